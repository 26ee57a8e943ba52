namespace ConsolidationGraph.Search;

/// <summary>A text by which a node may be found.</summary>
/// <param name="Node">The node's number in its snapshot.</param>
/// <param name="NodeId">The node's id, for the order.</param>
/// <param name="Text">As the dataset has it.</param>
/// <param name="Keys">What it is found by.</param>
/// <param name="Standing">What it is to the node.</param>
/// <param name="Claim">Number of the claim that says it.</param>
/// <param name="ClaimId">Id of the claim, for the order.</param>
/// <param name="IsName">Whether it is a name of an organization, which holds for a time.</param>
/// <param name="Weight">What a match counts, up to 1: less where the text is not what the node itself is called.</param>
public sealed record SearchEntry(int Node, string NodeId, string Text, SearchKeys Keys, Standing Standing, int Claim, string ClaimId, bool IsName, double Weight = 1);

/// <summary>A node that was found.</summary>
/// <param name="Entry">The text that matched best.</param>
/// <param name="Score">How well: above 0, at most 1, four digits after the point.</param>
public sealed record Ranked(SearchEntry Entry, double Score);
