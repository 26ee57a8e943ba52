using System.Globalization;
using System.Text;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace TemporalGraph.Subgraphs;

/// <summary>The slots that hold more than one claim. Almost every claim is alone in its slots and is read without asking here.</summary>
internal sealed class SlotIndex
{
    private readonly Dictionary<int, int[]> contested = [];
    private readonly List<int[]> members = [];
    private readonly List<Slot> slots = [];

    public SlotIndex(GraphIndex index, List<int>?[] byType)
    {
        for (var ordinal = 0; ordinal < byType.Length; ordinal++)
        {
            if (byType[ordinal] is not { Count: > 1 } claims)
            {
                continue;
            }

            foreach (var slot in index.Model.Types[ordinal].Slots)
            {
                foreach (var group in GraphIndex.GroupBy(claims, claim => KeyOf(index, claim, slot), StringComparer.Ordinal).Values)
                {
                    // Versions of one claim are never visible together: they are no rivals.
                    if (group.Count > 1 && group.Select(claim => index.Claims[claim].Claim.Id).Distinct(StringComparer.Ordinal).Skip(1).Any())
                    {
                        Add([.. group], slot);
                    }
                }
            }
        }
    }

    /// <summary>The numbers of the slots in which a claim has company; none for almost all.</summary>
    public ReadOnlySpan<int> Of(int claim) => contested.TryGetValue(claim, out var groups) ? groups : [];

    /// <summary>The claims of a slot.</summary>
    public int[] Members(int group) => members[group];

    /// <summary>Whether two claims of a slot say the same.</summary>
    public bool Agree(GraphIndex index, int group, int a, int b)
    {
        var slot = slots[group];
        var (left, right) = (index.Claims[a].Claim, index.Claims[b].Claim);
        return (slot.BySubject || index.Subject[a] == index.Subject[b])
            && (slot.ByObject || index.Objects[a].Order().SequenceEqual(index.Objects[b].Order()))
            && (left.Type.Timing != Timing.Moment || left.Period.From == right.Period.From)
            && SameValues(left, right)
            && SameAmount(left.Amount, right.Amount);
    }

    /// <summary>The text that names a slot of a claim.</summary>
    public static string KeyOf(GraphIndex index, int claim, Slot slot)
    {
        var version = index.Claims[claim].Claim;
        var key = new StringBuilder();
        if (slot.BySubject)
        {
            key.Append(index.Subject[claim].ToString(CultureInfo.InvariantCulture));
        }

        key.Append('|');
        if (slot.ByObject)
        {
            key.AppendJoin(',', index.Objects[claim].Order());
        }

        foreach (var qualifier in slot.By)
        {
            // With its length, so that no value runs into the next one's place.
            var value = version[qualifier];
            key.Append('|').Append(value is null ? "-" : value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);
        }

        return key.ToString();
    }

    private static bool SameValues(ClaimVersion a, ClaimVersion b)
    {
        for (var place = 0; place < a.Values.Length; place++)
        {
            if (a.Values[place] != b.Values[place] && !a.Type.Asides.Contains(a.Type.Qualifiers[place]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameAmount(Quantity? a, Quantity? b) =>
        a is null || b is null ? a is null && b is null : (a.Value, a.Min, a.Max, a.Status) == (b.Value, b.Min, b.Max, b.Status);

    private void Add(int[] group, Slot slot)
    {
        members.Add(group);
        slots.Add(slot);
        foreach (var claim in group)
        {
            contested[claim] = contested.TryGetValue(claim, out var earlier) ? [.. earlier, members.Count - 1] : [members.Count - 1];
        }
    }
}
