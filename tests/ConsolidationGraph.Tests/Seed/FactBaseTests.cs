namespace ConsolidationGraph.Tests.Seed;

/// <summary>Nothing of the fact base is lost: each of its rows is in the package, or GAPS.md says why not.</summary>
public sealed class FactBaseTests
{
    private const string Gaps = "GAPS";

    [Fact]
    public void Every_row_of_the_fact_base_is_accounted_for()
    {
        var rows = SeedFiles.Facts("fact-base-rows.csv").Select(row => row[0]).ToList();

        Assert.Equal(791, rows.Count);
        Assert.Equal(rows.Order(), SeedFiles.Facts("fact-rows.csv").Select(row => row[0]).Distinct().Order());
    }

    [Theory]
    [InlineData("1", 44)]
    [InlineData("2", 151)]
    [InlineData("3", 117)]
    [InlineData("4", 90)]
    [InlineData("5a", 79)]
    [InlineData("5b", 67)]
    [InlineData("5c", 37)]
    [InlineData("5d", 34)]
    [InlineData("6", 14)]
    [InlineData("7", 92)]
    [InlineData("8", 66)]
    public void A_section_has_so_many_rows(string section, int rows) => Assert.Equal(rows, SeedFiles.Facts("fact-base-rows.csv").Count(row => row[1] == section));

    [Fact]
    public async Task What_carries_a_row_is_in_the_package()
    {
        var tables = await SeedFiles.TablesAsync();
        var cells = tables.All.ToDictionary(table => table.Table.Name, table => table.Rows.SelectMany(row => table.Header.Where(IsId).SelectMany(row.Items)).ToHashSet());
        var carried = SeedFiles.Facts("fact-rows.csv").Where(fact => fact[1] != Gaps).ToList();

        Assert.NotEmpty(carried);
        Assert.Equal([], carried.Where(fact => !cells[fact[1]].Contains(fact[2])).Select(fact => string.Join(' ', fact)));

        // The columns that name what a row is about, not what it says.
        static bool IsId(string column) => column is "id" or "organization" or "owner" or "owned" or "event" or "policy" or "from_policy" or "to_policy" or "target" or "holder" or "holders" or "batch" or "scheme";
    }

    [Fact]
    public void What_is_left_out_whole_is_in_GAPS_with_its_reason()
    {
        var left = SeedFiles.Facts("fact-rows.csv").GroupBy(fact => fact[0]).Where(row => row.All(fact => fact[1] == Gaps)).Select(row => row.Key).ToList();
        var said = SeedFiles.TableLines("GAPS.md").Where(cells => cells.Length == 3 && cells[2].Length > 0).Select(cells => cells[1]).ToHashSet();

        Assert.Equal(11, left.Count);
        Assert.Equal([], left.Where(row => !said.Contains(row)));
    }

    [Fact]
    public void What_is_left_out_in_part_is_in_GAPS_too()
    {
        var said = SeedFiles.TableLines("GAPS.md").SelectMany(cells => cells.Take(2)).ToHashSet();

        Assert.Equal([], SeedFiles.Facts("fact-rows.csv").Where(fact => fact[1] == Gaps && (fact[2].Length == 0 || !said.Contains(fact[0]))).Select(fact => fact[0]));
    }

    [Theory]
    [InlineData("E60", "events", "e60")]
    [InlineData("O110", "organizations", "small-sichuan-miners")]
    [InlineData("X8", "quota-totals", "x8")]
    public async Task What_is_left_out_is_not_there(string row, string table, string id)
    {
        Assert.Contains(SeedFiles.Facts("fact-rows.csv"), fact => fact[0] == row && fact[1] == Gaps);
        Assert.DoesNotContain(await SeedFiles.RowsAsync(table), claim => claim["id"] == id);
    }
}
