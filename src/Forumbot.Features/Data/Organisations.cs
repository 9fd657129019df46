using Forumbot.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Keeps the organisation in memory, and reads it anew when its revision has grown, here or in another process.</summary>
/// <param name="notRenewed">Is told, once for each new reason, why what was read before is still served.</param>
public sealed class Organisations(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock, Action<Exception>? notRenewed = null) : IDisposable
{
    /// <summary>How old an answer to "has it changed?" may be.</summary>
    public static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile OrganisationInUse? current;
    private long checkedAt;
    private string? told;

    /// <exception cref="StoreUnavailable">Nothing has been read yet and the store cannot be used, or is empty. What was once
    /// read is served while the store is away, or holds what cannot be read.</exception>
    public ValueTask<OrganisationInUse> Current(CancellationToken cancel) =>
        current is { } known && clock.GetElapsedTime(Volatile.Read(ref checkedAt)) < CheckInterval ? new(known) : new(Check(cancel));

    /// <summary>Something may have been changed here: the next caller looks in the store.</summary>
    public void LookAgain() => Volatile.Write(ref checkedAt, clock.GetTimestamp() - (long)(CheckInterval.TotalSeconds * clock.TimestampFrequency) - 1);

    public void Dispose() => turn.Dispose();

    /// <summary>One caller looks; the others go on with what is known, or wait where nothing is.</summary>
    private async Task<OrganisationInUse> Check(CancellationToken cancel)
    {
        var known = current;
        if (!await turn.WaitAsync(known is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancel)) return known!;
        try
        {
            return await Renewed(cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<OrganisationInUse> Renewed(CancellationToken cancel)
    {
        Volatile.Write(ref checkedAt, clock.GetTimestamp());
        try
        {
            current = await StoreUnavailable.Telling(() => Read(current, cancel));
            told = null;
            return current;
        }
        catch (Exception fault) when (current is not null && fault is not OperationCanceledException)
        {
            // Whatever somebody has put into the store: a bot that runs goes on with what it knows.
            Tell(fault);
            return current;
        }
    }

    private void Tell(Exception fault)
    {
        var reason = $"{fault.GetType()} {fault.Message}";
        if (reason != told) notRenewed?.Invoke(fault);
        told = reason;
    }

    private async Task<OrganisationInUse> Read(OrganisationInUse? known, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var revision = await OrganisationReader.Revision(db, cancel) ?? throw new StoreUnavailable(StoreProblem.Empty);
        if (known?.Organisation.Revision == revision) return known;
        var organisation = await OrganisationReader.Read(db, cancel) ?? throw new StoreUnavailable(StoreProblem.Empty);
        return new(organisation, new Understanding(organisation));
    }
}
