using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace ConsolidationGraph.Http;

/// <summary>Lets only those operations run that the method may run: GET never changes anything, and no answer is a stream.</summary>
internal sealed class OperationKinds : DocumentExecutionListenerBase
{
    private readonly bool mutations;

    private OperationKinds(bool mutations) => this.mutations = mutations;

    public static OperationKinds OfGet { get; } = new(mutations: false);

    public static OperationKinds OfPost { get; } = new(mutations: true);

    /// <inheritdoc/>
    public override Task AfterValidationAsync(IExecutionContext context, IValidationResult validationResult) =>
        context.Operation.Operation switch
        {
            OperationType.Mutation when !mutations => throw Errors.MethodNotAllowed("A mutation is sent with POST."),
            OperationType.Subscription => throw Errors.MethodNotAllowed("Subscriptions are not answered here."),
            _ => Task.CompletedTask,
        };
}
