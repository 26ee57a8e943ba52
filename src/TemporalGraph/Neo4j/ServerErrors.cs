using System.Net;

namespace TemporalGraph.Neo4j;

/// <summary>
/// What Neo4j's status codes mean for us. The code decides, never the HTTP status; the server's own message is not passed
/// on, because it may quote statements and data.
/// </summary>
internal static class ServerErrors
{
    public static StoreException From(Neo4jTarget target, HttpStatusCode status, string code, string detail) =>
        WithoutPrefix(code) switch
        {
            "ClientError.Request.Invalid" when status == HttpStatusCode.NotFound => new StoreUnavailableException(
                $"{target} no longer knows the transaction; nothing of it was written."),
            "ClientError.Security.Unauthorized" => WrongCredentials(target),
            "ClientError.Security.CredentialsExpired" => new StoreConfigurationException(
                $"{target} accepts the password only to change it. Run ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new' on the database system, then set Neo4j:Password."),
            "ClientError.Security.AuthenticationRateLimit" => new StoreConfigurationException(
                $"{target} refuses further logins of this user for some seconds, because there were too many with a wrong password. Check Neo4j:User and Neo4j:Password, wait, and start again."),
            "ClientError.Security.Forbidden" => new StoreConfigurationException(
                $"{target} does not let this user do what the service needs. Give the user in Neo4j:User the right to read, write and name the indexes of database '{target.Database}'."),
            "ClientError.Database.DatabaseNotFound" => new StoreConfigurationException(
                $"{target} has no database '{target.Database}'. Check Neo4j:Database."),
            var known when IsEnded(known) => new StoreUnavailableException($"{target} ended a query: {code}."),
            var known when known.StartsWith("TransientError.", StringComparison.Ordinal) => new StoreUnavailableException(
                $"{target} could not do it just now: {code}.", isTransient: true),
            var known when known.StartsWith("DatabaseError.", StringComparison.Ordinal) => new StoreUnavailableException(
                $"{target} failed: {code}. Its log says why."),
            _ => new StoreRefusedException(code, detail),
        };

    /// <summary>An answer without one of Neo4j's codes: from a proxy, from another program, or from a part of Neo4j before the Query API.</summary>
    public static StoreException From(Neo4jTarget target, HttpStatusCode status, string? mediaType) => status switch
    {
        HttpStatusCode.Unauthorized => WrongCredentials(target),
        HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired => new StoreConfigurationException(
            $"Something in front of {target} refuses the request with status {(int)status}. Check Neo4j:Url and the proxy."),
        HttpStatusCode.NotFound => new StoreConfigurationException(
            $"{target} has no Query API at {target.Endpoint.AbsolutePath}. Check Neo4j:Url."),
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new StoreConfigurationException(
            $"{target} sends us elsewhere with status {(int)status}. Set Neo4j:Url to the final address."),
        _ => new StoreUnavailableException(
            $"{target} gave an answer that is not the Query API's (status {(int)status}, {mediaType ?? "no content type"}). Something else may stand in front of it."),
    };

    // A transaction that reached its time limit, whose lock was taken away, or that someone terminated. Nothing is wrong
    // with it, and repeating it at once would only end the same way.
    private static bool IsEnded(string code) =>
        code is "ClientError.Transaction.TransactionTimedOut" or "ClientError.Transaction.TransactionTimedOutClientConfiguration"
            or "ClientError.Transaction.LockClientStopped" or "ClientError.Transaction.Terminated";

    private static StoreConfigurationException WrongCredentials(Neo4jTarget target) => new(target.Authorization is null
        ? $"{target} asks for credentials. Set Neo4j:User and Neo4j:Password (or Neo4j:PasswordFile)."
        : $"{target} does not accept the credentials. Check Neo4j:User and Neo4j:Password (or Neo4j:PasswordFile, Neo4j:Token).");

    private static string WithoutPrefix(string code) => code.StartsWith("Neo.", StringComparison.Ordinal) ? code["Neo.".Length..] : code;
}
