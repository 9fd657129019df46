using System.Net;
using System.Text.RegularExpressions;

namespace Forumbot.Features.Questions;

/// <summary>A text as the administrator may read it: without what tells who wrote it or whom it is about.</summary>
public static partial class MaskedText
{
    public const int Longest = 500;

    private const string Hidden = "…";

    /// <param name="known">The words, folded, of all that has a name in the organisation: what else looks like the name of
    /// somebody is masked.</param>
    /// <returns>Empty where nothing but names and numbers was written.</returns>
    public static string Of(string text, IReadOnlySet<string> known)
    {
        var plain = WebUtility.HtmlDecode(Tag().Replace(Break().Replace(Mention().Replace(Shortened(text), " "), "\n"), " "));
        var unsigned = Signature().Replace(plain.TrimEnd(), "");
        var masked = Number().Replace(Personnummer().Replace(Phone().Replace(Address().Replace(Introduction().Replace(unsigned, $"$1 {Hidden}"), Hidden), Hidden), Hidden), Hidden);
        var tidy = MaskedNames.Of(Space().Replace(masked, " ").Trim(), known);
        return tidy.Length <= Longest ? tidy : Cut(tidy);
    }

    /// <summary>Ten times what is kept is more than enough to mask, and spares the work on a text of 100 KB.</summary>
    private static string Shortened(string text) => text.Length <= Longest * 10 ? text : text[..(Longest * 10)];

    /// <remarks>Never through a character that takes two.</remarks>
    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)] + Hidden;

    [GeneratedRegex("<at[^>]*>.*?</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mention();

    [GeneratedRegex("<(br|/p|/div|/li)[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    /// <summary>What stands last after "//", "mvh" and the like: at most eight words. Between words there must be a space, so that
    /// no text takes long to match.</summary>
    [GeneratedRegex(@"(?:^|[\s.!?,])(?://|/(?=[A-ZÅÄÖ])|(?i:mvh|m\.v\.h\.|(?:med )?v[äa]nliga? h[äa]lsning(?:ar)?|(?:bästa )?h[äa]lsningar|(?:kind |best )regards|regards(?=,)|cheers(?=,))(?!\p{L})[,.!]?)\s*(?:[\p{L}.,'’-]+(?:\s+|$)){0,8}$")]
    private static partial Regex Signature();

    [GeneratedRegex(@"\b((?i:jag heter|mitt namn är|my name is))\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,3}")]
    private static partial Regex Introduction();

    [GeneratedRegex(@"(?<![^\s@<>])[^\s@<>]+@[^\s@<>]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\d)(?:\+\s?\d{2}|0)[\s-]?\d{1,3}(?:[\s/-]{0,3}\d{2,4}){2,4}(?!\d)")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<!\d)(?:\d{2})?\d{6}\s?[-+–]?\s?[\dTXtx]\d{3}(?!\d)")]
    private static partial Regex Personnummer();

    [GeneratedRegex(@"\d{6,}")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
