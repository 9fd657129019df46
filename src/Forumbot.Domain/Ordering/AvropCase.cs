using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing.Lists;

namespace Forumbot.Domain.Ordering;

/// <summary>Somebody who wants to take a step with an order, and all that it is decided from.</summary>
/// <param name="Standing">As they stand that day; null for what happens by itself, and for somebody who is not in the directory.</param>
public sealed record AvropCase(Avrop Avrop, Organisation Organisation, Standing? Standing, DateTimeOffset Now)
{
    public const int LongestText = 1_000;

    /// <summary>The version that they saw; null where they saw none.</summary>
    public int? Seen { get; init; }

    /// <summary>The activity of the card whose button they pressed.</summary>
    public string? Card { get; init; }

    /// <summary>Who of the supplier's teams is away now or later.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    public DateOnly Today => LeadTime.DateAt(Now);

    /// <summary>Whether the step may be taken now, by this person: null where it may.</summary>
    internal AvropOutcome? Hinders(AvropAction action)
    {
        if (!OrderRights.MaySee(Standing, Avrop, Organisation, Today)) return new AvropOutcome.NoSuchAvrop();
        // First: what somebody else has just done may have taken the right with it, and it is they who were first that is told.
        if (Seen is { } seen && seen != Avrop.Version) return new AvropOutcome.Stale(action);
        if (AvropRules.By(action, Avrop, Standing, Organisation, Today) is null) return new AvropOutcome.MayNot(action);
        return AvropRules.IsTime(action, Avrop, Organisation) ? null : new AvropOutcome.Stale(action);
    }

    /// <summary>The step, taken.</summary>
    /// <param name="to">Changes the avrop; its version and what it takes of the year's money follow.</param>
    /// <param name="by">By whose right, where they have several and the first is not enough.</param>
    internal AvropOutcome.Done Take(AvropAction action, Func<Avrop, Avrop> to, string? text = null, Person? by = null)
    {
        var after = to(Avrop) with { Version = Avrop.Version + 1 };
        if (after.State.HasEnded() && after.Kind is AvropKind.Once) after = after with { Committed = after.Charged };
        else if (after.Kind is AvropKind.Running) after = after with { Committed = Commitments.InYear(after, after.Year) };
        return new(after, Step(after, action, text, by ?? AvropRules.By(action, Avrop, Standing, Organisation, Today)));
    }

    /// <returns>False where a sentence is needed and none that can be kept is given.</returns>
    internal static bool TrySentence(string? given, out string? text) => ListWords.TryText(given, LongestText, out text) && text is not null;

    private AvropStep Step(Avrop after, AvropAction action, string? text, Person? by)
    {
        var self = Standing?.Self.AadObjectId;
        return new(after.Number, after.Version, action, after.State, Now, self) { For = by is null || by.AadObjectId == self ? null : by.AadObjectId, Role = by?.Role.Key(), Card = Card, Text = text };
    }
}
