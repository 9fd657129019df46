using System.Text.RegularExpressions;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What packs write in Swedish only, as an English answer tells it: in English where we know the form, else quoted, so
/// that no sentence is half in each language.</summary>
internal static partial class SwedishTexts
{
    public static string InEnglish(string swedish) => swedish switch
    {
        "beslutsdatum är exempel" => "the date of decision is an example",
        "servicenämnden" => "the service board (servicenämnden)",
        _ when ExampleAmounts().Match(swedish) is { Success: true } of => $"example, amounts from {of.Groups["year"].Value}",
        _ when TimesAYear().Match(swedish) is { Success: true } of => Times(of),
        _ => Quoted(swedish),
    };

    public static string Quoted(string swedish) => $"“{swedish}” (in Swedish)";

    private static string Times(Match of) =>
        $"{(of.Groups["about"].Success ? "about " : "")}{of.Groups["times"].Value} times a year{of.Groups["more"].Value switch
        {
            "" => "",
            " och verksamhetsområde" => " for each area",
            " och förvaltning" => " for each administration",
            _ => " and when needed",
        }}";

    [GeneratedRegex(@"^exempel, belopp från (?<year>\d{4})$")]
    private static partial Regex ExampleAmounts();

    [GeneratedRegex(@"^(?<about>ca )?(?<times>\d+) (gånger per år|ggr/år)(?<more> och (verksamhetsområde|förvaltning|löpande vid behov))?$")]
    private static partial Regex TimesAYear();
}
