namespace Forumbot.Features.Packs;

/// <summary>What came of an import: all of it, or nothing and why. Nothing else.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <param name="Changes">The tables whose rows were changed; none where the store already held just this.</param>
    public sealed record Imported(string Organisation, IReadOnlyList<TableCount> Counts, IReadOnlyList<TableChange> Changes, long Revision) : ImportOutcome
    {
        /// <summary>False where the store already held just this; its revision is then as before.</summary>
        public bool Changed => Changes.Count > 0;

        /// <summary>Years whose list has come further in the pack than the one that is kept here, which holds in its place.</summary>
        public IReadOnlyList<int> Hidden { get; init; } = [];
    }

    /// <summary>The store holds another organisation, which was not to be replaced.</summary>
    /// <param name="Held">The key of the store's organisation.</param>
    /// <param name="Given">The key of the pack's.</param>
    public sealed record OtherOrganisation(string Held, string Given) : ImportOutcome;

    /// <summary>The store holds orders, with what they promise and have cost: they are its organisation's, and give way to no other.</summary>
    /// <param name="Held">The key of the store's organisation.</param>
    /// <param name="Given">The key of the pack's.</param>
    public sealed record HoldsOrders(string Held, string Given, int Orders) : ImportOutcome;

    public sealed record Refused(IReadOnlyList<PackFault> Faults) : ImportOutcome;
}

/// <summary>How many rows a table of the pack had.</summary>
public sealed record TableCount(string Table, int Rows);

/// <summary>What an import did to the store's rows of a table.</summary>
public sealed record TableChange(string Table, int Added, int Changed, int Removed);
