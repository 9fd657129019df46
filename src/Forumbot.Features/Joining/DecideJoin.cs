using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Features.Data;

namespace Forumbot.Features.Joining;

/// <summary>An administrator lets somebody in, or not. Who asked is told where they have a 1:1 chat.</summary>
public sealed class DecideJoin(Changes changes, TimeProvider clock)
{
    private const string ByCommand = "command";

    /// <param name="decision">As a card told it.</param>
    /// <param name="inList">Whether the card was the list: then the fresh card is the list too.</param>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public async Task<Acted> Handle(Act act, Organisation organisation, JoinDecision decision, bool inList, CancellationToken cancel)
    {
        if (!Rights.MayKeepDirectory(Standing.On(LeadTime.DateAt(act.At), act.Who, organisation))) return Acted.Only(JoinTexts.OnlyAdministrators.In(act.Language));
        return new(await changes.Once(act, async (db, stop) =>
        {
            var (note, done, request, messages) = await Decide(db, organisation, decision, act.Who!, act.At, stop);
            var card = act.Where.Kind is not "personal" ? null : inList ? await Listed(db, organisation, act, request, stop) : request is null ? null : JoinView.Of(request, organisation, act.Language).Reply();
            // Whoever pressed an old card gets it as it is now, in its place.
            return new Said(note.In(act.Language), done || card is not null, card) { Messages = messages };
        }, cancel), IsKept: true);
    }

    /// <summary>By the one who runs the program, whatever version the request has.</summary>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<(bool Done, LocalText Note)> ByTheCommandLine(Organisation organisation, string aadObjectId, Role? role, CancellationToken cancel) => changes.Write(async db =>
    {
        var now = clock.GetUtcNow();
        var (note, done, _, messages) = await Decide(db, organisation, new(aadObjectId, null, role), ByCommand, now, cancel);
        foreach (var message in messages) await Outbox.Add(db, $"{ByCommand}|{Guid.NewGuid():N}", message, now, cancel);
        return (done, note);
    }, cancel);

    private async Task<Decided> Decide(ForumbotDb db, Organisation organisation, JoinDecision decision, string by, DateTimeOffset at, CancellationToken cancel)
    {
        var (today, now) = (LeadTime.DateAt(at), clock.GetUtcNow());
        if (await db.JoinRequests.FindAsync([decision.Person], cancel) is not { } request) return new(JoinTexts.Gone, false, null, []);
        if (request.State is not JoinState.Waiting) return new(JoinTexts.Decided, false, request, []);
        if (decision.Version is { } seen && seen != request.Version) return new(JoinTexts.Stale, false, request, []);
        if (decision.Role is { } given && !RoleTexts.Offered.Contains(given)) return new(JoinTexts.UnknownRole, false, request, []);
        var forvaltning = organisation.ForvaltningarOn(today).FirstOrDefault(f => f.Key == request.Forvaltning);
        if (decision.Role is not null && forvaltning is null) return new(JoinTexts.ForvaltningGone, false, request, []);
        var isThere = await Newcomer.IsThere(db, organisation, request.AadObjectId, today, cancel);
        (request.State, request.DecidedAt, request.DecidedBy, request.Version) = (decision.Role is null ? JoinState.Rejected : JoinState.Confirmed, now, by, request.Version + 1);
        if (decision.Role is null) return new(JoinTexts.Rejected(request.Name, JoinView.NameOf(organisation, request.Forvaltning)), true, request, await Told(db, request, isThere ? null : JoinTexts.YouAreNot(JoinView.NameOf(organisation, request.Forvaltning)), cancel));
        if (isThere) return new(JoinTexts.AlreadyInDirectory(request.Name), true, request, []);
        request.Role = decision.Role;
        var title = await Newcomer.Enter(db, request.AadObjectId, decision.Role.Value, forvaltning!, today, (now, by), cancel);
        await db.RaiseRevision(RevisionCause.Directory, clock, cancel);
        return new(JoinTexts.Confirmed(request.Name, forvaltning!.Name, decision.Role.Value.Name()), true, request, await Told(db, request, JoinTexts.YouAreIn(title, forvaltning.Name), cancel));
    }

    private static async Task<IReadOnlyList<Outgoing>> Told(ForumbotDb db, JoinRequest request, LocalText? text, CancellationToken cancel) =>
        text is not null && await PrivateChats.Of(db, request.AadObjectId, cancel) is { } chat ? [new(chat, new(text.In(request.Language)), request.Language)] : [];

    /// <summary>The list as it is when this is committed.</summary>
    private static async Task<Reply> Listed(ForumbotDb db, Organisation organisation, Act act, JoinRequest? decided, CancellationToken cancel)
    {
        var waiting = await ListJoinRequests.Waiting(db, cancel);
        return JoinView.List([.. waiting.Where(r => r.AadObjectId != decided?.AadObjectId || decided.State is JoinState.Waiting)], organisation, act.Language, act.Where.User).Reply();
    }

    private sealed record Decided(LocalText Note, bool Done, JoinRequest? Request, IReadOnlyList<Outgoing> Messages);
}

/// <param name="Person">Entra object id of the one who asked.</param>
/// <param name="Version">Of the request, as it was seen; null decides it whatever it is.</param>
/// <param name="Role">As what they are let in; null rejects.</param>
public sealed record JoinDecision(string Person, int? Version, Role? Role);
