using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Pricing.Disputes.Telling;

/// <summary>What volumes, services and förvaltningar are called.</summary>
internal static class VolumeNames
{
    /// <summary>Antal fakturor, Leverantörsreskontra 2027.</summary>
    public static string Of(int year, string tjanst, string key, Organisation organisation, Language language) =>
        $"{Key(year, tjanst, key, organisation, language)}, {Tjanst(tjanst, organisation, language)} {Formats.Year(year)}";

    public static string Forvaltning(string key, Organisation organisation) => Lookup.Of(organisation).Forvaltning(key)?.Name ?? key;

    private static string Tjanst(string key, Organisation organisation, Language language) =>
        Lookup.Of(organisation).Tjanst(key) is not { } tjanst ? key : language is Language.English ? tjanst.EnglishName ?? tjanst.Name : tjanst.Name;

    private static string Key(int year, string tjanst, string key, Organisation organisation, Language language) =>
        Domain.Pricing.Disputes.KeyOf(organisation, year, tjanst, key) is not { } known ? key
        : known.Key != key ? new LocalText($"{known.Name} (avvikelser)", $"{known.EnglishName ?? known.Name} (deviations)").In(language)
        : language is Language.English ? known.EnglishName ?? known.Name : known.Name;
}
