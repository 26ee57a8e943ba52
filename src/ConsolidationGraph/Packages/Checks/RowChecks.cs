using ConsolidationGraph.Packages.Tables;
using TemporalGraph.Claims;
using TemporalGraph.Time;

namespace ConsolidationGraph.Packages.Checks;

/// <summary>The cells of one row together.</summary>
internal static class RowChecks
{
    public static void Run(TableRows table, Problems problems)
    {
        foreach (var row in table.Sound.ToList())
        {
            if (table.Table.HasPeriod)
            {
                CheckPeriod(row, problems);
            }

            switch (table.Table.Name)
            {
                case PackageSchema.Vocabulary:
                    CheckMeaning(row, problems);
                    break;
                case PackageSchema.Existence:
                    CheckExistence(row, problems);
                    break;
                case PackageSchema.Events when row["part_of"] is not null && row.Id("part_of") == row.Id("id"):
                    problems.Refuse(row, "part_of", "is the event itself, expected another event");
                    break;
                case PackageSchema.Observations:
                    CheckOrder(row, "from", "to", problems);
                    CheckAmount(row, "value", problems);
                    break;
                case PackageSchema.QuotaTotals or PackageSchema.Allocations:
                    CheckAmount(row, "amount", problems);
                    break;
                case PackageSchema.Ownerships:
                    CheckRange(row, "min", "max", problems);
                    break;
                case PackageSchema.Participations:
                    CheckRange(row, "share_min", "share_max", problems);
                    break;
            }
        }
    }

    private static void CheckPeriod(Row row, Problems problems)
    {
        void CheckBeside(string column, string eventColumn)
        {
            if (row[eventColumn] is not null && row[column] is { } text)
            {
                problems.Refuse(row, column, $"{Errors.Quote(text)} stands beside {eventColumn}, expected nothing: the event gives the day");
            }
        }

        CheckBeside("from", "start_event");
        CheckBeside("to", "end_event");
        CheckOrder(row, "from", "to", problems);
        if (row.Items("attested") is [var first, var last] && EdtfDate.Parse(first).Earliest > EdtfDate.Parse(last).Latest)
        {
            problems.Refuse(row, "attested", $"{Errors.Quote(first)} is after {Errors.Quote(last)}, expected the first and then the last day");
        }

        if (!row.IsBroken && row.Period().End == PeriodEnd.Open)
        {
            foreach (var column in (string[])["end_known_from", "end_sources"])
            {
                if (row[column] is not null)
                {
                    problems.Refuse(row, column, "is filled, but the claim has no end, expected an end in to or end_event");
                }
            }
        }
    }

    // No reading of the two dates has the first no later than the last.
    private static void CheckOrder(Row row, string from, string to, Problems problems)
    {
        if (row.Date(from) is { } first && row.Date(to) is { } last && first.Earliest > last.Latest)
        {
            problems.Refuse(row, to, $"{Errors.Quote(last.Text)} is before {from} {Errors.Quote(first.Text)}, expected the last day on which it held");
        }
    }

    private static void CheckExistence(Row row, Problems problems)
    {
        if (row["date"] is null == row["event"] is null)
        {
            problems.Refuse(row, "date", row["date"] is null ? "is empty, as event is, expected one of them" : "stands beside event, expected one of them");
        }
    }

    private static void CheckMeaning(Row row, Problems problems)
    {
        if (row["means"] is { } means && Meanings.Of(row["of"]!) is { } known && !known.Contains(means, StringComparer.Ordinal))
        {
            problems.Refuse(row, "means", $"{Errors.Quote(means)} is not known, expected one of {string.Join(", ", known)}, or nothing");
        }
    }

    private static void CheckAmount(Row row, string value, Problems problems)
    {
        CheckRange(row, "min", "max", problems);
        var given = row[value] ?? row["min"] ?? row["max"];
        var status = row["status"] is { } code ? Codes.Parse<ValueStatus>(code) : ValueStatus.Known;
        if (status == ValueStatus.Known && given is null && row["text"] is null)
        {
            problems.Refuse(row, value, "is empty, expected a figure, or a status that says why there is none");
        }
        else if (status is ValueStatus.Withheld or ValueStatus.NotApplicable && given is not null)
        {
            problems.Refuse(row, "status", $"{Errors.Quote(row["status"]!)} stands beside the figure {given}, expected KNOWN or no figure");
        }
    }

    private static void CheckRange(Row row, string min, string max, Problems problems)
    {
        if (row.Number(min) > row.Number(max))
        {
            problems.Refuse(row, min, $"{Errors.Quote(row[min]!)} is more than {max} {Errors.Quote(row[max]!)}, expected at most that");
        }
    }
}
