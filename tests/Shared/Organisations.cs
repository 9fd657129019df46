using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;

namespace Forumbot.TestSupport;

/// <summary>Two small organisations with different steering models, for tests. Amounts are the seeds' where they state them.</summary>
internal static class Organisations
{
    public static readonly Person Budgetuppfoljare = Person("0101", "Budgetuppföljare Utbildning", Role.Budgetuppfoljare, "utbildningsforvaltningen");
    public static readonly Person Staff = Person("0102", "Medarbetare Utbildning", Role.Staff, "utbildningsforvaltningen");
    public static readonly Person BudgetuppfoljareTrafik = Person("0103", "Budgetuppföljare Trafik", Role.Budgetuppfoljare, "trafikkontoret");
    public static readonly Person Kundansvarig = Person("0201", "Kundansvarig", Role.Kundansvarig, "serviceforvaltningen");
    public static readonly Person TjansteansvarigEkonomi = Person("0202", "Tjänsteansvarig Ekonomi", Role.Tjansteansvarig, "serviceforvaltningen", "ekonomi");

    public static Organisation Stockholm { get; } = new(1, StockholmRules,
        [new("ekonomi", "Ekonomi", "Finance", []), new("lon-och-pension", "Lön och pension", "Payroll and pension", []), new("kontaktcenter", "Kontaktcenter", "Contact centre", []), new("upphandling-och-inkop", "Upphandling och inköp", "Procurement", [])],
        [
            Tjanst("leverantorsreskontra", "Leverantörsreskontra", "Accounts payable", "ekonomi", Category.Bas, PriceForm.Keyed, "kr per år"),
            Tjanst("stoppa-faktura", "Stoppa faktura hos betalningsinstitut", "Stop an invoice", "ekonomi", Category.Bas, PriceForm.Included, "ärende", leadTime: 1),
            Tjanst("aterbetalning-till-kund", "Återbetalning till kund", "Refund", "ekonomi", Category.Bas, PriceForm.Included, "ärende", leadTime: 3),
            Tjanst("lone-och-personaladministration", "Löne- och personaladministration", "Payroll administration", "lon-och-pension", Category.Bas, PriceForm.PerUnit, "anställd och månad"),
            Tjanst("hedersbeloning", "Hedersbelöning", null, "lon-och-pension", Category.Tillaggshantering, PriceForm.PerCase, "ärende"),
            Tjanst("aldre-direkt", "Äldre direkt", null, "kontaktcenter", Category.Bas, PriceForm.KeyedPlusPerCase, "kr per år + ärende"),
            Tjanst("upphandlingstjanst", "Upphandlingstjänst", "Procurement service", "upphandling-och-inkop", Category.Tillagg, PriceForm.Hourly, "timme"),
            Tjanst("avtalsdatabas", "Inläggning av avtal i avtalsdatabas", null, "upphandling-och-inkop", Category.Tillagg, PriceForm.Hourly, "timme"),
            Tjanst("centralupphandling", "Centrala upphandlingar och avtalsförvaltning", "Central procurement", "upphandling-och-inkop", Category.Uppdrag, PriceForm.Fixed, "år"),
        ],
        [new("utbildningsforvaltningen", "Utbildningsförvaltningen", "förvaltning", []), new("trafikkontoret", "Trafikkontoret", "förvaltning", []), new("farsta", "Farsta stadsdelsförvaltning", "stadsdelsförvaltning", [])],
        [new("ekonomichefsmote", "Ekonomichefsmöte", "Finance managers' meeting", "taktisk", "8 ggr/år", [])],
        [Budgetuppfoljare, Staff, BudgetuppfoljareTrafik, Kundansvarig, TjansteansvarigEkonomi],
        [new("19:farsta@thread.tacv2", "farsta")],
        [List(2021, null), List(2023, "nycklar"), List(2026, "exempel, belopp från 2021"), List(2027, "exempel, belopp från 2021")],
        [
            .. new[] { 2021, 2026, 2027 }.SelectMany(year => StockholmPrices(year)),
        ],
        [
            new(2026, "leverantorsreskontra", "antal-fakturor", "Antal fakturor", "Number of invoices", 50),
            new(2026, "leverantorsreskontra", "felaktiga-fakturor", "Felaktiga fakturor", "Faulty invoices", 25),
            new(2026, "leverantorsreskontra", "antal-krav", "Antal krav", "Number of claims", 25),
            new(2026, "aldre-direkt", "aldre", "Antal äldre", null, 100),
        ],
        [
            new(2026, "antal-fakturor", "utbildningsforvaltningen", 600, true), new(2026, "antal-fakturor", "trafikkontoret", 300, true), new(2026, "antal-fakturor", "farsta", 100, true),
            new(2026, "felaktiga-fakturor", "utbildningsforvaltningen", 1, true), new(2026, "felaktiga-fakturor", "trafikkontoret", 1, true), new(2026, "felaktiga-fakturor", "farsta", 1, true),
            new(2026, "antal-krav", "utbildningsforvaltningen", 5, true), new(2026, "antal-krav", "trafikkontoret", 0, true), new(2026, "antal-krav", "farsta", 5, true),
            new(2026, "aldre", "farsta", 10, true),
        ])
    {
        Reported = ReportedMonth.Of(Used),
        Revenues =
        [
            new(2020, "kontaktcenter", "Äldre direkt", null, RevenueForm.Keyed, Money.FromKronor(8_400_000), "001 kap. 8.3, figur 20"), new(2020, "kontaktcenter", "Stockholm Direkt", null, RevenueForm.Keyed, Money.FromKronor(1_800_000), "001 kap. 8.3, figur 20"),
            new(2020, "kontaktcenter", "Boendeparkering", "Residents' parking", RevenueForm.Additional, Money.FromKronor(4_500_000), "001 kap. 8.3, figur 20"),
        ],
        RevenuePrints = [new(2020, "kontaktcenter", RevenueForm.Keyed, Money.FromKronor(10_100_000), 69.4m, "001 kap. 8.3, figur 20")],
    };

    /// <summary>The same, with what a detailed pack has more: a self-cost, what is charged directly, adjusted volumes, employees, a
    /// step, deviations, and a list that is only proposed.</summary>
    public static Organisation Detailed { get; } = Stockholm with
    {
        PriceLists = [.. Stockholm.PriceLists.Select(l => l.Year == 2027 ? l with { State = PriceListState.Proposed } : l)],
        AllocationKeys =
        [
            .. Stockholm.AllocationKeys.Select(k => k.Key == "felaktiga-fakturor" ? k with { DeviationKey = "avvikelser", DeviationFactor = 2 } : k),
            .. new[] { 2026, 2027 }.Select(year => new AllocationKey(year, "aldre-direkt", "anstallda", "Antal anställda", "Number of employees", 0) { Base = KeyBase.Employees }),
            .. Stockholm.AllocationKeys.Where(k => k.Tjanst == "leverantorsreskontra").Select(k => k with { Year = 2027 }),
        ],
        KeyVolumes =
        [
            .. Stockholm.KeyVolumes, .. Stockholm.KeyVolumes.Select(v => v with { Year = 2027 }), new(2026, "avvikelser", "utbildningsforvaltningen", 1, true),
            new(2026, "anstallda", "utbildningsforvaltningen", 400, true), new(2026, "anstallda", "farsta", 100, true),
        ],
        VolumeAdjustments = [new(2026, "antal-fakturor", "utbildningsforvaltningen", -100, "skolor läggs ned", "schools close", true), new(2026, "antal-fakturor", "trafikkontoret", 100, "nya uppgifter", null, true)],
        DirectCosts = [new(2026, "leverantorsreskontra", "utbildningsforvaltningen", "Skolavgifter", "School fees", Money.FromKronor(10_000), true, "exempel")],
        StaffRates =
        [
            new(2026, "ekonomiadministrator", "Ekonomiadministratör", "Finance administrator", StaffCostKind.Staff, Money.FromKronor(600_000), true, "exempel"),
            new(2026, "intern", "Intern OH", "Internal overhead", StaffCostKind.InternalOverhead, Money.FromKronor(40_000), true, "exempel"),
            new(2026, "forvaltning", "Förvaltningsövergripande OH", "Administration overhead", StaffCostKind.AdministrationOverhead, Money.FromKronor(30_000), true, "exempel"),
        ],
        Staffings = [new(2026, "leverantorsreskontra", "Inkomna fakturor", "ekonomiadministrator", 1.45m, StaffingChange.Kept, true)],
        CapitalCosts = [new(2026, "leverantorsreskontra", "Skanner", Money.FromKronor(5_000), true, "exempel")],
    };

    /// <summary>What the buyers of both have used.</summary>
    public static Usage Usage { get; } = Usage.Of(Used);

    /// <summary>Seed 000: outside purchases only through the supplier and with the director's approval; closed comparison.</summary>
    public static Organisation Blekinge { get; } = Stockholm with
    {
        Rules = new("blekinge", "Landstinget Blekinge", "Landstingsservice",
            new("landstingsdirektören", "the county director"),
            Enum.GetValues<Category>().ToDictionary(c => c, _ => ExternalPurchase.WithApproval),
            new("Köp utifrån görs bara via den interna leverantören, och landstingsdirektören ska godkänna det (000, Styrmodellen).",
                "Outside purchases go through the internal supplier only and need the county director's approval (000, Styrmodellen)."),
            new("Interna priser är exkl. moms.", "Internal prices are excl. VAT."),
            new("Landstingsservice kundwebb på intranätet", "the Landstingsservice customer web on the intranet"),
            OpenComparison: false),
    };

    private static IEnumerable<Consumption> Used =>
    [
        .. Enumerable.Range(1, 10).Select(month => new Consumption("upphandlingstjanst", "utbildningsforvaltningen", new(2026, month, 1), 10.5m, true)),
        .. Enumerable.Range(1, 12).Select(month => new Consumption("lone-och-personaladministration", "trafikkontoret", new(2021, month, 1), 1001, true)),
        new("aldre-direkt", "farsta", new(2026, 3, 1), 7, true),
    ];

    /// <summary>The organisation with other volumes reported.</summary>
    public static (Organisation Organisation, Usage Usage) Using(this Organisation organisation, params IReadOnlyList<Consumption> used) =>
        (organisation with { Reported = ReportedMonth.Of(used) }, Usage.Of(used));

    private static OrganisationRules StockholmRules => new("stockholm", "Stockholms stad", "Serviceförvaltningen",
        new("servicenämnden efter samråd med strategiska rådet", "servicenämnden after consulting strategiska rådet"),
        new Dictionary<Category, ExternalPurchase>
        {
            [Category.Bas] = ExternalPurchase.NotAllowed,
            [Category.Uppdrag] = ExternalPurchase.NotAllowed,
            [Category.Tillaggshantering] = ExternalPurchase.NotAllowed,
            [Category.Tillagg] = ExternalPurchase.Free,
        },
        new("Obligatoriska tjänster ska avropas från serviceförvaltningen; tilläggstjänster är frivilliga och konkurrensutsatta (001 2.5, 9.1–9.3).",
            "Obligatory services must be called off from serviceförvaltningen; optional ones are exposed to competition (001 2.5, 9.1–9.3)."),
        new("Priserna anges exkl. moms.", "Prices are stated excl. VAT."),
        new("serviceförvaltningens kundwebb på intranätet", "serviceförvaltningen's customer web on the intranet"),
        OpenComparison: true);

    public static Tjanst Tjanst(string key, string name, string? english, string area, Category category, PriceForm form, string unit, int? leadTime = null) => new(
        key, name, english, area, category,
        category switch { Category.Tillagg => Obligation.No, Category.Tillaggshantering => Obligation.FollowsBas, _ => Obligation.Yes },
        form is PriceForm.Hourly or PriceForm.Included ? Delivery.PerAvrop : Delivery.Lopande,
        form, unit, leadTime, [], $"{name} utförs av serviceförvaltningen.", null, "001 kap. 9.1");

    private static IEnumerable<Price> StockholmPrices(int year) =>
    [
        new(year, "upphandlingstjanst", PriceBasis.PerUnit, Money.FromKronor(860), "timme", false, "001 kap. 9.1"),
        new(year, "avtalsdatabas", PriceBasis.PerUnit, Money.FromKronor(450), "timme", false, "001 kap. 9.1"),
        new(year, "lone-och-personaladministration", PriceBasis.PerUnit, Money.FromKronor(53.50m), "anställd och månad", false, "001 kap. 7.3"),
        new(year, "centralupphandling", PriceBasis.YearlyFixed, Money.FromKronor(23_000_000), "år", false, "001 kap. 9.1"),
        new(year, "leverantorsreskontra", PriceBasis.YearlyShared, new(100_000_001), "år", true, "exempel"),
        new(year, "aldre-direkt", PriceBasis.PerUnit, Money.FromKronor(45), "ärende", true, "exempel"),
        new(year, "aldre-direkt", PriceBasis.YearlyShared, Money.FromKronor(120_000), "år", true, "exempel"),
    ];

    private static PriceList List(int year, string? note) =>
        new(year, "servicenämnden", new(year - 1, 12, 1), new(year, 1, 1), new(year, 12, 31), note);

    private static Person Person(string number, string title, Role role, string forvaltning, string? area = null) =>
        new($"p{number}", $"00000000-0000-4000-8000-00000000{number}", title, role, forvaltning, area);
}
