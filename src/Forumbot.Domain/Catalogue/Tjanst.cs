namespace Forumbot.Domain.Catalogue;

/// <summary>A service that the service administration offers. What it costs stands in the price lists, apart from
/// what it is (seed 001 5.2).</summary>
/// <param name="Key">Public key, never changed once released.</param>
/// <param name="Obligatory">Whether the buyer must use it; for tilläggshantering it follows the bastjänst.</param>
/// <param name="Unit">What one is priced or counted in, in Swedish: "timme", "ärende", "anställd och månad".</param>
/// <param name="LeadTimeDays">Working days to delivery (seed 002, Ledtider); null where none is promised.</param>
/// <param name="Phrases">What people call it besides its name: catalogue aliases and everyday wordings.</param>
/// <param name="Source">Seed and place, as the catalogue gives it.</param>
public sealed record Tjanst(
    string Key,
    string Name,
    string? EnglishName,
    string Area,
    Category Category,
    Obligation Obligatory,
    Delivery Delivery,
    PriceForm PriceForm,
    string Unit,
    int? LeadTimeDays,
    IReadOnlyList<string> Phrases,
    string Description,
    string? EnglishDescription,
    string Source)
{
    /// <summary>What divides its yearly total between the buyers during the year.</summary>
    public CostDriver Driver { get; init; }
}

/// <summary>Whether the driver of a bastjänst's yearly total is fixed for the year, or follows what is used (seed 000, Prissättning:
/// fixed for fixed or slow costs, moving for large variable ones; seed 002: "trög modell").</summary>
public enum CostDriver { Fixed, Consumption }

/// <summary>Kind of service (seed 001 2.5; seed 000, Styrmodellen).</summary>
public enum Category { Bas, Tillagg, Uppdrag, Tillaggshantering }

public enum Obligation { Yes, No, FollowsBas }

/// <summary>Delivered continuously (löpande) or each time it is called off (per avrop).</summary>
public enum Delivery { Lopande, PerAvrop }

/// <summary>How a service is priced (seed 001 ch. 6–9).</summary>
public enum PriceForm { Keyed, PerUnit, PerCase, Hourly, PerParticipant, Package, Included, Fixed, KeyedPlusPerCase }
