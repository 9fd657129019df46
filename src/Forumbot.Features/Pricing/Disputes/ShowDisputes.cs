using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Pricing.Disputes.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Pricing.Disputes;

/// <summary>Shows disputed volumes, and the form to dispute one. A förvaltning sees its own; who answers sees those of their services;
/// nobody else sees any. Writes nothing.</summary>
public sealed class ShowDisputes(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    /// <exception cref="StoreUnavailable"/>
    public async Task<Said> List(string? who, Organisation organisation, Language language, CancellationToken cancel)
    {
        var standing = Standing.On(Today, who, organisation);
        var seen = (await All(organisation, cancel)).Where(d => Sees(standing, d, organisation)).ToList();
        if (seen.Count == 0 && Domain.Pricing.Disputes.MayDispute(standing) is null) return new(DisputeTexts.NothingToSee.In(language), Done: false);
        return Shown(DisputeCards.List(seen, standing, organisation, language));
    }

    /// <summary>The form, of one volume or to choose among one's own.</summary>
    /// <param name="about">The volume; null to choose.</param>
    public Said Form(string? who, Organisation organisation, (int Year, string Tjanst, string Key)? about, Language language)
    {
        if (Domain.Pricing.Disputes.MayDispute(Standing.On(Today, who, organisation)) is not var (forvaltning, _)) return new(DisputeTexts.Say(new DisputeOutcome.MayNotDispute(), language), Done: false);
        if (about is { } volume && Domain.Pricing.Disputes.KeyOf(organisation, volume.Year, volume.Tjanst, volume.Key) is null) return new(DisputeTexts.Say(new DisputeOutcome.UnknownKey(), language), Done: false);
        return Shown(DisputeForm.Of(organisation, forvaltning, about, Today, language));
    }

    /// <summary>One, to be answered or as it was answered.</summary>
    /// <exception cref="StoreUnavailable"/>
    public async Task<Said> One(string? who, Organisation organisation, string id, Language language, CancellationToken cancel)
    {
        var standing = Standing.On(Today, who, organisation);
        return (await All(organisation, cancel)).FirstOrDefault(d => d.Id == id && Sees(standing, d, organisation)) is { } row
            ? Shown(DisputeCards.Of(row, organisation, language, Domain.Pricing.Disputes.MayAnswer(standing, (row.Year, row.Key, row.Tjanst), organisation), null))
            : new(DisputeTexts.Say(new DisputeOutcome.NoSuchDispute(), language), Done: false);
    }

    /// <summary>All of them, oldest first.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<IReadOnlyList<VolumeDisputeRow>> All(Organisation organisation, CancellationToken cancel) => StoreUnavailable.Telling<IReadOnlyList<VolumeDisputeRow>>(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var own = organisation.Rules.Key;
        return await db.VolumeDisputes.AsNoTracking().Where(d => d.Organisation == own).OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync(cancel);
    });

    private DateOnly Today => LeadTime.DateAt(clock.GetUtcNow());

    private static bool Sees(Standing? standing, VolumeDisputeRow dispute, Organisation organisation) =>
        Domain.Pricing.Disputes.MayAnswer(standing, (dispute.Year, dispute.Key, dispute.Tjanst), organisation) || (Domain.Pricing.Disputes.MayDispute(standing) is var (forvaltning, _) && forvaltning == dispute.Forvaltning);

    private static Said Shown(Reply card) => new(card.Headline, Card: card);
}
