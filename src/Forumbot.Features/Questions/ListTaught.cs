using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Questions;

/// <summary>The wordings that were taught, by service.</summary>
public sealed class ListTaught(IDbContextFactory<ForumbotDb> contexts)
{
    /// <exception cref="StoreUnavailable">The store cannot be read.</exception>
    public Task<IReadOnlyList<TaughtAlias>> Handle(CancellationToken cancel) => StoreUnavailable.Telling<IReadOnlyList<TaughtAlias>>(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.TaughtAliases.AsNoTracking().OrderBy(a => a.Tjanst).ThenBy(a => a.Folded).ToListAsync(cancel);
    });
}
