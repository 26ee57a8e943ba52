namespace TemporalGraph.Tests.Time;

/// <summary>A table of EDTF texts that lies beside the tests: fields apart by a semicolon, lines with # are headings.</summary>
internal static class EdtfTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(EdtfTable).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split(';');
            }
        }
    }
}
