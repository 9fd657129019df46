namespace Forumbot.Domain.Pricing;

/// <summary>A yearly total divided between the buyers, or why it cannot be.</summary>
public abstract record AllocationFinding
{
    private AllocationFinding() { }

    /// <param name="Yearly">The price whose amount is divided.</param>
    /// <param name="Direct">Charged to one förvaltning each, before the keys.</param>
    /// <param name="Stepped">Buyers that pay a step in place of a share.</param>
    /// <param name="Keys">Heaviest first.</param>
    public sealed record Allocated(Price Yearly, IReadOnlyList<DirectCost> Direct, IReadOnlyList<SteppedBuyer> Stepped, IReadOnlyList<DividedKey> Keys) : AllocationFinding
    {
        private readonly Lazy<Dictionary<string, Money>> byBuyer = new(() => Sums(Direct, Stepped, Keys));
        private readonly Lazy<ILookup<string, DirectCost>> direct = new(() => Direct.ToLookup(d => d.Forvaltning, StringComparer.Ordinal));
        private readonly Lazy<Dictionary<string, SteppedBuyer>> stepped = new(() => Stepped.ToDictionary(s => s.Forvaltning, StringComparer.Ordinal));
        private readonly Lazy<bool> example = new(() => Yearly.Example || Keys.Any(k => k.Example));

        /// <summary>What the keys divide: the total less what is charged before them.</summary>
        public Money ToShare => Yearly.Amount - new BeforeKeys(Direct, Stepped).Amount;

        /// <summary>Whether the total, or a volume that divides it, is an example.</summary>
        public bool Example => example.Value;

        /// <summary>What a buyer alone causes and pays before the keys.</summary>
        public IReadOnlyList<DirectCost> DirectOf(string forvaltning) => [.. direct.Value[forvaltning]];

        /// <summary>The step that a buyer pays in place of a share; null for most.</summary>
        public SteppedBuyer? StepOf(string forvaltning) => stepped.Value.GetValueOrDefault(forvaltning);

        /// <summary>What a buyer pays of the year, all in all.</summary>
        public Money OfYear(string forvaltning) => byBuyer.Value.GetValueOrDefault(forvaltning);

        /// <summary>What all buyers pay of the year; adds up to the total. By key of the buyer.</summary>
        public IReadOnlyList<Share> Buyers => [.. byBuyer.Value.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => new Share(b.Key, b.Value))];

        private static Dictionary<string, Money> Sums(IReadOnlyList<DirectCost> direct, IReadOnlyList<SteppedBuyer> stepped, IReadOnlyList<DividedKey> keys)
        {
            var sums = new Dictionary<string, Money>(StringComparer.Ordinal);
            void Add(string buyer, Money amount) => sums[buyer] = sums.GetValueOrDefault(buyer) + amount;
            foreach (var cost in direct) Add(cost.Forvaltning, cost.Amount);
            foreach (var buyer in stepped) Add(buyer.Forvaltning, buyer.Step.Amount);
            foreach (var key in keys)
                foreach (var (buyer, amount) in key.Amounts) Add(buyer, amount);
            return sums;
        }
    }

    /// <summary>The service has no keys in the year.</summary>
    public sealed record NoKeys : AllocationFinding;

    /// <summary>Nobody has a volume of the key.</summary>
    public sealed record NoVolumes(AllocationKey Key) : AllocationFinding;

    /// <summary>A buyer's volume is below zero once it is adjusted.</summary>
    public sealed record NegativeVolume(AllocationKey Key, string Forvaltning, decimal Volume) : AllocationFinding;

    /// <param name="Percent">What the weights add up to, which is not 100.</param>
    public sealed record WeightsOff(decimal Percent) : AllocationFinding;

    /// <summary>What is charged before the keys is more than there is to divide.</summary>
    public sealed record MoreThanTheTotal(Money BeforeKeys) : AllocationFinding;

    /// <summary>The service's total follows what is used, month by month: no keys divide the year.</summary>
    public sealed record FollowsUse : AllocationFinding;

    /// <summary>A buyer's use in a month is below zero, of a service whose total follows what is used.</summary>
    public sealed record NegativeUse(string Forvaltning, DateOnly Month) : AllocationFinding;
}

/// <summary>A key's part of a total, divided by its volumes.</summary>
/// <param name="TotalWeight">All buyers' weights.</param>
public sealed record DividedKey(AllocationKey Key, Money ToDivide, decimal TotalWeight, IReadOnlyList<KeyShare> Shares)
{
    private readonly Lazy<Dictionary<string, KeyShare>> byBuyer = new(() => Shares.ToDictionary(s => s.Weight.Forvaltning, StringComparer.Ordinal));

    /// <summary>What the key gives each buyer with a volume.</summary>
    public IReadOnlyList<Share> Amounts => Shares is KeyShares measured ? measured.Amounts : [.. Shares.Select(s => new Share(s.Weight.Forvaltning, s.Amount))];

    /// <summary>Whether some volume is an example.</summary>
    public bool Example { get; } = Shares.Any(s => s.Weight.Adjusted.Example);

    /// <returns>Null for a buyer without a volume.</returns>
    public KeyShare? Of(string forvaltning) => byBuyer.Value.GetValueOrDefault(forvaltning);

    /// <summary>The buyer's part; nothing for one without a volume.</summary>
    public KeyPart PartOf(string forvaltning) =>
        Of(forvaltning) is { } share ? new(Key, share.Weight, TotalWeight, ToDivide, share.Amount) : new(Key, new(new(forvaltning, 0, [], false), 0, 0), TotalWeight, ToDivide, Money.Zero);
}

public sealed record KeyShare(KeyWeight Weight, Money Amount);

/// <param name="Volume">Of the step's key.</param>
public sealed record SteppedBuyer(string Forvaltning, PriceStep Step, decimal Volume);
