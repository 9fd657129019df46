using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Workbooks;

/// <summary>What people write down beside the volumes: known changes of them, and costs that one förvaltning pays alone; and the
/// steps that some kinds of buyers pay.</summary>
internal static class EnteredTables
{
    internal static void Write(AllocationBook book, SharedService service, ServicePlaces place)
    {
        Changes(service.Sheet, place);
        Direct(service.Sheet, place);
        if (service.Steps.Count > 0) StepsTable.Write(service, place);
    }

    private static void Changes(SheetDraft sheet, ServicePlaces place)
    {
        sheet.Text(place.ChangeSection, 1, L.AdjustmentsSection, CellStyle.Section);
        sheet.Headers(place.ChangeSection + 1, L.Key, L.Unit, L.Change, L.Reason, L.EnglishReason, L.Example, L.Derived);
        for (var row = place.FirstChange; row <= place.LastChange; row++)
        {
            var change = place.Changes.ElementAtOrDefault(row - place.FirstChange);
            // What follows from an answered dispute is worked out anew: it can be seen here, and not changed.
            var (text, number) = change is { Derived: true } ? (CellStyle.Text, CellStyle.Number) : (CellStyle.TextInput, CellStyle.NumberInput);
            sheet.Text(row, 1, change?.Key, text);
            sheet.Text(row, 2, change?.Forvaltning, text);
            sheet.Number(row, 3, change?.Change, number);
            sheet.Text(row, 4, change?.Reason, text);
            sheet.Text(row, 5, change?.EnglishReason, text);
            sheet.Text(row, 6, change is null ? "" : L.Word(L.YesNo, change.Example), text);
            if (change is { Derived: true }) sheet.Text(row, 7, L.Word(L.YesNo, true));
        }

        sheet.Choices.Add(new(1, place.FirstChange, place.LastChange, SheetDraft.Fixed(1, place.FirstKey, place.LastKey)));
        Choices(sheet, place, 2, 6, place.FirstChange, place.LastChange);
    }

    private static void Direct(SheetDraft sheet, ServicePlaces place)
    {
        sheet.Text(place.DirectSection, 1, L.DirectSection, CellStyle.Section);
        sheet.Headers(place.DirectSection + 1, L.Unit, L.Name, L.EnglishName, L.Amount, L.Example, L.Source);
        for (var row = place.FirstDirect; row <= place.LastDirect; row++)
        {
            var cost = place.Direct.ElementAtOrDefault(row - place.FirstDirect);
            sheet.Text(row, 1, cost?.Forvaltning, CellStyle.TextInput);
            sheet.Text(row, 2, cost?.Name, CellStyle.TextInput);
            sheet.Text(row, 3, cost?.EnglishName, CellStyle.TextInput);
            sheet.Number(row, 4, cost?.Amount.Kronor, CellStyle.MoneyInput);
            sheet.Text(row, 5, cost is null ? "" : L.Word(L.YesNo, cost.Example), CellStyle.TextInput);
            sheet.Text(row, 6, cost?.Source, CellStyle.TextInput);
        }

        Choices(sheet, place, 1, 5, place.FirstDirect, place.LastDirect);
    }

    private static void Choices(SheetDraft sheet, ServicePlaces place, int unit, int example, int first, int last)
    {
        sheet.Choices.Add(new(unit, first, last, SheetDraft.Fixed(1, place.FirstUnit, place.LastUnit)));
        sheet.Choices.Add(new(example, first, last, "\"ja,nej\""));
    }
}
