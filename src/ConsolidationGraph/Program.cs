using ConsolidationGraph.Commands;

return await CommandLine.Of(args).Parse(args).InvokeAsync();
