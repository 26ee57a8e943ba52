using ConsolidationGraph.Packages;
using TemporalGraph.Claims;
using TemporalGraph.Embedded;

namespace ConsolidationGraph.Tests.Packages;

public sealed class ImportTests : IAsyncDisposable
{
    private const string Author = "tester";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("import-");
    private readonly EmbeddedGraphStore store;

    public ImportTests() => store = EmbeddedGraphStore.Open(Path.Combine(folder.FullName, "graph.db"), Model.Claims, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_first_edition_brings_every_node_and_claim()
    {
        using var package = First();
        var edition = await package.ReadValidAsync();

        var result = await Import.RunAsync(store, edition, Author);

        Assert.Equal(new ImportResult(edition.Claims.Count, 0, 0, 0, 0, edition.Nodes.Count, 1), result);
        Assert.Equal(Hashes(edition.Claims), Hashes(await StandingAsync()));
    }

    [Fact]
    public async Task The_same_edition_again_changes_nothing()
    {
        using var package = First();
        var edition = await package.ReadValidAsync();
        await Import.RunAsync(store, edition, Author);

        var result = await Import.RunAsync(store, edition, Author);

        Assert.Equal(new ImportResult(0, 0, edition.Claims.Count, 0, 0, 0, 1), result);
        Assert.False(result.IsChange);
        Assert.Equal(1, (await store.OpenAsync()).Revision);
    }

    [Fact]
    public async Task A_newer_edition_is_the_difference_of_its_claims()
    {
        using var first = First();
        using var second = First()
            .Table("ownerships", "owner,owned,interest,share,from,rank,sources", "a,b,EQUITY,12,2010,,s2010", "a,c,EQUITY,20,2010,PREFERRED,s2020", "b,c,EQUITY,5,2015,,s2020")
            .Describe("version", "2");
        await Import.RunAsync(store, await first.ReadValidAsync(), Author);
        var edition = await second.ReadValidAsync();

        var result = await Import.RunAsync(store, edition, Author);

        // Changed: one share, one rank, the dataset's version. Vanished: the ownership of 2012.
        Assert.Equal((1, 3, 1, 0), (result.Added, result.Changed, result.Retracted, result.Withdrawn));
        Assert.Equal(2, result.Revision);
        Assert.Equal(Hashes(edition.Claims), Hashes(await StandingAsync()));
    }

    [Fact]
    public async Task A_claim_whose_publication_changed_is_changed_though_its_row_is_not()
    {
        using var first = First();
        using var second = First().Table("sources", "id,publisher,title,url,published,language,seen", "s2010,Press,Of 2010,https://example.org/a,2010-03-05,en,2025-06-01", "s2020,Press,Of 2020,,2020-05,en,2025-06-01", "undated,Press,Undated,,,en,2025-06-01");
        await Import.RunAsync(store, await first.ReadValidAsync(), Author);

        var result = await Import.RunAsync(store, await second.ReadValidAsync(), Author);

        // The source's five claims (its date, and that all are known a day later), four kinds, and one ownership.
        Assert.Equal((0, 11, 0), (result.Added, result.Changed, result.Retracted));
    }

    [Fact]
    public async Task What_an_edition_lacks_is_withdrawn_on_its_day_where_it_says_so_and_stays_withdrawn()
    {
        using var first = First();
        using var second = First()
            .Table("ownerships", "owner,owned,interest,share,from,sources", "a,b,EQUITY,10,2010,s2010")
            .Table("sources", "id,publisher,title,url,published,language,seen", "s2010,Press,Of 2010,,2010-03-04,en,2025-06-01")
            .Describe("created", "2026-02-01")
            .Describe("vanished", "withdrawn");
        await Import.RunAsync(store, await first.ReadValidAsync(), Author);
        var edition = await second.ReadValidAsync();

        var result = await Import.RunAsync(store, edition, Author);

        // Two ownerships are withdrawn; the address of the source that stays was an error of ours.
        Assert.Equal((0, 1, 1, 2), (result.Added, result.Changed, result.Retracted, result.Withdrawn));
        var standing = await StandingAsync();
        Assert.Equal(["2026-02-01", "2026-02-01", "never"], standing.Where(claim => claim.Type == Model.Owns).Select(claim => Readings.Text(claim.WithdrawnFrom)).Order());
        Assert.Contains(standing, claim => claim.Subject == "t:s2020");
        Assert.False((await Import.RunAsync(store, edition, Author)).IsChange);
    }

    [Fact]
    public async Task What_was_withdrawn_and_is_said_again_stands_again()
    {
        using var first = First();
        using var without = First().Table("ownerships", "owner,owned,interest").Describe("vanished", "withdrawn");
        var edition = await first.ReadValidAsync();
        await Import.RunAsync(store, edition, Author);
        await Import.RunAsync(store, await without.ReadValidAsync(), Author);

        var result = await Import.RunAsync(store, edition, Author);

        Assert.Equal((0, 3, 0, 0), (result.Added, result.Changed, result.Retracted, result.Withdrawn));
        Assert.Equal(Hashes(edition.Claims), Hashes(await StandingAsync()));
    }

    [Fact]
    public async Task Going_back_and_forth_between_two_editions_is_a_change_each_time()
    {
        using var first = First();
        using var second = First().Describe("version", "2");
        var (a, b) = (await first.ReadValidAsync(), await second.ReadValidAsync());

        foreach (var (edition, revision) in new[] { (a, 1), (b, 2), (a, 3), (b, 4) })
        {
            var result = await Import.RunAsync(store, edition, Author);

            Assert.Equal((revision, true), (result.Revision, result.IsChange));
            Assert.Equal(Hashes(edition.Claims), Hashes(await StandingAsync()));
        }

        Assert.Equal(Hashes(a.Claims), Hashes(await StandingAsync(revision: 1)));
    }

    [Fact]
    public async Task A_package_with_an_error_is_not_imported()
    {
        using var package = First().Rows("organizations", "d,nothing,");
        var edition = await package.ReadAsync();

        var refusal = await Assert.ThrowsAsync<InvalidPackageException>(() => Import.RunAsync(store, edition, Author));

        Assert.Equal("organizations.csv(6), kinds: 'nothing' is no word of the vocabulary, expected a code of ORGANIZATION_KIND", refusal.Message);
        Assert.Equal(0, (await store.OpenAsync()).Revision);
    }

    [Fact]
    public async Task A_package_may_name_what_another_dataset_has_and_nothing_that_is_not_there()
    {
        using var first = First();
        using var other = PackageFolder.Small().Describe("name", "u").Table("names", "organization,text,lang,kind", "t:a,A,fr,official");
        var edition = await other.ReadValidAsync();

        var refusal = await Assert.ThrowsAsync<InvalidPackageException>(() => Import.RunAsync(store, edition, Author));
        Assert.Equal("names.csv(2), organization: 't:a' is not in the graph, expected its dataset to be imported first", refusal.Message);

        await Import.RunAsync(store, await first.ReadValidAsync(), Author);
        await Import.RunAsync(store, edition, Author);
        var name = (await StandingAsync("u")).Single(claim => claim.Type == Model.Name);
        Assert.Equal("t:a", name.Subject);
        Assert.StartsWith("u:", name.Id);
    }

    [Fact]
    public async Task An_id_stays_what_it_is()
    {
        using var first = First();
        using var second = PackageFolder.Small().Table("organizations", "id,kinds", "b,producer").Table("events", "id,type", "a,OTHER");
        await Import.RunAsync(store, await first.ReadValidAsync(), Author);
        var edition = await second.ReadValidAsync();

        var refusal = await Assert.ThrowsAsync<InvalidPackageException>(() => Import.RunAsync(store, edition, Author));

        Assert.Equal("datapackage.json: 't:a' is ChangeEvent here and Organization in the graph, expected another id: an id stays what it is", refusal.Message);
    }

    [Fact]
    public async Task The_journal_says_who_imported_which_edition()
    {
        using var package = First();
        await Import.RunAsync(store, await package.ReadValidAsync(), Author);

        var entry = Assert.Single(await store.GetChangesAsync([1]));

        Assert.Equal((Author, "t", "Import of Test, version 1 of 2026-01-01"), (entry.Author, entry.Dataset, entry.Reason));
    }

    private static PackageFolder First() => PackageFolder.Small()
        .Table("ownerships", "owner,owned,interest,share,from,sources", "a,b,EQUITY,10,2010,s2010", "a,c,EQUITY,20,2010,s2020", "b,c,EQUITY,5,2012,s2020");

    private static IReadOnlyList<string> Hashes(IEnumerable<ClaimVersion> claims) => [.. claims.Select(claim => claim.Id + " " + ContentHash.Text(ContentHash.Of(claim))).Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<ClaimVersion>> StandingAsync(string dataset = "t", int? revision = null)
    {
        var claims = new List<ClaimVersion>();
        await foreach (var block in (await store.OpenAsync(revision)).ReadAsync(dataset))
        {
            claims.AddRange(block.Claims);
        }

        return claims;
    }
}
