using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Pricing.Disputes.Telling;

/// <summary>The form to dispute a volume in.</summary>
internal static class DisputeForm
{
    private const int MostChoices = 80;

    /// <param name="about">The volume; null to choose among those of the years that go on or come.</param>
    public static Reply Of(Organisation organisation, string forvaltning, (int Year, string Tjanst, string Key)? about, DateOnly today, Language language)
    {
        var choices = about is null ? Choices(organisation, forvaltning, today, language) : [];
        var name = VolumeNames.Forvaltning(forvaltning, organisation);
        var none = about is null && choices.Count == 0;
        return new ActView("pricing/dispute-form", language, none ? language.Say($"{name} har inga volymer att ifrågasätta.", $"{name} has no volumes to dispute.") : language.Say($"Vilken volym ska {name} ha?", $"What should the volume of {name} be?"))
        {
            Lines = none ? [] : [language.Say("Tjänsteansvarig svarar. Är årets prislista fastställd gäller en rättad volym från nästa år.", "The service owner answers. Where the year's price list is adopted, a corrected volume holds from next year.")],
            Facts = about is { } volume ? [new(VolumeNames.Of(volume.Year, volume.Tjanst, volume.Key, organisation, language), Formats.Number(language, Disputing.VolumeOf(organisation, volume.Year, volume.Key, forvaltning)))] : [],
            Choices = choices.Count == 0 ? [] : [new("volume", language.Say("Volym", "Volume"), "", language.Say("Välj en volym.", "Choose a volume."), choices)],
            Inputs = none ? [] :
            [
                new("figure", language.Say("Rätt volym", "The right volume"), "", language.Say("Skriv vad volymen borde vara.", "Write what the volume should be."), 20),
                new("reason", language.Say("Skäl", "Reason"), "", language.Say("Skriv ett skäl.", "Write a reason."), Disputing.LongestText),
            ],
            Buttons = none ? [] : [new(language.Say("Skicka", "Send"), "volym.send", about is { } given ? [("volume", Value(given))] : [], TakesChoices: true)],
        }.Reply();
    }

    /// <summary>How a card names a volume: year, service and key.</summary>
    public static string Value((int Year, string Tjanst, string Key) volume) => $"{Formats.Year(volume.Year)}|{volume.Tjanst}|{volume.Key}";

    private static IReadOnlyList<(string Title, string Value)> Choices(Organisation organisation, string forvaltning, DateOnly today, Language language) =>
    [
        .. organisation.AllocationKeys.Where(k => k.Year >= today.Year).DistinctBy(k => (k.Year, k.Tjanst, k.Key)).OrderByDescending(k => k.Year).ThenBy(k => k.Tjanst, StringComparer.Ordinal).Take(MostChoices)
            .Select(k => ($"{VolumeNames.Of(k.Year, k.Tjanst, k.Key, organisation, language)}: {Formats.Number(language, Disputing.VolumeOf(organisation, k.Year, k.Key, forvaltning))}", Value((k.Year, k.Tjanst, k.Key)))),
    ];
}
