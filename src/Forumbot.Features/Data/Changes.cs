using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Does what an act asks for once, however often it is delivered. What it changes, what is said of it and that it was
/// done are committed together, or none of it. One for each opened store.</summary>
public sealed class Changes(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock) : IDisposable
{
    private const string BeforeWork = "BeforeWork";

    /// <summary>Writers of this process wait for each other here, in the order they came: SQLite's own waiting sleeps in steps,
    /// on a thread of the pool. Other processes wait in the store.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Acts wait here first, so that at most one of them is before what comes of a sending: until that is put down, a
    /// process that dies leaves a doubt behind.</summary>
    private readonly SemaphoreSlim actsTurn = new(1, 1);

    /// <summary>Is told after a commit that there is something to send.</summary>
    public event Action? Committed;

    /// <summary>Is told after each act that was done: who keeps something in memory looks again.</summary>
    public event Action? Done;

    /// <param name="work">Loads, decides and adds its changes to the context, without saving them, and begins no other act. Everything that it reads still
    /// holds when it is saved: one writer at a time. What it has changed is undone where it refuses (<see cref="Said.Done"/> is
    /// false): the refusal alone is kept, and told again.</param>
    /// <returns>What the act got, now or when it was first delivered.</returns>
    /// <exception cref="StoreUnavailable">Nothing is known to be changed: the same act delivered again is done, or gets what it got.</exception>
    public async Task<Said> Once(Act act, Func<ForumbotDb, CancellationToken, Task<Said>> work, CancellationToken cancel)
    {
        await actsTurn.WaitAsync(cancel);
        try
        {
            var (said, posted) = await Write(db => Do(db, act, work, cancel), cancel);
            if (posted > 0) Committed?.Invoke();
            if (said.Done) Done?.Invoke();
            return said;
        }
        finally
        {
            actsTurn.Release();
        }
    }

    public void Dispose()
    {
        turn.Dispose();
        actsTurn.Dispose();
    }

    /// <summary>Tells whoever sends that there is something.</summary>
    internal void TellCommitted() => Committed?.Invoke();

    /// <summary>Works in the store as its only writer, and commits.</summary>
    internal Task<T> Write<T>(Func<ForumbotDb, Task<T>> work, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await turn.WaitAsync(cancel);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await using var transaction = await db.BeginWriting(cancel);
            var result = await work(db);
            await db.SaveChangesAsync(cancel);
            // A commit that is given up half-way would be of unknown fate.
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            turn.Release();
        }
    });

    /// <returns>What the act got, and how many messages it left to be sent.</returns>
    private async Task<(Said Said, int Posted)> Do(ForumbotDb db, Act act, Func<ForumbotDb, CancellationToken, Task<Said>> work, CancellationToken cancel)
    {
        var before = await db.TakenActivities.FindAsync([act.Key], cancel);
        if (before is { State: TakenState.Done }) return (KeptSaid.Read(before.Answer ?? KeptSaid.Nothing), 0);
        if (!act.InDialog) await Conversations.Know(db, act.Where, clock.GetUtcNow(), cancel);
        // Saved, for the work may write to whoever acts, though it be their first word to the bot; and a refusal does not undo it.
        await db.SaveChangesAsync(cancel);
        var said = await Undoing(db, work, cancel);
        var posted = await Post(db, act, said, isAccepted: before is { State: TakenState.Accepted }, cancel);
        Finish(db, act, said, before);
        return (said, posted);
    }

    private static async Task<Said> Undoing(ForumbotDb db, Func<ForumbotDb, CancellationToken, Task<Said>> work, CancellationToken cancel)
    {
        await db.Database.CurrentTransaction!.CreateSavepointAsync(BeforeWork, cancel);
        var said = await work(db, cancel);
        if (said.Done) return said;
        await db.Database.CurrentTransaction.RollbackToSavepointAsync(BeforeWork, cancel);
        db.ChangeTracker.Clear();
        return said;
    }

    /// <param name="before">The act as it was known when it began; null where it was not.</param>
    private void Finish(ForumbotDb db, Act act, Said said, TakenActivity? before)
    {
        // Known again, where what the work had changed was undone.
        var row = before is null ? db.Add(new TakenActivity { Key = act.Key, At = act.At, State = TakenState.Done }).Entity : db.Attach(before).Entity;
        row.End(TakenState.Done, clock.GetUtcNow());
        row.Answer = KeptSaid.Write(said);
    }

    /// <summary>An act that is not answered in place gets its note, or its fresh card, as a message; so does one that took so long
    /// that nobody waits for its answer any more.</summary>
    private async Task<int> Post(ForumbotDb db, Act act, Said said, bool isAccepted, CancellationToken cancel)
    {
        List<Outgoing> messages = [];
        if (!act.InDialog && said.Card is { } fresh && act is { Card: { } card, KeepsCard: false } && !(said.IsPersonal && act.InPlace)) messages.Add(new(act.Where.Id, fresh, act.Language, OutgoingKind.Update, card) { Keep = said.Keep });
        else if (!act.InDialog && (said.Card is not null || said.Note.Length > 0) && (!act.InPlace || isAccepted)) messages.Add(new(act.Where.Id, said.Card ?? new Reply(said.Note), act.Language, Activity: act.Activity) { Keep = said.Keep });
        messages.AddRange(said.Messages);
        foreach (var (place, message) in messages.Index())
        {
            var posted = await Outbox.Add(db, Outbox.IdOf($"{act.Key}#{place}"), message, clock.GetUtcNow(), cancel);
            await PostedCards.Keep(db, posted.Id, message, cancel);
        }

        return messages.Count;
    }
}
