namespace ConsolidationGraph.Http.Scalars;

/// <summary><c>Edtf</c>: one day, known more or less exactly; its text is kept as it is written.</summary>
/// <param name="isValid">Whether a text is the EDTF of one day.</param>
public sealed class EdtfScalar(Func<string, bool> isValid) : TextScalar<string>(
    "Edtf", "the EDTF (ISO 8601-2) of one day such as 2014-08, 2010~, 201X or [2014-12-11..2015-03-02], never an interval",
    "https://www.loc.gov/standards/datetime/")
{
    /// <inheritdoc/>
    protected override bool TryRead(string text, out string value)
    {
        value = text;
        return isValid(text);
    }

    /// <inheritdoc/>
    protected override string Write(string value) => value;
}
