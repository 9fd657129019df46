using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Pricing.Lists;

/// <summary>Keeps a list as it was decided, and adds what was done to the history.</summary>
/// <param name="who">Key of whoever did it.</param>
internal sealed class ListSaver(ForumbotDb db, string organisation, DateTimeOffset now, string who)
{
    internal async Task Save(ListChange change, CancellationToken cancel)
    {
        await SaveList(change, cancel);
        await SavePrices(change, cancel);
        if (change.KeysFrom is { } from) await TakeOverKeys(change.List.Year, from, cancel);
        var number = await db.PriceListEvents.MaxAsync(e => (long?)e.Number, cancel) ?? 0;
        foreach (var happened in Events(change, number)) db.PriceListEvents.Add(happened);
    }

    private async Task SaveList(ListChange change, CancellationToken cancel)
    {
        var list = change.List;
        var row = await db.KeptPriceLists.FindAsync([organisation, list.Year], cancel) ?? db.KeptPriceLists.Add(new KeptPriceList
        {
            Organisation = organisation,
            Year = list.Year,
            DecidedBy = list.DecidedBy,
            DecidedOn = list.DecidedOn,
            ValidFrom = list.ValidFrom,
            ValidTo = list.ValidTo,
            State = list.State,
            Note = list.Note,
            ChangedAt = now,
            ChangedBy = who,
        }).Entity;
        (row.DecidedBy, row.DecidedOn, row.State) = (list.DecidedBy, list.DecidedOn, list.State);
        if (change.Step is ListStep.Adopt) row.Reference = change.Reference;
        (row.ChangedAt, row.ChangedBy, row.Version) = (now, who, row.Version + 1);
    }

    private async Task SavePrices(ListChange change, CancellationToken cancel)
    {
        var kept = (await db.KeptPrices.Where(p => p.Organisation == organisation && p.Year == change.List.Year).ToListAsync(cancel)).ToDictionary(p => (p.Tjanst, p.Basis, p.From));
        foreach (var price in change.Prices)
        {
            if (!kept.Remove((price.Tjanst, price.Basis, price.From ?? KeptPrice.Always), out var row)) db.KeptPrices.Add(Row(price));
            else (row.Amount, row.Unit, row.Example, row.Source) = (price.Amount, price.Unit, price.Example, price.Source);
        }

        db.KeptPrices.RemoveRange(kept.Values);
    }

    /// <summary>Keys and weights go on from year to year; volumes are measured anew each year.</summary>
    private async Task TakeOverKeys(int year, int from, CancellationToken cancel)
    {
        if (await db.AllocationKeys.AnyAsync(k => k.Year == year, cancel)) return;
        var last = await db.AllocationKeys.Where(k => k.Year <= from).MaxAsync(k => (int?)k.Year, cancel);
        foreach (var key in await db.AllocationKeys.AsNoTracking().Where(k => k.Year == last).ToListAsync(cancel)) db.AllocationKeys.Add(key with { Year = year });
    }

    private KeptPrice Row(Price price) => new()
    {
        Organisation = organisation,
        Year = price.ListYear,
        Tjanst = price.Tjanst,
        Basis = price.Basis,
        From = price.From ?? KeptPrice.Always,
        Amount = price.Amount,
        Unit = price.Unit,
        Example = price.Example,
        Source = price.Source,
    };

    /// <summary>One for the step itself where it is of the list as a whole, one for each price that it changed or approved.</summary>
    private IEnumerable<PriceListEvent> Events(ListChange change, long last)
    {
        var ofPrices = change.Step is ListStep.SetPrice or ListStep.RemovePrice or ListStep.ChangePrice;
        if (!ofPrices && change.Step is not ListStep.Approve) yield return Event(change, ++last, change.Step);
        foreach (var approved in change.Approved) yield return Event(change, ++last, ListStep.Approve, new(approved.Tjanst, approved.Basis, Before(change, approved), approved.Amount, UnitOf(change, approved)));
        foreach (var price in change.Changed) yield return Event(change, ++last, change.Step, price);
    }

    private PriceListEvent Event(ListChange change, long number, ListStep step, PriceChange? price = null) => new()
    {
        Number = number,
        Organisation = organisation,
        Year = change.List.Year,
        Step = step,
        StateBefore = change.Before,
        StateAfter = change.List.State,
        Tjanst = price?.Tjanst,
        Basis = price?.Basis,
        Before = price?.Before,
        After = price?.After,
        Unit = price?.Unit,
        From = price?.From,
        By = who,
        Role = change.Role,
        At = now,
        Reason = change.Reason,
        Reference = change.Reference,
        Percent = change.Percent,
        Late = change.Late,
    };

    /// <summary>An approval of a price that stands in the list changes nothing of it.</summary>
    private static Money? Before(ListChange change, PriceApproval approved) => change.Prices.FirstOrDefault(p => (p.Tjanst, p.Basis) == (approved.Tjanst, approved.Basis))?.Amount;

    private static string? UnitOf(ListChange change, PriceApproval approved) => change.Prices.FirstOrDefault(p => (p.Tjanst, p.Basis) == (approved.Tjanst, approved.Basis))?.Unit;
}
