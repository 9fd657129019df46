using Forumbot.Domain.FollowUp;

namespace Forumbot.Features.FollowUp;

/// <summary>What came of importing a file: all of it, or nothing and every fault.</summary>
public abstract record ImportFiguresOutcome
{
    private ImportFiguresOutcome()
    {
    }

    /// <param name="Sides">Each kind and side that the file has.</param>
    public sealed record Imported(IReadOnlyList<ImportedSide> Sides) : ImportFiguresOutcome;

    public sealed record Refused(IReadOnlyList<FigureFault> Faults) : ImportFiguresOutcome;
}

/// <param name="Changed">False where the store already held just this.</param>
/// <param name="Replaced">How many rows of the former import gave way.</param>
public sealed record ImportedSide(FigureImport Import, bool Changed, int Replaced);
