using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Forumbot.Features.Questions;

/// <summary>Texts that differ only in capitals, punctuation and spaces are the same text.</summary>
internal static class Folded
{
    internal static string Of(string text)
    {
        var words = string.Concat(text.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture).Select(c => char.IsLetterOrDigit(c) ? c : ' '));
        return string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether the phrase's words stand beside each other in the text.</summary>
    internal static bool Holds(string foldedText, string foldedPhrase) => $" {foldedText} ".Contains($" {foldedPhrase} ", StringComparison.Ordinal);

    /// <summary>A short name for a text of any length.</summary>
    internal static string Id(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
