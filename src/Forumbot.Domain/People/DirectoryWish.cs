namespace Forumbot.Domain.People;

/// <summary>What somebody wants changed in the directory, as they wrote it: nothing in it is believed yet.</summary>
public abstract record DirectoryWish
{
    private DirectoryWish()
    {
    }

    /// <summary>The version of what they saw when they wished it, below zero where they saw that nobody is there; null where they
    /// have seen none. See <see cref="DirectoryOutcome.Stale"/>.</summary>
    public int? Seen { get; init; }

    /// <summary>Add somebody, or change them. What is null stays as it is; an empty text takes it away.</summary>
    /// <param name="AadObjectId">Entra object id.</param>
    /// <param name="Role">A role's key.</param>
    /// <param name="Forvaltning">A förvaltning's key.</param>
    /// <param name="Area">A verksamhetsområde's key.</param>
    /// <param name="From">Their first day, yyyy-MM-dd.</param>
    /// <param name="To">Their last day.</param>
    public sealed record Keep(string AadObjectId, string? Title = null, string? Role = null, string? Forvaltning = null, string? Area = null, string? From = null, string? To = null) : DirectoryWish;

    /// <summary>Somebody leaves.</summary>
    /// <param name="Person">Key or object id.</param>
    /// <param name="LastDay">yyyy-MM-dd; may have been.</param>
    public sealed record Leave(string Person, string LastDay) : DirectoryWish;

    /// <summary>Somebody stands in for another, from a day to a day. Where they already do on some of the days, the days change.</summary>
    public sealed record StandIn(string For, string Deputy, string From, string To) : DirectoryWish;

    /// <summary>A deputy stands in no more, from now.</summary>
    public sealed record StandInNoMore(string Id) : DirectoryWish;
}
