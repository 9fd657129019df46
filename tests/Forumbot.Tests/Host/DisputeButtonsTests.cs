using System.Text.Json;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Host;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Host;

/// <summary>Disputed volumes by what is written and pressed, on a real store. The list of 2027 is only proposed.</summary>
public sealed class DisputeButtonsTests
{
    private const string Buyer = "0103", Other = "0101", Owner = "0202", Staff = "0102", Volume = "2027|leverantorsreskontra|leverantorsfakturor", Reason = "En avdelning flyttade i juli.";

    [Fact]
    public async Task From_a_doubt_to_a_corrected_volume()
    {
        using var pricing = await Open();
        await pricing.Say("visa ifrågasatta volymer", Owner);
        await Know(pricing, Owner);

        var form = await pricing.Say("jag vill ifrågasätta en volym", Buyer);
        Assert.Contains(Volume, TownInTest.Options(form.Data, "volume"));
        var sent = await pricing.Press(pricing.Disputes.Send, Buyer, form.Data, "volym.send", ("volume", Volume), ("figure", "12,5"), ("reason", Reason));
        var asked = Assert.Single(await pricing.Town.Outbox(), m => m.Conversation == $"a:chat-{Owner}" && m.Card == "pricing/dispute");
        var answered = await pricing.Press(pricing.Disputes.Accept, Owner, JsonElement.Parse(asked.Data!), "volym.accept", ("figure", "20"), ("sentence", "Vi har sett flytten."));
        var told = (await pricing.Town.Outbox()).Last(m => m.Conversation == $"a:chat-{Buyer}");

        Assert.Equal("Tack! Tjänsteansvarig är tillfrågad, och du får svaret här.", sent.Note);
        Assert.Contains(Reason, asked.Text, StringComparison.Ordinal);
        Assert.Equal("Siffran 20 är godtagen och gäller volymerna för 2027.", answered.Note);
        Assert.Contains("Vi har sett flytten.", told.Text, StringComparison.Ordinal);
        Assert.Equal(20, Disputing.VolumeOf(await pricing.Now(), 2027, "leverantorsfakturor", "trafikkontoret"));
        Assert.Contains("Godtagen: 20", (await pricing.Say("visa ifrågasatta volymer", Buyer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_forvaltning_sees_neither_the_reason_nor_the_person()
    {
        using var pricing = await Open();
        await Dispute(pricing);
        await pricing.Press(pricing.Disputes.Accept, pricing.Invoke(Owner), Data(("id", "1"), ("rev", "1"), ("figure", "20"), ("sentence", "Vi har sett flytten.")));

        Assert.Equal("Inga volymer är ifrågasatta.", (await pricing.Say("visa ifrågasatta volymer", Other)).Text);
        Assert.Null((await pricing.Say("visa ifrågasatta volymer", Staff)).Card);
        Assert.False((await pricing.Press(pricing.Disputes.Open, pricing.Invoke(Other), Data(("id", "1")))).Done);
        var change = (await pricing.Now()).VolumeAdjustments.Single(a => a is { Year: 2027, Forvaltning: "trafikkontoret", Key: "leverantorsfakturor" });
        Assert.DoesNotContain("avdelning", change.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_volume_is_disputed_once_at_a_time_and_a_second_answer_gets_the_first()
    {
        using var pricing = await Open();
        await Dispute(pricing);

        var again = await pricing.Press(pricing.Disputes.Send, pricing.Invoke(Buyer), Data(("volume", Volume), ("figure", "1"), ("reason", "x")));
        await pricing.Press(pricing.Disputes.Keep, pricing.Invoke(Owner), Data(("id", "1"), ("rev", "1"), ("sentence", "Flytten är inräknad.")));
        var second = await pricing.Press(pricing.Disputes.Accept, pricing.Invoke(Owner), Data(("id", "1"), ("rev", "1"), ("figure", "1"), ("sentence", "Jo.")));

        Assert.False(again.Done);
        Assert.Equal(("Det är redan besvarat. Så här blev det.", "pricing/dispute"), (second.Note, second.Card?.Card));
        var row = Assert.Single(await pricing.Slices.PriceLists.Disputes.All(await pricing.Now(), default));
        Assert.Equal((DisputeState.Rejected, "Flytten är inräknad.", 2), (row.State, row.Answer, row.Version));
        Assert.True((await pricing.Press(pricing.Disputes.Send, pricing.Invoke(Buyer), Data(("volume", Volume), ("figure", "1"), ("reason", "x")))).Done);
    }

    [Fact]
    public async Task The_button_of_an_explanation_opens_the_form_of_that_volume()
    {
        using var pricing = await Open();

        var form = await pricing.Press(pricing.Disputes.Form, pricing.Invoke(Buyer), Data(("service", "leverantorsreskontra"), ("key", "leverantorsfakturor"), ("year", "2027")));

        Assert.Equal(("pricing/dispute-form", Volume), (form.Card!.Card, TownInTest.Button(form.Card.Data, "volym.send").GetProperty("data").GetProperty("volume").GetString()));
        Assert.False((await pricing.Press(pricing.Disputes.Form, pricing.Invoke(Buyer), Data(("service", "leverantorsreskontra"), ("key", "ingen"), ("year", "2027")))).Done);
    }

    [Fact]
    public async Task Each_volume_button_that_an_explanation_shows_opens_its_form()
    {
        using var pricing = await Open();
        var organisation = await pricing.Now();
        var question = CardExamples.About(Forumbot.Domain.Questions.Intent.ExplainPrice, "leverantorsreskontra");
        var reply = CardExamples.Answer(question, organisation.People.First(p => p.AadObjectId == TownInTest.Aad(Buyer)), organisation).Reply;
        var explained = reply.Data.GetProperty("disputes").EnumerateArray().ToList();

        Assert.True(explained.Count > 0, reply.Text);
        foreach (var button in explained) Assert.Equal("pricing/dispute-form", (await pricing.Press(pricing.Disputes.Form, pricing.Invoke(Buyer), button)).Card!.Card);
    }

    [Fact]
    public async Task Who_may_not_changes_nothing_and_nobody_does_so_where_others_read()
    {
        using var pricing = await Open();
        await Dispute(pricing);

        foreach (var (press, who, kind) in new (PressButton, string, string)[] { (pricing.Disputes.Send, Staff, "personal"), (pricing.Disputes.Send, Owner, "personal"), (pricing.Disputes.Send, Other, "channel"), (pricing.Disputes.Accept, Buyer, "personal"), (pricing.Disputes.Keep, Other, "personal"), (pricing.Disputes.Accept, Owner, "channel"), (pricing.Disputes.List, Owner, "channel") })
            Assert.False((await pricing.Press(press, pricing.Invoke(who, kind), Data(("id", "1"), ("rev", "1"), ("volume", Volume), ("figure", "1"), ("reason", "x"), ("sentence", "x")))).Done);
        Assert.Equal(DisputeState.Open, Assert.Single(await pricing.Slices.PriceLists.Disputes.All(await pricing.Now(), default)).State);
    }

    private static async Task Dispute(PricingInTest pricing) =>
        Assert.True((await pricing.Press(pricing.Disputes.Send, pricing.Invoke(Buyer), Data(("volume", Volume), ("figure", "12,5"), ("reason", Reason)))).Done);

    /// <summary>Somebody has a chat with the bot.</summary>
    private static async Task Know(PricingInTest pricing, string who)
    {
        await using var db = await pricing.Town.Contexts.CreateDbContextAsync();
        db.Conversations.Add(new() { Id = $"a:chat-{who}", ServiceUrl = "http://127.0.0.1:9/", ChannelId = "msteams", Kind = "personal", Person = TownInTest.Aad(who), SeenAt = pricing.Clock.GetUtcNow() });
        await db.SaveChangesAsync();
    }

    /// <summary>The demo pack with the list of 2027 proposed, whatever the pack says of it.</summary>
    private static async Task<PricingInTest> Open()
    {
        var pricing = await PricingInTest.Open();
        await using var db = await pricing.Town.Contexts.CreateDbContextAsync();
        var list = await db.PriceLists.AsNoTracking().SingleAsync(l => l.Year == 2027);
        db.KeptPriceLists.Add(new KeptPriceList { Organisation = "stockholm", Year = 2027, DecidedBy = list.DecidedBy, DecidedOn = list.DecidedOn, ValidFrom = list.ValidFrom, ValidTo = list.ValidTo, State = PriceListState.Proposed, ChangedAt = pricing.Clock.GetUtcNow(), ChangedBy = "test", Version = 1 });
        await db.SaveChangesAsync();
        return pricing;
    }

    private static JsonElement Data(params (string Name, string Value)[] more)
    {
        var data = new Dictionary<string, object> { ["v"] = 1 };
        foreach (var (name, value) in more) data[name] = value;
        return JsonSerializer.SerializeToElement(data);
    }
}
