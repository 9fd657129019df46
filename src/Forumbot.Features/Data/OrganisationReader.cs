using Forumbot.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Reads a whole organisation at one time, taught aliases included.</summary>
internal static class OrganisationReader
{
    /// <summary>The store's revision; null for a store that nothing was imported into.</summary>
    internal static Task<long?> Revision(ForumbotDb db, CancellationToken cancel) => db.Revisions.MaxAsync(r => (long?)r.Number, cancel);

    /// <remarks>In one snapshot, so that an import in between is seen whole or not at all.</remarks>
    internal static async Task<Organisation?> Read(ForumbotDb db, CancellationToken cancel)
    {
        await using var snapshot = await db.BeginReading(cancel);
        return await Within(db, cancel);
    }

    /// <summary>As it is in the transaction that has begun: the given one, unless something has changed since it was read.</summary>
    internal static async Task<Organisation> Fresh(ForumbotDb db, Organisation known, CancellationToken cancel) =>
        await Revision(db, cancel) == known.Revision ? known : await Within(db, cancel) ?? throw new StoreUnavailable(StoreProblem.Empty);

    private static async Task<Organisation?> Within(ForumbotDb db, CancellationToken cancel)
    {
        if (await Revision(db, cancel) is not { } revision || await db.Rules.AsNoTracking().SingleOrDefaultAsync(cancel) is not { } rules) return null;
        var (tjanster, kept) = (await InOrder(db.Tjanster, cancel), (await ListReader.Kept(db, rules.Key, cancel)).Told());
        var (volumes, adjustments) = (await All(db.KeyVolumes, cancel), await InOrder(db.VolumeAdjustments, cancel));
        return new(
            revision,
            rules,
            await InOrder(db.Areas, cancel),
            Taught(tjanster, await All(db.TaughtAliases, cancel)),
            await InOrder(db.Forvaltningar, cancel),
            await InOrder(db.Forums, cancel),
            DirectoryReader.Kept(await InOrder(db.People, cancel), await All(db.DirectoryEntries, cancel)),
            Bound(await All(db.Channels, cancel), await All(db.ChannelBindings, cancel)),
            kept.Over(await All(db.PriceLists, cancel)),
            kept.Over(await All(db.Prices, cancel), tjanster),
            await All(db.AllocationKeys, cancel),
            volumes)
        {
            Reported = await All(db.ReportedMonths, cancel),
            Years = await InOrder(db.Years, cancel),
            BillingRules = await InOrder(db.BillingRules, cancel),
            DirectCosts = await InOrder(db.DirectCosts, cancel),
            VolumeAdjustments = await DisputeReader.Over(db, rules.Key, volumes, adjustments, cancel),
            PriceSteps = await InOrder(db.PriceSteps, cancel),
            StaffRates = await InOrder(db.StaffRates, cancel),
            Staffings = await InOrder(db.Staffings, cancel),
            CapitalCosts = await InOrder(db.CapitalCosts, cancel),
            Revenues = await InOrder(db.Revenues, cancel),
            RevenuePrints = await InOrder(db.RevenuePrints, cancel),
            RevenueLimits = await InOrder(db.RevenueLimits, cancel),
            SieObjects = await InOrder(db.SieObjects, cancel),
            SieAccounts = await InOrder(db.SieAccounts, cancel),
            Budgets = await InOrder(db.Budgets, cancel),
            OrderTerms = await All(db.OrderTerms, cancel),
            OrderLimits = await All(db.OrderLimits, cancel),
            Deputyships = DirectoryReader.Deputyships(await All(db.Deputies, cancel)),
        };
    }

    internal static async Task<IReadOnlyList<T>> All<T>(DbSet<T> rows, CancellationToken cancel) where T : class =>
        await rows.AsNoTracking().ToArrayAsync(cancel);

    internal static async Task<IReadOnlyList<T>> InOrder<T>(DbSet<T> rows, CancellationToken cancel) where T : class =>
        await rows.AsNoTracking().OrderBy(row => EF.Property<int>(row, CatalogueTables.Position)).ToArrayAsync(cancel);

    private static IReadOnlyList<BoundChannel> Bound(IReadOnlyList<BoundChannel> channels, IReadOnlyList<ChannelBinding> bindings)
    {
        var changed = bindings.Select(b => b.Conversation).ToHashSet();
        return [.. channels.Where(c => !changed.Contains(c.ConversationId)), .. bindings.Where(b => b.Forvaltning is not null).Select(b => new BoundChannel(b.Conversation, b.Forvaltning!))];
    }

    private static Tjanst[] Taught(IReadOnlyList<Tjanst> tjanster, IReadOnlyList<TaughtAlias> aliases)
    {
        var byTjanst = aliases.ToLookup(a => a.Tjanst, a => a.Phrase);
        return [.. tjanster.Select(t => byTjanst.Contains(t.Key) ? t with { Phrases = [.. t.Phrases, .. byTjanst[t.Key]] } : t)];
    }
}
