using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Pricing.Workbooks;

namespace Forumbot.Workbooks;

/// <summary>The allocation workbook of a year (seed 002, Excel-mall för fördelning av självkostnad): a sheet per tjänsteområde, what
/// was added and removed, årsarbetare, schabloner, and the two summaries. Everything that follows from something else is a formula.</summary>
internal sealed class AllocationBook
{
    private AllocationBook(Organisation organisation, PriceList list, IReadOnlyList<SharedService> services)
    {
        (Organisation, List, Ledger) = (organisation, list, Ledger.Of(organisation));
        var names = new SheetNames(AllocationLayout.FixedSheets);
        Services = [.. services.Select(s => s with { Sheet = new(names.Of(s.Tjanst.Name)) })];
        LastYear = Services.ToDictionary(s => s.Tjanst.Key, s => Shared(s.Tjanst.Key, list.Year - 1), StringComparer.Ordinal);
        Units = [.. organisation.Forvaltningar.Where(IsShown)];
        Order = Units.Select(u => u.Key).Order(StringComparer.Ordinal).Index().ToDictionary(u => u.Item, u => u.Index + 1, StringComparer.Ordinal);
    }

    internal Organisation Organisation { get; }

    internal Ledger Ledger { get; }

    internal PriceList List { get; }

    internal int Year => List.Year;

    internal IReadOnlyList<SharedService> Services { get; }

    /// <summary>The buyers of this year and the last, in the organisation's order.</summary>
    internal IReadOnlyList<Forvaltning> Units { get; }

    /// <summary>Each buyer's place by key, which decides between equal remainders.</summary>
    internal IReadOnlyDictionary<string, int> Order { get; }

    /// <summary>Last year's division of each service; null where there was none.</summary>
    internal IReadOnlyDictionary<string, AllocationFinding.Allocated?> LastYear { get; }

    /// <summary>Where the volumes of each key stand; filled in as the services' sheets are made.</summary>
    internal Dictionary<string, VolumeCells> Volumes { get; } = new(StringComparer.Ordinal);

    /// <param name="area">Key of the area whose services are meant; null for all.</param>
    internal static BookMaking Make(Organisation organisation, int year, string? area)
    {
        if (organisation.PriceLists.FirstOrDefault(l => l.Year == year) is not { } list) return new BookMaking.Refused($"There is no price list of {year}. There are: {string.Join(", ", organisation.PriceLists.Select(l => l.Year).Order())}.");
        if (area is not null && organisation.Areas.All(a => a.Key != area)) return new BookMaking.Refused($"There is no area with that key. There are: {string.Join(", ", organisation.Areas.Select(a => a.Key))}.");
        var ledger = Ledger.Of(organisation);
        SharedService[] services =
        [
            .. from tjanst in organisation.Tjanster
               where area is null || tjanst.Area == area
               let yearly = ledger.Prices(tjanst.Key, list, list.ValidTo).FirstOrDefault(p => p.Basis == PriceBasis.YearlyShared)
               where yearly is not null && ledger.Keys(tjanst.Key, year).Count > 0
               select new SharedService(tjanst, yearly, ledger.Keys(tjanst.Key, year), ledger.Steps(tjanst.Key, year), null!),
        ];
        if (organisation.Forvaltningar.Count == 0) return new BookMaking.Refused("There is no förvaltning to divide between.");
        if (services.Length == 0) return new BookMaking.Refused($"No service {(area is null ? "" : "of the area ")}is divided by keys in {year}.");
        if (TooLarge(ledger, services, year) is { } key) return new BookMaking.Refused($"The volumes of the key \"{key}\" add up to more than a spreadsheet can divide exactly. Count them in a larger unit.");
        return services.SelectMany(s => s.Steps.GroupBy(step => step.Kind)).Any(kind => kind.Count() > StepsTable.Most)
            ? new BookMaking.Refused($"A staircase of prices has more than {StepsTable.Most} steps, which a spreadsheet's formula cannot hold.")
            : new BookMaking.Made(new AllocationBook(organisation, list, services).Sheets());
    }

    private static string? TooLarge(Ledger ledger, SharedService[] services, int year) => services.SelectMany(s => s.Keys).FirstOrDefault(key =>
    {
        var weights = KeyVolumes.Weights(ledger, key).Select(w => w.Value).ToList();
        return !ShareColumns.CanDivide(weights.Sum() * WeightScale.Of(weights, key.DeviationKey is not null));
    })?.Key;

    private List<SheetDraft> Sheets()
    {
        var rates = RatesSheet.Make(this);
        var staff = StaffSheet.Make(this, rates);
        var costs = CostsSheet.Make(this, rates, staff);
        foreach (var service in Services) ServiceSheet.Fill(this, service);
        return [AboutSheet.Make(this), .. Services.Select(s => s.Sheet), ChangedSheet.Make(staff), staff.Sheet, rates.Sheet, costs, BuyersSheet.Make(this)];
    }

    private AllocationFinding.Allocated? Shared(string tjanst, int year) =>
        Organisation.PriceLists.FirstOrDefault(l => l.Year == year) is { } list && Ledger.Prices(tjanst, list, list.ValidTo).FirstOrDefault(p => p.Basis == PriceBasis.YearlyShared) is { } yearly
            ? Ledger.Allocation(yearly) as AllocationFinding.Allocated
            : null;

    private bool IsShown(Forvaltning unit) =>
        unit.Validity.Within(new(Year, 1, 1), 12) is not null
        || LastYear.Values.Any(last => last is not null && last.OfYear(unit.Key) != Money.Zero)
        || Organisation.KeyVolumes.Any(v => v.Year == Year && v.Forvaltning == unit.Key)
        || Organisation.VolumeAdjustments.Any(v => v.Year == Year && v.Forvaltning == unit.Key)
        || Organisation.DirectCosts.Any(d => d.Year == Year && d.Forvaltning == unit.Key);
}

/// <summary>A tjänsteområde whose year is divided by keys.</summary>
/// <param name="Keys">Heaviest first.</param>
/// <param name="Sheet">Its own.</param>
internal sealed record SharedService(Tjanst Tjanst, Price Yearly, IReadOnlyList<AllocationKey> Keys, IReadOnlyList<PriceStep> Steps, SheetDraft Sheet);

/// <summary>A workbook to write, or why there is none.</summary>
internal abstract record BookMaking
{
    private BookMaking() { }

    internal sealed record Made(IReadOnlyList<SheetDraft> Sheets) : BookMaking;

    internal sealed record Refused(string Why) : BookMaking;
}
