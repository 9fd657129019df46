using Forumbot.Domain.Catalogue;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Packs;

/// <summary>Takes an organisation's pack into the store: all of it, or nothing. A second import of the same pack changes nothing.</summary>
public sealed class ImportPack(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    /// <exception cref="StoreUnavailable">The store cannot be used; nothing was changed.</exception>
    public async Task<ImportOutcome> Handle(PackTables pack, CancellationToken cancel)
    {
        var (organisation, faults) = PackDraft.Check(pack);
        if (organisation is null) return new ImportOutcome.Refused(faults);
        var (changed, revision) = await StoreUnavailable.Telling(() => Save(organisation, cancel));
        return new ImportOutcome.Imported(organisation.Rules.Name, Counts(pack), changed, revision);
    }

    private async Task<(bool Changed, long Revision)> Save(Organisation organisation, CancellationToken cancel)
    {
        while (true)
            if (await TrySave(organisation, cancel) is { } saved) return saved;
    }

    /// <summary>Compares without hindering anyone, and holds the store for writing only while it saves.</summary>
    /// <returns>Null where the store has changed in between.</returns>
    private async Task<(bool Changed, long Revision)?> TrySave(Organisation organisation, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var saver = new PackSaver(db, cancel);
        var (changed, seen) = await Compare(db, saver, organisation, cancel);
        if (!changed) return (false, seen ?? 0);
        await using var transaction = await db.BeginWriting(cancel);
        if (await OrganisationReader.Revision(db, cancel) != seen) return null;
        var revision = await db.RaiseRevision(RevisionCause.Import, clock, cancel);
        await saver.Save();
        await transaction.CommitAsync(cancel);
        return (true, revision);
    }

    private static async Task<(bool Changed, long? Seen)> Compare(ForumbotDb db, PackSaver saver, Organisation organisation, CancellationToken cancel)
    {
        await using var snapshot = await db.BeginReading(cancel);
        var seen = await OrganisationReader.Revision(db, cancel);
        return (await saver.Stage(organisation), seen);
    }

    private static IReadOnlyList<TableCount> Counts(PackTables pack) =>
        [.. pack.Tables.Where(t => t.Name != PackLayout.Settings).Select(t => new TableCount(t.Name, t.Rows.Count))];
}
