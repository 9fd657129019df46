using System.Runtime.CompilerServices;
using Forumbot.Domain.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Forumbot.Features.Data;

/// <summary>Looks up the volumes that one answer needs: few rows by their key, however many there are.</summary>
public static class UsageReader
{
    /// <summary>A compiled query knows one model, and each kind of store has its own.</summary>
    private static readonly ConditionalWeakTable<IModel, Func<ForumbotDb, string, string, DateOnly, DateOnly, IAsyncEnumerable<Consumption>>> OfBuyer = [];

    /// <summary>From so many buyers on a service's rows are read in one go.</summary>
    private const int Many = 50;

    /// <param name="needs">Of different services.</param>
    /// <exception cref="StoreUnavailable">The store cannot be read.</exception>
    public static Task<Usage> Read(IDbContextFactory<ForumbotDb> contexts, IReadOnlyList<UsageNeed> needs, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (used, charges) = (new List<Consumption>(), new List<AddedCharge>());
        foreach (var need in needs)
        {
            used.AddRange((await Read(db, need, cancel)).Rows);
            charges.AddRange(await MonthUsage.Charges(db, need, cancel));
        }

        return Usage.Of(used).With(charges);
    });

    internal static async Task<Usage> Read(ForumbotDb db, UsageNeed need, CancellationToken cancel)
    {
        var rows = new List<Consumption>();
        if (need.Forvaltningar.Count >= Many) return await OfMany(db, need, cancel);
        var ofBuyer = OfBuyer.GetValue(db.Model, _ => EF.CompileAsyncQuery((ForumbotDb db, string tjanst, string forvaltning, DateOnly first, DateOnly last) =>
            db.Consumptions.AsNoTracking().Where(c => c.Tjanst == tjanst && c.Forvaltning == forvaltning && c.Month >= first && c.Month <= last)));
        foreach (var tjanst in need.Tjanster)
            foreach (var forvaltning in need.Forvaltningar)
                await foreach (var row in ofBuyer(db, tjanst, forvaltning, need.FirstMonth, need.LastMonth).WithCancellation(cancel)) rows.Add(row);
        return Usage.Of(rows);
    }

    private static async Task<Usage> OfMany(ForumbotDb db, UsageNeed need, CancellationToken cancel)
    {
        var (rows, wanted) = (new List<Consumption>(), need.Forvaltningar.ToHashSet(StringComparer.Ordinal));
        foreach (var tjanst in need.Tjanster)
            await foreach (var row in db.Consumptions.AsNoTracking().Where(c => c.Tjanst == tjanst && c.Month >= need.FirstMonth && c.Month <= need.LastMonth).AsAsyncEnumerable().WithCancellation(cancel))
                if (wanted.Contains(row.Forvaltning)) rows.Add(row);
        return Usage.Of(rows);
    }
}
