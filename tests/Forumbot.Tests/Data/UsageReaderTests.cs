using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Tests.Packs;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Data;

public sealed class UsageReaderTests
{
    [Fact]
    public async Task Many_buyers_volumes_are_the_same_as_one_by_one()
    {
        using var store = new SqliteStore();
        await DemoPack.Import(store.Settings);
        var all = await DemoPack.Used(store.Settings);
        var (tjanst, first, last) = (all[0].Tjanst, new DateOnly(2025, 3, 1), new DateOnly(2026, 2, 1));
        string[] some = [.. all.Select(c => c.Forvaltning).Distinct().Order(StringComparer.Ordinal).Take(3)];
        string[] many = [.. some, .. Enumerable.Range(0, 100).Select(n => $"no-such-{n}")];

        var (few, lots) = (await Read(store, new([tjanst], some, first, last)), await Read(store, new([tjanst], many, first, last)));

        Assert.Equal(all.Where(c => c.Tjanst == tjanst && some.Contains(c.Forvaltning) && c.Month >= first && c.Month <= last).ToHashSet(), [.. lots.Rows]);
        Assert.Equal(few.Rows.ToHashSet(), [.. lots.Rows]);
        Assert.NotEmpty(few.Rows);
    }

    [Fact]
    public async Task Volumes_lie_in_the_order_of_their_key_in_SQLite()
    {
        using var store = await SqliteStore.Migrated();
        await using var db = new ForumbotDb(store.Settings.Options());

        var made = await db.Database.SqlQueryRaw<string>("""SELECT sql AS "Value" FROM sqlite_master WHERE name = 'Consumptions'""").ToListAsync();

        Assert.EndsWith("WITHOUT ROWID", Assert.Single(made), StringComparison.Ordinal);
    }

    private static Task<Usage> Read(SqliteStore store, UsageNeed need) => UsageReader.Read(store.Settings.Contexts(), [need], default);
}
