using System.Collections.Frozen;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>What was used, as far as it was looked up: the volumes that one answer needs, of the millions that a store may hold.</summary>
public sealed class Usage
{
    private readonly FrozenDictionary<(string Tjanst, string Forvaltning, DateOnly Month), Consumption> rows;

    private readonly FrozenDictionary<(string Tjanst, string Forvaltning, DateOnly Month), AddedCharge[]> added;

    private Usage(FrozenDictionary<(string, string, DateOnly), Consumption> rows, FrozenDictionary<(string, string, DateOnly), AddedCharge[]> added) => (this.rows, this.added) = (rows, added);

    public static Usage None { get; } = Of([]);

    /// <summary>Rows of the same service, buyer and month are one.</summary>
    public static Usage Of(IEnumerable<Consumption> consumptions) =>
        new(consumptions.GroupBy(c => (c.Tjanst, c.Forvaltning, Month: Months.FirstOf(c.Month))).ToFrozenDictionary(g => g.Key, g => Together(g.Key.Month, [.. g])), FrozenDictionary<(string, string, DateOnly), AddedCharge[]>.Empty);

    /// <summary>The same with what avrop have added, and nothing that was added before.</summary>
    public Usage With(IEnumerable<AddedCharge> charges) => new(rows, charges.GroupBy(c => (c.Tjanst, c.Forvaltning, c.Month)).ToFrozenDictionary(g => g.Key, g => g.ToArray()));

    public IEnumerable<Consumption> Rows => rows.Values;

    /// <param name="month">The first of the month.</param>
    /// <returns>Null where nothing was reported of it, which is not the same as nothing used.</returns>
    public Consumption? Find(string tjanst, string forvaltning, DateOnly month) => rows.GetValueOrDefault((tjanst, forvaltning, month));

    /// <param name="month">The first of the month.</param>
    public IReadOnlyList<AddedCharge> Added(string tjanst, string forvaltning, DateOnly month) => added.GetValueOrDefault((tjanst, forvaltning, month)) ?? [];

    private static Consumption Together(DateOnly month, Consumption[] rows) =>
        rows[0] with { Month = month, Quantity = rows.Sum(c => c.Quantity), Example = rows.Any(c => c.Example) };
}

/// <summary>Which volumes an answer needs.</summary>
/// <param name="FirstMonth">The first of its month.</param>
public sealed record UsageNeed(IReadOnlyList<string> Tjanster, IReadOnlyList<string> Forvaltningar, DateOnly FirstMonth, DateOnly LastMonth);

/// <summary>A month that volumes of a service are known of.</summary>
/// <param name="Month">The first of the month.</param>
/// <param name="Example">Whether some of them are examples.</param>
public sealed record ReportedMonth(string Tjanst, DateOnly Month, int Rows, decimal Quantity, bool Example)
{
    public static IReadOnlyList<ReportedMonth> Of(IEnumerable<Consumption> consumptions) =>
        [.. consumptions.GroupBy(c => (c.Tjanst, Month: Months.FirstOf(c.Month))).Select(g => new ReportedMonth(g.Key.Tjanst, g.Key.Month, g.Count(), g.Sum(c => c.Quantity), g.Any(c => c.Example)))];
}
