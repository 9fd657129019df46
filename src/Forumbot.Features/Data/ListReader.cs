using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Data;

/// <summary>Reads price lists: those that have been worked with here laid over the pack's.</summary>
internal static class ListReader
{
    /// <summary>All lists, drafts too, and who there is. For work that changes a list, in its transaction.</summary>
    /// <returns>Null for a store that nothing was imported into.</returns>
    internal static async Task<ListBook?> Read(ForumbotDb db, CancellationToken cancel)
    {
        if (await DirectoryReader.Read(db, cancel) is not { } directory) return null;
        var (own, kept) = (directory.Organisation.Rules.Key, await Kept(db, directory.Organisation.Rules.Key, cancel));
        var organisation = directory.Organisation with { Tjanster = await OrganisationReader.InOrder(db.Tjanster, cancel), Years = await OrganisationReader.InOrder(db.Years, cancel) };
        var approved = await db.PriceListEvents.AsNoTracking().Where(e => e.Organisation == own && e.Step == ListStep.Approve && e.Tjanst != null).OrderBy(e => e.Number).ToListAsync(cancel);
        var lists = kept.Over(await OrganisationReader.All(db.PriceLists, cancel));
        return new(
            await Divided(db, organisation, [.. lists.Where(l => l.State is not PriceListState.Adopted).Select(l => l.Year)], cancel) with { PriceLists = lists, Prices = kept.Over(await OrganisationReader.All(db.Prices, cancel), organisation.Tjanster) },
            [.. kept.Lists.Select(l => new ListMark(l.Year, l.Version, l.Reference))],
            [.. approved.Select(e => new PriceApproval(e.Year, e.Tjanst!, e.Basis!.Value, e.After!.Value) { Unit = e.Unit })]);
    }

    /// <summary>With keys, and what divides the years whose list is not adopted yet.</summary>
    private static async Task<Organisation> Divided(ForumbotDb db, Organisation organisation, int[] years, CancellationToken cancel) => organisation with
    {
        AllocationKeys = await OrganisationReader.All(db.AllocationKeys, cancel),
        KeyVolumes = await db.KeyVolumes.AsNoTracking().Where(v => years.Contains(v.Year)).ToListAsync(cancel),
        VolumeAdjustments = await OrganisationReader.InOrder(db.VolumeAdjustments, cancel),
        DirectCosts = await OrganisationReader.InOrder(db.DirectCosts, cancel),
        PriceSteps = await OrganisationReader.InOrder(db.PriceSteps, cancel),
    };

    /// <summary>What is kept of an organisation's lists.</summary>
    internal static async Task<KeptLists> Kept(ForumbotDb db, string organisation, CancellationToken cancel) => new(
        await db.KeptPriceLists.AsNoTracking().Where(l => l.Organisation == organisation).OrderBy(l => l.Year).ToListAsync(cancel),
        await db.KeptPrices.AsNoTracking().Where(p => p.Organisation == organisation).OrderBy(p => p.Year).ThenBy(p => p.Tjanst).ThenBy(p => p.Basis).ThenBy(p => p.From).ToListAsync(cancel));

    internal static PriceList ListOf(KeptPriceList row) => new(row.Year, row.DecidedBy, row.DecidedOn, row.ValidFrom, row.ValidTo, row.Note) { State = row.State };
}

/// <summary>Lists that have been worked with here, with all of their prices.</summary>
internal sealed record KeptLists(IReadOnlyList<KeptPriceList> Lists, IReadOnlyList<KeptPrice> Prices)
{
    private readonly HashSet<int> years = [.. Lists.Select(l => l.Year)];

    /// <summary>In place of the pack's of the same year.</summary>
    internal IReadOnlyList<PriceList> Over(IReadOnlyList<PriceList> pack) =>
        years.Count == 0 ? pack : [.. pack.Where(l => !years.Contains(l.Year)), .. Lists.Where(l => !Hidden.Contains(l.Year)).Select(ListReader.ListOf)];

    /// <summary>A price of a service that a later pack does not have is left out.</summary>
    internal IReadOnlyList<Price> Over(IReadOnlyList<Price> pack, IReadOnlyList<Tjanst> tjanster)
    {
        if (years.Count == 0) return pack;
        var known = tjanster.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        return [.. pack.Where(p => !years.Contains(p.ListYear)), .. Prices.Where(p => known.Contains(p.Tjanst)).Select(p => new Price(p.Year, p.Tjanst, p.Basis, p.Amount, p.Unit, p.Example, p.Source) { From = p.From == KeptPrice.Always ? null : p.From })];
    }

    /// <summary>Without drafts: nobody is answered by them.</summary>
    internal KeptLists Told()
    {
        var drafts = Lists.Where(l => l.State is PriceListState.Draft).Select(l => l.Year).ToHashSet();
        return drafts.Count == 0 ? this : new KeptLists([.. Lists], [.. Prices.Where(p => !drafts.Contains(p.Year))]) { Hidden = drafts };
    }

    /// <summary>Years whose list is not told.</summary>
    internal IReadOnlySet<int> Hidden { get; init; } = new HashSet<int>();
}
