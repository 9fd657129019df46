using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Forumbot.Features.Packs;

/// <summary>Makes the store hold just this organisation: what is new is added, what differs is changed, what is gone is removed.
/// Rows that are alike are left alone, so importing twice changes nothing.</summary>
internal sealed class PackSaver(ForumbotDb db, CancellationToken cancel)
{
    private IReadOnlyList<KeyVolume> newVolumes = [];
    private IReadOnlyList<Consumption> newConsumptions = [];

    /// <returns>Whether there is anything to save.</returns>
    internal async Task<bool> Stage(Organisation organisation)
    {
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
        newConsumptions = await StageMany(db.Consumptions, organisation.Consumptions);
        db.ChangeTracker.DetectChanges();
        return db.ChangeTracker.HasChanges() || newVolumes.Count + newConsumptions.Count > 0;
    }

    internal async Task Save()
    {
        await db.SaveChangesAsync(cancel);
        await db.Insert(db.KeyVolumes, newVolumes, cancel);
        await db.Insert(db.Consumptions, newConsumptions, cancel);
    }

    /// <summary>For rows that nothing points at and that are equal by value: one that differs is removed and added anew.</summary>
    /// <returns>What to add once the rest is saved.</returns>
    private async Task<IReadOnlyList<T>> StageMany<T>(DbSet<T> table, IReadOnlyList<T> wanted) where T : class
    {
        var gone = await table.AsNoTracking().ToHashSetAsync(cancel);
        T[] added = [.. wanted.Where(row => !gone.Remove(row))];
        table.RemoveRange(gone);
        return added;
    }

    private async Task Stage<T>(DbSet<T> table, IReadOnlyList<T> wanted) where T : class
    {
        var key = table.EntityType.FindPrimaryKey()!.Properties;
        var kept = (await table.ToListAsync(cancel)).ToDictionary(row => Key(row, key), StringComparer.Ordinal);
        for (var position = 0; position < wanted.Count; position++)
            Stage(table, wanted[position], kept.Remove(Key(wanted[position], key), out var old) ? old : null, position);
        table.RemoveRange(kept.Values);
    }

    private void Stage<T>(DbSet<T> table, T wanted, T? old, int position) where T : class
    {
        var entry = old is null ? table.Add(wanted) : db.Entry(old);
        if (old is not null) entry.CurrentValues.SetValues(wanted);
        if (table.EntityType.FindProperty(CatalogueTables.Position) is not null) entry.Property(CatalogueTables.Position).CurrentValue = position;
    }

    private static string Key<T>(T row, IReadOnlyList<IProperty> key) =>
        string.Join('\u001f', key.Select(property => Convert.ToString(property.PropertyInfo!.GetValue(row), CultureInfo.InvariantCulture)));
}
