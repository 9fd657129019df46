using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Pricing.Disputes.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Pricing.Disputes;

/// <summary>A förvaltning disputes one of its volumes, with a figure and a reason. The tjänsteansvarig is asked where they have a 1:1 chat.</summary>
public sealed class DisputeVolume(Changes changes, TimeProvider clock)
{
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Handle(Act act, Organisation organisation, DisputeWish wish, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var today = LeadTime.DateAt(clock.GetUtcNow());
        var own = organisation.Rules.Key;
        var waiting = await db.VolumeDisputes.AsNoTracking().Where(d => d.Organisation == own && d.State == DisputeState.Open).ToListAsync(stop);
        var outcome = Disputing.Open(organisation, waiting.Select(DisputeReader.Of), wish, Standing.On(today, act.Who, organisation), today);
        if (outcome is not DisputeOutcome.Opened opened) return new Said(DisputeTexts.Say(outcome, act.Language), Done: false);
        var row = db.VolumeDisputes.Add(Row(organisation, wish, opened, act, await NextId(db, stop))).Entity;
        var chats = await PrivateChats.Of(db, Domain.Pricing.Disputes.Answering(organisation, (wish.Year, wish.Key, wish.Tjanst), today).Select(p => p.AadObjectId), stop);
        return new Said(DisputeTexts.Sent(chats.Count > 0).In(act.Language), Card: DisputeCards.Of(row, organisation, act.Language, mayAnswer: false, DisputeTexts.Sent(chats.Count > 0).In(act.Language)))
        {
            Messages = [.. chats.Select(chat => new Outgoing(chat, DisputeCards.Of(row, organisation, Language.Swedish, mayAnswer: true, null), Language.Swedish))],
        };
    }, cancel);

    // Rows stay for ever and there is one writer at a time.
    private static async Task<string> NextId(ForumbotDb db, CancellationToken cancel) => (await db.VolumeDisputes.CountAsync(cancel) + 1).ToString(CultureInfo.InvariantCulture);

    private VolumeDisputeRow Row(Organisation organisation, DisputeWish wish, DisputeOutcome.Opened opened, Act act, string id) => new()
    {
        Id = id,
        Organisation = organisation.Rules.Key,
        Year = wish.Year,
        Key = wish.Key,
        Tjanst = wish.Tjanst,
        Forvaltning = opened.Forvaltning,
        Volume = opened.Volume,
        Claimed = opened.Claimed,
        Reason = opened.Reason,
        By = act.Who!,
        Role = opened.Role,
        At = clock.GetUtcNow(),
        Language = act.Language,
        State = DisputeState.Open,
        Version = 1,
    };
}
