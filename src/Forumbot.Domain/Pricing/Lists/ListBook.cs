using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing.Lists;

/// <summary>All price lists at one time, drafts too: what decisions about them rest on.</summary>
/// <param name="Organisation">With its rules, years, people, services, and every price list with its prices.</param>
/// <param name="Marks">What is kept of the lists that have been worked with here; the others are as the pack has them.</param>
/// <param name="Approvals">Increases that have been approved, oldest first.</param>
public sealed record ListBook(Organisation Organisation, IReadOnlyList<ListMark> Marks, IReadOnlyList<PriceApproval> Approvals)
{
    public PriceList? Find(int year) => Organisation.PriceLists.FirstOrDefault(l => l.Year == year);

    /// <summary>A list's prices, by service and basis, then by when they begin.</summary>
    public IReadOnlyList<Price> Prices(int year) =>
        [.. Organisation.Prices.Where(p => p.ListYear == year).OrderBy(p => p.Tjanst, StringComparer.Ordinal).ThenBy(p => p.Basis).ThenBy(p => p.From)];

    /// <summary>Of each service and basis the last price of a list: what holds when its year ends.</summary>
    public IReadOnlyList<Price> LastPrices(int year) => [.. Prices(year).GroupBy(p => (p.Tjanst, p.Basis)).Select(g => g.Last())];

    /// <summary>Grows with each change; 0 for a list that is as the pack has it.</summary>
    public int VersionOf(int year) => MarkOf(year)?.Version ?? 0;

    public ListMark? MarkOf(int year) => Marks.FirstOrDefault(m => m.Year == year);

    /// <summary>The list that another follows on: the last one, proposed or adopted, that begins before it.</summary>
    public PriceList? Before(DateOnly validFrom) => Organisation.PriceLists.Where(l => l.State is not PriceListState.Draft && l.ValidFrom < validFrom)
        .OrderBy(l => l.ValidFrom).ThenBy(l => l.State).LastOrDefault();

    /// <summary>What is decided for a year; null where nothing is.</summary>
    public YearRules? YearOf(int year) => Organisation.Years.FirstOrDefault(y => y.Year == year);
}

/// <summary>What is kept of a list besides the list itself.</summary>
/// <param name="Version">From 1; grows with each change.</param>
/// <param name="Reference">Where the decision stands, for instance "§ 12"; null before it is adopted.</param>
public sealed record ListMark(int Year, int Version, string? Reference);

/// <summary>Somebody with the right has approved that a price rises beyond the uppräkningsfaktor (seed 000, Prissättning).</summary>
/// <param name="Amount">Öre excl. moms; a price up to it is approved.</param>
public sealed record PriceApproval(int Year, string Tjanst, PriceBasis Basis, Money Amount)
{
    /// <summary>What the amount was paid per; null where it was not noted.</summary>
    public string? Unit { get; init; }
}

/// <summary>How far a list has come on a day.</summary>
public enum ListPhase
{
    Draft,
    Proposed,

    /// <summary>Fastställd, and its first day is to come.</summary>
    Adopted,

    InForce,

    /// <summary>Its last day has been.</summary>
    Superseded,
}

public static class ListPhases
{
    /// <summary>In force and superseded follow from an adopted list's dates. Where several adopted lists hold on a day, the one that began
    /// last is in force.</summary>
    public static ListPhase On(this PriceList list, DateOnly day, IEnumerable<PriceList> all) => list.State switch
    {
        PriceListState.Draft => ListPhase.Draft,
        PriceListState.Proposed => ListPhase.Proposed,
        _ when day < list.ValidFrom => ListPhase.Adopted,
        _ when day > list.ValidTo || all.Any(o => o.State is PriceListState.Adopted && o.ValidFrom > list.ValidFrom && o.ValidFrom <= day && day <= o.ValidTo) => ListPhase.Superseded,
        _ => ListPhase.InForce,
    };
}
