using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Pricing.Disputes.Telling;

namespace Forumbot.Features.Pricing.Disputes;

/// <summary>The tjänsteansvarig accepts a figure, or keeps the volume, with a sentence. Who disputed it is told in their chat, and so are the others whose services it divides.</summary>
public sealed class AnswerDispute(Changes changes, TimeProvider clock)
{
    /// <param name="organisation">For names; who may answer and which lists are adopted is read anew.</param>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, string id, DisputeAnswer answer, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var book = await ListReader.Read(db, stop) ?? throw new StoreUnavailable(StoreProblem.Empty);
        var standing = Standing.On(LeadTime.DateAt(clock.GetUtcNow()), act.Who, book.Organisation);
        var row = await db.VolumeDisputes.FindAsync([id], stop) is { } found && found.Organisation == organisation.Rules.Key ? found : null;
        var outcome = Disputing.Answer(book.Organisation, row is null ? null : DisputeReader.Of(row), row?.Version ?? 0, answer, standing);
        var note = DisputeTexts.Say(outcome, act.Language);
        // Whoever pressed an old card gets it as it is now, in its place.
        if (outcome is DisputeOutcome.Stale) return new Said(note, Card: DisputeCards.Of(row!, organisation, act.Language, mayAnswer: true, note));
        if (outcome is not DisputeOutcome.Answered answered) return new Said(note, Done: false);
        Keep(row!, answered, act.Who!);
        if (answered.State is DisputeState.Accepted) await db.RaiseRevision(RevisionCause.Dispute, clock, stop);
        var chat = await PrivateChats.Of(db, row!.By, stop);
        var others = await PrivateChats.Of(db, Domain.Pricing.Disputes.Concerned(book.Organisation, (row.Year, row.Key, row.Tjanst)).Select(p => p.AadObjectId).Where(p => p != act.Who && p != row.By).Distinct(), stop);
        return new Said(note, Card: DisputeCards.Of(row, organisation, act.Language, mayAnswer: true, note))
        {
            Messages =
            [
                .. chat is null ? [] : new[] { new Outgoing(chat, DisputeCards.Of(row, organisation, row.Language, mayAnswer: false, null), row.Language) },
                .. others.Select(other => new Outgoing(other, DisputeCards.Of(row, organisation, Language.Swedish, mayAnswer: false, null), Language.Swedish)),
            ],
        };
    }, cancel);

    private void Keep(VolumeDisputeRow row, DisputeOutcome.Answered answered, string who)
    {
        (row.State, row.Accepted, row.AppliesTo, row.Answer) = (answered.State, answered.Accepted, answered.AppliesTo, answered.Sentence);
        (row.AnsweredBy, row.AnsweredAt, row.Version) = (who, clock.GetUtcNow(), row.Version + 1);
    }
}
