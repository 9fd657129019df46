using System.Buffers;
using System.Globalization;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Host;

/// <summary>Which texts are read at all. What they mean is for the understanding, which gets mentions, HTML and all.</summary>
internal static class ReadableText
{
    public const int Longest = 4_000;

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n')), '\uFFFE', '\uFFFF']);

    /// <summary>Why a text is not read; null where it is.</summary>
    public static LocalText? Refusal(string? text) =>
        text is null || IsBlank(text) ? Texts.NoText : text.Length > Longest ? Texts.TooLong : null;

    /// <summary>Control characters, and the two that Unicode says are none, become spaces: nobody writes them, and a store may not take
    /// them.</summary>
    public static string Clean(string text) => text.AsSpan().ContainsAny(ControlCharacters)
        ? string.Create(text.Length, text, static (clean, dirty) => dirty.AsSpan().ReplaceAny(clean, ControlCharacters, ' '))
        : text;

    /// <summary>Nothing that can be seen: spaces, controls and invisible marks only.</summary>
    private static bool IsBlank(string text)
    {
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.Format) return false;
        return true;
    }
}
