using DocumentFormat.OpenXml.Spreadsheet;

namespace Forumbot.Workbooks;

/// <summary>The workbook's looks: fonts, colours and number formats of each <see cref="CellStyle"/>. Each style comes twice: the
/// second keeps a text that begins like a formula a text when its cell is edited.</summary>
internal static class Styles
{
    /// <summary>As every program knows them: # ##0,00 where that is how numbers are written, 0,00 %.</summary>
    private const uint Money = 4, Share = 10;

    private enum Face : uint { Plain, Bold, Title, White, Grey, Blue }

    private enum Paint : uint { None, Grey125, Head, Section, Input, Sum, Control }

    internal static uint Index(CellStyle style, bool quoted) => ((uint)style * 2) + (quoted ? 1u : 0);

    internal static Stylesheet Make() => new(
        new Fonts(Font("FF000000"), Font("FF000000", bold: true), Font("FF1F3864", bold: true, size: 16), Font("FFFFFFFF", bold: true), Font("FF7F7F7F", size: 9), Font("FF1F3864", bold: true, size: 12)),
        new Fills(Plain(PatternValues.None), Plain(PatternValues.Gray125), Fill("FF1F3864"), Fill("FFD9E2F3"), Fill("FFFFF2CC"), Fill("FFEDEDED"), Fill("FFE2EFDA")),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Enum.GetValues<CellStyle>().SelectMany(style => new[] { Format(style, quoted: false), Format(style, quoted: true) })));

    private static CellFormat Format(CellStyle style, bool quoted)
    {
        var (face, paint, number) = Look(style);
        var input = style is CellStyle.TextInput or CellStyle.NumberInput or CellStyle.MoneyInput;
        return new()
        {
            FontId = (uint)face,
            FillId = (uint)paint,
            BorderId = input || style is CellStyle.Header ? 1u : 0u,
            NumberFormatId = number,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = number != 0,
            ApplyProtection = true,
            ApplyAlignment = style is CellStyle.Header,
            QuotePrefix = quoted,
            Alignment = style is CellStyle.Header ? new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top } : null,
            Protection = new Protection { Locked = !input },
        };
    }

    private static (Face Face, Paint Paint, uint Number) Look(CellStyle style) => style switch
    {
        CellStyle.Title => (Face.Title, Paint.None, 0),
        CellStyle.Section => (Face.Blue, Paint.Section, 0),
        CellStyle.Header => (Face.White, Paint.Head, 0),
        CellStyle.Note or CellStyle.Key or CellStyle.Helper => (Face.Grey, Paint.None, 0),
        CellStyle.Number => (Face.Plain, Paint.None, Money),
        CellStyle.Money => (Face.Plain, Paint.None, Money),
        CellStyle.Percent => (Face.Plain, Paint.None, Share),
        CellStyle.SumText => (Face.Bold, Paint.Sum, 0),
        CellStyle.SumNumber => (Face.Bold, Paint.Sum, Money),
        CellStyle.SumMoney => (Face.Bold, Paint.Sum, Money),
        CellStyle.Control => (Face.Bold, Paint.Control, Money),
        CellStyle.TextInput => (Face.Plain, Paint.Input, 0),
        CellStyle.NumberInput => (Face.Plain, Paint.Input, Money),
        CellStyle.MoneyInput => (Face.Plain, Paint.Input, Money),
        _ => (Face.Plain, Paint.None, 0),
    };

    private static Font Font(string colour, bool bold = false, double size = 11)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Calibri" });
        return font;
    }

    private static Fill Plain(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Fill(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin()
    {
        static T Side<T>() where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin, Color = new Color { Rgb = "FFBFBFBF" } };
        return new(Side<LeftBorder>(), Side<RightBorder>(), Side<TopBorder>(), Side<BottomBorder>());
    }
}
