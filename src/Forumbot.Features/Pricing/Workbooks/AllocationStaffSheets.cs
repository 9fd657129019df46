using Forumbot.Domain.Pricing;
using static Forumbot.Features.Pricing.Workbooks.AllocationLayout;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>What the sheets of årsarbetare, schabloner and capital costs say.</summary>
internal static class AllocationStaffSheets
{
    internal static List<Entered<Staffing>> Staff(CellSheet sheet, int year, List<SheetFault> faults) =>
        SheetTable.Find(sheet, StaffSection, [Service, Part, CategoryKey, Fte, Change], faults)?.Rows().Select(row => new Entered<Staffing>(row, 1, new(
            year, row.Key(Service), row.Text(Part), row.Key(CategoryKey), row.Number(Fte, 100_000), row.Choice(Change, StaffChanges, StaffingChange.Kept), row.Choice(Example, YesNo, false)))).ToList() ?? [];

    internal static List<Entered<StaffRate>> Rates(CellSheet sheet, int year, List<SheetFault> faults) =>
        SheetTable.Find(sheet, RatesSection, [CategoryKey, Name, Kind, Rate, Source], faults)?.Rows().Select(row => new Entered<StaffRate>(row, 1, new(
            year, row.Key(CategoryKey), row.Text(Name), row.OptionalText(EnglishName), KindOf(row), row.Amount(Rate), row.Choice(Example, YesNo, false), row.Text(Source)))).ToList() ?? [];

    internal static List<Entered<CapitalCost>> Capital(CellSheet sheet, int year, List<SheetFault> faults) =>
        SheetTable.Find(sheet, CapitalSection, [Service, Name, Amount, Source], faults)?.Rows().Select(row => new Entered<CapitalCost>(row, 1, new(
            year, row.Key(Service), row.Text(Name), row.Amount(Amount), row.Choice(Example, YesNo, false), row.Text(Source)))).ToList() ?? [];

    private static StaffCostKind KindOf(SheetRow row)
    {
        _ = row.Text(Kind);
        return row.Choice(Kind, StaffKinds, StaffCostKind.Staff);
    }
}
