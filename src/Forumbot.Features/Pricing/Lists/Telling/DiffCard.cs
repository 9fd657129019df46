using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Pricing.Lists.Telling;

/// <summary>What differs between two lists, price by price.</summary>
internal static class DiffCard
{
    /// <summary>Rows shown; the largest differences first.</summary>
    public const int MostShown = 30;

    public static Reply Of(ListDiff diff, Organisation organisation, Language language)
    {
        var changed = diff.Changed.OrderByDescending(r => Math.Abs(r.Difference.Ore)).ThenBy(r => r.Tjanst, StringComparer.Ordinal).ToList();
        return new ActView("pricing/list-diff", language, Headline(diff, changed.Count).In(language))
        {
            Lines = [.. Lines(diff, changed.Count, language)],
            Facts = [.. changed.Take(MostShown).Select(r => new ActFact(Name(r, organisation, language), Line(r, language)))],
            Buttons = [new(new LocalText("Alla prislistor", "All price lists").In(language), "prislista.list", [])],
        }.Reply();
    }

    /// <summary>A row in words; also for the command line.</summary>
    public static string Line(DiffRow row, Language language)
    {
        var unit = (row.After ?? row.Before)!.Unit;
        LocalText said = row.Kind switch
        {
            DiffKind.Added => new($"{(row.IsNew ? "ny tjänst" : "nytt pris")}: {ListNames.Price(row.After!.Amount, unit, Language.Swedish)}", $"{(row.IsNew ? "new service" : "new price")}: {ListNames.Price(row.After!.Amount, unit, Language.English)}"),
            DiffKind.Removed => new($"borttaget: {ListNames.Price(row.Before!.Amount, unit, Language.Swedish)}", $"removed: {ListNames.Price(row.Before!.Amount, unit, Language.English)}"),
            _ => new(Changed(row, unit, Language.Swedish), Changed(row, unit, Language.English)),
        };
        return said.In(language) + ListNames.From(row.After?.From).In(language) + (row.IsBeyond ? new LocalText(", mer än uppräkningen", ", more than the indexation").In(language) : "");
    }

    private static string Changed(DiffRow row, string unit, Language language)
    {
        var sign = row.Difference.Ore > 0 ? "+" : "";
        var percent = row.Percent is { } p ? $", {sign}{Formats.Percent(language, decimal.Round(p, 2))}" : "";
        return $"{Formats.Amount(language, row.Before!.Amount)} → {ListNames.Price(row.After!.Amount, unit, language)} ({sign}{Formats.Amount(language, row.Difference)}{percent})";
    }

    private static string Name(DiffRow row, Organisation organisation, Language language) => $"{ListNames.Tjanst(row.Tjanst, organisation, language)}, {ListNames.Of(row.Basis).In(language)}";

    private static LocalText Headline(ListDiff diff, int changed) => changed == 0
        ? new($"Inga priser skiljer mellan prislistorna {diff.Before.Year} och {diff.After.Year}.", $"No prices differ between the price lists {diff.Before.Year} and {diff.After.Year}.")
        : new($"{changed} priser skiljer mellan prislistorna {diff.Before.Year} och {diff.After.Year}.", $"{changed} prices differ between the price lists {diff.Before.Year} and {diff.After.Year}.");

    private static IEnumerable<string> Lines(ListDiff diff, int changed, Language language)
    {
        foreach (var list in new[] { diff.Before, diff.After }.Where(l => l.State is not Domain.Pricing.PriceListState.Adopted))
            yield return language.Say($"Prislista {list.Year} är inte beslutad: {ListNames.Of(list.State).Sv}.", $"Price list {list.Year} is not decided: {ListNames.Of(list.State).En}.");
        var (before, after) = (Formats.Amount(language, diff.YearlyBefore), Formats.Amount(language, diff.YearlyAfter));
        yield return language.Say($"Årsbeloppen tillsammans: {before} blir {after}.", $"The yearly totals together: {before} become {after}.");
        if (diff.IndexationPercent is { } percent) yield return language.Say($"Uppräkningen för {diff.After.Year} är {Formats.Percent(language, percent)}.", $"The indexation for {diff.After.Year} is {Formats.Percent(language, percent)}.");
        if (changed > MostShown) yield return language.Say($"De {MostShown} största visas.", $"The {MostShown} largest are shown.");
        if (diff.Rows.Any(r => (r.Before?.Example ?? false) || (r.After?.Example ?? false))) yield return language.Say("Några belopp är exempel.", "Some amounts are examples.");
    }
}
