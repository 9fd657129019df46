using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Does what an act asks for once, however often it is delivered. What it changes, what is said of it and that it was
/// done are committed together, or none of it.</summary>
public sealed class Changes(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    /// <summary>Is told after a commit that there is something to send.</summary>
    public event Action? Committed;

    /// <param name="work">Loads, decides and adds its changes to the context, without saving them. Everything that it reads still
    /// holds when it is saved: one writer at a time.</param>
    /// <returns>What the act got, now or when it was first delivered.</returns>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public Task<Said> Once(Act act, Func<ForumbotDb, CancellationToken, Task<Said>> work, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginWriting(cancel);
        var taken = await db.Set<TakenActivity>().FindAsync([act.Key], cancel);
        if (taken is { State: TakenState.Done, Answer: { } answer }) return JsonSerializer.Deserialize<Said>(answer)!;
        var said = await work(db, cancel);
        await Know(db, act, cancel);
        await Post(db, act, said, cancel);
        Finish(db, taken, act, said);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        Committed?.Invoke();
        return said;
    });

    private void Finish(ForumbotDb db, TakenActivity? taken, Act act, Said said)
    {
        var row = taken ?? db.Add(new TakenActivity { Key = act.Key, At = act.At, State = TakenState.Done }).Entity;
        (row.State, row.Body, row.Answer, row.At) = (TakenState.Done, null, JsonSerializer.Serialize(said), clock.GetUtcNow());
    }

    /// <summary>Where to write, for the one who sends later.</summary>
    private async Task Know(ForumbotDb db, Act act, CancellationToken cancel)
    {
        var (where, now) = (act.Where, clock.GetUtcNow());
        if (await db.Conversations.FindAsync([where.Root], cancel) is { } known) (known.ServiceUrl, known.SeenAt) = (where.ServiceUrl, now);
        else db.Conversations.Add(new KnownConversation
        {
            Id = where.Root,
            ServiceUrl = where.ServiceUrl,
            ChannelId = where.ChannelId,
            Kind = where.Kind,
            TenantId = where.TenantId,
            Team = where.Team,
            Bot = where.Bot,
            Person = where.Person,
            User = where.User,
            SeenAt = now,
        });
    }

    /// <summary>An act that is not answered in place gets its note, or its fresh card, as a message.</summary>
    private async Task Post(ForumbotDb db, Act act, Said said, CancellationToken cancel)
    {
        List<Outgoing> messages = [];
        if (said.Card is { } fresh && act.Card is { } card) messages.Add(new(act.Where.Id, fresh, act.Language, OutgoingKind.Update, card));
        else if (!act.InPlace) messages.Add(new(act.Where.Id, said.Card ?? new Reply(said.Note), act.Language, Activity: act.Activity));
        messages.AddRange(said.Messages);
        foreach (var (message, place) in messages.Select((m, i) => (m, i))) await Outbox.Add(db, $"{act.Key}#{place}", message, clock.GetUtcNow(), cancel);
    }
}
