using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering.Files;

/// <summary>Files that wait are removed: by who sent them, or because nobody ordered with them in time.</summary>
public sealed class DropFiles(Changes changes, TimeProvider clock)
{
    /// <param name="files">Their ids, as a card tells them.</param>
    /// <exception cref="StoreUnavailable">Nothing was removed.</exception>
    public Task<Said> Handle(Act act, string? files, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var (ids, who) = (OrderFiles.Ids(files), act.Who?.ToLowerInvariant());
        var gone = who is null ? 0 : await db.OrderFiles.Where(f => f.By == who && f.Avrop == null && ids.Contains(f.Id)).ExecuteDeleteAsync(stop);
        if (gone == 0) return new Said(FileTexts.Gone.In(act.Language), Done: false);
        var card = FileCard.Done(FileTexts.Dropped.In(act.Language), act.Language);
        return new Said(card.Headline, Card: card);
    }, cancel);

    /// <summary>Those that have waited for <see cref="OrderFile.Waits"/>.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="StoreUnavailable"/>
    public Task<int> Trim(CancellationToken cancel) => changes.Write(db =>
    {
        var before = clock.GetUtcNow() - OrderFile.Waits;
        return db.OrderFiles.Where(f => f.Avrop == null && f.At <= before).ExecuteDeleteAsync(cancel);
    }, cancel);
}
