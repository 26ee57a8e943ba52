using ConsolidationGraph.Datasets;
using ConsolidationGraph.Events;
using ConsolidationGraph.Ownership;
using ConsolidationGraph.Policies;
using ConsolidationGraph.Structure;
using TemporalGraph.Subgraphs;

namespace ConsolidationGraph.Differences;

/// <summary>What one side of a difference looks like, by ids.</summary>
public sealed class DifferenceState
{
    private readonly Subgraph graph;
    private readonly Subgraph history;
    private readonly Vocabulary words;
    private readonly string dataset;
    private readonly OwnershipInterest by;

    /// <summary>Works out a side.</summary>
    /// <param name="graph">The graph, from a viewpoint with a day.</param>
    /// <param name="words">The dataset's vocabulary.</param>
    /// <param name="dataset">The dataset's id.</param>
    /// <param name="by">The interest that rolls up.</param>
    public DifferenceState(Subgraph graph, Vocabulary words, string dataset, OwnershipInterest by)
    {
        (this.graph, this.words, this.dataset, this.by) = (graph, words, dataset, by);
        history = graph.On(null);
        Structure = StructureAnalysis.Of(graph, words, dataset, by);
        Organizations = [.. Structure.Organizations.Select(Id)];
        Controllers = ControllersOf();
        Names = NamesOf();
        Eligible = EligibleOf();
        Policies = PoliciesOf();
        Completed = CompletedOf();
    }

    /// <summary>The structure.</summary>
    public StructureState Structure { get; }

    /// <summary>Organizations in the structure.</summary>
    public HashSet<string> Organizations { get; }

    /// <summary>The direct controller of each that has one.</summary>
    public Dictionary<string, (string Controller, string? Event)> Controllers { get; }

    /// <summary>The official names in force, by organization and language.</summary>
    public Dictionary<(string Organization, string Language), (string Text, string? Event)> Names { get; }

    /// <summary>Holders with CONFIRMED eligibility, by scheme.</summary>
    public HashSet<(string Scheme, string Holder)> Eligible { get; }

    /// <summary>Policies in force.</summary>
    public HashSet<string> Policies { get; }

    /// <summary>Completed events that carry business on: givers, takers and those that go on.</summary>
    public Dictionary<string, (EventType Type, List<string> Givers, List<string> Takers, List<string> Continuing)> Completed { get; }

    private string Id(int node) => graph.Node(node).Id;

    private string? IdOf(int node) => node < 0 ? null : Id(node);

    private Dictionary<string, (string Controller, string? Event)> ControllersOf()
    {
        var control = new Control(graph, words, by);
        var found = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        foreach (var node in Structure.Organizations)
        {
            if (control.ControllerOf(node) is { } step)
            {
                found[Id(node)] = (Id(step.Controller), step.Claim.Period.StartEvent);
            }
        }

        return found;
    }

    private Dictionary<(string Organization, string Language), (string Text, string? Event)> NamesOf()
    {
        var names = graph[Model.Name];
        var (text, lang, kind) = (Model.Name["text"], Model.Name["lang"], Model.Name["kind"]);
        var found = new Dictionary<(string, string), (string, string?)>();
        foreach (var edge in names.All().Where(edge => Curie.IsOf(Id(names.Source(edge)), dataset) && words.Means(TermKind.NameKind, names.Value(edge, kind)!) == "OFFICIAL"))
        {
            found[(Id(names.Source(edge)), names.Value(edge, lang)!)] = (names.Value(edge, text)!, IdOf(names.StartEvent(edge)));
        }

        return found;
    }

    private HashSet<(string Scheme, string Holder)> EligibleOf() =>
        [.. graph.Nodes(Labels.QuotaScheme, dataset).SelectMany(scheme => EligibleHolders.Of(graph, scheme).Select(holder => (Id(scheme), Id(holder))))];

    private HashSet<string> PoliciesOf() =>
        [.. graph.Nodes(Labels.Policy, dataset).Where(policy => PolicyStatuses.Of(graph, words, policy) == PolicyStatus.InForce).Select(Id)];

    private Dictionary<string, (EventType Type, List<string> Givers, List<string> Takers, List<string> Continuing)> CompletedOf()
    {
        var found = new Dictionary<string, (EventType, List<string>, List<string>, List<string>)>(StringComparer.Ordinal);
        var (gives, takes) = (history[Model.WentInto], history[Model.ResultedIn]);
        var (role, type) = (Model.WentInto["role"], Model.WentInto["type"]);
        foreach (var node in graph.Nodes(Labels.ChangeEvent, dataset))
        {
            if (history.CompletionOf(node) is not { } days || !new Step(null, null, days).HasHappened(graph.At))
            {
                continue;
            }

            var (givers, takers, continuing) = (new List<string>(), new List<string>(), new List<string>());
            EventType? of = null;
            // A transfer from TARGET or SELLER changes who controls, not who there is.
            foreach (var edge in gives.Into(node).ToList().Where(edge => gives.Value(edge, role) is not ("TARGET" or "SELLER")))
            {
                of = Roles.TypeOf(gives.Value(edge, type));
                Add(givers, gives.Source(edge), gives.Value(edge, role) == "CONTINUING");
            }

            foreach (var edge in takes.From(node).ToList().Where(edge => takes.Value(edge, role) != "ACQUIRER"))
            {
                of = Roles.TypeOf(takes.Value(edge, type));
                Add(takers, takes.Target(edge), takes.Value(edge, role) == "CONTINUING");
            }

            if (of is { } known && givers.Count > 0 && takers.Count > 0)
            {
                found[Id(node)] = (known, [.. givers.Order(StringComparer.Ordinal)], [.. takers.Order(StringComparer.Ordinal)], continuing);
            }

            void Add(List<string> list, int organization, bool goesOn)
            {
                list.Add(Id(organization));
                if (goesOn)
                {
                    continuing.Add(Id(organization));
                }
            }
        }

        return found;
    }
}
