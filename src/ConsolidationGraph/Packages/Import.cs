using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages;

/// <summary>Brings a store to what an edition of a package says: the difference of its claims, as one change set.</summary>
public static class Import
{
    /// <summary>Imports an edition. Nothing is written where it says what the store says already.</summary>
    /// <param name="store">The store.</param>
    /// <param name="edition">What the package says.</param>
    /// <param name="author">Who imports it.</param>
    /// <param name="cancellationToken">Undoes it while it is not yet committed.</param>
    /// <exception cref="InvalidPackageException">The package has errors, or does not fit the graph; nothing was written.</exception>
    /// <exception cref="RevisionConflictException">The store was changed meanwhile; nothing was written, and it may be tried again.</exception>
    public static async Task<ImportResult> RunAsync(IGraphStore store, PackageReading edition, string author, CancellationToken cancellationToken = default)
    {
        if (!edition.IsValid)
        {
            throw new InvalidPackageException(edition.Problems);
        }

        var graph = await store.OpenAsync(cancellationToken: cancellationToken);
        var nodes = await NewNodesAsync(graph, edition, cancellationToken);
        var difference = new Difference(edition);
        await difference.ReadAsync(graph, cancellationToken);
        var result = difference.Result(nodes.Count, graph.Revision);
        if (!result.IsChange)
        {
            return result;
        }

        var changes = new ChangeSet(
            difference.Request(graph.Revision),
            edition.Name,
            author,
            $"Import of {edition.Title}, version {edition.Version} of {edition.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            ClaimBlock.Of(nodes, difference.Asserted).ToAsyncEnumerable(),
            difference.Retracted,
            graph.Revision);
        var receipt = await store.ApplyAsync(changes, cancellationToken);
        return result with { Revision = receipt.Revision };
    }

    private static async Task<List<Node>> NewNodesAsync(IGraphSnapshot graph, PackageReading edition, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var foreign = await graph.FindAsync([.. edition.ForeignReferences.Select(reference => reference.Id)], cancellationToken);
        for (var i = 0; i < foreign.Length; i++)
        {
            if (foreign[i] < 0)
            {
                var reference = edition.ForeignReferences[i];
                problems.Error(reference.File, reference.Line, reference.Field, $"{Errors.Quote(reference.Id)} is not in the graph, expected its dataset to be imported first");
            }
        }

        var known = await graph.FindAsync([.. edition.Nodes.Select(node => node.Id)], cancellationToken);
        var added = new List<Node>();
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] < 0)
            {
                added.Add(edition.Nodes[i]);
            }
            else if (graph[known[i]].Label is var label && label != edition.Nodes[i].Label)
            {
                problems.Error(Descriptor.FileName, null, null, $"'{edition.Nodes[i].Id}' is {edition.Nodes[i].Label} here and {label} in the graph, expected another id: an id stays what it is");
            }
        }

        return problems.HasErrors ? throw new InvalidPackageException(problems.InOrder()) : added;
    }

    /// <summary>What stands in the store against what the edition says.</summary>
    private sealed class Difference(PackageReading edition)
    {
        private readonly Dictionary<string, ClaimVersion> standing = new(StringComparer.Ordinal);
        private readonly HashSet<string> nodes = edition.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        private readonly List<ClaimVersion> asserted = [];
        private readonly List<string> retracted = [];
        private int added;
        private int unchanged;
        private int withdrawn;
        private int gone;
        private UInt128 before;

        public IReadOnlyList<ClaimVersion> Asserted => asserted;

        public IReadOnlyList<string> Retracted => retracted;

        public async Task ReadAsync(IGraphSnapshot graph, CancellationToken cancellationToken)
        {
            await foreach (var block in graph.ReadAsync(edition.Name, cancellationToken))
            {
                foreach (var claim in block.Claims)
                {
                    standing.Add(claim.Id, claim);
                    before += ContentHash.Of(claim);
                }
            }

            foreach (var claim in edition.Claims)
            {
                Compare(claim);
            }

            foreach (var claim in standing.Values)
            {
                Leave(claim);
            }
        }

        public ImportResult Result(int nodes, int revision) => new(added, retracted.Count - gone - withdrawn, unchanged, gone, withdrawn, nodes, revision);

        /// <summary>Names the change: from this state of the store to that content. The same edition again, after another one, is another change.</summary>
        public string Request(int revision)
        {
            var after = edition.Claims.Concat(asserted.TakeLast(withdrawn)).Aggregate(UInt128.Zero, (hash, claim) => hash + ContentHash.Of(claim));
            var text = string.Create(CultureInfo.InvariantCulture, $"{edition.Name}\n{revision}\n{ContentHash.Text(before)}\n{ContentHash.Text(after)}");
            return "import:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }

        private void Compare(ClaimVersion claim)
        {
            if (!standing.Remove(claim.Id, out var old))
            {
                added++;
                asserted.Add(claim);
            }
            else if (ContentHash.Of(old) == ContentHash.Of(claim))
            {
                unchanged++;
            }
            else
            {
                retracted.Add(claim.Id);
                asserted.Add(claim);
            }
        }

        // What the edition lacks: taken back by its source on the edition's day, or never to have been said.
        private void Leave(ClaimVersion claim)
        {
            var isOurs = claim.Type == Model.SourceAttribute || claim.Type == Model.TermAttribute || claim.Type == Model.DatasetAttribute;
            if (!edition.VanishedIsWithdrawn || (isOurs && nodes.Contains(claim.Subject)))
            {
                gone++;
                retracted.Add(claim.Id);
            }
            else if (isOurs || claim.WithdrawnFrom != Day.Max)
            {
                // Words and sources of withdrawn claims are still needed to show those.
                unchanged++;
            }
            else
            {
                withdrawn++;
                retracted.Add(claim.Id);
                asserted.Add(claim with { WithdrawnFrom = edition.Created.DayNumber });
            }
        }
    }
}
