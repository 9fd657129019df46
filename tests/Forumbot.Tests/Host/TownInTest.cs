using System.Text.Json;
using Forumbot.Features.Data;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Forumbot.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Host;

/// <summary>The demo organisation in a store of the test's own, and the bot's parts over it: what is written and pressed in Teams,
/// without the HTTP around it.</summary>
internal sealed class TownInTest : IDisposable
{
    public const string Free = "19:ny@thread.tacv2", OfFarsta = "19:farsta@thread.tacv2";

    /// <summary>Nobody in the directory.</summary>
    public const string Stranger = "00000000-0000-4000-8000-000000009999";

    /// <summary>Imported once in the process, for it takes a while; each test has its own copy.</summary>
    private static readonly Lazy<byte[]> Imported = new(() =>
    {
        using var store = SqliteStore.WithTables();
        Task.Run(() => OpenStore.Open(store.Settings, "stockholm", default)).GetAwaiter().GetResult();
        return store.Contents();
    });

    private readonly SqliteStore _store;
    private int _activities;

    private TownInTest(SqliteStore store, Slices slices)
    {
        (_store, Slices) = (store, slices);
        var (channels, joining) = (new ChannelButtons(slices, TimeProvider.System), new JoinButtons(slices, TimeProvider.System));
        var people = new PeopleButtons(slices.People, TimeProvider.System);
        var (priceLists, disputes) = (new PriceListButtons(slices.PriceLists, TimeProvider.System), new DisputeButtons(slices, TimeProvider.System));
        Directives = new(slices, channels, joining, people, priceLists, disputes, TimeProvider.System);
        Asking = new(slices, new BoundChannels(), new FollowUps(), TimeProvider.System);
        Routes = new(new QuestionButtons(Asking, slices, TimeProvider.System), people, channels, joining, priceLists, disputes, new OrderButtons(slices, TimeProvider.System));
    }

    public Slices Slices { get; }

    public DirectiveAnswers Directives { get; }

    public Routes Routes { get; }

    public Asking Asking { get; }

    public string StoreFile => _store.File;

    public IDbContextFactory<ForumbotDb> Contexts => _store.Settings.Contexts();

    public static async Task<TownInTest> Open()
    {
        var store = new SqliteStore();
        await File.WriteAllBytesAsync(store.File, Imported.Value);
        return new(store, await OpenStore.Open(store.Settings, "stockholm", default));
    }

    /// <summary>As another process, or the same two seconds later, sees it.</summary>
    public async Task<TownInTest> Later() => new(_store, await OpenStore.Open(_store.Settings, "stockholm", default)) { _activities = _activities + 1000 };

    /// <param name="who">The last four digits of somebody in the demo pack's directory, or a whole Entra object id.</param>
    public Activity Message(string text, string who, string conversation = "a:chat", string kind = "personal") => new()
    {
        Type = ActivityTypes.Message,
        Id = $"act-{Interlocked.Increment(ref _activities)}",
        ChannelId = "msteams",
        ServiceUrl = "http://127.0.0.1:9/",
        From = new() { Id = $"29:{who}", Name = "Anna Ek", AadObjectId = Aad(who) },
        Recipient = new() { Id = "28:bot" },
        Conversation = new() { Id = kind is "personal" ? $"{conversation}-{who}" : conversation, ConversationType = kind },
        Locale = "sv-SE",
        Text = text,
    };

    public Activity InChannel(string text, string who, string channel = Free) => Message(text, who, $"{channel};messageid=1700", "channel");

    /// <summary>What a message is answered with; null where it is a question.</summary>
    public ValueTask<Pressed?> Say(Activity message) => Directives.Answer(message, message.Text, default);

    /// <summary>Presses a button of a card (Action.Execute), with what was chosen.</summary>
    public async Task<Pressed> Press(Activity at, JsonElement button, params (string Name, string Value)[] chosen)
    {
        var data = button.GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => (object)p.Value);
        foreach (var (name, value) in chosen) data[name] = value;
        return await Press(at, button.GetProperty("verb").GetString()!, JsonSerializer.SerializeToElement(data));
    }

    public async Task<Pressed> Press(Activity at, string verb, JsonElement data)
    {
        var invoke = new Activity { Type = ActivityTypes.Invoke, Name = InvokeNames.CardAction, Id = at.Id, ChannelId = at.ChannelId, ServiceUrl = at.ServiceUrl, From = at.From, Recipient = at.Recipient, Conversation = at.Conversation, Locale = at.Locale, ReplyToId = "card-1" };
        var button = new CardAction(verb, data);
        return await Routes.Of(button)!(invoke, button, default);
    }

    public async Task<IReadOnlyList<OutboxMessage>> Outbox()
    {
        await using var db = await Contexts.CreateDbContextAsync();
        return [.. (await db.Outbox.AsNoTracking().ToListAsync()).OrderBy(m => m.Conversation, StringComparer.Ordinal).ThenBy(m => m.Sequence)];
    }

    public async Task<ChannelBinding?> Binding(string channel = Free)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        return await db.ChannelBindings.AsNoTracking().SingleOrDefaultAsync(b => b.Conversation == channel);
    }

    public async Task<int> Writes()
    {
        await using var db = await Contexts.CreateDbContextAsync();
        return await db.TakenActivities.CountAsync() + await db.Outbox.CountAsync() + await db.Conversations.CountAsync() + await db.ChannelBindings.CountAsync() + await db.JoinRequests.CountAsync() + await db.Revisions.CountAsync();
    }

    public void Dispose() => _store.Dispose();

    public static string Aad(string who) => who.Length == 4 ? $"00000000-0000-4000-8000-00000000{who}" : who;

    /// <summary>The button with the verb, of a card's data.</summary>
    public static JsonElement Button(JsonElement data, string verb) => data.GetProperty("buttons").EnumerateArray().First(b => b.GetProperty("verb").GetString() == verb);

    /// <summary>What can be chosen in the list with the id.</summary>
    public static IReadOnlyList<string> Options(JsonElement data, string id) => [.. data.GetProperty("choices").EnumerateArray().First(c => c.GetProperty("id").GetString() == id).GetProperty("options").EnumerateArray().Select(o => o.GetProperty("value").GetString()!)];
}
