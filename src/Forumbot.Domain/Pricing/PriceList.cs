namespace Forumbot.Domain.Pricing;

/// <summary>A dated price list. An answer always names it.</summary>
/// <param name="Note">Shown with every amount from the list, for instance "exempel, belopp från 2021"; null when decided for real.</param>
public sealed record PriceList(int Year, string DecidedBy, DateOnly DecidedOn, DateOnly ValidFrom, DateOnly ValidTo, string? Note)
{
    public PriceListState State { get; init; } = PriceListState.Adopted;

    /// <summary>Proposed and not yet decided: <see cref="DecidedOn"/> is the planned day.</summary>
    public bool IsProposed => State == PriceListState.Proposed;
}

/// <summary>How far a price list has come. In force and superseded follow from an adopted list's dates.</summary>
public enum PriceListState { Draft, Proposed, Adopted }

/// <summary>What a service costs by one list.</summary>
/// <param name="Amount">Öre excl. moms, per unit or per year by <paramref name="Basis"/>.</param>
/// <param name="Example">True where no seed states the amount: every answer then says so.</param>
public sealed record Price(int ListYear, string Tjanst, PriceBasis Basis, Money Amount, string Unit, bool Example, string Source)
{
    /// <summary>The first of the month from which it holds; null from the list's start. Of one service, basis and list each price holds
    /// until the next one begins.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Whether it has begun to hold on a day.</summary>
    public bool HasBegun(DateOnly day) => From is null || From <= day;
}

/// <summary>What an amount is paid for.</summary>
public enum PriceBasis
{
    /// <summary>Each unit: hour, case, participant, employee and month, package.</summary>
    PerUnit,

    /// <summary>A year's total that the allocation keys divide between the buyers.</summary>
    YearlyShared,

    /// <summary>A year's total that is not divided between buyers (uppdrag).</summary>
    YearlyFixed,

    /// <summary>A year's fee that each buyer pays, beside a unit price (seed 001 4.1, Statens servicecenter).</summary>
    BaseFee,

    /// <summary>Nothing extra: it is included in another service.</summary>
    Included,
}

/// <summary>One of a service's allocation keys in a year's list (seed 002, Fördelningsnycklar).</summary>
/// <param name="WeightPercent">0–100; a service's weights of a year add up to 100.</param>
public sealed record AllocationKey(int Year, string Tjanst, string Key, string Name, string? EnglishName, decimal WeightPercent)
{
    public KeyBase Base { get; init; }

    /// <summary>The key whose volumes count each buyer's deviations from standard; null where deviations do not weigh (seed 001 6.4).</summary>
    public string? DeviationKey { get; init; }

    /// <summary>How many ordinary ones a deviation weighs beside being one of them, from 0.</summary>
    public decimal DeviationFactor { get; init; }
}

/// <summary>What a key measures.</summary>
public enum KeyBase
{
    /// <summary>Volumes July to June before the year (seed 002, Principer för volymer).</summary>
    Volume,

    /// <summary>Turnover (seed 001 4.2, Lantmäteriet).</summary>
    Turnover,

    /// <summary>Employees (seed 001 4.2).</summary>
    Employees,

    /// <summary>Employees in one building (seed 001 4.2, kvarteret Vasen).</summary>
    EmployeesInBuilding,

    /// <summary>Inhabitants or part of them (seed 001 2.6, demografi).</summary>
    Population,
}

/// <summary>A buyer's volume of an allocation key, July to June before <paramref name="Year"/> (seed 002, Principer för volymer).</summary>
public sealed record KeyVolume(int Year, string Key, string Forvaltning, decimal Volume, bool Example);

/// <summary>A known change of a key's volume that its twelve months do not show yet (seed 002, Excel-mall).</summary>
/// <param name="Change">Added to the measured volume; negative where less is coming.</param>
public sealed record VolumeAdjustment(int Year, string Key, string Forvaltning, decimal Change, string Reason, string? EnglishReason, bool Example)
{
    /// <summary>Whether it follows from a disputed volume that was answered: it is never written down, but worked out anew.</summary>
    public bool Derived { get; init; }
}

/// <summary>A part of a service's yearly total that one förvaltning alone causes and pays, before the keys (seed 002, Nya bastjänster,
/// Avgiftshantering).</summary>
public sealed record DirectCost(int Year, string Tjanst, string Forvaltning, string Name, string? EnglishName, Money Amount, bool Example, string Source);

/// <summary>A step of the staircase by which one kind of buyer pays a fixed sum a year in place of a share (seed 001 6.1, bolagen).</summary>
/// <param name="Kind">Of <see cref="Catalogue.Forvaltning.Kind"/>.</param>
/// <param name="Key">The allocation key whose volume is climbed by.</param>
/// <param name="FromVolume">The step holds from this volume on; the lowest step is from 0.</param>
public sealed record PriceStep(int Year, string Tjanst, string Kind, string Key, decimal FromVolume, Money Amount, bool Example, string Source);

/// <summary>What a buyer used of a service in a month, in the service's unit.</summary>
public sealed record Consumption(string Tjanst, string Forvaltning, DateOnly Month, decimal Quantity, bool Example);
