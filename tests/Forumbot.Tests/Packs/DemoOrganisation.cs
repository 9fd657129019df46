using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Packs;

/// <summary>The demo pack, taken in and read back once.</summary>
public sealed class DemoOrganisation : IAsyncLifetime
{
    internal Organisation Organisation { get; private set; } = null!;

    internal IReadOnlyList<Consumption> Used { get; private set; } = [];

    public async Task InitializeAsync()
    {
        using var store = new SqliteStore();
        await DemoPack.Import(store.Settings);
        Organisation = await DemoPack.ReadBack(store.Settings);
        Used = await DemoPack.Used(store.Settings);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
