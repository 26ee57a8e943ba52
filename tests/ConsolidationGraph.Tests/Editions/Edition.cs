namespace ConsolidationGraph.Tests.Editions;

/// <summary>A copy of the shipped package in which rows are edited.</summary>
internal sealed class Edition : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("edition-");

    public Edition(string version)
    {
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "seed", "rare-earths")))
        {
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
        }

        Replace("datapackage.json", "\"version\": \"2026.11.24\"", $"\"version\": \"{version}\"");
    }

    public string Path => folder.FullName;

    /// <summary>Replaces a text that is there once.</summary>
    public Edition Replace(string file, string old, string @new)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = File.ReadAllText(path);
        Assert.Equal(2, text.Split(old).Length);
        File.WriteAllText(path, text.Replace(old, @new, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Takes the one row that begins so away.</summary>
    public Edition Without(string file, string beginning)
    {
        var path = System.IO.Path.Combine(Path, file);
        var lines = File.ReadAllLines(path);
        Assert.Single(lines, line => line.StartsWith(beginning, StringComparison.Ordinal));
        File.WriteAllLines(path, lines.Where(line => !line.StartsWith(beginning, StringComparison.Ordinal)));
        return this;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
