namespace Forumbot.Features.Packs.Volumes;

/// <summary>What came of an import of volumes: all of it, or nothing and why. Nothing else.</summary>
public abstract record VolumesOutcome
{
    private VolumesOutcome()
    {
    }

    /// <param name="Rows">Of the file.</param>
    /// <param name="New">Months of services that the store knew nothing of.</param>
    /// <param name="Replaced">Months of services whose rows gave way.</param>
    /// <param name="Same">Months of services of which the store already held just this.</param>
    public sealed record Imported(long Rows, int New, int Replaced, int Same, long Revision) : VolumesOutcome
    {
        /// <summary>False where the store already held just this; its revision is then as before.</summary>
        public bool Changed => New + Replaced > 0;
    }

    /// <param name="Told">The first faults, in the order of the file.</param>
    /// <param name="Count">How many there are in all.</param>
    public sealed record Refused(IReadOnlyList<PackFault> Told, long Count) : VolumesOutcome;
}

/// <param name="Saving">False while the file is checked.</param>
/// <param name="Rows">How many so far.</param>
public sealed record VolumesProgress(bool Saving, long Rows);
