namespace Forumbot.Features.Packs;

/// <summary>What came of reading a pack's files: its tables, or why they cannot be read. Nothing else.</summary>
public abstract record PackReading
{
    private PackReading()
    {
    }

    public sealed record Read(PackTables Tables) : PackReading;

    public sealed record Unreadable(IReadOnlyList<PackFault> Faults) : PackReading;
}
