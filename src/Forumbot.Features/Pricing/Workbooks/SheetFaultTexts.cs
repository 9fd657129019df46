using System.Globalization;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>A fault of a workbook in words: sheet, cell and reason, on one line.</summary>
public static class SheetFaultTexts
{
    /// <summary>How much of a foreign value is shown.</summary>
    private const int Shown = 60;

    public static string Say(this SheetFault fault, Language language)
    {
        var (sheet, value, detail) = (Safe(fault.Sheet), Safe(fault.Value), Safe(fault.Detail));
        var swedish = language == Language.Swedish;
        var text = swedish ? SheetFaultReasons.Swedish(fault.Reason, value, detail) : SheetFaultReasons.English(fault.Reason, value, detail);
        if (sheet.Length == 0) return text;
        return fault.Cell is { } cell ? $"{(swedish ? "flik" : "sheet")} {sheet}, cell {cell}: {text}" : $"{(swedish ? "flik" : "sheet")} {sheet}: {text}";
    }

    /// <summary>Workbooks are untrusted: what they say cannot move the cursor or fill the screen.</summary>
    private static string Safe(string text)
    {
        var plain = string.Concat(text.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\uFFFD' : c));
        return plain.Length <= Shown * 3 ? plain : string.Concat(plain.AsSpan(0, Shown), "…");
    }
}
