using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Features.Pricing.Lists.Telling;

/// <summary>What was done with price lists, newest first.</summary>
internal static class HistoryCard
{
    public const int MostShown = 30;

    public static Reply Of(IReadOnlyList<PriceListEvent> events, int? year, Organisation organisation, Language language)
    {
        var which = year is { } one ? $" {one}" : "";
        var shown = events.Reverse().Take(MostShown).ToList();
        var headline = events.Count == 0
            ? new LocalText($"Inget är gjort med prislista{which} här än.", $"Nothing has been done with price list{which} here yet.")
            : new LocalText($"{events.Count} händelser med prislista{which}.", $"{events.Count} events of price list{which}.");
        return new ActView("pricing/list-history", language, headline.In(language))
        {
            Lines = events.Count > MostShown ? [new LocalText($"De {MostShown} senaste visas.", $"The {MostShown} latest are shown.").In(language)] : [],
            Facts = [.. shown.Select(e => new ActFact($"{e.Number}. {Formats.Date(language, LeadTime.DateAt(e.At))}", Line(e, organisation, language)))],
            Buttons = [new(new LocalText("Alla prislistor", "All price lists").In(language), "prislista.list", [])],
        }.Reply();
    }

    public static string Line(PriceListEvent e, Organisation organisation, Language language)
    {
        List<string> parts = [$"{e.Year}: {ListNames.Of(e.Step).In(language)}"];
        if (e.Tjanst is { } tjanst) parts.Add($"{ListNames.Tjanst(tjanst, organisation, language)} ({ListNames.Of(e.Basis!.Value).In(language)}) {Amounts(e, language)}{ListNames.From(e.From).In(language)}");
        parts.Add($"{ListNames.Person(e.By, organisation)} ({RoleNames.Of(e.Role).In(language)})");
        if (e.Percent is { } percent) parts.Add(ListTexts.By(percent).In(language));
        if (e.Reason is { } reason) parts.Add(language.Say($"skäl: {reason}", $"reason: {reason}"));
        if (e.Reference is { } reference) parts.Add(reference);
        if (e.Late) parts.Add(language.Say("sent", "late"));
        return string.Join(", ", parts);
    }

    private static string Amounts(PriceListEvent e, Language language) =>
        $"{(e.Before is { } before ? Formats.Amount(language, before) : "–")} → {(e.After is { } after ? Formats.Amount(language, after) : "–")}";
}
