using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Tests.Workbooks;

/// <summary>A small organisation with all that an allocation workbook can hold: keys that two services use, deviations, steps, known
/// changes, costs charged directly, årsarbetare that were added and removed, overheads and capital; and names that want to be
/// formulas, or sheets.</summary>
internal static class SmallTown
{
    internal static Organisation Make() => Organisations.Stockholm with
    {
        People = [],
        Channels = [],
        Reported = [],
        Tjanster =
        [
            Service("leverantorsreskontra", "Leverantörsreskontra: in/ut [2026]?"), Service("avgiftshantering", "'Avgifts'hantering'"),
            Service("hyra", "=HYPERLINK(\"http://example.org\")"), Organisations.Tjanst("kurs", "Kurs & <böjning>", null, "ekonomi", Category.Tillagg, PriceForm.Hourly, "timme"),
        ],
        Forvaltningar =
        [
            new("utbildning", "+Utbildning", "förvaltning", []), new("a-bolag", "@Bolaget \u0001 _x0041_ ett", "bolag", []), new("b-bolag", "Summa", "bolag", []),
            new("farsta", "Kapitalkostnader", "stadsdel", []), new("nedlagd", "Nedlagd", "förvaltning", []) { ValidTo = new(2025, 12, 31) }, new("ny", "-Ny", "stadsdel", []) { ValidFrom = new(2026, 7, 1) },
        ],
        PriceLists = [new(2025, "nämnden", new(2024, 12, 1), new(2025, 1, 1), new(2025, 12, 31), null), new(2026, "nämnden", new(2025, 12, 1), new(2026, 1, 1), new(2026, 12, 31), "exempel")],
        Prices =
        [
            Shared(2025, "leverantorsreskontra", 900_000_00), Shared(2026, "leverantorsreskontra", 1_000_000_01), Shared(2026, "avgiftshantering", 777_777_77), Shared(2026, "hyra", 1_00),
            new(2026, "kurs", PriceBasis.PerUnit, new(860_50), "timme", false, "egen"),
        ],
        AllocationKeys =
        [
            new(2025, "leverantorsreskontra", "fakturor", "Fakturor", null, 100),
            new(2026, "leverantorsreskontra", "fakturor", "=Antal fakturor", null, 33.34m) { DeviationKey = "felaktiga", DeviationFactor = 1.25m },
            new(2026, "leverantorsreskontra", "krav", "Krav", null, 33.33m), new(2026, "leverantorsreskontra", "anstallda", "Anställda", null, 33.33m),
            new(2026, "avgiftshantering", "familjer", "Familjer", null, 100), new(2026, "hyra", "anstallda", "Anställda", null, 100),
        ],
        KeyVolumes =
        [
            new(2025, "fakturor", "utbildning", 3, false), new(2025, "fakturor", "nedlagd", 7, false),
            new(2026, "fakturor", "utbildning", 1200.5m, true), new(2026, "fakturor", "farsta", 300, false), new(2026, "fakturor", "a-bolag", 12, false),
            new(2026, "felaktiga", "utbildning", 17.25m, false), new(2026, "felaktiga", "ny", 5, false), new(2026, "krav", "farsta", 1, false), new(2026, "krav", "utbildning", 1, false), new(2026, "krav", "ny", 1, false),
            new(2026, "anstallda", "a-bolag", 40, false), new(2026, "anstallda", "b-bolag", 0, false), new(2026, "anstallda", "utbildning", 500, false), new(2026, "familjer", "utbildning", 9, false), new(2026, "familjer", "b-bolag", 90, false),
        ],
        VolumeAdjustments = [new(2026, "fakturor", "farsta", -100.25m, "Byter system", "Changes system", false), new(2026, "anstallda", "ny", 60, "Nytt område", null, true), new(2026, "fakturor", "ny", 10, "=1+1", null, false)],
        DirectCosts = [new(2026, "avgiftshantering", "utbildning", "Systemadministration BER", null, new(77_777_70), false, "002"), new(2026, "avgiftshantering", "farsta", "Annat", "Other", new(1), true, "002")],
        PriceSteps =
        [
            new(2026, "avgiftshantering", "bolag", "anstallda", 10, new(5_000_00), false, "001 6.1"), new(2026, "avgiftshantering", "bolag", "anstallda", 30, new(12_000_00), false, "001 6.1"),
            new(2026, "hyra", "bolag", "anstallda", 0, new(10), false, "001 6.1"),
        ],
        StaffRates =
        [
            new(2026, "administrator", "Ekonomiadministratör", null, StaffCostKind.Staff, new(600_000_55), true, "exempel"), new(2026, "ekonom", "Ekonom", "Accountant", StaffCostKind.Staff, new(750_000_05), false, "002"),
            new(2026, "intern-oh", "Ledning", null, StaffCostKind.InternalOverhead, new(50_000_01), false, "002"), new(2026, "gemensamt", "Lokaler, it", null, StaffCostKind.AdministrationOverhead, new(120_000_99), false, "002"),
        ],
        Staffings =
        [
            new(2026, "leverantorsreskontra", "Inkomna fakturor", "administrator", 12.35m, StaffingChange.Kept, false), new(2026, "leverantorsreskontra", "Support", "ekonom", 0.15m, StaffingChange.Added, true),
            new(2026, "leverantorsreskontra", "Utbetalning", "administrator", 2, StaffingChange.Removed, false), new(2026, "avgiftshantering", "Support", "ekonom", 3.33m, StaffingChange.Kept, false),
        ],
        CapitalCosts = [new(2026, "avgiftshantering", "BER", new(333_33), false, "000")],
    };

    private static Tjanst Service(string key, string name) => Organisations.Tjanst(key, name, null, "ekonomi", Category.Bas, PriceForm.Keyed, "kr per år");

    private static Price Shared(int year, string tjanst, long ore) => new(year, tjanst, PriceBasis.YearlyShared, new(ore), "år", false, "egen");
}
