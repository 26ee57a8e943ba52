using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ConsolidationGraph.Http.Limits;
using ConsolidationGraph.Http.Scalars;
using ConsolidationGraph.Views;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace ConsolidationGraph.Tests.Http;

/// <summary>A schema with one field for each thing that the endpoint must get right.</summary>
public sealed class TinySchema : Schema
{
    public TinySchema(IServiceProvider services)
        : base(services)
    {
        Query = new AutoRegisteringObjectGraphType<Query>();
        Mutation = new AutoRegisteringObjectGraphType<Mutation>();
        Subscription = new AutoRegisteringObjectGraphType<Subscription>();
        this.RegisterType<AutoRegisteringObjectGraphType<Thing>>();
    }
}

[Name("Node")]
public interface INode
{
    [Id]
    string Id { get; }
}

[Name("Claim")]
[Implements(typeof(INode))]
public interface IClaim : INode
{
    string Says { get; }
}

public enum Color
{
    IN_FORCE,
    CR1,
    STATED_BY_ISSUER,
}

[Implements(typeof(INode))]
[Implements(typeof(IClaim))]
public sealed class Thing(string id) : IClaim
{
    [Id]
    public string Id => id;

    public string Says => "so";

    public Thing? Self => this;

    public IEnumerable<Thing> Parts() => [new(id + ".1"), new(id + ".2")];

    public Connection<Thing> Things(int? first, string? after) => Query.Things(first, after);

    [Cost(50, Per = "maxDepth")]
    public IEnumerable<Thing> Lineage(int maxDepth = 20) => [];

    public IDataLoaderResult<string?> Label([FromServices] Labels labels) => labels.Loader.Load(id);

    public IDataLoaderResult<IEnumerable<Thing>> Others([FromServices] Labels labels) =>
        labels.Loader.Load(id).Then(label => labels.Loader.Load("other of " + label)).Then(label => (IEnumerable<Thing>)[new Thing(label!)]);
}

[ConnectionName("Timeline")]
public sealed record TimelineEntry(DateOnly Date);

/// <summary>The keys of every call, so that tests see what was batched.</summary>
public sealed class LabelCalls : ConcurrentQueue<string>;

/// <summary>A loader for one request.</summary>
public sealed class Labels
{
    private readonly LabelCalls calls;

    public Labels(LabelCalls calls)
    {
        this.calls = calls;
        Loader = new(LoadAsync, null);
    }

    public BatchLoader<string, string?> Loader { get; }

    private ValueTask<IReadOnlyDictionary<string, string?>> LoadAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        calls.Enqueue(string.Join(' ', keys));
        return new(keys.ToDictionary(key => key, key => (string?)$"label of {key}"));
    }
}

[OneOf]
public sealed class By
{
    public int? Number { get; set; }

    public string? Text { get; set; }
}

[SuppressMessage("Design", "CA1052", Justification = "graphql-dotnet makes an instance of it.")]
public sealed class Query
{
    public static string Hello() => "world";

    public static string? Boom() => throw new InvalidOperationException("the secret");

    public static string? Down() => throw new TimeoutException("the address of the store");

    public static string? Wrong() => throw Errors.AsOfRequired("controller");

    public static async Task<string?> Slow(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMinutes(1), cancellationToken);
        return null;
    }

    public static int? Number(int value) => value;

    public static string Echo(string text) => text;

    public static Color Color(Color value) => value;

    public static DateOnly? Date(DateOnly? value) => value;

    public static DateTimeOffset? DateTime(DateTimeOffset? value) => value;

    public static decimal? Decimal(decimal? value) => value;

    public static double? Float(double? value) => value;

    [Edtf]
    public static string? Edtf([Edtf] string? value) => value;

    [Url]
    public static string? Url([Url] string? value) => value;

    public static string By(By by) => by.Text ?? $"{by.Number}";

    public static Thing Thing() => new("a");

    public static IEnumerable<Thing> Three() => [new("a"), new("b"), new("a")];

    public static Connection<Thing> Things(int? first, string? after) => Page("things", ["a", "b", "c"], first, after, id => new Thing(id));

    public static Connection<IClaim> Claims(int? first, string? after) => Page("claims", ["a", "b"], first, after, id => (IClaim)new Thing(id));

    public static Connection<TimelineEntry> Timeline(int? first = 10) =>
        Page("timeline", ["2020-01-01"], first, null, date => new TimelineEntry(DateOnly.Parse(date)));

    public static IEnumerable<INode?> Nodes([Id] IEnumerable<string> ids) => ids.Select(id => new Thing(id));

    private static Connection<T> Page<T>(string name, string[] all, int? first, string? after, Func<string, T> node)
        where T : class
    {
        var page = PageRequest.Of(first, after, name);
        var rest = all.Where(key => page.After is null || string.CompareOrdinal(key, page.After.Keyset) > 0).ToList();
        return new(
            [.. rest.Take(page.First).Select(key => new Edge<T>(node(key), new Cursor(name, 7, "", key).Encode()))],
            rest.Count > page.First,
            _ => new(all.Length));
    }
}

public sealed class Mutation
{
    private static int executed;

    public static int Executed() => executed;

    public static int Change() => ++executed;
}

public sealed class Subscription
{
    public static IObservable<int> Numbers() => throw new NotSupportedException();
}
