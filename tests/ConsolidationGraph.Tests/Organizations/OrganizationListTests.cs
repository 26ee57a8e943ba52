using ConsolidationGraph.Tests.Packages;

namespace ConsolidationGraph.Tests.Organizations;

public sealed class OrganizationListTests(OrganizationListTests.History history) : IClassFixture<OrganizationListTests.History>
{
    [Theory]
    [InlineData("""where: { descendantOf: "t:a" }""", "t:b", "t:c")]
    [InlineData("""where: { descendantOf: "t:a" }, at: { asOf: "2012-01-01" }""", "t:b")]
    [InlineData("""where: { controlledBy: "t:h" }, at: { asOf: "2012-01-01" }""", "t:a", "t:b")]
    [InlineData("""where: { controlledBy: "t:b" }, at: { asOf: "2012-01-01" }""")]
    [InlineData("""where: { controlledBy: "t:h", descendantOf: "t:a" }, at: { asOf: "2012-01-01" }""", "t:b")]
    [InlineData("""where: { kinds: "producer" }, orderBy: NAME_ASC""", "t:c", "t:a", "t:b", "t:h")]
    [InlineData("""where: { kinds: "producer" }, orderBy: NAME_DESC""", "t:h", "t:b", "t:a", "t:c")]
    [InlineData("""where: { kinds: "producer" }, orderBy: START_ASC""", "t:a", "t:h", "t:b", "t:c")]
    [InlineData("""where: { kinds: "producer" }, orderBy: START_DESC""", "t:c", "t:b", "t:h", "t:a")]
    [InlineData("""where: { text: "acme" }""", "t:c")]
    [InlineData("""where: { text: "alpha", descendantOf: "t:a" }""")]
    [InlineData("""orderBy: [START_DESC, NAME_ASC], last: 2""", "t:a", "t:m")]
    public async Task Organizations_are_filtered_and_ordered(string arguments, params string[] ids)
    {
        var page = (await history.Service.DataAsync($"{{ organizations({arguments}) {{ totalCount nodes {{ id }} }} }}")).At("organizations");

        Assert.Equal(ids, page.At("nodes").Texts("id"));
    }

    [Theory]
    [InlineData("""controlledBy: "t:h" """, "AS_OF_REQUIRED")]
    [InlineData("""eligibleFor: "t:q" """, "AS_OF_REQUIRED")]
    [InlineData("""descendantOf: "t:nobody" """, "BAD_USER_INPUT")]
    [InlineData("""kinds: "starship" """, "BAD_USER_INPUT")]
    public async Task A_filter_that_cannot_be_answered_is_an_error(string where, string code) =>
        Assert.Equal(code, await history.Service.CodeAsync($"{{ organizations(where: {{ {where} }}) {{ nodes {{ id }} }} }}"));

    /// <summary>Alpha of 2000 became beta in 2010, which became Äcme in 2014; a holding of 2001 controls the first two.</summary>
    public sealed class History : IAsyncLifetime
    {
        public GraphService Service { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            using var package = PackageFolder.Small()
                .Rows("organizations", "h,producer,s2010")
                .Table("names", "organization,text,lang,kind,from", "a,Alpha,en,official,2000", "b,beta,en,official,2010", "c,Äcme,en,official,2014", "h,Holding,en,official,2001")
                .Table("existence", "organization,bound,date", "a,START,2000", "h,START,2001", "b,START,2010", "c,START,2014")
                .Table("events", "id,type", "e,SUCCESSION", "f,SUCCESSION")
                .Table("event-steps", "event,step,date", "e,COMPLETED,2010-05-01", "f,COMPLETED,2014-05-01")
                .Table("participations", "event,organization,role", "e,a,ORIGINAL", "e,b,RESULTING", "f,b,ORIGINAL", "f,c,RESULTING")
                .Table("ownerships", "owner,owned,interest,share,from,to", "h,a,CONTROL,,2005,open", "a,b,EQUITY,80,2011,2013")
                .Table("quota-schemes", "id,unit", "q,t");
            Service = await GraphService.OfAsync(await package.ReadValidAsync());
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
