using System.Globalization;

namespace ConsolidationGraph.Http.Scalars;

/// <summary><c>Date</c>: a calendar day.</summary>
public sealed class DateScalar() : TextScalar<DateOnly>(
    "Date", "an ISO 8601 calendar date such as 2021-12-23", "https://scalars.graphql.org/andimarek/local-date")
{
    /// <inheritdoc/>
    protected override bool TryRead(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <inheritdoc/>
    protected override string Write(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
