using Forumbot.Domain.Catalogue;
using L = Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Workbooks;

/// <summary>The staircase by which some kinds of buyers pay in place of a share (seed 001 6.1).</summary>
internal static class StepsTable
{
    /// <summary>Of one kind: a formula holds no more within each other.</summary>
    internal const int Most = 50;

    internal static void Write(SharedService service, ServicePlaces place)
    {
        var sheet = service.Sheet;
        sheet.Text(place.StepSection, 1, L.StepsSection, CellStyle.Section);
        sheet.Headers(place.StepSection + 1, L.Key, "Slag av köpare", "Från volym", L.Amount, L.Example, L.Source);
        foreach (var (n, step) in service.Steps.Index())
        {
            var row = place.FirstStep + n;
            sheet.Text(row, 1, step.Key, CellStyle.Key);
            sheet.Text(row, 2, step.Kind);
            sheet.Number(row, 3, step.FromVolume);
            sheet.Number(row, 4, step.Amount.Kronor, CellStyle.Money);
            sheet.Text(row, 5, L.Word(L.YesNo, step.Example));
            sheet.Text(row, 6, step.Source);
        }
    }

    /// <summary>What a buyer pays by the staircase of its kind: the last step that it reaches, or no number where it reaches none.</summary>
    internal static void Pay(AllocationBook book, SharedService service, ServicePlaces place, Forvaltning unit, int row)
    {
        var (formula, value, at) = ("\"\"", (decimal?)null, row - place.FirstUnit);
        foreach (var (n, step) in service.Steps.Index().Where(s => s.Item.Kind == unit.Kind))
        {
            var volumes = book.Volumes[step.Key];
            var adjusted = volumes.Sheet.NumberAt(volumes.FirstRow + at, volumes.Adjusted);
            if (VolumeTable.IsKnown(book, step.Key, unit.Key) && adjusted >= step.FromVolume) value = step.Amount.Kronor;
            formula = $"IF(AND({volumes.IsKnown(at, SheetDraft.Here(row, 1))},{volumes.Sheet.From(volumes.FirstRow + at, volumes.Adjusted)}>={SheetDraft.Fixed(place.FirstStep + n, 3)}),{SheetDraft.Fixed(place.FirstStep + n, 4)},{formula})";
        }

        if (formula == "\"\"") service.Sheet.Number(row, place.Stepped, null, CellStyle.Money);
        else if (value is { } pays) service.Sheet.Formula(row, place.Stepped, formula, pays, CellStyle.Money);
        else service.Sheet.Formula(row, place.Stepped, formula, "", CellStyle.Money);
    }
}
