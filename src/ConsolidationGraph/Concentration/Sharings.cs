using TemporalGraph.Claims;

namespace ConsolidationGraph.Concentration;

/// <summary>The ways in which the parts of a total may be shared, each as how much everybody has. Who has nothing is not in it; whose amount is not known is.</summary>
internal static class Sharings
{
    /// <summary>How many ways are tried at most. A real notice has one joint figure or two.</summary>
    private const int Limit = 4096;

    /// <summary>Stands for the one further holder of a rest.</summary>
    private const int Further = -1;

    /// <summary>Each joint figure is shared evenly by the holders that the notice names.</summary>
    /// <param name="parts">The parts.</param>
    public static Dictionary<int, decimal> Even(IReadOnlyList<Part> parts)
    {
        var amounts = new Dictionary<int, decimal>();
        foreach (var (part, owner) in parts.SelectMany(part => part.Owners.Select(owner => (part, owner))))
        {
            Add(amounts, owner, part.Amount, part.Owners.Count);
        }

        return amounts;
    }

    /// <summary>Each joint figure is with one of its owners: every way to choose them. Figures of the same owners go together, as nothing is more concentrated than that.</summary>
    /// <param name="parts">The parts.</param>
    /// <exception cref="GraphQL.ExecutionError">There are too many ways.</exception>
    public static IReadOnlyList<Dictionary<int, decimal>> WithOne(IReadOnlyList<Part> parts)
    {
        List<Dictionary<int, decimal>> ways = [Even([.. parts.Where(part => !part.IsJoint)])];
        foreach (var joint in parts.Where(part => part.IsJoint).GroupBy(part => string.Join(',', part.Owners.Distinct().Order())))
        {
            var owners = joint.First().Owners.Distinct().ToList();
            if (ways.Count * owners.Count > Limit)
            {
                throw Errors.QueryTooLarge("The figures that are given for several holders together can be shared in too many ways: ask for fewer years.", Limit, (long)ways.Count * owners.Count);
            }

            ways = [.. ways.SelectMany(way => owners.Select(owner =>
            {
                var with = new Dictionary<int, decimal>(way);
                foreach (var part in joint)
                {
                    Add(with, owner, part.Amount, 1);
                }

                return with;
            }))];
        }

        return ways;
    }

    /// <summary>Those whose amounts are not exact: a rest may be theirs.</summary>
    /// <param name="parts">The parts.</param>
    public static IReadOnlyCollection<int> Open(IReadOnlyList<Part> parts) => [.. parts.Where(part => !IsExact(part.Amount)).SelectMany(part => part.Owners).Distinct()];

    /// <summary>The rest of a total is with nobody, with one further holder, or with one whose amount is not exact.</summary>
    /// <param name="way">How much everybody has.</param>
    /// <param name="rest">The rest.</param>
    /// <param name="open">Those whose amounts are not exact.</param>
    public static IEnumerable<Dictionary<int, decimal>> WithRest(Dictionary<int, decimal> way, decimal rest, IReadOnlyCollection<int> open) => rest == 0
        ? [way]
        : [way, .. open.Append(Further).Select(owner => new Dictionary<int, decimal>(way) { [owner] = way.GetValueOrDefault(owner) + rest })];

    private static void Add(Dictionary<int, decimal> amounts, int owner, Quantity amount, int among)
    {
        if (!IsExact(amount) || amount.Value > 0)
        {
            amounts[owner] = amounts.GetValueOrDefault(owner) + ((amount.Least ?? 0) / among);
        }
    }

    private static bool IsExact(Quantity amount) => amount is { Status: ValueStatus.Known, Value: not null };
}
