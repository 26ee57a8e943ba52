using System.Net.Http.Headers;
using System.Text;

namespace TemporalGraph.Neo4j;

/// <summary><see cref="Neo4jOptions"/> that were checked: where to send requests and with which credentials.</summary>
internal sealed class Neo4jTarget
{
    private static readonly TimeSpan _longest = TimeSpan.FromHours(1);

    private Neo4jTarget(Uri root, string database, AuthenticationHeaderValue? authorization, TimeSpan timeout, TimeSpan startTimeout) =>
        (Root, Database, Authorization, Timeout, StartTimeout) = (root, database, authorization, timeout, startTimeout);

    public Uri Root { get; }

    public string Database { get; }

    public AuthenticationHeaderValue? Authorization { get; }

    public TimeSpan Timeout { get; }

    public TimeSpan StartTimeout { get; }

    /// <summary>Where statements go.</summary>
    public Uri Endpoint => new(Root, $"db/{Uri.EscapeDataString(Database)}/query/v2");

    /// <summary>Host and port, for messages.</summary>
    public override string ToString() => $"Neo4j at {Root.GetLeftPart(UriPartial.Authority)}";

    public static Neo4jTarget From(Neo4jOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Database))
        {
            throw new StoreConfigurationException("Neo4j:Database is empty. The default database is called neo4j.");
        }

        if (options.Timeout < TimeSpan.FromMilliseconds(10) || options.Timeout > _longest)
        {
            throw new StoreConfigurationException("Neo4j:Timeout must be between 10 milliseconds and 1 hour.");
        }

        if (options.StartTimeout < TimeSpan.Zero || options.StartTimeout > _longest)
        {
            throw new StoreConfigurationException("Neo4j:StartTimeout must be between 0 and 1 hour.");
        }

        return new(Neo4jAddress.Parse(options.Url), options.Database, Credentials(options), options.Timeout, options.StartTimeout);
    }

    private static AuthenticationHeaderValue? Credentials(Neo4jOptions options)
    {
        var password = Password(options);
        if (!string.IsNullOrEmpty(options.Token))
        {
            return password is null && string.IsNullOrEmpty(options.User)
                ? Bearer(options.Token)
                : throw new StoreConfigurationException("Neo4j:Token stands in place of Neo4j:User and Neo4j:Password: give one or the other.");
        }

        if (password is null)
        {
            return string.IsNullOrEmpty(options.User)
                ? null
                : throw new StoreConfigurationException("Neo4j:User is set, but neither Neo4j:Password nor Neo4j:PasswordFile is.");
        }

        var user = string.IsNullOrEmpty(options.User) ? "neo4j" : options.User;
        return user.Contains(':', StringComparison.Ordinal)
            ? throw new StoreConfigurationException("Neo4j:User must not hold a colon.")
            : new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    private static AuthenticationHeaderValue Bearer(string token) => token.All(c => c is > ' ' and < '\x7f')
        ? new("Bearer", token)
        : throw new StoreConfigurationException("Neo4j:Token holds a blank, a line break or a character that is not ASCII.");

    private static string? Password(Neo4jOptions options)
    {
        if (string.IsNullOrEmpty(options.PasswordFile))
        {
            return string.IsNullOrEmpty(options.Password) ? null : options.Password;
        }

        if (!string.IsNullOrEmpty(options.Password))
        {
            throw new StoreConfigurationException("Neo4j:Password and Neo4j:PasswordFile are both set: give one of them.");
        }

        try
        {
            return File.ReadAllText(options.PasswordFile).TrimEnd('\r', '\n');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreConfigurationException($"Neo4j:PasswordFile '{options.PasswordFile}' cannot be read.", error);
        }
    }
}
