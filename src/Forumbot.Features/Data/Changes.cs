using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Does what an act asks for once, however often it is delivered. What it changes, what is said of it and that it was
/// done are committed together, or none of it. One for each opened store.</summary>
/// <remarks>Acts that wait for each other share one commit: it costs more than most of them.</remarks>
public sealed class Changes(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock) : IDisposable
{
    private const string BeforeWork = "BeforeWork";

    /// <summary>So few that who puts down what came of a sending does not wait long behind them.</summary>
    private const int MostInACommit = 16;

    /// <summary>Writers of this process wait for each other here, in the order they came: SQLite's own waiting sleeps in steps,
    /// on a thread of the pool. Other processes wait in the store.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Acts wait here first, so that at most one commit of them is before what comes of a sending: until that is put down, a
    /// process that dies leaves a doubt behind.</summary>
    private readonly SemaphoreSlim actsTurn = new(1, 1);

    private readonly ConcurrentQueue<WaitingAct> waiting = new();

    /// <summary>Is told after a commit that there is something to send.</summary>
    public event Action? Committed;

    /// <summary>Is told after each act that was done: who keeps something in memory looks again.</summary>
    public event Action? Done;

    /// <param name="work">Loads, decides and adds its changes to the context, without saving them, and begins no other act. Everything that it reads still
    /// holds when it is saved: one writer at a time. What it has changed is undone where it refuses (<see cref="Said.Done"/> is
    /// false): the refusal alone is kept, and told again. It may be begun again where the store fails others that share its commit.</param>
    /// <returns>What the act got, now or when it was first delivered.</returns>
    /// <exception cref="StoreUnavailable">Nothing is known to be changed: the same act delivered again is done, or gets what it got.</exception>
    public async Task<Said> Once(Act act, Func<ForumbotDb, CancellationToken, Task<Said>> work, CancellationToken cancel)
    {
        var mine = new WaitingAct(act, work, cancel);
        waiting.Enqueue(mine);
        await actsTurn.WaitAsync(cancel);
        try
        {
            // Whoever was before may have done it with theirs.
            while (!mine.Ended.Task.IsCompleted) await DoWaiting();
        }
        finally
        {
            actsTurn.Release();
        }

        var (said, posted) = await mine.Ended.Task;
        if (posted > 0) Committed?.Invoke();
        if (said.Done) Done?.Invoke();
        return said;
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
            // A save that fails undoes the whole transaction.
            db.Database.AutoSavepointsEnabled = false;
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

    /// <summary>Those that wait longest, in the order they came. Where they cannot be done together, each is done by itself and gets its own fault.</summary>
    private async Task DoWaiting()
    {
        List<WaitingAct> acts = [];
        while (acts.Count < MostInACommit && waiting.TryDequeue(out var act))
            if (!act.Cancel.IsCancellationRequested) acts.Add(act);
            else act.Ended.SetCanceled(act.Cancel);
        if (acts.Count > 1 && await DoTogether(acts)) return;
        foreach (var act in acts) await DoAlone(act);
    }

    private async Task<bool> DoTogether(List<WaitingAct> acts)
    {
        try
        {
            var ended = await Write(async db =>
            {
                List<(Said, int)> ended = [];
                foreach (var act in acts) ended.Add(await Do(db, act.Act, act.Work, act.Cancel));
                return ended;
            }, CancellationToken.None);
            foreach (var (act, end) in acts.Zip(ended)) act.Ended.SetResult(end);
            return true;
        }
        catch (Exception)
        {
            // None is done, or all are and the store could not say so: the same act is never done twice.
            return false;
        }
    }

    private async Task DoAlone(WaitingAct act)
    {
        try
        {
            act.Ended.SetResult(await Write(db => Do(db, act.Act, act.Work, act.Cancel), act.Cancel));
        }
        catch (Exception fault)
        {
            act.Ended.SetException(fault);
        }
    }

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
        await db.SaveChangesAsync(cancel);
        // The next act of the same commit reads anew.
        db.ChangeTracker.Clear();
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

    private sealed record WaitingAct(Act Act, Func<ForumbotDb, CancellationToken, Task<Said>> Work, CancellationToken Cancel)
    {
        public TaskCompletionSource<(Said Said, int Posted)> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
