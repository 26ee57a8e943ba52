using ConsolidationGraph.Tests.Http;

namespace ConsolidationGraph.Tests.Views;

public sealed class BatchedQueryTests(TinyService service) : IClassFixture<TinyService>
{
    [Fact]
    public async Task Each_level_of_a_question_is_one_call_and_each_step_of_a_chain_is_one()
    {
        var answer = await service.QueryAsync("{ things { nodes { label others { label } } } }");

        Assert.Equal(
            ["a b c", "other of label of a other of label of b other of label of c", "label of other of label of a label of other of label of b label of other of label of c"],
            service.LabelCalls);
        Assert.Equal(
            "label of label of other of label of c",
            answer.GetProperty("data").GetProperty("things").GetProperty("nodes")[2].GetProperty("others")[0].GetProperty("label").GetString());
    }
}
