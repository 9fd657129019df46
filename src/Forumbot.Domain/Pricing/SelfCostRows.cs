namespace Forumbot.Domain.Pricing;

/// <summary>What a year's work by one årsarbetare costs (seed 002, Beräkning av självkostnad).</summary>
/// <param name="Category">For instance ekonomiadministrator; for an overhead its own name.</param>
/// <param name="Amount">Öre per årsarbetare and year.</param>
public sealed record StaffRate(int Year, string Category, string Name, string? EnglishName, StaffCostKind Kind, Money Amount, bool Example, string Source);

public enum StaffCostKind
{
    /// <summary>The schablon of a category of staff.</summary>
    Staff,

    /// <summary>Management, account managers and developers of the area, per årsarbetare.</summary>
    InternalOverhead,

    /// <summary>Board, head office, premises, IT of the whole administration, per årsarbetare; where the pack charges it.</summary>
    AdministrationOverhead,
}

/// <summary>Årsarbetare of a category in a part of a tjänsteområde (seed 002, Excel-mall: "antal resurser/årsarbetare per tjänst").</summary>
/// <param name="Tjanst">The tjänsteområde's service key.</param>
/// <param name="Part">The part in words, for instance "Inkomna fakturor".</param>
/// <param name="Fte">Årsarbetare, from 0.</param>
public sealed record Staffing(int Year, string Tjanst, string Part, string Category, decimal Fte, StaffingChange Change, bool Example);

/// <summary>Whether a part is new to the year or went with the year before (seed 002, Nya and Borttagna bastjänster).</summary>
public enum StaffingChange
{
    Kept,

    Added,

    /// <summary>No longer done: shown apart, and no part of the cost.</summary>
    Removed,
}

/// <summary>A year's capital cost of an investment that a tjänsteområde uses (seed 000, Investeringar).</summary>
public sealed record CapitalCost(int Year, string Tjanst, string Name, Money Amount, bool Example, string Source);

/// <summary>A row of a price structure table: what an area earned by one form of price.</summary>
public sealed record Revenue(int Year, string Area, string Name, string? EnglishName, RevenueForm Form, Money Amount, string Source);

/// <summary>What such a table prints below its rows; null where it prints none.</summary>
public sealed record RevenuePrint(int Year, string Area, RevenueForm Form, Money? Amount, decimal? Percent, string Source);

/// <summary>Seed 001, figures 14, 17 and 20.</summary>
public enum RevenueForm
{
    /// <summary>Fördelat/nycklat.</summary>
    Keyed,

    /// <summary>Obligatoriskt, per styck or hour.</summary>
    Obligatory,

    /// <summary>Tilläggstjänster.</summary>
    Additional,

    /// <summary>All forms together: of prints, never of rows.</summary>
    Total,
}

/// <summary>The space that a seller may sell within in a year (seed 000, Intäktskontroll: "beviljat utrymme").</summary>
public sealed record RevenueLimit(int Year, string Area, Money Amount, bool Example, string Source);
