namespace ConsolidationGraph.Tests.Packages;

public sealed class ClaimIdTests
{
    private const string Header = "id,owner,owned,interest,share,from,sources";

    [Fact]
    public async Task A_row_s_own_id_is_the_claim_s()
    {
        using var package = PackageFolder.Small().Table("ownerships", Header, "mine,a,b,EQUITY,10,2001,s2010");

        Assert.Equal("t:mine", (await package.ReadValidAsync()).TheOne(Model.Owns).Id);
    }

    [Fact]
    public async Task A_derived_id_names_subject_and_type_and_sixty_bits_in_base_32() =>
        Assert.Matches(@"\At:a/owns/[a-z2-7]{12}\z", await IdOf(",a,b,EQUITY,10,2001,s2010"));

    [Theory]
    [InlineData(",a,b,EQUITY,20,2001,s2010")]
    [InlineData(",a,b,EQUITY,10,2001,s2020")]
    public async Task A_corrected_value_or_source_keeps_the_id(string corrected) =>
        Assert.Equal(await IdOf(",a,b,EQUITY,10,2001,s2010"), await IdOf(corrected));

    [Theory]
    [InlineData(",a,b,EQUITY,10,2002,s2010")]
    [InlineData(",a,c,EQUITY,10,2001,s2010")]
    [InlineData(",a,b,MEMBERSHIP,10,2001,s2010")]
    public async Task Another_start_or_slot_is_another_claim(string other) =>
        Assert.NotEqual(await IdOf(",a,b,EQUITY,10,2001,s2010"), await IdOf(other));

    [Fact]
    public async Task Two_rows_of_one_slot_with_one_start_need_an_id()
    {
        using var package = PackageFolder.Small().Table("ownerships", Header, ",a,b,EQUITY,10,2001,s2010", ",a,b,EQUITY,20,2001,s2010");

        Assert.Equal(["ownerships.csv(3), id: is empty, but line 2 is about the same with the same start, expected an id in one of them"], await package.ErrorsAsync());
    }

    [Fact]
    public async Task A_rival_cell_of_an_entity_gets_an_id_from_its_value_and_the_first_keeps_its_own()
    {
        using var alone = PackageFolder.Small().Table("policies", "id,title_en", "p,One");
        using var rivals = PackageFolder.Small().Table("policies", "id,title_en,rank", "p,One,PREFERRED", "p,Two,");

        var ids = (await rivals.ReadValidAsync()).Of(Model.PolicyAttribute).Select(claim => claim.Id).ToList();

        Assert.Equal((await alone.ReadValidAsync()).TheOne(Model.PolicyAttribute).Id, ids[0]);
        Assert.NotEqual(ids[0], ids[1]);
    }

    [Fact]
    public async Task The_same_cell_twice_is_an_error()
    {
        using var package = PackageFolder.Small().Table("policies", "id,title_en", "p,One", "p,Two", "p,One", "p,Two");

        Assert.Equal(
            ["policies.csv(4), title_en: 'One' is said already in line 2, expected it once", "policies.csv(5), title_en: 'Two' is said already in line 3, expected it once"],
            await package.ErrorsAsync());
    }

    [Fact]
    public async Task A_batch_that_was_announced_on_another_day_keeps_the_ids_of_its_totals()
    {
        async Task<string> TotalIdAsync(string announced)
        {
            using var package = PackageFolder.Small()
                .Table("quota-schemes", "id,unit", "q,t")
                .Table("quota-batches", "id,scheme,year,scope,announced", $"q-2020,q,2020,YEAR,{announced}")
                .Table("quota-totals", "batch,stage,amount", "q-2020,mining,100");
            return (await package.ReadValidAsync()).TheOne(Model.Total).Id;
        }

        Assert.Equal(await TotalIdAsync("2020-02-19"), await TotalIdAsync("2020-02-20"));
    }

    private static async Task<string> IdOf(string row)
    {
        using var package = PackageFolder.Small().Table("ownerships", Header, row);
        return (await package.ReadValidAsync()).TheOne(Model.Owns).Id;
    }
}
