using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>What comes of a wish: what is to be kept, or why not.</summary>
public abstract record DirectoryOutcome
{
    private DirectoryOutcome()
    {
    }

    /// <summary>Whether it is as it was wished: now, or already before.</summary>
    public bool IsDone => this is Kept or Leaves or StandsIn or StandsInNoMore or Already;

    public sealed record Kept(Person Person, bool IsNew) : DirectoryOutcome;

    public sealed record Leaves(Person Person, DateOnly LastDay) : DirectoryOutcome;

    /// <param name="Deputyship">With the id of the one that it changes; with an empty id where it is new.</param>
    public sealed record StandsIn(Deputyship Deputyship, Person Away, Person Deputy) : DirectoryOutcome;

    public sealed record StandsInNoMore(Deputyship Deputyship) : DirectoryOutcome;

    /// <summary>It is so already.</summary>
    public sealed record Already : DirectoryOutcome;

    public sealed record NotAdministrator : DirectoryOutcome;

    /// <summary>Somebody has changed it since it was shown.</summary>
    public sealed record Stale : DirectoryOutcome;

    public sealed record NotAnObjectId(string Given) : DirectoryOutcome;

    public sealed record NotADate(string Given) : DirectoryOutcome;

    /// <summary>A new person needs a title, a role and a förvaltning.</summary>
    public sealed record Incomplete : DirectoryOutcome;

    public sealed record BadTitle(int Longest) : DirectoryOutcome;

    public sealed record UnknownRole(string Given) : DirectoryOutcome;

    public sealed record UnknownForvaltning(string Given) : DirectoryOutcome;

    public sealed record UnknownArea(string Given) : DirectoryOutcome;

    /// <summary>It has ended, or has not begun, on the day that they would belong to it.</summary>
    public sealed record ForvaltningNotThere(Forvaltning Forvaltning) : DirectoryOutcome;

    /// <summary>Nobody has the key or object id.</summary>
    public sealed record NotInDirectory(string Given) : DirectoryOutcome;

    /// <summary>They are in the directory, but on none of the days.</summary>
    public sealed record NotThere(Person Person) : DirectoryOutcome;

    public sealed record DatesTurned(DateOnly From, DateOnly To) : DirectoryOutcome;

    public sealed record Past(DateOnly To) : DirectoryOutcome;

    public sealed record OwnDeputy(Person Person) : DirectoryOutcome;

    /// <param name="From">From this day nobody would be administrator.</param>
    public sealed record LastAdministrator(DateOnly From) : DirectoryOutcome;

    public sealed record UnknownDeputyship(string Id) : DirectoryOutcome;
}
