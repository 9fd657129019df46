using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>Somebody of the town, as the model knows them: by a number, not by the directory's own types.</summary>
internal sealed record Townsman(string Id, Role Role, string Forvaltning, string? Area = null)
{
    public DateOnly? Left { get; init; }

    public string Aad => ModelTown.Aad(Id);
}

/// <summary>A deputyship, both ends included; an end that is null is open.</summary>
internal sealed record TownDeputy(string Deputy, string For, DateOnly? From, DateOnly? To);

/// <summary>A service, and whether the issue lets a buyer order it.</summary>
/// <param name="Ore">Of one unit; null where it is included.</param>
/// <param name="CancelUntil">The states in which it can be cancelled with the supplier.</param>
internal sealed record TownService(string Key, string Area, bool Orderable, bool Running, long? Ore, int Decimals, AvropState[] CancelUntil, int NoticeMonths = 3)
{
    /// <summary>Whether its lead time promises a day.</summary>
    public bool Promised => Key is "stoppa-faktura" or "chefsrekrytering";
}

/// <summary>A town in which everybody who can have something to do with an order is there: own förvaltning and others, one that
/// ends and has a successor, a buyer outside the organisation, deputies, people who leave, and strangers.</summary>
internal static class ModelTown
{
    public const string Supplier = "serviceforvaltningen", School = "utbildningsforvaltningen", Traffic = "trafikkontoret", Ending = "farsta", Outside = "bolaget";

    public static readonly DateOnly EndsOn = new(2026, 12, 31);

    public static readonly Townsman[] People =
    [
        new("0101", Role.Budgetuppfoljare, School), new("0104", Role.KundBestallare, School), new("0102", Role.Staff, School), new("0501", Role.Forvaltningschef, School),
        new("0103", Role.Budgetuppfoljare, Traffic), new("0105", Role.KundBestallare, Traffic), new("0106", Role.Staff, Traffic),
        new("0107", Role.Budgetuppfoljare, Ending), new("0108", Role.Staff, Ending),
        new("0109", Role.Budgetuppfoljare, School) { Left = new(2026, 11, 30) }, new("0110", Role.Budgetuppfoljare, School),
        new("0111", Role.Budgetuppfoljare, Outside), new("0113", Role.Tjansteansvarig, Traffic, "upphandling-och-inkop"),
        new("0201", Role.Kundansvarig, Supplier), new("0202", Role.Tjansteansvarig, Supplier, "ekonomi"), new("0213", Role.Tjansteansvarig, Supplier, "upphandling-och-inkop"),
        new("0214", Role.Staff, Supplier, "upphandling-och-inkop"), new("0216", Role.Staff, Supplier, "upphandling-och-inkop") { Left = new(2026, 12, 15) },
        new("0203", Role.StrategisktLeveransansvarig, Supplier), new("0401", Role.StrategisktAnsvarig, "stadsledningskontoret"), new("0901", Role.Administrator, School),
    ];

    /// <summary>A stranger besides.</summary>
    public static readonly string[] Everybody = [.. People.Select(p => p.Id), "9999"];

    /// <summary>0110 is a budgetuppföljare who stands in for the kund/beställare; 0106 comes from another förvaltning.</summary>
    public static readonly TownDeputy[] Deputies =
    [
        new("0110", "0104", null, null), new("0106", "0104", new(2026, 11, 25), new(2026, 12, 20)), new("0108", "0107", null, new(2026, 12, 5)), new("0102", "0109", null, null), new("0202", "0213", new(2026, 12, 1), null),
    ];

    public static readonly TownService[] Services =
    [
        new("stoppa-faktura", "ekonomi", true, false, null, 0, [AvropState.Placed, AvropState.Accepted]),
        new("upphandlingstjanst", "upphandling-och-inkop", true, false, 860_07, 2, [AvropState.Placed, AvropState.Accepted]),
        new("chefsrekrytering", "upphandling-och-inkop", true, false, 34_000_00, 0, [AvropState.Placed, AvropState.Accepted, AvropState.InProgress]),
        new("avtalsdatabas", "upphandling-och-inkop", true, false, 33, 2, [AvropState.Placed]),
        new("arkivplats", "upphandling-och-inkop", true, true, 12_34, 0, [AvropState.Placed, AvropState.Accepted], NoticeMonths: 1),
        new("leverantorsreskontra", "ekonomi", false, true, null, 0, []), new("hedersbeloning", "lon-och-pension", false, true, null, 0, []),
        new("centralupphandling", "upphandling-och-inkop", false, true, null, 0, []), new("finns-inte", "ekonomi", false, false, null, 0, []),
    ];

    /// <summary>What a budgetuppföljare may order, in öre: of each order, and in a year. Traffic has a row of its own.</summary>
    public static (long PerOrder, long? PerYear) Limit(string forvaltning) => forvaltning == Traffic ? (10_000_00, null) : (70_000_00, 200_000_00);

    /// <summary>Of a service for a year, in öre; null where none is set.</summary>
    public static long? Budget(string forvaltning, string service) => (forvaltning, service) == (School, "upphandlingstjanst") ? 40_000_00 : null;

    /// <summary>Percent that buyers outside the organisation pay besides.</summary>
    public const int Overhead = 15;

    public static string Aad(string id) => $"00000000-0000-4000-8000-00000000{id}";

    /// <summary>By its rule for what is bought outside, before and after all prices rise by a tenth. Made once: each has what is looked up in it.</summary>
    private static readonly Dictionary<ExternalPurchase, Organisation[]> Made = Enum.GetValues<ExternalPurchase>().ToDictionary(rule => rule, rule => (Organisation[])[Make(rule, 10), Make(rule, 11)]);

    public static Organisation Of(ExternalPurchase rule, bool raised) => Made[rule][raised ? 1 : 0];

    public static long? Price(TownService service, bool raised) => service.Ore * (raised ? 11 : 10) / 10;

    private static Organisation Make(ExternalPurchase rule, int tenths)
    {
        var known = Organisations.Stockholm;
        return known with
        {
            Rules = known.Rules with
            {
                ExternalPurchase = new Dictionary<Category, ExternalPurchase> { [Category.Bas] = ExternalPurchase.NotAllowed, [Category.Tillagg] = rule },
                Pricing = known.Rules.Pricing with { ExternalOverheadPercent = Overhead },
            },
            Tjanster =
            [
                .. known.Tjanster,
                Organisations.Tjanst("chefsrekrytering", "Chefsrekrytering", null, "upphandling-och-inkop", Category.Tillagg, PriceForm.PerCase, "rekrytering", leadTime: 10) with { Delivery = Delivery.PerAvrop },
                Organisations.Tjanst("arkivplats", "Arkivplats", null, "upphandling-och-inkop", Category.Tillagg, PriceForm.PerUnit, "hyllmeter"),
            ],
            Forvaltningar =
            [
                .. known.Forvaltningar.Select(f => f.Key == Ending ? f with { ValidTo = EndsOn, Successor = Traffic } : f), new(Outside, "Bolaget", "extern", []),
            ],
            People = [.. People.Select(p => new Person($"p{p.Id}", p.Aad, p.Id, p.Role, p.Forvaltning, p.Area) { Validity = new(null, p.Left) })],
            Deputyships = [.. Deputies.Select(d => new Deputyship(Aad(d.For), Aad(d.Deputy), new(d.From, d.To)))],
            Prices =
            [
                .. known.Prices.Where(p => !Services.Any(s => s.Orderable && s.Key == p.Tjanst)),
                .. from year in new[] { 2026, 2027 } from service in Services where service.Ore is not null select new Price(year, service.Key, PriceBasis.PerUnit, new((service.Ore ?? 0) * tenths / 10), "st", false, "exempel"),
            ],
            OrderTerms = [new("chefsrekrytering", null, AvropState.InProgress, null, null), new("avtalsdatabas", null, AvropState.Placed, null, null), new("arkivplats", null, AvropState.Accepted, 1, null)],
            OrderLimits = [new(Role.Budgetuppfoljare, "", new(70_000_00), new(200_000_00)), new(Role.Budgetuppfoljare, Traffic, new(10_000_00), null)],
        };
    }
}
