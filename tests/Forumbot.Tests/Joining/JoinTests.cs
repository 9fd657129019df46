using System.Text.Json;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Joining;
using Forumbot.Host;
using Forumbot.Tests.Data;
using Forumbot.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Joining;

public sealed class JoinTests
{
    private const string Ask = "jag tillhör Trafikkontoret", Cost = "vad kostar leverantörsreskontra oss?", Stranger = TownInTest.Stranger;

    private const string TrafiksCost = "Trafikkontoret";

    [Fact]
    public async Task From_asking_to_seeing_what_it_costs_us()
    {
        using var town = await TownInTest.Open();
        await Know(town, "0901");

        Assert.DoesNotContain("kostar trafikkontoret", await Answer(town, Cost), StringComparison.OrdinalIgnoreCase);
        var asked = await town.Say(town.Message(Ask, Stranger));
        Assert.Equal("Tack! Jag har frågat administratören om du får höra till Trafikkontoret.", asked!.Value.Note);
        Assert.DoesNotContain("kostar trafikkontoret", await Answer(await town.Later(), Cost), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("860", await Answer(town, "vad kostar upphandlingsstöd?"), StringComparison.Ordinal);

        var card = Assert.Single(await town.Outbox(), m => m.Conversation == "a:chat-0901");
        Assert.Equal(("people/join-request", "Anna Ek vill höra till Trafikkontoret."), (card.Card, card.Text.Split('\n')[0]));
        var confirmed = await town.Press(town.Message("", "0901"), TownInTest.Button(JsonElement.Parse(card.Data!), "join.confirm"), ("role", "staff"));
        Assert.Equal("Anna Ek är tillagd i Trafikkontoret som medarbetare.", confirmed.Card!.Text);
        Assert.Equal(0, confirmed.Card.Data.GetProperty("buttons").GetArrayLength());

        var told = (await town.Outbox()).Last(m => m.Conversation == $"a:chat-{Stranger}");
        Assert.StartsWith("Du finns nu i min katalog: Medarbetare Trafikkontoret.", told.Text, StringComparison.Ordinal);
        Assert.Contains(TrafiksCost, await Answer(await town.Later(), Cost), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("inte finns i min katalog", await Answer(await town.Later(), Cost), StringComparison.Ordinal);
        var entry = Assert.Single(await Entries(town));
        Assert.Equal((Role.Staff, "trafikkontoret", "medarbetare-trafikkontoret", TownInTest.Aad("0901")), (entry.Role, entry.Forvaltning, entry.Key, entry.ChangedBy));
    }

    [Fact]
    public async Task Whoever_claims_a_förvaltning_is_not_in_it()
    {
        using var town = await TownInTest.Open();
        await town.Say(town.Message(Ask, Stranger));

        Assert.Contains("du inte finns i min katalog", await Answer(await town.Later(), Cost), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_waiting_request_per_person_and_asking_again_changes_it()
    {
        using var town = await TownInTest.Open();
        await Know(town, "0901");

        await town.Say(town.Message(Ask, Stranger));
        await town.Say(town.Message(Ask, Stranger));
        Assert.Single(await town.Outbox(), m => m.Conversation == "a:chat-0901");
        await town.Say(town.Message("jag tillhör Farsta", Stranger));

        var request = Assert.Single(await town.Slices.Channels.JoinRequests.Waiting(default));
        Assert.Equal(("farsta", 2), (request.Forvaltning, request.Version));
        var old = JsonElement.Parse((await town.Outbox()).First(m => m.Conversation == "a:chat-0901").Data!);
        var stale = await town.Press(town.Message("", "0901"), TownInTest.Button(old, "join.confirm"), ("role", "staff"));
        Assert.Equal(("Anna Ek vill höra till Farsta stadsdelsförvaltning.", 0), (stale.Card!.Headline, (await Entries(town)).Count));
    }

    [Fact]
    public async Task Of_two_administrators_the_second_sees_what_the_first_decided()
    {
        using var town = await TownInTest.Open();
        await Know(town, "0901");
        await town.Say(town.Message(Ask, Stranger));
        var card = JsonElement.Parse((await town.Outbox()).First(m => m.Conversation == "a:chat-0901").Data!);

        await town.Press(town.Message("", "0901"), TownInTest.Button(card, "join.reject"));
        var second = await town.Press(town.Message("", "0901"), TownInTest.Button(card, "join.confirm"), ("role", "staff"));

        Assert.Equal(("Förfrågan från Anna Ek om Trafikkontoret är avslagen.", 0), (second.Card!.Headline, (await Entries(town)).Count));
        Assert.StartsWith("Administratören har inte godkänt", (await town.Outbox()).Last(m => m.Conversation == $"a:chat-{Stranger}").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_decides_or_looks()
    {
        using var town = await TownInTest.Open();
        await town.Say(town.Message(Ask, Stranger));
        var data = JsonElement.Parse($$"""{"v":1,"person":"{{Stranger}}","version":1,"role":"budgetuppfoljare"}""");

        foreach (var who in new[] { "0101", "0203", "0401", Stranger })
        {
            foreach (var verb in new[] { "join.confirm", "join.reject", "join.list" }) Assert.False((await town.Press(town.Message("", who), verb, data)).Done);
            Assert.Equal("Bara administratörer för Forumbot ser och avgör förfrågningar.", (await town.Say(town.Message("visa förfrågningar", who)))!.Value.Message!.Value.Reply.Text);
        }

        Assert.Single(await town.Slices.Channels.JoinRequests.Waiting(default));
        Assert.Empty(await Entries(town));
    }

    [Fact]
    public async Task A_role_that_is_not_offered_is_not_given()
    {
        using var town = await TownInTest.Open();
        await town.Say(town.Message(Ask, Stranger));

        foreach (var role in new[] { "administrator", "tjansteansvarig", "king", "" })
            await town.Press(town.Message("", "0901"), "join.confirm", JsonElement.Parse($$"""{"v":1,"person":"{{Stranger}}","version":1,"role":"{{role}}"}"""));

        Assert.Empty(await Entries(town));
    }

    [Fact]
    public async Task The_list_decides_one_by_one_and_is_shown_only_privately()
    {
        using var town = await TownInTest.Open();
        await town.Say(town.Message(Ask, Stranger));
        await town.Say(town.Message("jag tillhör Farsta", "00000000-0000-4000-8000-000000009998"));

        Assert.StartsWith("Förfrågningar innehåller namn", (await town.Say(town.InChannel("visa förfrågningar", "0901")))!.Value.Message!.Value.Reply.Text, StringComparison.Ordinal);
        var list = (await town.Say(town.Message("visa förfrågningar", "0901")))!.Value.Message!.Value.Reply;
        Assert.Equal(("people/join-requests", "2 förfrågningar väntar."), (list.Card, list.Headline));
        var chosen = TownInTest.Options(list.Data, "request")[0];
        var after = await town.Press(town.Message("", "0901"), TownInTest.Button(list.Data, "join.confirm"), ("request", chosen), ("role", "budgetuppfoljare"));

        Assert.Equal("En förfrågan väntar.", after.Card!.Headline);
        Assert.Equal(Role.Budgetuppfoljare, Assert.Single(await Entries(town)).Role);
    }

    [Fact]
    public async Task Two_of_the_same_title_have_each_their_own_key()
    {
        using var town = await TownInTest.Open();
        foreach (var who in new[] { Stranger, "00000000-0000-4000-8000-000000009998" })
        {
            await town.Say(town.Message(Ask, who));
            await town.Slices.Channels.DecideJoin.ByTheCommandLine(await town.Slices.Organisation(default), who, Role.Staff, default);
        }

        Assert.Equal(["medarbetare-trafikkontoret", "medarbetare-trafikkontoret-2"], (await Entries(town)).Select(e => e.Key).Order());
        Assert.Equal(2, (await (await town.Later()).Slices.Organisation(default)).People.Count(p => p.Title == "Medarbetare Trafikkontoret"));
    }

    [Fact]
    public async Task Whoever_is_in_the_directory_is_told_where_and_whom_to_ask()
    {
        using var town = await TownInTest.Open();

        var told = await town.Say(town.Message(Ask, "0101"));

        Assert.Equal("Du finns redan i min katalog: Budgetuppföljare Utbildning, Utbildningsförvaltningen.\nStämmer det inte? Be administratören för Forumbot att ändra det.", told!.Value.Message!.Value.Reply.Text);
        Assert.Empty(await town.Slices.Channels.JoinRequests.Waiting(default));
    }

    [Fact]
    public async Task Without_a_name_or_with_an_unknown_one_there_is_a_form()
    {
        using var town = await TownInTest.Open();

        var form = (await town.Say(town.Message("jag tillhör Vattenförvaltningen", Stranger)))!.Value.Message!.Value.Reply;

        Assert.Equal(("people/join-form", "Jag hittar ingen förvaltning som heter ”Vattenförvaltningen”. Vilken tillhör du?"), (form.Card, form.Headline));
        var sent = await town.Press(town.Message("", Stranger), TownInTest.Button(form.Data, "join.ask"), ("unit", "farsta"));
        Assert.Contains("Hör gärna av dig till administratören", sent.Card!.Text, StringComparison.Ordinal);
        Assert.Equal("farsta", Assert.Single(await town.Slices.Channels.JoinRequests.Waiting(default)).Forvaltning);
        Assert.Equal("Vilken förvaltning tillhör du?", (await town.Say(town.Message("lägg till mig", Stranger)))!.Value.Message!.Value.Reply.Headline);
    }

    [Fact]
    public async Task A_flood_is_stopped_and_a_rejected_one_may_ask_again_after_a_day()
    {
        using var store = await TownInTest.Open();
        var clock = new SteppedClock();
        using var changes = new ChangesOf(store.Contexts, clock);
        var (asking, deciding, organisation) = (new AskToJoin(store.Contexts, changes.Changes, clock), new DecideJoin(changes.Changes, clock), await store.Slices.Organisation(default));
        Act Of(string who) => Acts.Of(store.Message("", who), clock.GetUtcNow());
        await using (var db = await store.Contexts.CreateDbContextAsync())
        {
            db.JoinRequests.AddRange(Enumerable.Range(1, AskToJoin.MostWaiting).Select(n => new JoinRequest { AadObjectId = $"flood-{n}", Name = "x", Forvaltning = "farsta", At = clock.GetUtcNow(), State = JoinState.Waiting, Language = Language.Swedish }));
            await db.SaveChangesAsync();
        }

        Assert.StartsWith("Det väntar redan många förfrågningar", (await asking.Handle(Of(Stranger), "Anna", organisation, "farsta", default)).Said.Note, StringComparison.Ordinal);
        await deciding.ByTheCommandLine(organisation, "flood-1", null, default);
        Assert.StartsWith("Administratören har nyss sagt nej", (await asking.Handle(Of("flood-1"), "x", organisation, "farsta", default)).Said.Note, StringComparison.Ordinal);
        Assert.True((await asking.Handle(Of(Stranger), "Anna", organisation, "farsta", default)).Said.Done);
        await deciding.ByTheCommandLine(organisation, "flood-2", null, default);
        clock.Step(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        Assert.True((await asking.Handle(Of("flood-1"), "x", organisation, "farsta", default)).Said.Done);
    }

    [Fact]
    public async Task Who_one_is_is_told_without_a_write()
    {
        using var town = await TownInTest.Open();
        await town.Say(town.Message(Ask, Stranger));
        var before = await town.Writes();

        Assert.Equal(["Du är Budgetuppföljare Utbildning.", "Roll: Budgetuppföljare", "Förvaltning: Utbildningsförvaltningen", "Du får se: Priser, ledtider och tjänster, samt vad tjänsterna kostar varje förvaltning", "Kanalen: Kopplad till Farsta stadsdelsförvaltning"],
            (await town.Say(town.InChannel("vem är jag?", "0101", TownInTest.OfFarsta)))!.Value.Message!.Value.Reply.Text.Split('\n'));
        Assert.Contains("Område: Ekonomi", (await town.Say(town.Message("vem är jag", "0202")))!.Value.Message!.Value.Reply.Text, StringComparison.Ordinal);
        Assert.Contains("samt vad tjänsterna kostar Utbildningsförvaltningen", (await town.Say(town.Message("vem är jag", "0102")))!.Value.Message!.Value.Reply.Text, StringComparison.Ordinal);
        Assert.StartsWith("You are Administratör Forumbot.", (await town.Say(town.Message("who am I?", "0901")))!.Value.Message!.Value.Reply.Text, StringComparison.Ordinal);
        var stranger = (await town.Say(town.Message("vem är jag", Stranger)))!.Value.Message!.Value.Reply.Text;
        Assert.StartsWith("Du finns inte i min katalog ännu.\nDin förfrågan om Trafikkontoret väntar på administratören.", stranger, StringComparison.Ordinal);
        Assert.Equal(before, await town.Writes());
    }

    [Fact]
    public async Task Who_is_not_known_to_the_channel_cannot_ask()
    {
        using var town = await TownInTest.Open();
        var nobody = town.Message(Ask, Stranger);
        nobody.From!.AadObjectId = null;

        Assert.StartsWith("Jag kan inte se vem du är", (await town.Say(nobody))!.Value.Note, StringComparison.Ordinal);
        Assert.Empty(await town.Slices.Channels.JoinRequests.Waiting(default));
    }

    private static async Task<string> Answer(TownInTest town, string text) => (await town.Asking.Ask(town.Message(text, Stranger), text, default)).Reply.Text;

    /// <summary>Somebody has written to the bot: their 1:1 chat is known.</summary>
    private static async Task Know(TownInTest town, string who)
    {
        await using var db = await town.Contexts.CreateDbContextAsync();
        db.Conversations.Add(new() { Id = $"a:chat-{who}", ServiceUrl = "http://127.0.0.1:9/", ChannelId = "msteams", Kind = "personal", Person = TownInTest.Aad(who), User = $"29:{who}", SeenAt = DateTimeOffset.UtcNow });
        await db.SaveChangesAsync();
    }

    private static async Task<IReadOnlyList<DirectoryEntry>> Entries(TownInTest town)
    {
        await using var db = await town.Contexts.CreateDbContextAsync();
        return await db.DirectoryEntries.AsNoTracking().ToListAsync();
    }

    /// <summary>Whoever makes one, ends it.</summary>
    private sealed class ChangesOf(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock) : IDisposable
    {
        public Changes Changes { get; } = new(contexts, clock);

        public void Dispose() => (Changes as object as IDisposable)?.Dispose();
    }
}
