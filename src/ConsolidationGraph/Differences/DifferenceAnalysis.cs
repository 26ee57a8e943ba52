namespace ConsolidationGraph.Differences;

/// <summary>The changes between two states.</summary>
public static class DifferenceAnalysis
{
    /// <summary>What changed, in the order of kinds, then ids.</summary>
    /// <param name="before">The earlier state.</param>
    /// <param name="after">The later state.</param>
    public static IReadOnlyList<Change> Of(DifferenceState before, DifferenceState after)
    {
        var changes = new List<Change>();
        var moved = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, happened) in after.Completed.Where(item => !before.Completed.ContainsKey(item.Key)).OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            // Inputs are the givers and a CONTINUING taker, outputs the takers and a CONTINUING giver.
            List<string> inputs = [.. happened.Givers.Union(happened.Takers.Intersect(happened.Continuing, StringComparer.Ordinal), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            List<string> outputs = [.. happened.Takers.Union(happened.Givers.Intersect(happened.Continuing, StringComparer.Ordinal), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (KindOf(inputs.Count, outputs.Count) is { } kind)
            {
                changes.Add(new(kind, inputs, outputs, id));
                moved.UnionWith(inputs);
                moved.UnionWith(outputs);
            }
        }

        changes.AddRange(after.Organizations.Except(before.Organizations).Except(moved).Order(StringComparer.Ordinal).Select(id => new Change(ChangeKind.Appeared, [], [id])));
        changes.AddRange(before.Organizations.Except(after.Organizations).Except(moved).Order(StringComparer.Ordinal).Select(id => new Change(ChangeKind.Disappeared, [id], [])));
        changes.AddRange(Renamed(before, after));
        changes.AddRange(Controlled(before, after));
        changes.AddRange(after.Eligible.Except(before.Eligible).Order().Select(item => new Change(ChangeKind.GainedEligibility, [], [item.Holder], About: item.Scheme)));
        changes.AddRange(before.Eligible.Except(after.Eligible).Order().Select(item => new Change(ChangeKind.LostEligibility, [item.Holder], [], About: item.Scheme)));
        changes.AddRange(after.Policies.Except(before.Policies).Order(StringComparer.Ordinal).Select(id => new Change(ChangeKind.PolicyStarted, [], [], Policy: id)));
        changes.AddRange(before.Policies.Except(after.Policies).Order(StringComparer.Ordinal).Select(id => new Change(ChangeKind.PolicyEnded, [], [], Policy: id)));
        return changes;
    }

    private static ChangeKind? KindOf(int inputs, int outputs) => (inputs, outputs) switch
    {
        ( >= 2, 1) => ChangeKind.Merged,
        (1, >= 2) => ChangeKind.Split,
        ( >= 2, >= 2) => ChangeKind.Reorganized,
        (1, 1) => ChangeKind.Succeeded,
        _ => null,
    };

    private static IEnumerable<Change> Renamed(DifferenceState before, DifferenceState after) =>
        from name in after.Names
        where before.Names.TryGetValue(name.Key, out var old) && old.Text != name.Value.Text && before.Organizations.Contains(name.Key.Organization) && after.Organizations.Contains(name.Key.Organization)
        orderby name.Key.Organization, name.Key.Language
        select new Change(ChangeKind.Renamed, [name.Key.Organization], [name.Key.Organization], name.Value.Event, About: name.Key.Language, Old: before.Names[name.Key].Text, New: name.Value.Text);

    private static IEnumerable<Change> Controlled(DifferenceState before, DifferenceState after)
    {
        foreach (var id in before.Organizations.Intersect(after.Organizations).Order(StringComparer.Ordinal))
        {
            var (old, now) = (before.Controllers.GetValueOrDefault(id), after.Controllers.GetValueOrDefault(id));
            if (old.Controller != now.Controller)
            {
                yield return new(ChangeKind.ChangedController, [id], [id], now.Event, Old: old.Controller, New: now.Controller);
            }
        }
    }
}
