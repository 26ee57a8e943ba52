using System.Text;
using System.Text.Json.Nodes;
using ConsolidationGraph.Packages;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Tests.Packages;

/// <summary>A package in a folder of its own that goes with it: tables are texts, the descriptor names those that were written.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("package-");
    private readonly Dictionary<string, string> tables = new(StringComparer.Ordinal);
    private readonly JsonObject descriptor = new()
    {
        ["name"] = "t",
        ["title"] = "Test",
        ["version"] = "1",
        ["created"] = "2026-01-01",
        ["licenses"] = new JsonArray(new JsonObject { ["name"] = "CC0-1.0" }),
        ["languages"] = new JsonArray("en"),
    };

    /// <summary>Three companies, an authority, words, and sources of 2010, 2020 and without a date.</summary>
    public static PackageFolder Small() => new PackageFolder()
        .Table(
            "vocabulary",
            "of,code,label_en,means,marks,family,unit",
            "STEP,COMPLETED,completed,COMPLETED,,,",
            "STEP,REGISTERED,registered,,,,",
            "STEP,DUE,due,DUE,,,",
            "STEP,EFFECTIVE,effective,EFFECTIVE,,,",
            "NAME_KIND,official,official name,OFFICIAL,,,",
            "NAME_KIND,former,other name,ALIAS,,,",
            "ORGANIZATION_KIND,producer,producer,,actor,,",
            "ORGANIZATION_KIND,ministry,ministry,,authority,,",
            "ORGANIZATION_KIND,private,private,,,owner,",
            "ORGANIZATION_KIND,state,state-owned,,,owner,",
            "STAGE,mining,mining,,,,",
            "STAGE,smelting,smelting,,,,",
            "LEVEL,holder,holder,HOLDER,,,",
            "LEVEL,province,province,,,,",
            "PRODUCT,ore,ore,,,,",
            "SERIES,output,output,,,,t",
            "ITEM,cerium,cerium,,,,",
            "POLICY_RELATION,amends,amends,,,,",
            "POLICY_EFFECT,licence,licence needed,,,,")
        .Table(
            "sources",
            "id,publisher,title,url,published,language,seen",
            "s2010,Press,Of 2010,https://example.org/a,2010-03-04,en,2025-06-01",
            "s2020,Press,Of 2020,,2020-05,en,2025-06-01",
            "undated,Press,Undated,,,en,2025-06-01")
        .Table("organizations", "id,kinds,sources", "a,producer,s2010", "b,producer,s2010", "c,producer,s2010", "m,ministry,s2010");

    public string Path => folder.FullName;

    /// <summary>Writes a table, in place of an earlier one.</summary>
    public PackageFolder Table(string name, params string[] lines) => Raw(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    /// <summary>Adds rows to a table that is there.</summary>
    public PackageFolder Rows(string name, params string[] lines)
    {
        File.AppendAllText(FileOf(name), string.Join('\n', lines) + "\n");
        return this;
    }

    /// <summary>Adds a row to a table, which is written where it is not there, filling the columns that it has.</summary>
    /// <returns>The line of the row.</returns>
    public int Add(string name, string header, string row)
    {
        if (!tables.ContainsKey(name))
        {
            Table(name, header, row);
            return 2;
        }

        var lines = File.ReadAllLines(FileOf(name));
        var columns = lines[0].Split(',').Union(header.Split(',')).ToArray();
        var missing = new string(',', columns.Length - lines[0].Split(',').Length);
        var cells = row.Split(',');
        var added = columns.Select(column => Array.IndexOf(header.Split(','), column) is var place and >= 0 ? cells[place] : "");
        Table(name, [string.Join(',', columns), .. lines[1..].Select(line => line + missing), string.Join(',', added)]);
        return lines.Length + 1;
    }

    /// <summary>Writes a table's bytes.</summary>
    public PackageFolder Raw(string name, byte[] bytes)
    {
        tables[name] = name + ".csv";
        File.WriteAllBytes(FileOf(name), bytes);
        return this;
    }

    /// <summary>Names a table that is not written.</summary>
    public PackageFolder Resource(string name, string path)
    {
        tables[name] = path;
        return this;
    }

    /// <summary>Changes the descriptor.</summary>
    public PackageFolder Describe(string member, JsonNode? value)
    {
        descriptor[member] = value;
        return this;
    }

    public async Task<PackageReading> ReadAsync()
    {
        var resources = new JsonArray([.. tables.Select(table => (JsonNode)new JsonObject { ["name"] = table.Key, ["path"] = table.Value })]);
        descriptor["resources"] = resources;
        await File.WriteAllTextAsync(System.IO.Path.Combine(Path, "datapackage.json"), descriptor.ToJsonString());
        return await Package.ReadAsync(Path);
    }

    /// <summary>Reads it and demands that nothing is wrong.</summary>
    public async Task<PackageReading> ReadValidAsync()
    {
        var reading = await ReadAsync();
        Assert.Equal([], reading.Problems.Where(problem => !problem.IsWarning).Select(problem => problem.ToString()));
        return reading;
    }

    /// <summary>Reads it and gives its errors as they are printed.</summary>
    public async Task<IReadOnlyList<string>> ErrorsAsync()
    {
        var reading = await ReadAsync();
        Assert.True(reading.IsValid || (reading.Nodes.Count == 0 && reading.Claims.Count == 0), "Nothing may be loaded where there is an error.");
        return [.. reading.Problems.Where(problem => !problem.IsWarning).Select(problem => problem.ToString())];
    }

    /// <summary>Reads it, demands that it is valid and gives its warnings as they are printed.</summary>
    public async Task<IReadOnlyList<string>> WarningsAsync() => [.. (await ReadValidAsync()).Problems.Select(problem => problem.ToString())];

    public void Dispose() => folder.Delete(recursive: true);

    private string FileOf(string name) => System.IO.Path.Combine(Path, name + ".csv");
}

/// <summary>Shorthands for what a reading holds.</summary>
internal static class Readings
{
    public static IReadOnlyList<ClaimVersion> Of(this PackageReading reading, ClaimType type) => [.. reading.Claims.Where(claim => claim.Type == type)];

    public static ClaimVersion TheOne(this PackageReading reading, ClaimType type) => Assert.Single(reading.Of(type));

    /// <summary>A day number as text; <c>never</c> and <c>always</c> for the open sides.</summary>
    public static string Text(int day) => day == Day.Max ? "never" : day == Day.Min ? "always" : DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd");

    /// <summary>The lines that name a file, for tests that look at one table.</summary>
    public static IReadOnlyList<string> Of(this IEnumerable<string> problems, string file) => [.. problems.Where(problem => problem.StartsWith(file, StringComparison.Ordinal))];
}
