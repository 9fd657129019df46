using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>Takes an allocation workbook back into the store as people have changed it: all of it, or nothing and every fault. Only
/// who runs the program does this. A workbook that nobody has changed changes nothing.</summary>
public sealed class ImportAllocation(Changes changes, TimeProvider clock)
{
    /// <param name="year">The year that the workbook must be of; null for its own.</param>
    /// <param name="rewrite">Whether shares may change of a year whose list is adopted and in force: they are fixed for the year (seed
    /// 002, "trög modell"), and what has been charged changes with them.</param>
    /// <exception cref="StoreUnavailable">The store cannot be used, or is empty; nothing was changed.</exception>
    public Task<AllocationOutcome> Handle(IReadOnlyList<CellSheet> sheets, int? year, bool rewrite, CancellationToken cancel) => changes.Write<AllocationOutcome>(async db =>
    {
        var organisation = await db.Rules.AsNoTracking().Select(r => r.Key).SingleOrDefaultAsync(cancel) ?? throw new StoreUnavailable(StoreProblem.Empty);
        var faults = new List<SheetFault>();
        if (AllocationSheets.Read(sheets, organisation, year, faults) is not { } entries) return new AllocationOutcome.Refused(faults);
        new AllocationRules(entries, await AllocationRows.Read(db, entries.Year, cancel), faults).Check();
        if (faults.Count > 0) return new AllocationOutcome.Refused(faults);
        var done = await new AllocationSaver(db, entries, cancel).Stage();
        if (!rewrite && done.Any(c => Shared.Contains(c.Table)) && await IsFixed(db, organisation, entries.Year, cancel))
        {
            db.ChangeTracker.Clear();
            return new AllocationOutcome.Refused([new("", null, SheetFaultReason.FixedForTheYear, $"{entries.Year}")]);
        }

        if (done.Count > 0)
        {
            if (!await db.WorkbookYears.AnyAsync(y => y.Year == entries.Year, cancel)) db.WorkbookYears.Add(new(entries.Year));
            await db.RaiseRevision(RevisionCause.Import, clock, cancel);
        }

        return new AllocationOutcome.Imported(entries.Year, entries.Tjanster, done);
    }, cancel);

    /// <summary>The tables that decide what each buyer pays.</summary>
    private static readonly string[] Shared = ["AllocationKeys", "KeyVolumes", "VolumeAdjustments", "DirectCosts"];

    private async Task<bool> IsFixed(ForumbotDb db, string organisation, int year, CancellationToken cancel)
    {
        var lists = (await ListReader.Kept(db, organisation, cancel)).Over(await OrganisationReader.All(db.PriceLists, cancel));
        return lists.Any(l => l.Year == year && l.State == PriceListState.Adopted && l.ValidFrom <= LeadTime.DateAt(clock.GetUtcNow()));
    }

    /// <summary>Whether sheets are an allocation workbook's, sound or not.</summary>
    public static bool IsAllocation(IReadOnlyList<CellSheet> sheets) => AllocationSheets.IsOne(sheets);
}

/// <summary>What came of taking in an allocation workbook: all of it, or nothing and why.</summary>
public abstract record AllocationOutcome
{
    private AllocationOutcome() { }

    /// <param name="Changes">None where the store held just this already; its revision is then as before.</param>
    public sealed record Imported(int Year, IReadOnlyList<string> Tjanster, IReadOnlyList<SheetChange> Changes) : AllocationOutcome;

    public sealed record Refused(IReadOnlyList<SheetFault> Faults) : AllocationOutcome;
}

/// <summary>What an import did to the store's rows of a table.</summary>
public sealed record SheetChange(string Table, int Added, int Changed, int Removed);
