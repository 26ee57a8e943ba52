using System.Globalization;
using TemporalGraph.Claims;
using TemporalGraph.Embedded;
using TemporalGraph.Tests.Claims;

namespace TemporalGraph.Tests.Embedded;

/// <summary>
/// Applies change sets to a store until it is killed, and says which it was acknowledged. Each puts a few thousand claims in
/// the place of those of the one before, so that a state that is not whole shows.
/// </summary>
internal static class CrashingWriter
{
    public const string Verb = "write-until-killed";

    public const int ClaimsOfEach = 2_000;

    public static async Task<int> RunAsync(string path)
    {
        await using var store = Open(path);
        for (var number = (await store.OpenAsync()).Revision; ; number = (await store.ApplyAsync(Change(number + 1))).Revision)
        {
            await Console.Out.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture));
            await Console.Out.FlushAsync();
        }
    }

    /// <summary>The ids of the claims that stand after a change set.</summary>
    public static IEnumerable<string> IdsAfter(int number) => number == 0 ? [] : Enumerable.Range(0, ClaimsOfEach).Select(i => $"a:name-{number}-{i}");

    private static EmbeddedGraphStore Open(string path) => EmbeddedGraphStore.Open(path, Tiny.Model, TimeProvider.System);

    private static ChangeSet Change(int number) => Changes.Of(
        $"change {number}",
        Tiny.Nodes(Tiny.Company, $"a:company-{number}"),
        IdsAfter(number).Select(id => Tiny.Name.Say(id, $"a:company-{number}", "Company", id).During("2014")),
        [.. IdsAfter(number - 1)]);
}
