using System.Text.RegularExpressions;

namespace Forumbot.Features.Questions.Telling;

/// <summary>The steering documents, which packs name by number, by titles that a reader can look for.</summary>
internal static partial class Documents
{
    /// <summary>"exempel: belopp för 2020, 001 kap. 6.1" as "Servicenämndens intäktsmodell (2021), kap. 6.1, belopp för 2020".</summary>
    public static string Cited(Told told, string source)
    {
        var (year, cited) = ExampleOf().Match(source) is { Success: true } of ? (of.Groups["year"].Value, source[of.Length..]) : ("", source);
        if (Number().Match(cited) is not { Success: true, Index: 0 } number) return source;
        var (title, written) = Title(number.Groups["number"].Value);
        var text = $"{title} ({written}), {Place(told, cited[number.Length..])}";
        return year.Length > 0 ? told.In($"{text}, belopp för {year}", $"{text}, amount for {year}") : text;
    }

    /// <summary>A sentence of a pack, with titles where it has numbers.</summary>
    public static string Named(Told told, string sentence) => Number().Replace(sentence, number =>
    {
        var (title, written) = Title(number.Groups["number"].Value);
        var chapter = char.IsAsciiDigit(sentence.ElementAtOrDefault(number.Index + number.Length)) ? told.In("kap. ", "ch. ") : "";
        return $"{title} {written}, {chapter}";
    });

    private static (string Title, string Written) Title(string number) => number switch
    {
        "000" => ("Styrande principer, Landstinget Blekinge", "2016"),
        "001" => ("Servicenämndens intäktsmodell", "2021"),
        "002" => ("Styrdokument verksamhetsområde Ekonomi", "2023"),
        "003" => ("Styrmodellsprinciper, Österåkers kommun", "2019"),
        _ => ("Årsrapport Länsteknik, Region Norrbotten", "2019"),
    };

    private static string Place(Told told, string place) => Section().Replace(told.Swedish ? place : Figure().Replace(Chapter().Replace(place, "ch. "), "figure "), told.In("avsnitt ", "section "));

    [GeneratedRegex(@"^exempel: belopp för (?<year>\d{4}), ")]
    private static partial Regex ExampleOf();

    [GeneratedRegex(@"(?<![\p{L}\d-]|\d[ \u00A0])(?<number>00[0-4]),? (?=kap\.|s\.|[\d\p{Lu}])")]
    private static partial Regex Number();

    [GeneratedRegex(@"^s\. ")]
    private static partial Regex Section();

    [GeneratedRegex(@"\bkap\. ")]
    private static partial Regex Chapter();

    [GeneratedRegex(@"\bfigur ")]
    private static partial Regex Figure();
}
