namespace TemporalGraph.Neo4j;

/// <summary>Where the Neo4j server is and how to log in. A class, not a record: its text must not show the password.</summary>
public sealed class Neo4jOptions
{
    /// <summary>The address of Neo4j's HTTP interface: <c>http://localhost:7474</c>, or <c>https://ID.databases.neo4j.io</c> on Aura.</summary>
    public string Url { get; set; } = "http://localhost:7474";

    /// <summary>The database's name.</summary>
    public string Database { get; set; } = "neo4j";

    /// <summary>The user; <c>neo4j</c> where only a password is given. Without user, password and token no credentials are sent.</summary>
    public string? User { get; set; }

    /// <summary>The user's password; not together with <see cref="PasswordFile"/>.</summary>
    public string? Password { get; set; }

    /// <summary>A file that holds the password and nothing else (a mounted secret); a line break at its end does not count.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>A bearer token of a single sign-on provider, in place of user and password.</summary>
    public string? Token { get; set; }

    /// <summary>The longest that one call may take, repetitions included; its query is then ended on the server. From 10 ms to 1 hour.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait at start for a server that is not there yet. From 0 to 1 hour.</summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Checks every setting without calling the server.</summary>
    /// <exception cref="StoreConfigurationException">A setting is wrong; the message names it.</exception>
    public void Validate() => Neo4jTarget.From(this);
}
