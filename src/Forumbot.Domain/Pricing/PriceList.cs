namespace Forumbot.Domain.Pricing;

/// <summary>A dated price list. An answer always names it.</summary>
/// <param name="Note">Shown with every amount from the list, for instance "exempel, belopp från 2021"; null when decided for real.</param>
public sealed record PriceList(int Year, string DecidedBy, DateOnly DecidedOn, DateOnly ValidFrom, DateOnly ValidTo, string? Note);

/// <summary>What a service costs by one list.</summary>
/// <param name="Amount">Öre excl. moms, per unit or per year by <paramref name="Basis"/>.</param>
/// <param name="Example">True where no seed states the amount: every answer then says so.</param>
public sealed record Price(int ListYear, string Tjanst, PriceBasis Basis, Money Amount, string Unit, bool Example, string Source);

/// <summary>What an amount is paid for.</summary>
public enum PriceBasis
{
    /// <summary>Each unit: hour, case, participant, employee and month, package.</summary>
    PerUnit,

    /// <summary>A year's total that the allocation keys divide between the buyers.</summary>
    YearlyShared,

    /// <summary>A year's total that is not divided between buyers (uppdrag).</summary>
    YearlyFixed,

    /// <summary>Nothing extra: it is included in another service.</summary>
    Included,
}

/// <summary>One of a service's allocation keys in a year's list (seed 002, Fördelningsnycklar).</summary>
/// <param name="WeightPercent">0–100; a service's weights of a year add up to 100.</param>
public sealed record AllocationKey(int Year, string Tjanst, string Key, string Name, string? EnglishName, decimal WeightPercent);

/// <summary>A buyer's volume of an allocation key, July to June before <paramref name="Year"/> (seed 002, Principer för volymer).</summary>
public sealed record KeyVolume(int Year, string Key, string Forvaltning, decimal Volume, bool Example);

/// <summary>What a buyer used of a service in a month, in the service's unit.</summary>
public sealed record Consumption(string Tjanst, string Forvaltning, DateOnly Month, decimal Quantity, bool Example);
