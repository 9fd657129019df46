using System.Text.Json;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Forumbot.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Host;

/// <summary>Orders of the demo organisation by what is pressed, on a real store, on a clock that the test steps.</summary>
internal sealed class OrderingInTest : IDisposable
{
    /// <summary>The last four digits of the demo pack's people.</summary>
    public const string Budget = "0101", Staff = "0102", OtherBudget = "0103", Chief = "0104", Recruiting = "0215", Ekonomi = "0202", Approver = "0401";

    private readonly Changes changes;
    private readonly Features.Data.Organisations organisations;

    private OrderingInTest(TownInTest town)
    {
        (Town, changes, organisations) = (town, new(town.Contexts, Clock), new(town.Contexts, Clock));
        Slices = town.Slices with { Ordering = new(town.Contexts, changes, Clock), Organisation = async cancel => await Now(cancel) };
        Orders = new(Slices, Clock);
        var (channels, joining, people) = (new ChannelButtons(Slices, Clock), new JoinButtons(Slices, Clock), new PeopleButtons(Slices.People, Clock));
        Routes = new(new QuestionButtons(town.Asking, Slices, Clock), people, channels, joining, new(Slices.PriceLists, Clock), new(Slices, Clock), Orders);
    }

    public SteppedClock Clock { get; } = new();

    public TownInTest Town { get; }

    public Slices Slices { get; }

    public OrderButtons Orders { get; }

    public Routes Routes { get; }

    public static async Task<OrderingInTest> Open() => new(await TownInTest.Open());

    /// <summary>As the store holds it.</summary>
    public async Task<Organisation> Now(CancellationToken cancel = default)
    {
        organisations.LookAgain();
        return (await organisations.Current(cancel)).Organisation;
    }

    /// <summary>The form, filled in.</summary>
    public Task<Pressed> Form(string who, params (string Name, string Value)[] filled) => Press(who, "avrop.form", filled);

    /// <summary>Fills in the form, sees the offer, and orders it.</summary>
    public async Task<Pressed> Place(string who, params (string Name, string Value)[] filled)
    {
        var form = await Form(who, filled);
        return form.Card is { Data: { ValueKind: JsonValueKind.Object } card } && card.GetProperty("buttons").EnumerateArray().Any(b => b.GetProperty("verb").GetString() == "avrop.place") ? await Press(who, card, "avrop.place", filled) : form;
    }

    /// <summary>Presses a card's button (Action.Execute), with what was written and chosen.</summary>
    public Task<Pressed> Press(string who, JsonElement card, string verb, params (string Name, string Value)[] inputs)
    {
        var data = TownInTest.Button(card, verb).GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => (object)p.Value);
        foreach (var (name, value) in inputs) data[name] = value;
        return Press(Invoke(who), verb, JsonSerializer.SerializeToElement(data));
    }

    public Task<Pressed> Press(string who, string verb, params (string Name, string Value)[] data) =>
        Press(Invoke(who), verb, JsonSerializer.SerializeToElement(data.ToDictionary(d => d.Name, d => (object)d.Value).Append(new("v", 1)).ToDictionary()));

    public async Task<Pressed> Press(Activity from, string verb, JsonElement data) => await Routes.Of(new(verb, data))!(from, new(verb, data), default);

    /// <summary>Takes a step with the order as it is.</summary>
    public async Task<Pressed> Step(string who, string number, string verb, params (string Name, string Value)[] inputs) =>
        await Press(who, verb, [("number", number), ("rev", $"{(await Order(number)).Version}"), .. inputs]);

    public Activity Invoke(string who, string kind = "personal")
    {
        var message = kind is "personal" ? Town.Message("", who) : Town.InChannel("", who);
        return new() { Type = ActivityTypes.Invoke, Name = InvokeNames.CardAction, Id = message.Id, ChannelId = message.ChannelId, ServiceUrl = message.ServiceUrl, From = message.From, Recipient = message.Recipient, Conversation = message.Conversation, Locale = message.Locale, ReplyToId = $"card-{who}" };
    }

    /// <summary>Lets people have a chat of their own with the bot.</summary>
    public Task Know(params string[] people) => Slices.Conversations.Remember.Handle([.. people.Select(who => new Forumbot.Features.Conversations.Place(Acts.AddressOf(Town.Message("hej", who)), null))], default);

    public async Task<Avrop> Order(string number)
    {
        await using var db = await Town.Contexts.CreateDbContextAsync();
        return await db.Avrop.AsNoTracking().SingleAsync(a => a.Number == number);
    }

    public async Task<IReadOnlyList<Avrop>> AllOrders()
    {
        await using var db = await Town.Contexts.CreateDbContextAsync();
        return await db.Avrop.AsNoTracking().OrderBy(a => a.Serial).ToListAsync();
    }

    /// <summary>Somebody moves to another förvaltning.</summary>
    public Task Move(string who, string forvaltning) => this.Take(PackEdits.Demo.Where("people", row => row["aad_object_id"].EndsWith(who, StringComparison.Ordinal) ? row.With("unit", forvaltning) : row));

    /// <summary>The channel begins to take what waits for somebody's own chat.</summary>
    /// <returns>What lets it have taken it.</returns>
    public async Task<Func<Task>> Sending(string who)
    {
        await using var db = await Town.Contexts.CreateDbContextAsync();
        var message = await db.Outbox.SingleAsync(m => m.State == OutboxState.Waiting && m.Conversation == $"a:chat-{who}");
        (message.State, message.Worker, message.WorkerUntil) = (OutboxState.Sending, "test", Clock.GetUtcNow().AddMinutes(1));
        await db.SaveChangesAsync();
        return () => new Features.Deliveries.RecordSending(changes, Clock).Handle(message.Id, "test", new Features.Deliveries.SendOutcome.Taken($"sent-{message.Id}"), Features.Deliveries.Pace.Usual, default);
    }

    /// <summary>The channel takes all that waits, and gives each an id.</summary>
    public async Task Sent()
    {
        var record = new Features.Deliveries.RecordSending(changes, Clock);
        await using var db = await Town.Contexts.CreateDbContextAsync();
        foreach (var message in await db.Outbox.Where(m => m.State == OutboxState.Waiting).ToListAsync())
        {
            (message.State, message.Worker, message.WorkerUntil) = (OutboxState.Sending, "test", Clock.GetUtcNow().AddMinutes(1));
            await db.SaveChangesAsync();
            await record.Handle(message.Id, "test", new Features.Deliveries.SendOutcome.Taken($"sent-{message.Id}"), Features.Deliveries.Pace.Usual, default);
        }
    }

    public async Task<IReadOnlyList<OutboxMessage>> Waiting() => [.. (await Town.Outbox()).Where(m => m.State is OutboxState.Waiting)];

    /// <summary>The newest message to somebody's own chat.</summary>
    public async Task<OutboxMessage> LastTo(string who) => (await Town.Outbox()).Last(m => m.Conversation == $"a:chat-{who}");

    public void Dispose()
    {
        organisations.Dispose();
        changes.Dispose();
        Town.Dispose();
    }
}
