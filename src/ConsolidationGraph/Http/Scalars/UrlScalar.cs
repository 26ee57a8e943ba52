namespace ConsolidationGraph.Http.Scalars;

/// <summary><c>URL</c>: an absolute web address; its text is kept as it is written.</summary>
public sealed class UrlScalar() : TextScalar<string>(
    "URL", "an absolute http or https address", "https://url.spec.whatwg.org/")
{
    /// <inheritdoc/>
    protected override bool TryRead(string text, out string value)
    {
        value = text;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
    }

    /// <inheritdoc/>
    protected override string Write(string value) => value;
}
