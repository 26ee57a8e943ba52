using System.Text.Json.Nodes;

namespace ConsolidationGraph.Packages.Tables;

/// <summary>What may stand in a cell.</summary>
internal abstract class CellType
{
    /// <summary>The field type of Table Schema that describes it.</summary>
    public virtual string SchemaType => "string";

    /// <summary>Adds to a field of Table Schema what else it can say of such cells.</summary>
    public virtual void Describe(JsonObject field)
    {
    }

    /// <summary>What is wrong with a text that is not empty and what was expected; null where it is right.</summary>
    public abstract string? Refuse(string text, CellContext context);
}

/// <summary>What a cell is judged against: the ids and words of the package, and the place, for a node of another dataset.</summary>
internal sealed record CellContext(PackageIndex Index, Row Row, string Field);
