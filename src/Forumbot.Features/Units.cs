using Forumbot.Domain.Questions;

namespace Forumbot.Features;

/// <summary>What a pack counts in, in words. A unit that is not here is said as the pack has it, and quoted in English.</summary>
internal static class Units
{
    private static readonly Dictionary<string, (string Several, string English, string EnglishSeveral)> Known = new(StringComparer.Ordinal)
    {
        ["timme"] = ("timmar", "hour", "hours"),
        ["ärende"] = ("ärenden", "case", "cases"),
        ["anställd och månad"] = ("anställda och månader", "employee and month", "employees and months"),
        ["deltagare"] = ("deltagare", "participant", "participants"),
        ["rekrytering"] = ("rekryteringar", "recruitment", "recruitments"),
        ["kandidat"] = ("kandidater", "candidate", "candidates"),
        ["avtal"] = ("avtal", "agreement", "agreements"),
        ["år"] = ("år", "year", "years"),
        ["månad"] = ("månader", "month", "months"),
    };

    /// <summary>timme; hour.</summary>
    public static string One(string unit, Language language) => Known.TryGetValue(unit, out var known) ? language.Say(unit, known.English) : language.Say(unit, $"“{unit}”");

    /// <summary>1 timme, 2,5 timmar; 1 hour, 2.5 hours.</summary>
    public static string Count(decimal quantity, string unit, Language language) => $"{Formats.Number(language, quantity)} {(quantity == 1 || !Known.TryGetValue(unit, out var known) ? One(unit, language) : language.Say(known.Several, known.EnglishSeveral))}";
}
