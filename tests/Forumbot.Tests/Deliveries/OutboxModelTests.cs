using Forumbot.Features.Data;
using Forumbot.Features.Deliveries;
using Forumbot.Tests.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Deliveries;

/// <summary>Any number of processes send from one store, get any answers, and die at any moment.</summary>
public sealed class OutboxModelTests
{
    [Fact]
    public void Whatever_happens_nothing_is_lost_or_out_of_order_and_only_doubts_are_doubled() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => Live(seed).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    private static async Task Live(int seed)
    {
        using var model = new OutboxModel(new(seed));
        for (var step = 0; step < 60; step++)
        {
            await model.Step();
            await model.Check();
        }

        await model.Settle();
        await model.CheckAtTheEnd();
    }
}

/// <summary>The outbox with two processes that send from it; what the channel took is remembered beside it.</summary>
internal sealed class OutboxModel : IDisposable
{
    private static readonly string[] Conversations = ["a:1", "a:2", "19:c;messageid=1"];

    private readonly SqliteStore _store = SqliteStore.WithTables();
    private readonly SteppedClock _clock = new();
    private readonly Random _chance;
    private readonly Changes _changes;
    private readonly TakeDue _take;
    private readonly RecordSending _record;
    private readonly OutboxList _list;
    private readonly List<(string Worker, ToSend Message)> _busy = [];
    private readonly Dictionary<string, int> _arrived = [];
    private readonly List<(string Conversation, long Place)> _begun = [];
    private int _acts;

    public OutboxModel(Random chance)
    {
        _chance = chance;
        var contexts = _store.Settings.Contexts();
        _changes = new(contexts, _clock);
        (_take, _record, _list) = (new(contexts, _changes, _clock), new(_changes, _clock), new(contexts, _changes, _clock));
    }

    public Task Step() => _chance.Next(10) switch
    {
        < 3 => Act(),
        < 6 => Take(_chance.Next(2) == 0 ? "one" : "two"),
        < 9 when _busy.Count > 0 => End(Outcome()),
        _ => Other(),
    };

    /// <summary>A quiet end: what is sent arrives, whatever was given up or held is sent again.</summary>
    public async Task Settle()
    {
        while ((await Delivered.Outbox(_store.Settings)).Exists(m => m.State is not OutboxState.Sent))
        {
            foreach (var message in await _list.Unsent(1000, default)) await _list.Resend(message.Id, default);
            while (_busy.Count > 0) await End(new SendOutcome.Taken("id"));
            _clock.Step(Pace.LongestWait * 2);
            await Take("one");
        }
    }

    public async Task Check()
    {
        var outbox = await Delivered.Outbox(_store.Settings);
        Assert.All(outbox.GroupBy(m => m.Conversation), talk => Assert.True(talk.Count(m => m.State is OutboxState.Sending) <= 1));
        Assert.All(outbox, m => Assert.True(m.State is not OutboxState.Sent || _arrived.GetValueOrDefault(m.Id) >= 1, "sent and never arrived"));
        Assert.All(outbox, m => Assert.InRange(_arrived.GetValueOrDefault(m.Id), 0, 1 + m.Doubts));
        Assert.All(outbox, m => Assert.Equal(m.State is OutboxState.Sending, m.Worker is not null));
    }

    public async Task CheckAtTheEnd()
    {
        var outbox = await Delivered.Outbox(_store.Settings);
        Assert.Equal(_acts * 2, outbox.Count);
        Assert.All(outbox, m => Assert.InRange(_arrived.GetValueOrDefault(m.Id), 1, 1 + m.Doubts));
        Assert.All(_begun.GroupBy(b => b.Conversation), talk => Assert.Equal(talk.Select(b => b.Place).Order(), talk.Select(b => b.Place)));
    }

    public void Dispose()
    {
        _changes.Dispose();
        _store.Dispose();
    }

    private Task<Said> Act()
    {
        var (key, where) = ($"{_acts++}", Conversations[_chance.Next(3)]);
        var message = Delivered.Message("2", where, resendInDoubt: _chance.Next(2) == 0);
        return _changes.Once(Delivered.Press(key, where), (_, _) => Task.FromResult(new Said("1") { Messages = [message] }), default);
    }

    /// <summary>Those that are begun come by their places, and again only where the one before is not done with.</summary>
    private async Task Take(string worker)
    {
        string[] own = [.. _busy.Where(b => b.Worker == worker).Select(b => b.Message.Id)];
        var taken = await _take.Handle(_chance.Next(1, 4), worker, own, Pace.Usual, default);
        var outbox = (await Delivered.Outbox(_store.Settings)).ToDictionary(m => m.Id);
        _begun.AddRange(taken.Select(m => (m.Where.Id, outbox[m.Id].Sequence)));
        _busy.AddRange(taken.Select(m => (worker, m)));
    }

    private async Task End(SendOutcome outcome)
    {
        var (worker, message) = _busy[_chance.Next(_busy.Count)];
        _busy.Remove((worker, message));
        if (outcome is SendOutcome.Taken || (outcome is SendOutcome.InDoubt && _chance.Next(2) == 0)) Arrive(message);
        await _record.Handle(message.Id, worker, outcome, Pace.Usual, default);
    }

    private async Task Other()
    {
        switch (_chance.Next(4))
        {
            case 0:
                Die(_chance.Next(2) == 0 ? "one" : "two");
                break;
            case 1 when (await _list.Unsent(100, default)).Where(m => m.State is OutboxState.Dead or OutboxState.InDoubt).ToList() is { Count: > 0 } stopped:
                await _list.Resend(stopped[_chance.Next(stopped.Count)].Id, default);
                break;
            default:
                _clock.Step(TimeSpan.FromSeconds(_chance.Next(120)));
                break;
        }
    }

    /// <summary>What it was sending arrives or does not; nobody puts it down.</summary>
    private void Die(string worker)
    {
        foreach (var (_, message) in _busy.Where(b => b.Worker == worker && _chance.Next(2) == 0)) Arrive(message);
        _busy.RemoveAll(b => b.Worker == worker);
    }

    private void Arrive(ToSend message) => _arrived[message.Id] = _arrived.GetValueOrDefault(message.Id) + 1;

    private SendOutcome Outcome() => _chance.Next(8) switch
    {
        < 3 => new SendOutcome.Taken("id"),
        < 5 => new SendOutcome.InDoubt("no answer"),
        5 => new SendOutcome.Later("busy (429)", _chance.Next(2) == 0 ? null : TimeSpan.FromSeconds(3)),
        6 => new SendOutcome.Refused("refused (400)"),
        _ => _chance.Next(3) == 0 ? new SendOutcome.Closed() : new SendOutcome.NotYet(TimeSpan.FromSeconds(1)),
    };
}
