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
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginWriting(cancel);
        var saver = new PackSaver(db, cancel);
        if (!await saver.Stage(organisation)) return (false, await OrganisationReader.Revision(db, cancel) ?? 0);
        var revision = await db.RaiseRevision(RevisionCause.Import, clock, cancel);
        await saver.Save();
        await transaction.CommitAsync(cancel);
        return (true, revision);
    }

    private static IReadOnlyList<TableCount> Counts(PackTables pack) =>
        [.. pack.Tables.Where(t => t.Name != PackLayout.Settings).Select(t => new TableCount(t.Name, t.Rows.Count))];
}
