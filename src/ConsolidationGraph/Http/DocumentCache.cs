using ConsolidationGraph.Http.Limits;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ConsolidationGraph.Http;

/// <summary>
/// Stands in front of graphql-dotnet: parses a document within its limits, measures it before any rule of validation sees
/// it, and keeps what was parsed and found valid.
/// </summary>
internal sealed class DocumentCache : IConfigureExecution, IDisposable
{
    private readonly DocumentGuard guard;
    private readonly QueryCost cost;
    private readonly MemoryCache? documents;

    public DocumentCache(IDocumentBuilder builder, IOptions<GraphQLLimits> options)
    {
        var limits = options.Value;
        guard = new(builder, limits);
        cost = new(limits);
        documents = limits.CachedDocuments > 0 ? new(new MemoryCacheOptions { SizeLimit = limits.CachedDocuments }) : null;
    }

    /// <inheritdoc/>
    public float SortOrder => 300; // Behind everything that configures options.

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Query is null)
        {
            return await next(options);
        }

        var known = documents?.Get<GraphQLDocument>(options.Query);
        var (document, errors) = known is null ? guard.Read(options.Query) : (known, []);
        if (document is null)
        {
            return Refused(errors);
        }

        // The cost depends on the variables, so that it is measured for a known document too.
        errors = [.. errors, .. cost.Check(document, options)];
        if (errors.Count > 0)
        {
            return Refused(errors);
        }

        options.Document = document;
        if (known is not null)
        {
            options.ValidationRules = [FieldArgumentsAreValidRule.Instance, .. options.CachedDocumentValidationRules ?? []];
        }

        var result = await next(options);
        if (known is null && result.Executed)
        {
            documents?.Set(options.Query, document, new MemoryCacheEntryOptions { Size = 1 });
        }

        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => documents?.Dispose();

    private static ExecutionResult Refused(IEnumerable<ExecutionError> errors)
    {
        var result = new ExecutionResult();
        foreach (var error in errors)
        {
            result.AddError(error);
        }

        return result;
    }
}
