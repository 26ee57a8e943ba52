using System.ComponentModel.DataAnnotations;
using TemporalGraph.Neo4j;

namespace ConsolidationGraph;

/// <summary>Which store keeps the graph.</summary>
public enum StoreKind
{
    /// <summary>A file in this process.</summary>
    Embedded,

    /// <summary>A Neo4j server, 5.26 or newer, or Aura.</summary>
    Neo4j,
}

/// <summary>The service's settings, from appsettings, the environment (<c>Embedded__Path</c>) or the command line (<c>--Embedded:Path</c>); checked at start.</summary>
public sealed record ServiceOptions
{
    /// <summary>Which store keeps the graph.</summary>
    public StoreKind Store { get; init; } = StoreKind.Embedded;

    /// <summary>The embedded store.</summary>
    public EmbeddedOptions Embedded { get; init; } = new();

    /// <summary>The Neo4j server: <c>Neo4j__Url</c>, <c>Neo4j__Database</c>, <c>Neo4j__User</c>, <c>Neo4j__Password</c> or <c>Neo4j__PasswordFile</c>.</summary>
    public Neo4jOptions Neo4j { get; init; } = new();

    /// <summary>The package that an empty store is filled with at start; empty for none.</summary>
    public string Seed { get; init; } = Path.Combine(AppContext.BaseDirectory, "seed", "rare-earths");
}

/// <summary>The embedded store's settings.</summary>
public sealed record EmbeddedOptions
{
    /// <summary>The store's file, relative to the working folder.</summary>
    [Required]
    public string Path { get; init; } = "data/graph.db";
}
