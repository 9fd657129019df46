using System.Globalization;
using System.Text;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Packs;

/// <summary>A fault in words: file, row, column and reason, on one line.</summary>
public static class PackFaultTexts
{
    /// <summary>How much of a foreign value is shown.</summary>
    private const int Shown = 60;

    public static string Say(this PackFault fault, Language language)
    {
        var swedish = language == Language.Swedish;
        var where = new StringBuilder(Safe(fault.File));
        if (fault.Row is { } row) where.Append(CultureInfo.InvariantCulture, $"{(swedish ? ", rad " : ", row ")}{row}");
        if (fault.Column is { } column) where.Append(swedish ? ", kolumn " : ", column ").Append(Safe(column));
        var (value, detail) = (Safe(fault.Value), Safe(fault.Detail));
        return $"{where}: {(swedish ? PackFaultReasons.Swedish(fault.Reason, value, detail) : PackFaultReasons.English(fault.Reason, value, detail))}";
    }

    /// <summary>Packs are untrusted: what they say cannot move the cursor or fill the screen.</summary>
    private static string Safe(string text)
    {
        var plain = string.Concat(text.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\uFFFD' : c));
        return plain.Length <= Shown * 3 ? plain : string.Concat(plain.AsSpan(0, Shown), "…");
    }
}
