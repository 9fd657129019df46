using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Packs;

/// <summary>What the store holds that an import would lose unseen: another organisation, or the rows of a table that somebody
/// left out of the pack. Without its people nobody is let in any more. Volumes are no such table: a running system takes them from
/// files of their own, and a pack without them leaves them alone.</summary>
internal static class StoreHolds
{
    internal static async Task<ImportOutcome?> Refusal(ForumbotDb db, PackTables pack, Organisation organisation, CancellationToken cancel)
    {
        var held = await db.Rules.AsNoTracking().Select(r => r.Key).SingleOrDefaultAsync(cancel);
        if (held is not null && held != organisation.Rules.Key) return new ImportOutcome.OtherOrganisation(held, organisation.Rules.Key);
        var faults = new List<PackFault>();
        foreach (var table in PackLayout.MayBeLeftOut.Where(name => name != PackLayout.Volumes && !pack.Has(name)))
            if (await Rows(db, table, organisation, cancel) is > 0 and var rows)
                faults.Add(new(table, null, null, PackFaultReason.TableLeftOut, Detail: rows.ToString(CultureInfo.InvariantCulture)));
        return faults.Count > 0 ? new ImportOutcome.Refused(faults) : null;
    }

    /// <summary>Whatever may be replaced: orders are what an organisation's förvaltningar have agreed on.</summary>
    /// <returns>Null where there are none, or the organisation is the same.</returns>
    internal static async Task<ImportOutcome.HoldsOrders?> Orders(ForumbotDb db, Organisation organisation, CancellationToken cancel)
    {
        var held = await db.Rules.AsNoTracking().Select(r => r.Key).SingleOrDefaultAsync(cancel);
        return held is not null && held != organisation.Rules.Key && await db.Avrop.CountAsync(cancel) is > 0 and var orders ? new(held, organisation.Rules.Key, orders) : null;
    }

    private static Task<int> Rows(ForumbotDb db, string table, Organisation organisation, CancellationToken cancel) => table switch
    {
        PackLayout.Phrases => LostPhrases(db, organisation, cancel),
        PackLayout.Forums => db.Forums.CountAsync(cancel),
        PackLayout.People => db.People.CountAsync(cancel),
        PackLayout.Channels => db.Channels.CountAsync(cancel),
        PackLayout.AllocationKeys => db.AllocationKeys.CountAsync(cancel),
        PackLayout.KeyVolumes => db.KeyVolumes.CountAsync(cancel),
        PackLayout.Years => db.Years.CountAsync(cancel),
        PackLayout.Billing => db.BillingRules.CountAsync(cancel),
        PackLayout.DirectCosts => db.DirectCosts.CountAsync(cancel),
        PackLayout.VolumeAdjustments => db.VolumeAdjustments.CountAsync(cancel),
        PackLayout.PriceSteps => db.PriceSteps.CountAsync(cancel),
        PackLayout.StaffRates => db.StaffRates.CountAsync(cancel),
        PackLayout.Staffing => db.Staffings.CountAsync(cancel),
        PackLayout.CapitalCosts => db.CapitalCosts.CountAsync(cancel),
        PackLayout.Revenues => db.Revenues.CountAsync(cancel),
        PackLayout.RevenuePrints => db.RevenuePrints.CountAsync(cancel),
        PackLayout.RevenueLimits => db.RevenueLimits.CountAsync(cancel),
        PackLayout.SieMap => db.SieObjects.CountAsync(cancel),
        PackLayout.SieAccounts => db.SieAccounts.CountAsync(cancel),
        PackLayout.Budgets => db.Budgets.CountAsync(cancel),
        PackLayout.Ordering => db.OrderTerms.CountAsync(cancel),
        PackLayout.OrderLimits => db.OrderLimits.CountAsync(cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, null),
    };

    /// <summary>Phrases are kept with their services, together with those of the services table.</summary>
    private static async Task<int> LostPhrases(ForumbotDb db, Organisation organisation, CancellationToken cancel)
    {
        var held = await db.Tjanster.AsNoTracking().ToListAsync(cancel);
        var given = organisation.Tjanster.ToDictionary(t => t.Key, t => t.Phrases);
        return held.Where(t => given.ContainsKey(t.Key)).Sum(t => t.Phrases.Except(given[t.Key], StringComparer.OrdinalIgnoreCase).Count());
    }
}
