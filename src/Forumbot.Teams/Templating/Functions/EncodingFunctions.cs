using System.Text;
using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>Text for addresses and as base64.</summary>
internal static class EncodingFunctions
{
    private const string DataUriStart = "data:text/plain;charset=utf-8;base64,";
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static IEnumerable<Function> All =>
    [
        Of("uriComponent", Escape),
        Of("uriComponentToString", Unescape),
        new("base64", Kinds.Text, Signature.Each(1, 1), (a, budget) => a[0].Kind == ValueKind.Text ? budget.Text(Base64(a[0].Text)) : default),
        Of("base64ToString", FromBase64),
        Of("dataUri", text => DataUriStart + Base64(text)),
        Of("dataUriToString", text => FromBase64(text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..])),
    ];

    private static Function Of(string name, Func<string, string?> convert) =>
        new(name, Kinds.Text, Signature.Each(1, 1), (a, budget) => convert(a[0].Text) is { } text ? budget.Text(text) : Value.Error) { Takes = Takes.Text };

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>A letter for each byte; what is no base64 is passed over.</summary>
    private static string FromBase64(string text)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        var letters = new string([.. (end < 0 ? text : text[..end]).Replace('-', '+').Replace('_', '/').Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/')]);
        if (letters.Length % 4 == 1) letters = letters[..^1];
        return Encoding.Latin1.GetString(Convert.FromBase64String(letters.PadRight((letters.Length + 3) / 4 * 4, '=')));
    }

    /// <summary>JavaScript's encodeURIComponent, which keeps !'()*. None of half a letter.</summary>
    private static string? Escape(string text)
    {
        try
        {
            Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
        var escaped = new StringBuilder(Uri.EscapeDataString(text));
        foreach (var kept in "!'()*") escaped.Replace($"%{(int)kept:X2}", kept.ToString());
        return escaped.ToString();
    }

    /// <summary>JavaScript's decodeURIComponent: none of a % that begins no letter.</summary>
    private static string? Unescape(string text)
    {
        try
        {
            var bytes = new List<byte>(text.Length);
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] != '%') bytes.AddRange(Encoding.UTF8.GetBytes(text, at, char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1));
                else bytes.AddRange(Convert.FromHexString(text.AsSpan(at + 1, 2)));
                at += text[at] == '%' ? 2 : char.IsHighSurrogate(text[at]) ? 1 : 0;
            }
            return Strict.GetString([.. bytes]);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
