using System.Text.Json;
using System.Text.Json.Nodes;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Forumbot.Tests.Data;
using Forumbot.Tests.People;

namespace Forumbot.Tests.Host;

/// <summary>The directory by its buttons, as a card's data come back, on a real store.</summary>
public sealed class PeopleButtonsTests : IDisposable
{
    private readonly SqliteStore store = new();
    private int activities;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task An_administrator_adds_somebody_finds_them_changes_them_and_lets_them_leave()
    {
        var (directory, buttons) = await Start();
        var list = (await buttons.Open(From(), Language.Swedish, default)).Message!.Value.Reply;

        var form = await Press(buttons.Form, ButtonOf(list.Data, "Ny person"));
        var added = await Press(buttons.Save, ButtonOf(form.Card!.Data, "Spara"), ("id", DirectoryInTest.Somebody), ("title", "Budgetuppföljare Södra"), ("role", "budgetuppfoljare"), ("unit", "soder"), ("area", "-"));
        var found = await Press(buttons.List, ButtonOf(added.Card!.Data, "Sök"), ("search", "södra"));
        var change = await Press(buttons.Form, ButtonOf(found.Card!.Data, "Ändra"), ("search", "södra"), ("person", DirectoryInTest.Somebody));
        var changed = await Press(buttons.Save, ButtonOf(change.Card!.Data, "Spara"), ("title", "Förvaltningschef Södra"), ("role", "forvaltningschef"), ("unit", "soder"), ("area", "ekonomi"), ("from", ""), ("to", ""));
        var leaver = await Press(buttons.Form, ButtonOf(changed.Card!.Data, "Slutar"), ("search", "södra"), ("person", DirectoryInTest.Somebody));
        await Press(buttons.Leave, ButtonOf(leaver.Card!.Data, "Spara"), ("on", "2026-12-31"));

        Assert.Equal("people/directory", list.Card);
        Assert.Equal(
            new Person("budgetuppfoljare-sodra", DirectoryInTest.Somebody, "Förvaltningschef Södra", Role.Forvaltningschef, "soder", "ekonomi") { Validity = new(null, new(2026, 12, 31)) },
            (await directory.Now()).People.Single(p => p.AadObjectId == DirectoryInTest.Somebody));
        Assert.Equal("södra", changed.Card.Data.GetProperty("search").GetProperty("value").GetString());
    }

    [Fact]
    public async Task An_administrator_lets_somebody_stand_in_and_ends_it()
    {
        var (directory, buttons) = await Start();
        var list = (await buttons.Open(From(), Language.Swedish, default)).Message!.Value.Reply;

        var form = await Press(buttons.Form, ButtonOf(list.Data, "Vikarie"), ("person", DirectoryInTest.Chef));
        await Press(buttons.Deputy, ButtonOf(form.Card!.Data, "Spara"), ("deputy", DirectoryInTest.Administrator), ("other", ""), ("from", "2026-11-21"), ("to", "2026-12-24"));
        var deputised = (await directory.Now()).Deputyships;
        var again = await Press(buttons.Form, ButtonOf(list.Data, "Vikarie"), ("person", DirectoryInTest.Chef));
        var ended = await Press(buttons.Deputy, ButtonOf(again.Card!.Data, "Avsluta Administratör"));

        Assert.Equal((DirectoryInTest.Chef, DirectoryInTest.Administrator, new DateOnly(2026, 12, 24)), (deputised[0].For, deputised[0].Deputy, deputised[0].Validity.To));
        Assert.True(ended.Done);
        Assert.Equal(new DateOnly(2026, 11, 20), Assert.Single((await directory.Now()).Deputyships).Validity.To);
    }

    [Fact]
    public async Task Somebody_else_is_written_by_key()
    {
        var (directory, buttons) = await Start();
        var form = await Press(buttons.Form, Data("people.form", ("form", "deputy"), ("person", DirectoryInTest.Chef)));

        await Press(buttons.Deputy, ButtonOf(form.Card!.Data, "Spara"), ("deputy", DirectoryInTest.Chef), ("other", "administrator"), ("from", "2026-11-21"), ("to", "2026-12-24"));

        Assert.Equal(DirectoryInTest.Administrator, Assert.Single((await directory.Now()).Deputyships).Deputy);
    }

    [Fact]
    public async Task Who_presses_is_who_Teams_says_and_never_who_the_card_says()
    {
        var (directory, buttons) = await Start();
        var data = Data("people.save", ("person", DirectoryInTest.Chef), ("rev", "0"), ("title", "Chef"), ("role", "administrator"), ("unit", "norr"), ("who", DirectoryInTest.Administrator), ("aadObjectId", DirectoryInTest.Administrator));

        foreach (var press in new PressButton[] { buttons.List, buttons.Form, buttons.Save, buttons.Leave, buttons.Deputy })
            Assert.Equal((false, null), Only(await Press(press, data, DirectoryInTest.Chef)));
        Assert.Null((await buttons.Open(From(DirectoryInTest.Chef), Language.Swedish, default)).Message!.Value.Reply.Card);
        Assert.Null((await buttons.Open(From(null), Language.Swedish, default)).Message!.Value.Reply.Card);
        Assert.Equal(Role.Tjansteansvarig, (await directory.Now()).People.Single(p => p.Key == "chef").Role);
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task The_directory_is_shown_where_nobody_else_reads_it_only(string kind)
    {
        var (directory, buttons) = await Start();
        var revision = (await directory.Now()).Revision;
        var from = From();
        from.Conversation!.ConversationType = kind;

        Assert.Null((await buttons.Open(from, Language.Swedish, default)).Message!.Value.Reply.Card);
        foreach (var press in new PressButton[] { buttons.List, buttons.Form, buttons.Save, buttons.Leave, buttons.Deputy })
            Assert.Equal((false, null), Only(await press(from, new("x", Data("x", ("person", "chef"), ("on", "2026-12-31"), ("rev", "0"))), default)));
        Assert.Equal(revision, (await directory.Now()).Revision);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"v":0,"person":"chef","on":"2026-12-31","rev":0}""")]
    [InlineData("""{"v":"x","person":"chef","on":"2026-12-31","rev":0}""")]
    public async Task A_card_of_an_older_template_is_answered_with_the_directory_and_changes_nothing(string data)
    {
        var (directory, buttons) = await Start();
        var revision = (await directory.Now()).Revision;

        foreach (var press in new PressButton[] { buttons.Form, buttons.Save, buttons.Leave, buttons.Deputy })
            Assert.Equal("people/directory", (await press(From(), new("x", JsonElement.Parse(data)), default)).Card?.Card);
        Assert.Equal(revision, (await directory.Now()).Revision);
    }

    [Theory]
    [InlineData("""{"v":1}""")]
    [InlineData("""{"v":1,"person":7,"on":true,"form":[],"rev":{},"search":0,"page":"x"}""")]
    [InlineData("""{"v":1,"person":"chef","form":"deputy ","on":"2026-02-30","rev":99999999999,"page":-5,"title":"","role":"","unit":"","from":"x"}""")]
    [InlineData("""{"v":1,"person":"ingen","form":"leaver","on":"2026-12-31","deputy":"chef","from":"2026-12-01","to":"2026-12-31","end":"1000000"}""")]
    public async Task Data_that_no_card_of_ours_has_change_nothing_and_are_refused_in_a_sentence(string data)
    {
        var (directory, buttons) = await Start();
        var revision = (await directory.Now()).Revision;

        foreach (var press in new PressButton[] { buttons.Form, buttons.Save, buttons.Leave, buttons.Deputy })
        {
            var pressed = await press(From(), new("x", JsonElement.Parse(data)), default);
            Assert.Equal((false, null), Only(pressed));
            Assert.EndsWith(".", pressed.Note, StringComparison.Ordinal);
        }

        Assert.Equal("people/directory", (await buttons.List(From(), new("x", JsonElement.Parse(data)), default)).Card?.Card);
        Assert.Equal(revision, (await directory.Now()).Revision);
    }

    private async Task<(DirectoryInTest Directory, PeopleButtons Buttons)> Start()
    {
        var directory = await DirectoryInTest.In(store.Settings);
        return (directory, new(new(directory.Contexts, directory.Changes, directory.Clock), directory.Clock));
    }

    private Activity From(string? who = DirectoryInTest.Administrator) => new()
    {
        Type = ActivityTypes.Invoke,
        Id = $"act-{++activities}",
        ChannelId = "msteams",
        ServiceUrl = "http://127.0.0.1",
        From = new() { Id = "29:somebody", AadObjectId = who },
        Recipient = new() { Id = "28:bot" },
        Conversation = new() { Id = "a:chat", ConversationType = "personal" },
        ReplyToId = "card-1",
        Locale = "sv-SE",
    };

    private static (bool Done, string? Card) Only(Pressed pressed) => (pressed.Done, pressed.Card?.Card);

    private async Task<Pressed> Press(PressButton press, JsonElement data, string who) => await press(From(who), new("x", data), default);

    /// <summary>The button with the card's inputs merged into its data, as Teams sends it.</summary>
    private async Task<Pressed> Press(PressButton press, JsonElement data, params (string Name, string Value)[] inputs)
    {
        var merged = JsonNode.Parse(data.GetRawText())!.AsObject();
        foreach (var (name, value) in inputs) merged[name] = value;
        var pressed = await press(From(), new("x", JsonElement.Parse(merged.ToJsonString())), default);
        Assert.True(pressed.Done, pressed.Note);
        return pressed;
    }

    private static JsonElement ButtonOf(JsonElement card, string title) => card.GetProperty("buttons").EnumerateArray().Single(b => b.GetProperty("title").GetString() == title).GetProperty("data");

    private static JsonElement Data(string verb, params (string Name, string Value)[] more)
    {
        var data = new JsonObject { ["verb"] = verb, ["v"] = 1 };
        foreach (var (name, value) in more) data[name] = value;
        return JsonElement.Parse(data.ToJsonString());
    }
}
