using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Pricing;

/// <summary>What a cost would be with other volumes. The self-cost is the same whoever causes it: what one buyer is spared by a
/// key the others pay, to the öre (seed 002, "trög modell": this year's shares are fixed, a changed volume shows next year).</summary>
public static class WhatIf
{
    /// <summary>One buyer's volume of one key changes; the year's total and all other volumes stay. Counted as a known change of
    /// the volume, so that it divides as any other would.</summary>
    public static WhatIfFinding OfKey(Organisation organisation, Price yearly, AllocationKey key, string forvaltning, VolumeChange change)
    {
        var ledger = Ledger.Of(organisation);
        if (ledger.Allocation(yearly) is not AllocationFinding.Allocated before) return new WhatIfFinding.NotDivided(yearly.ListYear, ledger.Allocation(yearly));
        var from = KeyVolumes.Of(ledger, key.Key, key.Year).FirstOrDefault(v => v.Forvaltning == forvaltning)?.Volume ?? 0;
        var to = change.Of(from);
        if (to < 0) return new WhatIfFinding.MoreThanThereIs(from, from - to);
        return Allocation.Of(ledger, yearly, new(key.Year, key.Key, forvaltning, to - from, "", null, false)) switch
        {
            AllocationFinding.Allocated after => new WhatIfFinding.ByKey(key, forvaltning, from, to, before, after),
            var why => new WhatIfFinding.NotDivided(yearly.ListYear, why),
        };
    }

    /// <summary>What a buyer uses of a service with a price for each unit changes: the cost changes at once, and nobody else's.
    /// Counted on the months that are known, rounded half away from zero to the öre.</summary>
    /// <param name="months">From <paramref name="firstMonth"/> on, those that are reported.</param>
    /// <param name="eachMonth">Whether what changes is there every month, as employees are, and not once in the year.</param>
    public static WhatIfFinding OfUse(Ledger ledger, Usage usage, Price perUnit, string forvaltning, VolumeChange change, DateOnly firstMonth, int months, bool eachMonth = false)
    {
        var known = Known(ledger, usage, perUnit.Tjanst, forvaltning, firstMonth, months);
        if (known.Count == 0) return new WhatIfFinding.NothingKnown();
        var from = known.Sum(c => c.Quantity);
        var to = eachMonth ? known.Sum(c => change.Of(c.Quantity)) : change.Of(from);
        return to < 0 ? new WhatIfFinding.MoreThanThereIs(eachMonth ? known[^1].Quantity : from, eachMonth ? -change.Added : from - to)
            : new WhatIfFinding.ByUse(perUnit, from, to, perUnit.Amount.Times(from), perUnit.Amount.Times(to), known.Count, perUnit.Example || known.Any(c => c.Example));
    }

    /// <summary>The same for a yearly total whose driver is what is used: the total stays, and the others pay what one is spared. Old is
    /// what the cost of the same months is told as; the change is spread over the months that are known.</summary>
    public static WhatIfFinding OfDriver(Ledger ledger, Usage usage, Price yearly, string forvaltning, VolumeChange change, DateOnly firstMonth, int months)
    {
        var charge = new Charge(ledger, usage, yearly, forvaltning, [.. Months.From(firstMonth, months).Where(m => ledger.InForce(m)?.Year == yearly.ListYear)]);
        var now = ConsumptionTerms.Of(charge);
        if (now.Refused is { } refused) return new WhatIfFinding.NotDivided(yearly.ListYear, refused);
        if (Moving(now) is not { } moving) return new WhatIfFinding.NothingKnown();
        var to = change.Of(moving.Quantity);
        if (to < 0) return new WhatIfFinding.MoreThanThereIs(moving.Quantity, moving.Quantity - to);
        var then = ConsumptionTerms.Of(charge, own => moving.Quantity == 0 ? to / moving.Months : own * to / moving.Quantity);
        return Moving(then)?.Months != moving.Months ? new WhatIfFinding.NothingKnown()
            : new WhatIfFinding.ByDriver(yearly, moving.Quantity, to, Total(charge, now), Total(charge, then), moving.Months, now.Known.Any(c => c.Term.Example));
    }

    private static CostTerm.ByConsumption? Moving(Charges charges) => charges.Known.Select(c => c.Term).OfType<CostTerm.ByConsumption>().FirstOrDefault();

    private static Money Total(Charge charge, Charges charges) => Overheads.With(charge, charges.Known).Select(c => c.Term.Amount).Sum();

    private static List<Consumption> Known(Ledger ledger, Usage usage, string tjanst, string forvaltning, DateOnly firstMonth, int months) =>
        [.. Months.From(firstMonth, months).Select(m => ledger.Consumption(usage, tjanst, forvaltning, m)).OfType<Consumption>()];
}

/// <summary>How a volume changes: times <paramref name="Factor"/>, then <paramref name="Added"/> more.</summary>
/// <param name="Factor">From 0; 1 leaves it.</param>
/// <param name="Added">Negative where there are fewer.</param>
public readonly record struct VolumeChange(decimal Factor, decimal Added)
{
    public static VolumeChange None => new(1, 0);

    public static VolumeChange Gone => new(0, 0);

    /// <summary>To a millionth: a third of three is one.</summary>
    public decimal Of(decimal volume) => decimal.Round((volume * Factor) + Added, 6, MidpointRounding.AwayFromZero);
}
