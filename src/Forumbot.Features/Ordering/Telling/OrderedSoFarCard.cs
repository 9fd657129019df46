using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What a förvaltning has ordered in a year, by service.</summary>
internal static class OrderedSoFarCard
{
    private const string Template = "ordering/ordered-so-far";

    /// <summary>More rows than this are added up in one.</summary>
    private const int MostShown = 15;

    /// <param name="rows">The largest first.</param>
    /// <param name="asked">The services that were asked for; none for all.</param>
    public static Reply Of(IReadOnlyList<OrderedSoFar> rows, Forvaltning forvaltning, IReadOnlyList<string> asked, int year, Organisation organisation, Language language) =>
        new ActView(Template, language, OrderedSoFarTexts.Headline(rows, forvaltning, asked, year, organisation).In(language))
        {
            Lines = [.. OrderedSoFarTexts.Lines(rows).Select(line => line.In(language))],
            Facts =
            [
                .. rows.Take(MostShown).Select(row => new ActFact(OrderNames.Tjanst(row.Tjanst, organisation, language), OrderedSoFarTexts.Row(row, language))),
                .. rows.Count > MostShown ? [new ActFact(OrderedSoFarTexts.Rest(rows.Count - MostShown).In(language), OrderedSoFarTexts.Row(Sum(rows.Skip(MostShown)), language))] : Array.Empty<ActFact>(),
            ],
            Buttons =
            [
                .. asked.Count > 0 ? [new ActButton(OrderedSoFarTexts.All.In(language), "avrop.sofar", [("unit", forvaltning.Key), ("year", year)])] : Array.Empty<ActButton>(),
                new(OrderedSoFarTexts.Before(year).In(language), "avrop.sofar", [("unit", forvaltning.Key), ("year", year - 1), .. asked is [var one] ? [("service", one)] : Array.Empty<(string, object)>()]),
            ],
        }.Reply();

    /// <summary>Their budgets are not told: some may have none.</summary>
    private static OrderedSoFar Sum(IEnumerable<OrderedSoFar> rows)
    {
        var all = rows.ToList();
        return new("", all.Sum(r => r.Orders), all.Select(r => r.Ordered).Sum(), all.Select(r => r.Charged).Sum(), null, all.Exists(r => r.Example)) { IsRunning = all.Exists(r => r.IsRunning) };
    }
}
