using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
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

    /// <param name="replace">Whether the pack may take the place of another organisation, of rows whose table it lacks, and of rows that
    /// workbooks have changed. Volumes give way to another organisation only, or to a table of volumes.</param>
    /// <exception cref="StoreUnavailable">The store cannot be used; nothing was changed.</exception>
    public async Task<ImportOutcome> Handle(PackTables pack, bool replace, CancellationToken cancel)
    {
        var (organisation, used, faults) = PackDraft.Check(pack);
        if (organisation is null) return new ImportOutcome.Refused(faults);
        if (!CanBeAsked(organisation)) return new ImportOutcome.Refused([new("pack", null, null, PackFaultReason.NotUnderstandable)]);
        return await StoreUnavailable.Telling(() => Save(pack, organisation, used, replace, cancel));
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

    private async Task<ImportOutcome> Save(PackTables pack, Organisation organisation, IReadOnlyList<Consumption> used, bool replace, CancellationToken cancel)
    {
        while (true)
            if (await TrySave(pack, organisation, used, replace, cancel) is { } outcome) return outcome;
    }

    /// <summary>Compares without hindering anyone, and holds the store for writing only while it saves.</summary>
    /// <returns>Null where the store has changed in between.</returns>
    private async Task<ImportOutcome?> TrySave(PackTables pack, Organisation organisation, IReadOnlyList<Consumption> used, bool replace, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var saver = new PackSaver(db, cancel);
        var (refused, changes, seen) = await Compare(db, saver, pack, organisation, used, replace, cancel);
        if (refused is not null) return refused;
        if (changes.Count == 0) return Imported(pack, organisation, changes, seen ?? 0) with { Hidden = await Hidden(db, organisation, cancel) };
        await using var transaction = await db.BeginWriting(cancel);
        if (await OrganisationReader.Revision(db, cancel) != seen) return null;
        if (await StoreHolds.Orders(db, organisation, cancel) is { } orders) return orders;
        var revision = await db.RaiseRevision(RevisionCause.Import, clock, cancel);
        await LeaveFormer(db, organisation, cancel);
        await saver.Save();
        var hidden = await Hidden(db, organisation, cancel);
        await transaction.CommitAsync(cancel);
        return Imported(pack, organisation, changes, revision) with { Hidden = hidden };
    }

    private static async Task<(ImportOutcome? Refused, IReadOnlyList<TableChange> Changes, long? Seen)> Compare(
        ForumbotDb db, PackSaver saver, PackTables pack, Organisation organisation, IReadOnlyList<Consumption> used, bool replace, CancellationToken cancel)
    {
        await using var snapshot = await db.BeginReading(cancel);
        var seen = await OrganisationReader.Revision(db, cancel);
        if (!replace && await StoreHolds.Refusal(db, pack, organisation, cancel) is { } refused) return (refused, [], seen);
        var keepsVolumes = !pack.Has(PackLayout.Volumes) && await db.Rules.AnyAsync(r => r.Key == organisation.Rules.Key, cancel);
        if (keepsVolumes && await VolumesHold.Faults(db, organisation, cancel) is { Count: > 0 } faults) return (new ImportOutcome.Refused(faults), [], seen);
        var changes = await saver.Stage(organisation, keepsVolumes ? null : used);
        return !replace && await WorkbookYears.Lost(db, changes, cancel) is { Count: > 0 } lost ? (new ImportOutcome.Refused(lost), [], seen) : (null, changes, seen);
    }

    /// <summary>What was planned, booked and added is one organisation's own; and what workbooks had changed is now as the pack has it.</summary>
    private static async Task LeaveFormer(ForumbotDb db, Organisation organisation, CancellationToken cancel)
    {
        await db.WorkbookYears.ExecuteDeleteAsync(cancel);
        if (!await db.Rules.AsNoTracking().AnyAsync(r => r.Key != organisation.Rules.Key, cancel)) return;
        await db.BuyerFigures.ExecuteDeleteAsync(cancel);
        await db.SellerFigures.ExecuteDeleteAsync(cancel);
        await db.FigureImports.ExecuteDeleteAsync(cancel);
        await db.AddedCharges.ExecuteDeleteAsync(cancel);
    }

    private static async Task<IReadOnlyList<int>> Hidden(ForumbotDb db, Organisation organisation, CancellationToken cancel)
    {
        var own = organisation.Rules.Key;
        var kept = await db.KeptPriceLists.AsNoTracking().Where(l => l.Organisation == own).ToListAsync(cancel);
        return [.. kept.Where(k => organisation.PriceLists.Any(l => l.Year == k.Year && l.State > k.State)).Select(k => k.Year).Order()];
    }

    private static ImportOutcome.Imported Imported(PackTables pack, Organisation organisation, IReadOnlyList<TableChange> changes, long revision) =>
        new(organisation.Rules.Name, [.. pack.Tables.Where(t => t.Name != PackLayout.Settings).Select(t => new TableCount(t.Name, t.Rows.Count))], changes, revision);
}
