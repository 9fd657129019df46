using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Features.Pricing.Disputes.Telling;

/// <summary>One disputed volume, and the list of them.</summary>
internal static class DisputeCards
{
    /// <summary>Disputes shown at once: the newest.</summary>
    public const int MostShown = 20;

    /// <param name="mayAnswer">Whether the reader answers it, where it is open.</param>
    /// <param name="note">What was just done; null for nothing.</param>
    public static Reply Of(VolumeDisputeRow row, Organisation organisation, Language language, bool mayAnswer, string? note)
    {
        var asks = mayAnswer && row.State is DisputeState.Open;
        return new ActView("pricing/dispute", language, note ?? Headline(row, organisation).In(language))
        {
            Lines = note is null ? [] : [Headline(row, organisation).In(language)],
            Facts =
            [
                new(VolumeNames.Of(row.Year, row.Tjanst, row.Key, organisation, language), Formats.Number(language, row.Volume)), new(language.Say("Borde vara", "Should be"), Formats.Number(language, row.Claimed)), new(language.Say("Skäl", "Reason"), row.Reason),
                new(language.Say("Ifrågasatt", "Disputed"), Formats.Date(language, LeadTime.DateAt(row.At))), .. row.Answer is { } answer ? [new ActFact(language.Say("Svar", "Answer"), answer)] : Array.Empty<ActFact>(),
            ],
            Inputs = !asks ? [] : [new("figure", language.Say("Siffra som godtas", "Figure that is accepted"), Plain(row.Claimed), "", 20), new("sentence", language.Say("Svar i en mening", "Answer in a sentence"), "", language.Say("Skriv en mening till den som frågade.", "Write a sentence to the one who asked."), Disputing.LongestText)],
            Buttons = !asks ? [] : [new(language.Say("Godta siffran", "Accept the figure"), "volym.accept", [("id", row.Id), ("rev", row.Version)], TakesChoices: true), new(language.Say("Behåll volymen", "Keep the volume"), "volym.keep", [("id", row.Id), ("rev", row.Version)], TakesChoices: true)],
        }.Reply();
    }

    /// <param name="seen">Those that the reader may see, oldest first.</param>
    public static Reply List(IReadOnlyList<VolumeDisputeRow> seen, Standing? standing, Organisation organisation, Language language)
    {
        var open = seen.Where(d => d.State is DisputeState.Open && Domain.Pricing.Disputes.MayAnswer(standing, (d.Year, d.Key, d.Tjanst), organisation)).Take(MostShown).ToList();
        var headline = seen.Count == 0 ? language.Say("Inga volymer är ifrågasatta.", "No volumes are disputed.") : language.Say($"{seen.Count} ifrågasatta volymer.", $"{seen.Count} disputed volumes.");
        return new ActView("pricing/disputes", language, headline)
        {
            Lines = seen.Count > MostShown ? [language.Say($"De {MostShown} senaste visas.", $"The {MostShown} latest are shown.")] : [],
            Facts = [.. seen.Reverse().Take(MostShown).Select(d => new ActFact($"{VolumeNames.Forvaltning(d.Forvaltning, organisation)}: {VolumeNames.Of(d.Year, d.Tjanst, d.Key, organisation, language)}", $"{Formats.Number(language, d.Volume)} → {Formats.Number(language, d.Claimed)}. {Came(d).In(language)}"))],
            Choices = open.Count == 0 ? [] : [new("id", language.Say("Att besvara", "To answer"), open.Count == 1 ? open[0].Id : "", language.Say("Välj en.", "Choose one."), [.. open.Select(d => ($"{VolumeNames.Forvaltning(d.Forvaltning, organisation)}: {VolumeNames.Of(d.Year, d.Tjanst, d.Key, organisation, language)}", d.Id))])],
            Buttons =
            [
                .. open.Count > 0 ? [new ActButton(language.Say("Svara", "Answer"), "volym.open", [], TakesChoices: true)] : Array.Empty<ActButton>(),
                .. Domain.Pricing.Disputes.MayDispute(standing) is not null ? [new ActButton(language.Say("Ifrågasätt en volym", "Dispute a volume"), "volym.dispute", [])] : Array.Empty<ActButton>(),
                new(language.Say("Uppdatera", "Refresh"), "volym.list", []),
            ],
        }.Reply();
    }

    private static LocalText Headline(VolumeDisputeRow row, Organisation organisation)
    {
        var name = VolumeNames.Forvaltning(row.Forvaltning, organisation);
        return row.State is DisputeState.Open ? new($"{name} ifrågasätter en volym.", $"{name} disputes a volume.") : Came(row);
    }

    private static LocalText Came(VolumeDisputeRow row) => row switch
    {
        { State: DisputeState.Accepted, Accepted: { } figure, AppliesTo: { } year } when year != row.Year => new($"Godtagen: {Formats.Number(Language.Swedish, figure)}. Skillnaden rättas i volymen för {year}.", $"Accepted: {Formats.Number(Language.English, figure)}. The difference is corrected in the volume of {year}."),
        { State: DisputeState.Accepted, Accepted: { } figure, AppliesTo: { } year } => new($"Godtagen: {Formats.Number(Language.Swedish, figure)}, gäller volymerna för {year}.", $"Accepted: {Formats.Number(Language.English, figure)}, holds for the volumes of {year}."),
        { State: DisputeState.Rejected } => new("Volymen behölls som den var.", "The volume was kept as it was."),
        _ => new("Väntar på svar.", "Waits for an answer."),
    };

    private static string Plain(decimal figure) => figure.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
