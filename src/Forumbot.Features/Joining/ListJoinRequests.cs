using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Joining;

/// <summary>Those who wait to be let in. Writes nothing.</summary>
public sealed class ListJoinRequests(IDbContextFactory<ForumbotDb> contexts)
{
    /// <param name="who">Entra object id of the one who looks: an administrator, or they get a refusal.</param>
    /// <param name="isPrivate">Whether they look in a 1:1 chat.</param>
    /// <param name="user">Their id in the channel.</param>
    /// <exception cref="StoreUnavailable">The store cannot be used.</exception>
    public async Task<Reply> Handle(Organisation organisation, string? who, bool isPrivate, string? user, Language language, DateTimeOffset now, CancellationToken cancel) =>
        !Rights.MayKeepDirectory(Standing.On(LeadTime.DateAt(now), who, organisation)) ? new(JoinTexts.OnlyAdministrators.In(language))
        : !isPrivate ? new(JoinTexts.OnlyPrivately.In(language))
        : JoinView.List(await Waiting(cancel), organisation, language, user).Reply();

    /// <summary>Oldest first.</summary>
    /// <inheritdoc cref="Handle" path="/exception"/>
    public Task<IReadOnlyList<JoinRequest>> Waiting(CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Waiting(db, cancel);
    });

    /// <summary>Of somebody; null where none waits.</summary>
    /// <inheritdoc cref="Handle" path="/exception"/>
    public Task<JoinRequest?> Of(string aadObjectId, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.JoinRequests.AsNoTracking().SingleOrDefaultAsync(r => r.AadObjectId == aadObjectId && r.State == JoinState.Waiting, cancel);
    });

    internal static async Task<IReadOnlyList<JoinRequest>> Waiting(ForumbotDb db, CancellationToken cancel)
    {
        var waiting = await db.JoinRequests.AsNoTracking().Where(r => r.State == JoinState.Waiting).ToListAsync(cancel);
        return [.. waiting.OrderBy(r => r.At).ThenBy(r => r.AadObjectId, StringComparer.Ordinal)];
    }
}
