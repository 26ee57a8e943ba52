using System.Globalization;

namespace ConsolidationGraph.Http.Scalars;

/// <summary><c>DateTime</c>: an instant, written in UTC.</summary>
public sealed class DateTimeScalar() : TextScalar<DateTimeOffset>(
    "DateTime", "an RFC 3339 instant in UTC such as 2021-12-23T09:30:00Z", "https://www.rfc-editor.org/rfc/rfc3339")
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <inheritdoc/>
    protected override bool TryRead(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);

    /// <inheritdoc/>
    protected override string Write(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
