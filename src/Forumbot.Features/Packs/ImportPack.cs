using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Packs;

/// <summary>Takes an organisation's pack into the store: all of it, or nothing. A second import of the same pack changes nothing.</summary>
public sealed class ImportPack(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    /// <summary>Into an empty store, or one that holds the same organisation.</summary>
    /// <exception cref="StoreUnavailable">The store cannot be used; nothing was changed.</exception>
    public Task<ImportOutcome> Handle(PackTables pack, CancellationToken cancel) => Handle(pack, replace: false, cancel);

    /// <param name="replace">Whether the pack may take the place of another organisation, and of rows whose table it lacks.</param>
    /// <exception cref="StoreUnavailable">The store cannot be used; nothing was changed.</exception>
    public async Task<ImportOutcome> Handle(PackTables pack, bool replace, CancellationToken cancel)
    {
        var (organisation, faults) = PackDraft.Check(pack);
        if (organisation is null) return new ImportOutcome.Refused(faults);
        if (!CanBeAsked(organisation)) return new ImportOutcome.Refused([new("pack", null, null, PackFaultReason.NotUnderstandable)]);
        return await StoreUnavailable.Telling(() => Save(pack, organisation, replace, cancel));
    }

    /// <summary>Takes it into use on trial: what fails here would fail in every bot that runs.</summary>
    private static bool CanBeAsked(Organisation organisation)
    {
        try
        {
            _ = new Understanding(organisation).Understand("vad kostar lön", [], null, Language.Swedish, new(2026, 1, 1));
            return true;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return false;
        }
    }

    private async Task<ImportOutcome> Save(PackTables pack, Organisation organisation, bool replace, CancellationToken cancel)
    {
        while (true)
            if (await TrySave(pack, organisation, replace, cancel) is { } outcome) return outcome;
    }

    /// <summary>Compares without hindering anyone, and holds the store for writing only while it saves.</summary>
    /// <returns>Null where the store has changed in between.</returns>
    private async Task<ImportOutcome?> TrySave(PackTables pack, Organisation organisation, bool replace, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var saver = new PackSaver(db, cancel);
        var (refused, changes, seen) = await Compare(db, saver, pack, organisation, replace, cancel);
        if (refused is not null) return refused;
        if (changes.Count == 0) return Imported(pack, organisation, changes, seen ?? 0);
        await using var transaction = await db.BeginWriting(cancel);
        if (await OrganisationReader.Revision(db, cancel) != seen) return null;
        var revision = await db.RaiseRevision(RevisionCause.Import, clock, cancel);
        await saver.Save();
        await transaction.CommitAsync(cancel);
        return Imported(pack, organisation, changes, revision);
    }

    private static async Task<(ImportOutcome? Refused, IReadOnlyList<TableChange> Changes, long? Seen)> Compare(
        ForumbotDb db, PackSaver saver, PackTables pack, Organisation organisation, bool replace, CancellationToken cancel)
    {
        await using var snapshot = await db.BeginReading(cancel);
        var seen = await OrganisationReader.Revision(db, cancel);
        if (!replace && await StoreHolds.Refusal(db, pack, organisation, cancel) is { } refused) return (refused, [], seen);
        return (null, await saver.Stage(organisation), seen);
    }

    private static ImportOutcome.Imported Imported(PackTables pack, Organisation organisation, IReadOnlyList<TableChange> changes, long revision) =>
        new(organisation.Rules.Name, [.. pack.Tables.Where(t => t.Name != PackLayout.Settings).Select(t => new TableCount(t.Name, t.Rows.Count))], changes, revision);
}
