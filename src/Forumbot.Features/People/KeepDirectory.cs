using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.People.Telling;

namespace Forumbot.Features.People;

/// <summary>Changes the directory as an administrator wishes: people, leavers and deputies. From Teams it is done once, however
/// often it is delivered, and only for whom the directory itself calls an administrator at that moment; the command line is the
/// administrator's own.</summary>
public sealed class KeepDirectory(Changes changes, TimeProvider clock)
{
    /// <summary>Who has changed what, where nobody in Teams did.</summary>
    public const string Command = "command";

    /// <param name="from">Which part of the directory the card showed, to go back to.</param>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, DirectoryWish wish, DirectoryPage from, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var (today, directory) = (LeadTime.DateAt(clock.GetUtcNow()), await Read(db, stop));
        if (!Rights.MayKeepDirectory(Standing.On(today, act.Who, directory.Organisation))) return Refused(new DirectoryOutcome.NotAdministrator(), act.Language);
        var outcome = await Do(db, directory, wish, act.Who!, today, stop);
        if (outcome is DirectoryOutcome.Stale) return Stale(directory, wish, from, act.Language, today);
        if (!outcome.IsDone) return Refused(outcome, act.Language);
        var note = DirectoryTexts.Say(outcome, act.Language);
        return new Said(note, Card: DirectoryCards.List(await Fresh(db, directory, outcome, stop), from, today, act.Language, note));
    }, cancel);

    /// <summary>From the command line.</summary>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<DirectoryOutcome> Handle(DirectoryWish wish, CancellationToken cancel) => changes.Write(
        async db => await Do(db, await Read(db, cancel), wish, Command, LeadTime.DateAt(clock.GetUtcNow()), cancel), cancel);

    private async Task<DirectoryOutcome> Do(ForumbotDb db, DirectoryNow directory, DirectoryWish wish, string who, DateOnly today, CancellationToken cancel)
    {
        var outcome = Keeping.Decide(directory.Organisation, wish, today);
        if (!outcome.IsDone || outcome is DirectoryOutcome.Already) return outcome;
        if (wish.Seen is { } seen && Shown(directory, wish) is { } person && seen != directory.VersionOf(person.AadObjectId)) return new DirectoryOutcome.Stale();
        await new DirectorySaver(db, clock.GetUtcNow(), who).Save(outcome, cancel);
        await db.RaiseRevision(RevisionCause.Directory, clock, cancel);
        return outcome;
    }

    /// <summary>Whom the card was about.</summary>
    private static Person? Shown(DirectoryNow directory, DirectoryWish wish) => wish switch
    {
        DirectoryWish.Keep keep => Keeping.Find(directory.Organisation, keep.AadObjectId),
        DirectoryWish.Leave leave => Keeping.Find(directory.Organisation, leave.Person),
        DirectoryWish.StandIn standIn => Keeping.Find(directory.Organisation, standIn.For),
        DirectoryWish.StandInNoMore end when directory.Organisation.Deputyships.FirstOrDefault(d => d.Id == end.Id) is { } deputyship => Keeping.Find(directory.Organisation, deputyship.For),
        _ => null,
    };

    /// <summary>The same form as it is now; nothing was changed.</summary>
    private static Said Stale(DirectoryNow directory, DirectoryWish wish, DirectoryPage from, Language language, DateOnly today)
    {
        var person = Shown(directory, wish)!;
        var note = wish.Seen < 0 ? DirectoryTexts.IsThere(person.Title, language) : DirectoryTexts.Say(new DirectoryOutcome.Stale(), language);
        return new Said(note, Card: DirectoryCards.Form(directory, FormOf(wish), person, from, today, language, note));
    }

    private static DirectoryForm FormOf(DirectoryWish wish) => wish switch
    {
        DirectoryWish.Keep => DirectoryForm.Person,
        DirectoryWish.Leave => DirectoryForm.Leaver,
        _ => DirectoryForm.Deputy,
    };

    private static async Task<DirectoryNow> Fresh(ForumbotDb db, DirectoryNow directory, DirectoryOutcome outcome, CancellationToken cancel)
    {
        if (outcome is DirectoryOutcome.Already) return directory;
        await db.SaveChangesAsync(cancel);
        return await Read(db, cancel);
    }

    private static async Task<DirectoryNow> Read(ForumbotDb db, CancellationToken cancel) =>
        await DirectoryReader.Read(db, cancel) ?? throw new StoreUnavailable(StoreProblem.Empty);

    private static Said Refused(DirectoryOutcome outcome, Language language) => new(DirectoryTexts.Say(outcome, language), Done: false);
}
