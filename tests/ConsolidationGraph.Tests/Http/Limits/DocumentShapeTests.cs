using ConsolidationGraph.Http.Limits;
using GraphQL.Execution;

namespace ConsolidationGraph.Tests.Http.Limits;

public sealed class DocumentShapeTests
{
    [Theory]
    [InlineData("{ a }", 1)]
    [InlineData("{ a { b } c { d { e } } }", 3)]
    [InlineData("{ a { ... { b { c } } } }", 3)]
    [InlineData("{ a { ...F } } fragment F on T { b { c } }", 3)]
    [InlineData("{ __schema { types { fields { name } } } a }", 1)]
    [InlineData("query a { a } query b { a { b } }", 2)]
    public void Depth_is_counted_in_fields_through_fragments_and_without_introspection(string document, int depth) =>
        Assert.Equal(depth, Of(document).Depth);

    [Theory]
    [InlineData("{ a b c }", 0)]
    [InlineData("{ x: a { y: b } }", 2)]
    [InlineData("{ ...F ...F } fragment F on T { x: a }", 2)]
    [InlineData("query a { x: a } query b { x: a }", 2)]
    public void An_alias_in_a_fragment_counts_once_for_each_use(string document, long aliases) => Assert.Equal(aliases, Of(document).Aliases);

    [Theory]
    [InlineData("{ a b { c d e } }", 2)]
    [InlineData("{ a ...F ... { b } } fragment F on T { c d }", 4)]
    [InlineData("query a { a } query b { a b }", 2)]
    public void Root_fields_are_those_of_the_widest_operation(string document, long fields) => Assert.Equal(fields, Of(document).RootFields);

    [Fact]
    public void Fragments_are_written_out_where_they_are_used() =>
        Assert.Equal(8, Of("{ ...F ...F } fragment F on T { a { b } c }").Expanded);

    [Fact]
    public void The_longest_selection_set_counts_wherever_it_stands() =>
        Assert.Equal(3, Of("{ a { ...F } } fragment F on T { a b c }").Selections);

    [Theory]
    [InlineData("{ __schema { types { fields { name } } } }", 1)]
    [InlineData("{ __type(name: \"T\") { fields { type { ...F } } interfaces { name } } } fragment F on __Type { possibleTypes { fields { name } } }", 3)]
    [InlineData("{ fields { fields { fields { fields } } } }", 0)]
    public void Lists_within_lists_count_only_in_introspection(string document, int lists) => Assert.Equal(lists, Of(document).IntrospectionLists);

    [Theory]
    [InlineData("{ ...F } fragment F on T { a { ...F } }")]
    [InlineData("{ ...F } fragment F on T { ...G } fragment G on T { ...F }")]
    [InlineData("{ ...Missing }")]
    public void A_cycle_and_a_missing_fragment_end_there(string document) => Assert.InRange(Of(document).Depth, 0, 1);

    private static DocumentShape Of(string document) => DocumentShape.Of(new GraphQLDocumentBuilder().Build(document));
}
