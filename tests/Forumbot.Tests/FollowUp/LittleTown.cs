using Forumbot.Domain.Catalogue;
using Forumbot.Domain.FollowUp;
using Forumbot.Features.Data;
using Forumbot.Features.FollowUp;
using Forumbot.Tests.Packs;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.FollowUp;

/// <summary>The small pack in a store, with what its accounting means.</summary>
internal sealed class LittleTown : IDisposable
{
    private readonly IDbContextFactory<ForumbotDb> contexts;
    private readonly Changes changes;

    private LittleTown(StoreSettings store, Organisation organisation)
    {
        (contexts, Organisation) = (store.Contexts(), organisation);
        changes = new(contexts, TimeProvider.System);
    }

    internal Organisation Organisation { get; }

    internal Changes Changes => changes;

    internal static async Task<LittleTown> In(StoreSettings store)
    {
        await SmallPack.Import(store);
        return new(store, (await DemoPack.ReadBack(store)) with
        {
            SieObjects = [new(1, "Nörr 1", "norr", null, null), new(1, "2", "soder", null, null), new(20, "F", null, "fakturor", null), new(20, "K", null, "kurs", null), new(21, "E", null, null, "ekonomi")],
            SieAccounts = [new(7900, 7999, FigureSide.Buyer, FigureFlow.Cost), new(3500, 3599, FigureSide.Seller, FigureFlow.Revenue), new(5000, 5999, FigureSide.Seller, FigureFlow.Cost)],
            Budgets = [new(2026, "norr", "fakturor", new(1_000_00), true), new(2025, "norr", "fakturor", new(1_200_00), true)],
        });
    }

    internal Task<ImportFiguresOutcome> Import(FigureFile file, FigureKind? kind, int? year) => new ImportFigures(changes, TimeProvider.System).Handle(Organisation, file, kind, year, ImportFigures.Command, default);

    internal async Task<IReadOnlyList<ImportedSide>> Imported(FigureFile file, FigureKind? kind, int? year) => Assert.IsType<ImportFiguresOutcome.Imported>(await Import(file, kind, year)).Sides;

    internal async Task<IReadOnlyList<FigureFault>> Refused(FigureFile file, FigureKind? kind, int? year) => Assert.IsType<ImportFiguresOutcome.Refused>(await Import(file, kind, year)).Faults;

    internal Task<FollowUpFigures> Read(string unit, int year) => FollowUpReader.Read(contexts, Organisation, unit, new(year, 1, 1), new(year, 12, 1), default);

    internal Task<IReadOnlyList<SellerFigure>> Sellers(FigureKind kind, int year) => FollowUpReader.ReadSellers(contexts, kind, year, default);

    internal async Task<IReadOnlyList<T>> Rows<T>() where T : class
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Set<T>().AsNoTracking().ToListAsync();
    }

    internal static FigureFile.Table Table(params string[] lines) => new("fil.csv", false, [.. lines.Select((line, n) => new FigureRow(n + 1, line.Split(';')))]);

    public void Dispose() => changes.Dispose();
}
