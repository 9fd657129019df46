using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Forumbot.Workbooks;

/// <summary>Writes sheets as an .xlsx: formulas live and with their values, texts never as formulas, printed on the breadth.</summary>
internal static class WorkbookWriter
{
    private const uint A4 = 9;

    internal static void Write(Stream to, IReadOnlyList<SheetDraft> sheets)
    {
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles.Make();
        var list = new Sheets();
        foreach (var (number, sheet) in sheets.Index())
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = Sheet(sheet, number == 0);
            list.Append(new Sheet { Name = sheet.Name, SheetId = (uint)number + 1, Id = workbook.GetIdOfPart(part) });
        }

        // Programs that calculate do so when they open it: what stands there is what we worked out.
        workbook.Workbook = new(list, new CalculationProperties { CalculationId = 191029, FullCalculationOnLoad = true });
    }

    private static Worksheet Sheet(SheetDraft draft, bool first)
    {
        var sheet = new Worksheet(
            new SheetProperties(new OutlineProperties { SummaryRight = false }, new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(draft, first)),
            new SheetFormatProperties { DefaultRowHeight = 15, OutlineLevelColumn = (byte)(draft.FirstFolded > 0 ? 1 : 0) });
        if (Columns(draft) is { } columns) sheet.Append(columns);
        sheet.Append(Rows(draft));
        if (draft.Choices.Count > 0) sheet.Append(new DataValidations(draft.Choices.Select(Choice)) { Count = (uint)draft.Choices.Count });
        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&A&RSida &P av &N")));
        return sheet;
    }

    private static SheetView View(SheetDraft draft, bool first)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = first };
        if (draft.FrozenRows + draft.FrozenColumns == 0) return view;
        var pane = new Pane { TopLeftCell = SheetDraft.Here(draft.FrozenRows + 1, draft.FrozenColumns + 1), State = PaneStateValues.Frozen, ActivePane = PaneValues.BottomRight };
        if (draft.FrozenRows > 0) pane.VerticalSplit = draft.FrozenRows;
        if (draft.FrozenColumns > 0) pane.HorizontalSplit = draft.FrozenColumns;
        if (draft.FrozenRows == 0) pane.ActivePane = PaneValues.TopRight;
        if (draft.FrozenColumns == 0) pane.ActivePane = PaneValues.BottomLeft;
        view.Append(pane);
        return view;
    }

    private static Columns? Columns(SheetDraft draft)
    {
        var columns = new Columns(draft.Widths.Where(w => draft.FirstFolded == 0 || w.Key < draft.FirstFolded)
            .Select(w => new Column { Min = (uint)w.Key, Max = (uint)w.Key, Width = w.Value, CustomWidth = true }));
        if (draft.FirstFolded > 0)
            columns.Append(new Column { Min = (uint)draft.FirstFolded, Max = (uint)Math.Max(draft.FirstFolded, draft.Cells.Keys.Max(c => c.Column)), Width = 12, CustomWidth = true, Hidden = true, OutlineLevel = 1 });
        return columns.HasChildren ? columns : null;
    }

    private static SheetData Rows(SheetDraft draft) =>
        new(draft.Cells.GroupBy(c => c.Key.Row).Select(row => new Row(row.Select(c => Cell(c.Key.Row, c.Key.Column, c.Value))) { RowIndex = (uint)row.Key }));

    private static Cell Cell(int row, int column, DraftCell draft)
    {
        var cell = new Cell { CellReference = SheetDraft.Here(row, column), StyleIndex = Styles.Index(draft.Style, draft.Formula is null && draft.Text is { } text && SheetText.LooksLikeFormula(text)) };
        if (draft.Formula is { } formula)
        {
            cell.CellFormula = new(formula);
            cell.CellValue = draft.Text is { } result ? new(SheetText.Write(result)) : Value(draft.Number ?? 0);
            if (draft.Text is not null) cell.DataType = CellValues.String;
        }
        else if (draft.Number is { } number) cell.CellValue = Value(number);
        else if (draft.Text is { Length: > 0 } plain)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new(new Text(SheetText.Write(plain)) { Space = SpaceProcessingModeValues.Preserve });
        }

        return cell;
    }

    private static CellValue Value(decimal number) => new(number.ToString("0.############", CultureInfo.InvariantCulture));

    private static DataValidation Choice(DraftChoice choice) => new(new Formula1(choice.List))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        SequenceOfReferences = new([$"{SheetDraft.Here(choice.FirstRow, choice.Column)}:{SheetDraft.Here(choice.LastRow, choice.Column)}"]),
    };
}
