namespace Forumbot.Features.Packs;

/// <summary>What came of an import: all of it, or nothing and why. Nothing else.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <param name="Changed">False where the store already held just this; its revision is then as before.</param>
    public sealed record Imported(string Organisation, IReadOnlyList<TableCount> Counts, bool Changed, long Revision) : ImportOutcome;

    public sealed record Refused(IReadOnlyList<PackFault> Faults) : ImportOutcome;
}

/// <summary>How many rows a table of the pack had.</summary>
public sealed record TableCount(string Table, int Rows);
