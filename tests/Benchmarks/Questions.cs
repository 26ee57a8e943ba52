using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using ConsolidationGraph.Commands;
using GraphQL;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

BenchmarkRunner.Run<ConsolidationGraph.Benchmarks.Questions>(args: args);

namespace ConsolidationGraph.Benchmarks
{
    /// <summary>Whole questions on the shipped history, from the GraphQL document to the result, in process.</summary>
    [SimpleJob(RunStrategy.Throughput, RuntimeMoniker.Net10_0, launchCount: 1, warmupCount: 3, iterationCount: 5)]
    public class Questions
    {
        private readonly string folder = Directory.CreateTempSubdirectory("consolidation-graph-").FullName;
        private WebApplication app = null!;

        /// <summary>Loads the history.</summary>
        [GlobalSetup]
        public async Task SetUpAsync()
        {
            app = Serve.Build(["--Embedded:Path", Path.Combine(folder, "graph.db"), "--urls", "http://127.0.0.1:0", "--Serilog:MinimumLevel:Default", "Error"]);
            await Serve.SeedAsync(app, CancellationToken.None);
        }

        /// <summary>Throws the store away.</summary>
        [GlobalCleanup]
        public async Task CleanUpAsync()
        {
            await app.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }

        /// <summary>The groups on a day with their members.</summary>
        [Benchmark]
        public Task<ExecutionResult> Structure() => AskAsync("""{ structure(dataset: "cn-ree", at: { asOf: "2025-07-08" }) { organizationCount groups { group { id } members { id } } independent { id } } }""");

        /// <summary>All that flowed into China Rare Earth Group.</summary>
        [Benchmark]
        public Task<ExecutionResult> Lineage() => AskAsync("""{ organization(id: "cn-ree:creg") { lineage(direction: ANCESTORS) { nodes { organization { id } depth via { date } } } } }""");

        /// <summary>A hundred dated steps.</summary>
        [Benchmark]
        public Task<ExecutionResult> Timeline() => AskAsync("""{ timeline(dataset: "cn-ree", first: 100) { nodes { date step { code } node { id } } } }""");

        /// <summary>What changed between two days.</summary>
        [Benchmark]
        public Task<ExecutionResult> Difference() => AskAsync("""{ structuralDiff(dataset: "cn-ree", from: { asOf: "2021-12-01" }, to: { asOf: "2022-03-01" }) { changes { kind cause inputs { id } outputs { id } } } }""");

        private async Task<ExecutionResult> AskAsync(string query)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new()
            {
                Schema = scope.ServiceProvider.GetRequiredService<ISchema>(),
                Query = query,
                RequestServices = scope.ServiceProvider,
            });
            return result.Errors is null ? result : throw new InvalidOperationException(result.Errors[0].Message);
        }
    }
}
