using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Forumbot.Features.Packs;

/// <summary>Makes the store hold just this organisation: what is new is added, what differs is changed, what is gone is removed.
/// Rows that are alike are left alone, so importing twice changes nothing.</summary>
internal sealed class PackSaver(ForumbotDb db, CancellationToken cancel)
{
    private static readonly (string Name, Type Row)[] Tables =
    [
        (PackLayout.Settings, typeof(OrganisationRules)), (PackLayout.Areas, typeof(Area)), (PackLayout.Services, typeof(Tjanst)), (PackLayout.Units, typeof(Forvaltning)),
        (PackLayout.Forums, typeof(Forum)), (PackLayout.People, typeof(Person)), (PackLayout.Channels, typeof(BoundChannel)), (PackLayout.PriceLists, typeof(PriceList)),
        (PackLayout.Prices, typeof(Price)), (PackLayout.AllocationKeys, typeof(AllocationKey)), (PackLayout.KeyVolumes, typeof(KeyVolume)), (PackLayout.Volumes, typeof(Consumption)),
        (PackLayout.Years, typeof(YearRules)), (PackLayout.Billing, typeof(BillingRule)), (PackLayout.DirectCosts, typeof(DirectCost)), (PackLayout.VolumeAdjustments, typeof(VolumeAdjustment)), (PackLayout.PriceSteps, typeof(PriceStep)), (PackLayout.StaffRates, typeof(StaffRate)), (PackLayout.Staffing, typeof(Staffing)), (PackLayout.CapitalCosts, typeof(CapitalCost)), (PackLayout.Revenues, typeof(Revenue)), (PackLayout.RevenuePrints, typeof(RevenuePrint)), (PackLayout.RevenueLimits, typeof(RevenueLimit)),
        (PackLayout.SieMap, typeof(SieObject)), (PackLayout.SieAccounts, typeof(SieAccounts)), (PackLayout.Budgets, typeof(YearBudget)),
        (PackLayout.Ordering, typeof(OrderTerms)), (PackLayout.OrderLimits, typeof(OrderLimit)),
    ];

    private readonly List<Action> anew = [];
    private readonly Dictionary<Type, int> changed = [];
    private IReadOnlyList<KeyVolume> newVolumes = [];
    private readonly PackVolumes volumes = new(db, cancel);
    private Organisation? staged;
    private KeptRows kept = KeptRows.None;

    /// <param name="used">Null where the store's volumes are to be left alone.</param>
    /// <returns>What there is to save.</returns>
    internal async Task<IReadOnlyList<TableChange>> Stage(Organisation organisation, IReadOnlyList<Consumption>? used)
    {
        staged = organisation;
        var own = organisation.Rules.Key;
        kept = KeptRows.Of(await db.KeptPriceLists.Where(l => l.Organisation == own).Select(l => l.Year).ToListAsync(cancel), organisation);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await Stage(db.Rules, [organisation.Rules]);
        await Stage(db.Areas, organisation.Areas);
        await Stage(db.Tjanster, organisation.Tjanster);
        await Stage(db.Forvaltningar, organisation.Forvaltningar);
        await Stage(db.Forums, organisation.Forums);
        await Stage(db.People, organisation.People);
        await Stage(db.Channels, organisation.Channels);
        await Stage(db.PriceLists, organisation.PriceLists);
        await Stage(db.Prices, organisation.Prices);
        await Stage(db.AllocationKeys, organisation.AllocationKeys);
        newVolumes = await StageMany(db.KeyVolumes, organisation.KeyVolumes);
        var change = used is null ? new(PackLayout.Volumes, 0, 0, 0) : await volumes.Stage(used);
        await Stage(db.Years, organisation.Years);
        await Stage(db.BillingRules, organisation.BillingRules);
        await Stage(db.DirectCosts, organisation.DirectCosts);
        await Stage(db.VolumeAdjustments, organisation.VolumeAdjustments);
        await Stage(db.PriceSteps, organisation.PriceSteps);
        await Stage(db.StaffRates, organisation.StaffRates);
        await Stage(db.Staffings, organisation.Staffings);
        await Stage(db.CapitalCosts, organisation.CapitalCosts);
        await Stage(db.Revenues, organisation.Revenues);
        await Stage(db.RevenuePrints, organisation.RevenuePrints);
        await Stage(db.RevenueLimits, organisation.RevenueLimits);
        await Stage(db.SieObjects, organisation.SieObjects);
        await Stage(db.SieAccounts, organisation.SieAccounts);
        await Stage(db.Budgets, organisation.Budgets);
        await Stage(db.OrderTerms, organisation.OrderTerms);
        await Stage(db.OrderLimits, organisation.OrderLimits);
        db.ChangeTracker.DetectChanges();
        return [.. Tables.Select(t => t.Row == typeof(Consumption) ? change : Change(t.Name, t.Row)).Where(c => c.Added + c.Changed + c.Removed > 0)];
    }

    internal async Task Save()
    {
        await volumes.Remove();
        await db.SaveChangesAsync(cancel);
        anew.ForEach(add => add());
        await db.SaveChangesAsync(cancel);
        await db.Insert(db.KeyVolumes, newVolumes, cancel);
        await volumes.Save(staged!);
    }

    /// <summary>What is removed to be added anew counts as changed.</summary>
    private TableChange Change(string table, Type row)
    {
        var states = db.ChangeTracker.Entries().Where(e => e.Metadata.ClrType == row).CountBy(e => e.State).ToDictionary();
        var isMany = row == typeof(KeyVolume);
        var added = states.GetValueOrDefault(EntityState.Added) + (isMany ? newVolumes.Count : 0);
        var both = changed.GetValueOrDefault(row);
        return new(table, added - (isMany ? both : 0), states.GetValueOrDefault(EntityState.Modified) + both, states.GetValueOrDefault(EntityState.Deleted) - both);
    }

    /// <summary>For rows that nothing points at and that are equal by value: one that differs is removed and added anew.</summary>
    /// <returns>What to add once the rest is saved.</returns>
    private async Task<IReadOnlyList<T>> StageMany<T>(DbSet<T> table, IReadOnlyList<T> wanted) where T : class
    {
        var gone = await table.AsNoTracking().ToHashSetAsync(cancel);
        T[] added = [.. wanted.Where(row => !gone.Remove(row))];
        var key = table.EntityType.FindPrimaryKey()!.Properties;
        changed[typeof(T)] = added.Select(row => RowKeys.Of(row, key)).Intersect(gone.Select(row => RowKeys.Of(row, key))).Count();
        gone.RemoveWhere(kept.IsKept);
        table.RemoveRange(gone);
        return added;
    }

    private async Task Stage<T>(DbSet<T> table, IReadOnlyList<T> wanted) where T : class
    {
        var key = table.EntityType.FindPrimaryKey()!.Properties;
        var held = (await table.ToListAsync(cancel)).ToDictionary(row => RowKeys.Of(row, key), StringComparer.Ordinal);
        for (var position = 0; position < wanted.Count; position++)
            Stage(table, wanted[position], held.Remove(RowKeys.Of(wanted[position], key), out var old) ? old : null, position);
        table.RemoveRange(held.Values.Where(row => !kept.IsKept(row)));
    }

    private void Stage<T>(DbSet<T> table, T wanted, T? old, int position) where T : class
    {
        if (old is null) Add(table, wanted, position);
        else if (HasOtherUnique(table.EntityType, wanted, old)) Anew(table, wanted, old, position);
        else
        {
            var entry = db.Entry(old);
            entry.CurrentValues.SetValues(wanted);
            if (IsOrdered(table)) entry.Property(CatalogueTables.Position).CurrentValue = position;
        }
    }

    /// <summary>Two rows that change what must be unique with each other cannot be updated one after the other: both go first.</summary>
    private void Anew<T>(DbSet<T> table, T wanted, T old, int position) where T : class
    {
        table.Remove(old);
        anew.Add(() => Add(table, wanted, position));
        changed[typeof(T)] = changed.GetValueOrDefault(typeof(T)) + 1;
    }

    private static bool HasOtherUnique<T>(IEntityType type, T wanted, T old) where T : class => type.GetIndexes().Where(i => i.IsUnique)
        .SelectMany(i => i.Properties).Any(p => !Equals(p.PropertyInfo!.GetValue(wanted), p.PropertyInfo.GetValue(old)));

    private static bool IsOrdered<T>(DbSet<T> table) where T : class => table.EntityType.FindProperty(CatalogueTables.Position) is not null;

    private static void Add<T>(DbSet<T> table, T wanted, int position) where T : class
    {
        var entry = table.Add(wanted);
        if (IsOrdered(table)) entry.Property(CatalogueTables.Position).CurrentValue = position;
    }
}
