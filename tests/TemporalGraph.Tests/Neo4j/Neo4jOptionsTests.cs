using TemporalGraph.Neo4j;

namespace TemporalGraph.Tests.Neo4j;

public sealed class Neo4jOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => new Neo4jOptions().Validate();

    [Theory]
    [InlineData("bolt://localhost:7687", "http://localhost:7474.")]
    [InlineData("neo4j://graph.example.com", "http://graph.example.com:7474.")]
    [InlineData("neo4j://neo4j:secret@localhost:7687", "http://localhost:7474.")]
    [InlineData("bolt+s://graph.example.com:7687", "https://graph.example.com:7473.")]
    [InlineData("neo4j+ssc://[::1]:7687", "https://[::1]:7473.")]
    [InlineData("neo4j+s://abcd1234.databases.neo4j.io", "https://abcd1234.databases.neo4j.io.")]
    public void A_Bolt_address_gets_an_error_that_names_the_right_one(string url, string right)
    {
        var error = Assert.Throws<StoreConfigurationException>(new Neo4jOptions { Url = url }.Validate);

        Assert.EndsWith("use " + right, error.Message);
    }

    [Theory]
    [InlineData("localhost:7474")]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("ftp://localhost")]
    [InlineData("http://neo4j:secret@localhost:7474")]
    [InlineData("http://localhost:7474/?password=secret")]
    public void A_wrong_address_is_refused_without_being_repeated(string url)
    {
        var error = Assert.Throws<StoreConfigurationException>(new Neo4jOptions { Url = url }.Validate);

        Assert.StartsWith("Neo4j:Url ", error.Message);
        Assert.DoesNotContain("secret", error.ToString());
    }

    [Theory]
    [InlineData("http://localhost:7474", "http://localhost:7474/db/neo4j/query/v2")]
    [InlineData("https://abcd1234.databases.neo4j.io", "https://abcd1234.databases.neo4j.io/db/neo4j/query/v2")]
    [InlineData("https://example.com/graph/", "https://example.com/graph/db/neo4j/query/v2")]
    public void Statements_go_below_the_address(string url, string endpoint) =>
        Assert.Equal(endpoint, Neo4jTarget.From(new() { Url = url }).Endpoint.ToString());

    [Fact]
    public void User_and_password_are_sent_as_UTF_8()
    {
        var target = Neo4jTarget.From(new() { User = "li", Password = "稀土:1" });

        Assert.Equal("Basic " + Convert.ToBase64String("li:稀土:1"u8), target.Authorization!.ToString());
    }

    [Fact]
    public void A_password_without_a_user_is_that_of_neo4j() =>
        Assert.Equal("Basic " + Convert.ToBase64String("neo4j:pw"u8), Neo4jTarget.From(new() { Password = "pw" }).Authorization!.ToString());

    [Fact]
    public void A_password_may_come_from_a_file_that_ends_with_a_line_break()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, " pw \r\n");

        var target = Neo4jTarget.From(new() { PasswordFile = file });

        File.Delete(file);
        Assert.Equal("Basic " + Convert.ToBase64String("neo4j: pw "u8), target.Authorization!.ToString());
    }

    [Fact]
    public void A_token_is_sent_as_bearer() =>
        Assert.Equal("Bearer abc.def", Neo4jTarget.From(new() { Token = "abc.def" }).Authorization!.ToString());

    [Fact]
    public void Without_credentials_none_are_sent() => Assert.Null(Neo4jTarget.From(new()).Authorization);

    public static TheoryData<Neo4jOptions, string> Contradictions => new()
    {
        { new() { User = "neo4j" }, "Neo4j:Password" },
        { new() { User = "a:b", Password = "secret" }, "Neo4j:User" },
        { new() { Password = "secret", PasswordFile = "/nowhere" }, "Neo4j:PasswordFile" },
        { new() { PasswordFile = "/nowhere/password" }, "/nowhere/password" },
        { new() { Token = "secret", Password = "secret" }, "Neo4j:Token" },
        { new() { Token = "secret\n" }, "Neo4j:Token" },
        { new() { Database = " " }, "Neo4j:Database" },
        { new() { Timeout = TimeSpan.Zero }, "Neo4j:Timeout" },
        { new() { StartTimeout = TimeSpan.FromDays(1) }, "Neo4j:StartTimeout" },
    };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void A_wrong_setting_is_named_and_no_secret_shown(Neo4jOptions options, string name)
    {
        var error = Assert.Throws<StoreConfigurationException>(options.Validate);

        Assert.Contains(name, error.Message);
        Assert.DoesNotContain("secret", error.ToString());
    }

    [Fact]
    public void Options_as_text_do_not_show_the_password() =>
        Assert.DoesNotContain("secret", new Neo4jOptions { Password = "secret" }.ToString());
}
