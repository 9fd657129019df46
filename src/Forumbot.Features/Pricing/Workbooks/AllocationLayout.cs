using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>The words by which the allocation workbook (seed 002, Excel-mall för fördelning av självkostnad) is found again when it
/// comes back: sheets, sections and columns. Sheets of services are known by their contents, for people rename sheets.</summary>
internal static class AllocationLayout
{
    internal const string Marker = "Forumbot: fördelning av självkostnad, mall 1";

    internal const string About = "Om mallen", Changed = "Ändrade bastjänster", Staff = "Årsarbetare", Rates = "Schabloner och kapital", Costs = "Sammanställning kostnader", Buyers = "Sammanställning förvaltning";

    internal static readonly string[] FixedSheets = [About, Changed, Staff, Rates, Costs, Buyers];

    internal const string OrganisationMark = "Organisation", YearMark = "År", ServiceMark = "Tjänstens nyckel", ServicesSection = "Tjänsteområden i mallen";

    internal const string ToShareSection = "Att fördela", KeysSection = "Fördelningsnycklar", VolumesSection = "Volymer och andelar", AdjustmentsSection = "Kända volymändringar",
        DirectSection = "Kostnader som debiteras direkt", StepsSection = "Fasta steg", StaffSection = "Årsarbetare per del och kategori", RatesSection = "Schabloner per årsarbetare", CapitalSection = "Kapitalkostnader";

    internal static readonly string[] Sections = [ServicesSection, ToShareSection, KeysSection, VolumesSection, AdjustmentsSection, DirectSection, StepsSection, StaffSection, RatesSection, CapitalSection];

    /// <summary>Ends a table.</summary>
    internal const string Sum = "Summa";

    internal const string Key = "Nyckel", WeightPercent = "Vikt (%)", Unit = "Förvaltningens nyckel", Measured = "Uppmätt", Elsewhere = "Uppmätt (ändras i annan flik)", Example = "Exempel", Change = "Ändring",
        Reason = "Anledning", Derived = "Av ifrågasatt volym (ändras inte här)", EnglishReason = "Anledning (engelska)", Name = "Namn", EnglishName = "Namn (engelska)", Amount = "Belopp (kr)", Source = "Källa",
        Service = "Tjänst", Part = "Del", CategoryKey = "Kategori", Fte = "Årsarbetare", Kind = "Slag", Rate = "Schablon (kr)";

    /// <summary>In the volumes' table the names of keys stand above the columns: the keys' own two rows above, their keys one.</summary>
    internal const int VolumeHeaderRows = 3;

    internal static readonly Dictionary<string, bool> YesNo = new(StringComparer.OrdinalIgnoreCase) { ["nej"] = false, ["ja"] = true };

    internal static readonly Dictionary<string, StaffingChange> StaffChanges = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kvar"] = StaffingChange.Kept,
        ["tillkommer"] = StaffingChange.Added,
        ["tas bort"] = StaffingChange.Removed,
    };

    internal static readonly Dictionary<string, StaffCostKind> StaffKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["personal"] = StaffCostKind.Staff,
        ["intern overhead"] = StaffCostKind.InternalOverhead,
        ["förvaltningsövergripande overhead"] = StaffCostKind.AdministrationOverhead,
    };

    internal static string Word<T>(IReadOnlyDictionary<string, T> words, T value) where T : struct => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Key;
}
