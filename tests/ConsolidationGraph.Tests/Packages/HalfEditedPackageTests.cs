using System.Text;

namespace ConsolidationGraph.Tests.Packages;

public sealed class HalfEditedPackageTests
{
    [Fact]
    public async Task A_half_edited_package_is_refused_with_every_place_at_once()
    {
        using var package = PackageFolder.Small()
            .Table("names", "organization,text,lang,kind,from", "a,A,en,official,2014", "nobody,B,en,official,2014", "b,B,en,official,2014-13")
            .Table("ownerships", "owner,owned,interest,share,from", "a,b,EQUITY,120,2010")
            .Table("events", "id,mechanism", "e,")
            .Raw("policies", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id,title_en\np,P\n")).ToArray())
            .Table("observations", "series,from,to,value,text", "output,2014,2014,1,", $"output,2015,2015,1,{new string('x', 2 << 20)}");

        var errors = await package.ErrorsAsync();

        Assert.Equal(
            [
                "events.csv(1), type: the column is missing, expected the columns id, type, mechanism, part_of, known_from, withdrawn_from, rank, confidence, sources, note, title_xx in any language",
                "names.csv(3), organization: 'nobody' is not there, expected an id of organizations",
                "names.csv(4), from: '2014-13' has no such month: expected is 01 to 12, or 21 to 24 for a season",
                "observations.csv(3): the line is longer than 1 MB, expected at most 1048576 bytes",
                "ownerships.csv(2), share: '120' is out of range, expected 0 to 100",
                "policies.csv(1): is UTF-16, expected UTF-8",
            ],
            errors);
    }
}
