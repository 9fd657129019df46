using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Forumbot.Domain.Questions.Reading;

/// <summary>What a person typed, freed from what Teams adds: bot mentions, HTML, entities, control characters.</summary>
public static partial class PlainText
{
    /// <summary>Longer texts are cut here: nobody asks a question in more.</summary>
    public const int Longest = 4_000;

    public static string Of(string text)
    {
        if (text.Length > Longest) text = text[..Longest];
        if (text.AsSpan().IndexOfAny('<', '&') >= 0) text = WithoutHtml(text);
        return WithoutControls(text);
    }

    private static string WithoutHtml(string text)
    {
        text = Mention().Replace(text, " ");
        text = Break().Replace(text, "\n");
        return WebUtility.HtmlDecode(Tag().Replace(text, " "));
    }

    private static string WithoutControls(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && IsComposed(text)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var c in text) kept.Append(c == '\n' || !char.IsControl(c) ? c : ' ');
        return Composed(kept.ToString());
    }

    private static bool IsComposed(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Lone surrogates, and what Unicode says is no character: no words to find in them.
            return string.Concat(text.Where(c => !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF')));
        }
    }

    [GeneratedRegex("<at[^>]*>.*?</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mention();

    [GeneratedRegex(@"<(br|/p|/div|/li)\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?[a-z][^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
