using System.Globalization;
using ConsolidationGraph.Packages.Claims;
using TemporalGraph.Claims;

namespace ConsolidationGraph.Tests.Seed;

/// <summary>Figures that must add up do, or the part that is missing is said.</summary>
public sealed class SeedSumsTests
{
    private const string Mining = "mining";
    private const string Smelting = "smelting-separation";

    [Theory]
    [InlineData("quota-2016", Mining, 105000)]
    [InlineData("quota-2017", Mining, 105000)]
    [InlineData("quota-2017", Smelting, 100000)]
    [InlineData("quota-2018", Mining, 120000)]
    [InlineData("quota-2018", Smelting, 115000)]
    [InlineData("quota-2019", Mining, 132000)]
    [InlineData("quota-2019", Smelting, 127000)]
    [InlineData("quota-2020", Mining, 140000)]
    [InlineData("quota-2020", Smelting, 135000)]
    [InlineData("quota-2021", Mining, 168000)]
    [InlineData("quota-2021", Smelting, 162000)]
    [InlineData("quota-2022", Mining, 210000)]
    [InlineData("quota-2022", Smelting, 202000)]
    [InlineData("quota-2023", Mining, 255000)]
    [InlineData("quota-2023", Smelting, 243850)]
    [InlineData("quota-2024", Mining, 270000)]
    [InlineData("quota-2024", Smelting, 254000)]
    [InlineData("export-quota-2009", "export", 50145)]
    [InlineData("export-quota-2010", "export", 30258)]
    [InlineData("export-quota-2011", "export", 30246)]
    [InlineData("export-quota-2012", "export", 30996)]
    [InlineData("export-quota-2013", "export", 31001)]
    [InlineData("export-quota-2014", "export", 30611)]
    public async Task The_batches_of_a_year_add_up_to_it(string year, string stage, int total)
    {
        var figures = await SeedFigures.ReadAsync();

        Assert.Equal(total, figures.Total(year, stage));
        Assert.Equal(total, figures.BatchesOf(year).Sum(batch => figures.Total(batch, stage)!.Value));
    }

    [Fact]
    public async Task Where_they_do_not_only_the_first_batch_is_on_file()
    {
        var figures = await SeedFigures.ReadAsync();
        var odd =
            from total in figures.Totals
            where figures.IsYear(total.Key.Batch) && total.Value.Amount!.Value is not null
            let batches = figures.BatchesOf(total.Key.Batch)
            let parts = batches.Select(batch => figures.Total(batch, total.Key.Stage, total.Key.Product)).ToList()
            where parts.Count > 0 && parts.TrueForAll(part => part is not null) && parts.Sum() != total.Value.Amount!.Value
            select $"{total.Key.Batch} {total.Key.Stage} {total.Key.Product}: {string.Join(", ", batches)}";

        Assert.Equal(
            [
                "quota-2013 mining : quota-2013-1",
                "quota-2013 mining ionic: quota-2013-1",
                "quota-2013 mining rock: quota-2013-1",
                "quota-2014 mining : quota-2014-1",
                "quota-2015 mining : quota-2015-1",
            ],
            odd.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Products_add_up_to_the_whole()
    {
        var figures = await SeedFigures.ReadAsync();
        var wholes = figures.Totals.Keys.Where(key => key.Product.Length == 0 && Products(key).Count > 1).ToList();

        Assert.True(wholes.Count > 25);
        Assert.Equal([], wholes.Where(key => Products(key).Sum() != figures.Total(key.Batch, key.Stage)));

        List<decimal> Products((string Batch, string Stage, string Product) whole) =>
            [.. figures.Totals.Where(total => total.Key.Product.Length > 0 && total.Key.Batch == whole.Batch && total.Key.Stage == whole.Stage).Select(total => total.Value.Amount!.Value!.Value)];
    }

    [Fact]
    public async Task What_is_part_of_an_allocation_is_no_more_than_it_and_its_products_are_all_of_it()
    {
        var figures = await SeedFigures.ReadAsync();

        Assert.NotEmpty(figures.Parts);
        foreach (var parts in figures.Parts)
        {
            var whole = figures.Allocations[parts.Key];
            var products = parts.Where(part => part["level"] == whole["level"]).ToList();
            Assert.All(parts, part => Assert.True(part.Amount!.Value <= whole.Amount!.Value, part.Id));
            Assert.True(products.Count == 0 || products.Sum(part => part.Amount!.Value) == whole.Amount!.Value, whole.Id);
        }
    }

    [Theory]
    [InlineData("quota-2010", Mining, "", 39200)]
    [InlineData("quota-2010", Mining, "rock", 27000)]
    [InlineData("quota-2010", Mining, "ionic", 12200)]
    [InlineData("quota-2011", Mining, "", 43800)]
    [InlineData("quota-2011", Mining, "rock", 30400)]
    [InlineData("quota-2011", Mining, "ionic", 13400)]
    [InlineData("quota-2014-1", Mining, "", 21900)]
    [InlineData("quota-2014-1", Smelting, "", 23980)]
    [InlineData("quota-2014", Mining, "", 45500)]
    [InlineData("quota-2014", Mining, "rock", 27600)]
    [InlineData("quota-2014", Mining, "ionic", 17900)]
    [InlineData("quota-2015-1", Mining, "", 22750)]
    [InlineData("quota-2015-1", Smelting, "", 24090)]
    [InlineData("quota-2018", Mining, "", 50750)]
    [InlineData("quota-2018", Mining, "rock", 31600)]
    [InlineData("quota-2018", Mining, "ionic", 19150)]
    [InlineData("quota-2020", Smelting, "", 41681)]
    [InlineData("quota-2021-1", Smelting, "", 25008)]
    [InlineData("quota-2021-2", Mining, "", 27780)]
    [InlineData("quota-2021-2", Mining, "rock", 20120)]
    [InlineData("quota-2021-2", Mining, "ionic", 7660)]
    [InlineData("quota-2021-2", Smelting, "", 29636)]
    [InlineData("quota-2021", Smelting, "", 72366)]
    [InlineData("quota-2022", Mining, "", 68350)]
    [InlineData("quota-2022", Mining, "rock", 49200)]
    [InlineData("quota-2022", Mining, "ionic", 19150)]
    [InlineData("quota-2022", Smelting, "", 73066)]
    [InlineData("quota-2023", Mining, "", 76350)]
    [InlineData("quota-2023", Mining, "rock", 57200)]
    [InlineData("quota-2023", Mining, "ionic", 19150)]
    [InlineData("quota-2023", Smelting, "", 80616)]
    [InlineData("quota-2016-1", Mining, "", 22750)]
    [InlineData("quota-2016-1", Mining, "rock", 13800)]
    [InlineData("quota-2016-1", Mining, "ionic", 8950)]
    public async Task A_gap_between_holders_and_total_is_said(string batch, string stage, string product, int gap)
    {
        var figures = await SeedFigures.ReadAsync();

        Assert.Equal(gap.ToString(CultureInfo.InvariantCulture), figures.Totals[(batch, stage, product)]["gap"]);
        Assert.Equal(gap, figures.Total(batch, stage, product) - figures.Allotted(batch, stage, product, "holder").Sum());
    }

    [Fact]
    public async Task Holders_add_up_to_every_other_total_of_which_they_are_on_file()
    {
        var figures = await SeedFigures.ReadAsync();
        var whole = figures.Totals.Where(total => total.Value["gap"] is null && total.Value.Amount!.Value is not null && Holders(total.Key).Count > 0).ToList();

        Assert.True(whole.Count > 30);
        Assert.Equal([], whole.Where(total => Holders(total.Key).Sum() != total.Value.Amount!.Value).Select(total => total.Key));

        IReadOnlyList<decimal> Holders((string Batch, string Stage, string Product) key) => figures.Allotted(key.Batch, key.Stage, key.Product, "holder");
    }

    [Theory]
    [InlineData("quota-2016-1", "", 9, 0)]
    [InlineData("quota-2016-1", "rock", 3, 0)]
    [InlineData("quota-2016-1", "ionic", 6, 0)]
    [InlineData("quota-2017", "", 9, 0)]
    [InlineData("quota-2017", "rock", 3, 0)]
    [InlineData("quota-2017", "ionic", 6, 0)]
    [InlineData("quota-2018", "", 9, 0)]
    [InlineData("quota-2018", "rock", 3, 0)]
    [InlineData("quota-2018", "ionic", 6, 0)]
    [InlineData("quota-2010", "rock", 1, 27000)]
    [InlineData("quota-2011", "rock", 1, 30400)]
    [InlineData("quota-2017-1", "rock", 1, 13800)]
    [InlineData("quota-2017-1", "ionic", 1, 4450)]
    [InlineData("quota-2018-1", "", 2, 25550)]
    [InlineData("quota-2020", "ionic", 1, 10650)]
    [InlineData("quota-2021-1", "rock", 1, 28380)]
    [InlineData("quota-2021-1", "ionic", 1, 6390)]
    public async Task Provinces_add_up_to_the_total_less_those_that_are_not_on_file(string batch, string product, int provinces, int missing)
    {
        var figures = await SeedFigures.ReadAsync();
        var allotted = figures.Allotted(batch, Mining, product, "province");

        Assert.Equal(provinces, allotted.Count);
        Assert.Equal(missing, figures.Total(batch, Mining, product) - allotted.Sum());
    }

    [Theory]
    [InlineData(Mining, 166650)]
    [InlineData(Smelting, 152234)]
    public async Task Northern_had_two_thirds_of_the_first_two_batches_of_2023(string stage, int sum)
    {
        var figures = await SeedFigures.ReadAsync();

        Assert.Equal(sum, figures.Of("northern", "quota-2023-1", stage) + figures.Of("northern", "quota-2023-2", stage));
    }

    [Theory]
    [InlineData(Mining, "mining-quota-growth", 2023)]
    [InlineData(Mining, "mining-quota-growth", 2024)]
    [InlineData(Smelting, "smelting-quota-growth", 2023)]
    public async Task The_growth_that_is_quoted_is_that_of_the_totals(string stage, string series, int year)
    {
        var figures = await SeedFigures.ReadAsync();
        var quoted = Preference.First((await SeedFiles.ReadAsync()).Claims.Where(claim => claim.Type == Model.Observation && claim["series"] == series && claim["from"] == $"{year}"))!;

        var growth = 100 * (figures.Total($"quota-{year}", stage) / figures.Total($"quota-{year - 1}", stage) - 1);

        Assert.InRange(growth!.Value - quoted.Amount!.Value!.Value, -0.05m, 0.05m);
    }

    [Theory]
    [InlineData("quota-2025")]
    [InlineData("quota-2025-1")]
    public async Task The_volumes_of_2025_are_withheld(string batch)
    {
        var figures = await SeedFigures.ReadAsync();

        Assert.Equal(ValueStatus.Withheld, figures.Totals[(batch, Mining, "")].Amount!.Status);
        Assert.Equal(ValueStatus.Withheld, figures.Totals[(batch, Smelting, "")].Amount!.Status);
    }

    [Fact]
    public async Task Export_quota_of_2015_does_not_apply() =>
        Assert.Equal(ValueStatus.NotApplicable, (await SeedFigures.ReadAsync()).Totals[("export-quota-2015", "export", "")].Amount!.Status);

    [Fact]
    public async Task The_owners_of_China_Rare_Earth_Group_hold_all_of_it_from_its_founding_on()
    {
        var shares = (await SeedFiles.ReadAsync()).Claims
            .Where(claim => claim.Type == Model.Owns && claim["interest"] == "EQUITY" && claim.Objects is ["cn-ree:creg"])
            .GroupBy(claim => claim.Subject)
            .Select(rivals => Preference.First(rivals)!)
            .ToList();

        Assert.Equal(6, shares.Count);
        Assert.All(shares, share => Assert.Equal("cn-ree:e58", share.Period.StartEvent));
        Assert.Equal(100, shares.Sum(share => share.Amount!.Value));
    }
}
