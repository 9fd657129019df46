using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering;
using Forumbot.Tests.Data;
using static Forumbot.Tests.Ordering.KeptOrders;

namespace Forumbot.Tests.Ordering;

/// <summary>Running services in each year's money: two hours at 860 kr a month, from March 2024.</summary>
public sealed class RunningOrdersTests
{
    private const string Buyer = "utbildningsforvaltningen", Hours = "upphandlingstjanst";

    private static readonly Avrop Running = Order("A-2024-000001", 2024, AvropState.Running, At) with { Kind = AvropKind.Running };

    [Fact]
    public async Task A_running_order_counts_in_later_years_too_and_one_that_has_ended_until_its_last_month()
    {
        using var store = await Store(Running, Running with { Number = "A-2024-000002", Serial = 2, Form = "2", State = AvropState.Closed, EndsOn = new(2025, 2, 28) });

        Assert.Equal([(20, 20, 2), (14, 14, 2), (12, 12, 1)], (await Task.WhenAll(new[] { 2024, 2025, 2026 }.Select(year => Months(store.Settings, year)))).AsEnumerable());
    }

    [Fact]
    public async Task What_was_ordered_so_far_tells_that_it_is_expected()
    {
        using var store = await Store(Running, Order("A-2026-000001", 2026, AvropState.Accepted, At.AddYears(2)) with { Tjanst = "avtalsdatabas" });
        await using var db = new ForumbotDb(store.Settings.Options());

        Assert.Equal([("avtalsdatabas", false), (Hours, true)], (await OrderReader.SoFar(db, Buyer, 2026, default)).OrderBy(o => o.Tjanst).Select(o => (o.Tjanst, o.IsRunning)));
    }

    /// <summary>In months: for all that the förvaltning orders, and for the service; and how many orders.</summary>
    private static async Task<(int, int, int)> Months(StoreSettings store, int year)
    {
        await using var db = new ForumbotDb(store.Options());
        var spending = await OrderReader.Spending(db, TestSupport.Organisations.Stockholm, Buyer, Hours, year, except: null, default);
        var soFar = Assert.Single(await OrderReader.SoFar(db, Buyer, year, default));
        Assert.Equal(spending.Tjanst, soFar.Ordered);
        return ((int)(spending.Forvaltning.Ore / Running.Total.Ore), (int)(spending.Tjanst.Ore / Running.Total.Ore), soFar.Orders);
    }

    private static async Task<SqliteStore> Store(params Avrop[] orders)
    {
        var store = await SqliteStore.Migrated();
        await using var db = new ForumbotDb(store.Settings.Options());
        db.Avrop.AddRange(orders);
        await db.SaveChangesAsync();
        return store;
    }
}
