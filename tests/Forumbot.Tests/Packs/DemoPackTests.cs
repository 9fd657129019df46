using Forumbot.Features.Data;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Packs;

[Collection(OnPostgres.Name)]
public sealed class DemoPackTests(PostgresCluster postgres)
{
    [Fact]
    public async Task A_second_import_changes_nothing_in_SQLite()
    {
        using var store = new SqliteStore();
        await A_second_import_changes_nothing(store.Settings);
    }

    [PostgresFact]
    public async Task A_second_import_changes_nothing_in_PostgreSQL() => await A_second_import_changes_nothing(await postgres.NewDatabase());

    [PostgresFact]
    public async Task Both_stores_give_the_same_organisation()
    {
        using var sqlite = new SqliteStore();
        var onServer = await postgres.NewDatabase();
        await DemoPack.Import(sqlite.Settings);
        await DemoPack.Import(onServer);

        var (a, b) = (await DemoPack.ReadBack(sqlite.Settings), await DemoPack.ReadBack(onServer));

        Assert.Equivalent(a with { Reported = [] }, b with { Reported = [] }, strict: true);
        Assert.Equal(a.Reported.ToHashSet(), [.. b.Reported]);
        Assert.Equal((await DemoPack.Used(sqlite.Settings)).ToHashSet(), [.. await DemoPack.Used(onServer)]);
    }

    private static async Task A_second_import_changes_nothing(StoreSettings store)
    {
        var first = await DemoPack.Import(store);
        var second = await DemoPack.Import(store);

        Assert.True(first.Changed);
        Assert.Equal((false, first.Revision), (second.Changed, second.Revision));
        Assert.Equal(44, Assert.Single(second.Counts, c => c.Table == "services").Rows);
        Assert.Equal(44, (await DemoPack.ReadBack(store)).Tjanster.Count);
    }
}
