using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Questions;

/// <summary>What the administrator reads to teach aliases: what waits, the most asked first.</summary>
public sealed class ListUnanswered(IDbContextFactory<ForumbotDb> contexts)
{
    /// <param name="most">How many, from 1.</param>
    /// <exception cref="StoreUnavailable">The store cannot be read.</exception>
    public Task<IReadOnlyList<UnansweredQuestion>> Handle(int most, CancellationToken cancel) => StoreUnavailable.Telling<IReadOnlyList<UnansweredQuestion>>(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.UnansweredQuestions.AsNoTracking().Where(q => q.HandledAt == null)
            .OrderByDescending(q => q.Count).ThenByDescending(q => q.LastAsked).ThenBy(q => q.Id).Take(most).ToListAsync(cancel);
    });
}
