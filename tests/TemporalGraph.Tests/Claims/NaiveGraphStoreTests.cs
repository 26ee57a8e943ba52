using TemporalGraph.Claims;

namespace TemporalGraph.Tests.Claims;

/// <summary>The naive store is held to the contract that it is an oracle of.</summary>
public sealed class NaiveGraphStoreTests : GraphStoreTests
{
    private readonly NaiveJournal journal = new();

    private protected override ValueTask<IGraphStore> OpenAsync() => ValueTask.FromResult<IGraphStore>(new NaiveGraphStore(journal, Tiny.Model, Clock));
}
