namespace ConsolidationGraph.Packages.Checks;

/// <summary>What several claims say together, asked of the graph that they make: the engine's own reading of dates, events and rivals.</summary>
internal static class GraphChecks
{
    public static void Run(PackageGraph graph, Problems problems)
    {
        EventChecks.Run(graph, problems);
        PublicationChecks.Run(graph, problems);
        PeriodChecks.Run(graph, problems);
        ShareChecks.Run(graph, problems);
        ControlChecks.Run(graph, problems);
        QuotaChecks.Run(graph, problems);
        RivalChecks.Run(graph, problems);
        ExistenceChecks.Run(graph, problems);
    }
}
