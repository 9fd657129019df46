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

    /// <param name="question">As it was understood; its text is masked before anything else is done with it.</param>
    /// <exception cref="StoreUnavailable">It could not be kept. The user's answer does not depend on it.</exception>
    public Task Handle(Question question, UnansweredKind kind, CancellationToken cancel)
    {
        var text = MaskedText.Of(question.Text);
        var folded = Folded.Of(text);
        return folded.Length == 0 ? Task.CompletedTask : StoreUnavailable.Telling(() => Remember(Row(question, kind, text, Folded.Id($"{kind} {folded}")), cancel));
    }

    private static UnansweredQuestion Row(Question question, UnansweredKind kind, string text, string id) =>
        new(id, kind, text, question.Language == Language.Swedish ? "sv" : "en", question.Intent.Key(), question.Tjanster);

    private async Task<bool> Remember(UnansweredQuestion row, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        if (await CountAgain(db, row.Id, now, cancel)) return true;
        (row.Count, row.FirstAsked, row.LastAsked) = (1, now, now);
        db.UnansweredQuestions.Add(row);
        if (!await Added(db, cancel)) return await CountAgain(db, row.Id, now, cancel);
        await MakeRoom(db, cancel);
        return true;
    }

    /// <summary>A text that comes back after it was handled waits anew: what was taught did not help.</summary>
    private static async Task<bool> CountAgain(ForumbotDb db, string id, DateTimeOffset now, CancellationToken cancel) =>
        await db.UnansweredQuestions.Where(q => q.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(q => q.Count, q => q.Count + 1).SetProperty(q => q.LastAsked, now).SetProperty(q => q.HandledAt, (DateTimeOffset?)null), cancel) > 0;

    /// <returns>False where somebody else has just added the same text.</returns>
    private static async Task<bool> Added(ForumbotDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException e) when (StoreUnavailable.From(e) is null)
        {
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
