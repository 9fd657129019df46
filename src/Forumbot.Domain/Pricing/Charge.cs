namespace Forumbot.Domain.Pricing;

/// <summary>A price of a service, to be charged to a buyer for some months of its list.</summary>
/// <param name="Months">The firsts of the accounting months.</param>
internal sealed record Charge(Ledger Ledger, Usage Usage, Price Price, string Forvaltning, DateOnly[] Months);

/// <summary>A term of a cost with what it is made of: an amount for each of its months.</summary>
internal sealed record Charged(CostTerm Term, IReadOnlyList<Money> ByMonth);

/// <summary>What a price comes to for a buyer.</summary>
/// <param name="Missing">Months whose volumes are not known.</param>
/// <param name="Refused">Why a yearly total cannot be divided; null where it can.</param>
internal sealed record Charges(IReadOnlyList<Charged> Known, IReadOnlyList<DateOnly> Missing, AllocationFinding? Refused = null)
{
    public static Charges Of(IReadOnlyList<Charged> known) => new(known, []);

    public static Charges No(AllocationFinding why) => new([], [], why);
}
