using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>Letting somebody stand in for another for a while.</summary>
internal static class KeepingDeputies
{
    internal static DirectoryOutcome StandIn(Organisation directory, DirectoryWish.StandIn wish, DateOnly today)
    {
        if (Keeping.Find(directory, wish.For) is not { } away) return new DirectoryOutcome.NotInDirectory(wish.For);
        if (Keeping.Find(directory, wish.Deputy) is not { } deputy) return new DirectoryOutcome.NotInDirectory(wish.Deputy);
        if (away == deputy) return new DirectoryOutcome.OwnDeputy(away);
        if (Keeping.Day(wish.From) is not { } from) return new DirectoryOutcome.NotADate(wish.From);
        if (Keeping.Day(wish.To) is not { } to) return new DirectoryOutcome.NotADate(wish.To);
        if (to < from) return new DirectoryOutcome.DatesTurned(from, to);
        return to < today ? new DirectoryOutcome.Past(to) : StandIn(directory, away, deputy, new(from, to), today);
    }

    internal static DirectoryOutcome End(Organisation directory, DirectoryWish.StandInNoMore wish, DateOnly today)
    {
        if (directory.Deputyships.FirstOrDefault(d => d.Id == wish.Id.Trim()) is not { } deputyship) return new DirectoryOutcome.UnknownDeputyship(wish.Id);
        var yesterday = today.AddDays(-1);
        return deputyship.Validity.To <= yesterday ? new DirectoryOutcome.Already() : new DirectoryOutcome.StandsInNoMore(deputyship with { Validity = deputyship.Validity with { To = yesterday } });
    }

    private static DirectoryOutcome StandIn(Organisation directory, Person away, Person deputy, Validity days, DateOnly today)
    {
        if (!away.Validity.Meets(days)) return new DirectoryOutcome.NotThere(away);
        if (!deputy.Validity.Meets(days)) return new DirectoryOutcome.NotThere(deputy);
        var old = directory.Deputyships.FirstOrDefault(d => Is(d.For, away) && Is(d.Deputy, deputy) && !(d.Validity.To < today) && d.Validity.Meets(days));
        // What has begun has begun: only its end is moved.
        if (old is { Validity.From: { } begun } && begun <= today && begun < days.From) days = days with { From = begun };
        return old?.Validity == days ? new DirectoryOutcome.Already() : new DirectoryOutcome.StandsIn(new(away.AadObjectId, deputy.AadObjectId, days) { Id = old?.Id ?? "" }, away, deputy);
    }

    private static bool Is(string aadObjectId, Person person) => string.Equals(aadObjectId, person.AadObjectId, StringComparison.OrdinalIgnoreCase);
}
