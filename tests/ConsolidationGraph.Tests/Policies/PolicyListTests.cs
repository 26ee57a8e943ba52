using ConsolidationGraph.Tests.Packages;

namespace ConsolidationGraph.Tests.Policies;

public sealed class PolicyListTests
{
    [Theory]
    [InlineData("EFFECTIVE_ASC", "t:early", "t:late", "t:never")]
    [InlineData("EFFECTIVE_DESC", "t:late", "t:early", "t:never")]
    public async Task Policies_come_in_the_order_in_which_they_took_effect_with_those_that_did_not_last(string order, params string[] ids)
    {
        using var package = PackageFolder.Small()
            .Table("policies", "id,title_en", "early,A", "late,B", "never,C")
            .Table("policy-steps", "policy,step,date,scope", "early,EFFECTIVE,2015,", "late,EFFECTIVE,2010,a part", "late,EFFECTIVE,2016-01-01,", "never,REGISTERED,2001,");
        await using var service = await GraphService.OfAsync(await package.ReadValidAsync());

        Assert.Equal(ids, (await service.DataAsync($"{{ policies(orderBy: {order}) {{ nodes {{ id }} }} }}")).At("policies", "nodes").Texts("id"));
    }
}
