using System.Text.Json;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Forumbot.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Ordering;

/// <summary>Processes that take orders in one store, and what many people press in them at the same moment.</summary>
internal sealed class OrdersAtOnce : IDisposable
{
    private readonly Changes[] _changes;
    private readonly OrderButtons[] _processes;
    private int _turn;

    private OrdersAtOnce(OrderingInTest town, IDbContextFactory<ForumbotDb> store, int processes)
    {
        Town = town;
        _changes = [.. Enumerable.Range(0, processes).Select(_ => new Changes(store, town.Clock))];
        _processes = [.. _changes.Select(c => new OrderButtons(town.Slices with { Ordering = new(town.Town.Contexts, c, town.Clock) }, town.Clock))];
    }

    public OrderingInTest Town { get; }

    /// <param name="dying">With what chance of its own the processes die; null where they live.</param>
    /// <param name="processes">Processes wait for each other in SQLite, in long steps.</param>
    public static async Task<OrdersAtOnce> Open(int? dying = null, int processes = 1)
    {
        var town = await OrderingInTest.Open();
        return new(town, dying is { } seed ? new DyingStore(StoreSettings.ForSqliteFile(town.Town.StoreFile), seed) : town.Town.Contexts, processes);
    }

    /// <summary>The form with its offer, as it is to be sent.</summary>
    public async Task<CardAction> Filled(string who, params (string Name, string Value)[] filled)
    {
        var form = await Town.Form(who, filled);
        var data = TownInTest.Button(form.Card!.Data, "avrop.place").GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => (object)p.Value);
        foreach (var (name, value) in filled) data[name] = value;
        return new("avrop.place", JsonSerializer.SerializeToElement(data));
    }

    public static CardAction Step(Avrop order, string verb, params (string Name, object Value)[] written)
    {
        (string Name, object Value)[] data = [.. written, ("number", order.Number), ("rev", order.Version), ("v", 1)];
        return new(verb, JsonSerializer.SerializeToElement(data.ToDictionary(d => d.Name, d => d.Value)));
    }

    /// <summary>All of it at the same moment, by turns in the processes, each again until it is answered.</summary>
    public async Task<IReadOnlyList<Pressed>> Press(IEnumerable<(Activity From, CardAction Button)> presses)
    {
        using var start = new ManualResetEventSlim();
        var all = presses.Select(press => Task.Run(() =>
        {
            start.Wait();
            return DyingStore.Delivered(() => Send(press.From, press.Button));
        })).ToList();
        start.Set();
        return await Task.WhenAll(all);
    }

    public async Task<IReadOnlyList<AvropStep>> Steps()
    {
        await using var db = await Town.Town.Contexts.CreateDbContextAsync();
        return await db.AvropSteps.AsNoTracking().OrderBy(s => s.Number).ThenBy(s => s.Version).ToListAsync();
    }

    public void Dispose()
    {
        foreach (var changes in _changes) changes.Dispose();
        Town.Dispose();
    }

    private async Task<Pressed> Send(Activity from, CardAction button)
    {
        var process = _processes[Interlocked.Increment(ref _turn) % _processes.Length];
        return await (button.Verb switch
        {
            "avrop.place" => process.Place(from, button, default),
            "avrop.attest" => process.Attest(from, button, default),
            "avrop.refuseattest" => process.RefuseAttest(from, button, default),
            "avrop.accept" => process.Accept(from, button, default),
            "avrop.decline" => process.Decline(from, button, default),
            "avrop.cancel" => process.Cancel(from, button, default),
            _ => throw new ArgumentOutOfRangeException(nameof(button), button.Verb, null),
        });
    }
}
