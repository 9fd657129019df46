using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Questions;

/// <summary>Puts a text that was not understood, or whose answer was called wrong, in the list that the administrator reads. The
/// same text is counted, not listed twice. Nothing of who wrote it is kept.</summary>
public sealed class RememberUnanswered(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    /// <summary>How many texts are kept; the one that was asked longest ago gives way. Anyone can fill the list.</summary>
    public const int Most = 2000;

    /// <summary>How long a text is kept after it was last asked.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <param name="questions">As they were understood; their texts are masked before anything else is done with them.</param>
    /// <exception cref="StoreUnavailable">They could not be kept, or not all. The users' answers do not depend on it.</exception>
    public Task Handle(IReadOnlyList<Question> questions, UnansweredKind kind, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        var known = await Known(contexts, cancel);
        // Those of the same text are written once, for each write waits for the disk.
        foreach (var alike in questions.Select(q => Row(q, kind, known)).OfType<UnansweredQuestion>().GroupBy(row => row.Id)) await Remember(alike.First(), alike.Count(), cancel);
        return true;
    });

    internal static async Task<KnownNames> Known(IDbContextFactory<ForumbotDb> contexts, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await KnownNames.Read(db, cancel);
    }

    /// <summary>Null where nothing is left of the text that could be listed. A button can be sent with any services: only those
    /// of the catalogue are kept.</summary>
    internal static UnansweredQuestion? Row(Question question, UnansweredKind kind, KnownNames known)
    {
        var text = MaskedText.Of(question.Text, known.Words);
        return Folded.Of(text) is { Length: > 0 } folded
            ? new(Folded.Id($"{kind} {folded}"), kind, text, question.Language == Language.Swedish ? "sv" : "en", question.Intent.Key(), [.. question.Tjanster.Where(known.Tjanster.Contains).Distinct()])
            : null;
    }

    private async Task Remember(UnansweredQuestion row, int times, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await Remember(db, row, times, clock.GetUtcNow(), cancel);
    }

    /// <summary>In the caller's transaction, where there is one.</summary>
    internal static async Task Remember(ForumbotDb db, UnansweredQuestion row, int times, DateTimeOffset now, CancellationToken cancel)
    {
        var oldest = now - Kept;
        await db.UnansweredQuestions.Where(q => q.LastAsked < oldest).ExecuteDeleteAsync(cancel);
        if (await CountAgain(db, row.Id, times, now, cancel)) return;
        (row.Count, row.FirstAsked, row.LastAsked) = (times, now, now);
        db.UnansweredQuestions.Add(row);
        if (await Added(db, row, cancel)) await MakeRoom(db, cancel);
        else await CountAgain(db, row.Id, times, now, cancel);
    }

    /// <summary>A text that comes back after it was handled waits anew: what was taught did not help.</summary>
    private static async Task<bool> CountAgain(ForumbotDb db, string id, int times, DateTimeOffset now, CancellationToken cancel) =>
        await db.UnansweredQuestions.Where(q => q.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(q => q.Count, q => q.Count + times).SetProperty(q => q.LastAsked, now).SetProperty(q => q.HandledAt, (DateTimeOffset?)null), cancel) > 0;

    /// <returns>False where somebody else has just added the same text.</returns>
    private static async Task<bool> Added(ForumbotDb db, UnansweredQuestion row, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException e) when (StoreUnavailable.IsDuplicate(e))
        {
            db.Entry(row).State = EntityState.Detached;
            return false;
        }
    }

    private static async Task MakeRoom(ForumbotDb db, CancellationToken cancel)
    {
        if (await db.UnansweredQuestions.CountAsync(cancel) <= Most) return;
        var oldest = await db.UnansweredQuestions.OrderBy(q => q.LastAsked).ThenBy(q => q.Id).Select(q => q.Id).FirstAsync(cancel);
        await db.UnansweredQuestions.Where(q => q.Id == oldest).ExecuteDeleteAsync(cancel);
    }
}
