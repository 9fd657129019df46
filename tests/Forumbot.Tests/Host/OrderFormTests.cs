using System.Text.Json;
using Forumbot.Features;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Microsoft.Extensions.Logging.Abstractions;
using static Forumbot.Tests.Host.OrderingInTest;

namespace Forumbot.Tests.Host;

/// <summary>How one comes to the order form: by a text, by a button in an answer, by a command of the message box.</summary>
public sealed class OrderFormTests
{
    [Fact]
    public async Task A_text_in_ones_own_chat_opens_the_form_with_all_that_was_said()
    {
        using var ordering = await Open();

        var form = (await ordering.Town.Asking.Ask(ordering.Town.Message("", Budget), "30 timmar upphandlingstjänst från och med mars, för skolans matsal", default)).Reply;

        Assert.Equal("ordering/avrop-form", form.Card);
        Assert.Equal(("upphandlingstjanst", "30", "30 timmar upphandlingstjänst från och med mars, för skolans matsal", "Budgetuppföljare Utbildning"), (Value(form, "service"), Value(form, "quantity"), Value(form, "text"), Value(form, "contact")));
        Assert.EndsWith("-03-01", Value(form, "wanted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_the_price_is_told_and_the_form_comes_to_the_own_chat_of_whoever_presses()
    {
        using var ordering = await Open();
        await ordering.Know(Chief);

        var answer = (await ordering.Town.Asking.Ask(ordering.Town.InChannel("", Budget), "beställ två chefsrekryteringar", default)).Reply;
        var pressed = await ordering.Press(ordering.Invoke(Chief, "channel"), "avrop.open", OrderButton(answer));

        Assert.Equal("ordering/order-answer", answer.Card);
        Assert.Contains("2 × 34 000 kr = 68 000 kr", answer.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Budgetuppföljare", answer.Text, StringComparison.Ordinal);
        Assert.Equal((true, "Formuläret ligger i din egen chatt med mig."), (pressed.Done, pressed.Note));
        var sent = Assert.Single(await ordering.Town.Outbox());
        Assert.Equal(($"a:chat-{Chief}", "ordering/avrop-form"), (sent.Conversation, sent.Card));
        Assert.Equal("2", Value(new("", sent.Card, JsonElement.Parse(sent.Data!)), "quantity"));
    }

    [Fact]
    public async Task Who_has_no_chat_of_their_own_is_told_how_to_open_one()
    {
        using var ordering = await Open();

        var pressed = await ordering.Press(ordering.Invoke(Budget, "channel"), "avrop.open", JsonElement.Parse("""{"service":"chefsrekrytering"}"""));

        Assert.Equal((false, "Jag kan inte skriva till dig än. Sök upp mig bland apparna i Teams, öppna en chatt och skriv: Jag vill beställa Chefsrekrytering."), (pressed.Done, pressed.Note));
        Assert.Empty(await ordering.Town.Outbox());
    }

    [Fact]
    public async Task The_button_of_a_price_answer_opens_the_form_below_it_with_the_quantity_that_was_asked_about()
    {
        using var ordering = await Open();
        var answer = (await ordering.Town.Asking.Ask(ordering.Town.Message("", Budget), "vad kostar 10 timmar upphandlingstjänst?", default)).Reply;

        await ordering.Press(ordering.Invoke(Budget), "avrop.open", OrderButton(answer));

        Assert.Equal("pricing/price-answer", answer.Card);
        var sent = Assert.Single(await ordering.Town.Outbox());
        Assert.Equal(($"a:chat-{Budget}", "10"), (sent.Conversation, Value(new("", sent.Card, JsonElement.Parse(sent.Data!)), "quantity")));
    }

    [Theory]
    [InlineData("vad kostar leverantörsreskontra?", 0)]
    [InlineData("vad är ledtiden för stoppa faktura?", 1)]
    [InlineData("vad ingår i upphandlingstjänst?", 1)]
    public async Task What_can_be_ordered_has_a_button(string text, int buttons)
    {
        using var ordering = await Open();

        var answer = (await ordering.Town.Asking.Ask(ordering.Town.Message("", Budget), text, default)).Reply;

        Assert.Equal(buttons, answer.Data.GetProperty("orders").GetArrayLength());
    }

    [Fact]
    public async Task A_refusal_is_a_card_with_what_one_can_do_instead()
    {
        using var ordering = await Open();

        var reply = (await ordering.Town.Asking.Ask(ordering.Town.Message("", Budget), "jag vill beställa leverantörsreskontra", default)).Reply;

        Assert.Equal("ordering/order-refused", reply.Card);
        Assert.Equal(["volym.dispute", "question.ask", "avrop.form"], reply.Data.GetProperty("buttons").EnumerateArray().Select(b => b.GetProperty("verb").GetString()!));
    }

    [Fact]
    public async Task A_command_on_a_message_opens_a_dialog_with_its_text_and_orders_there_though_the_bot_is_not_in_the_channel()
    {
        using var ordering = await Open();
        await ordering.Know(Budget);

        var opened = await Invoke(ordering, InvokeNames.ExtensionFetch, """{"commandId":"order","commandContext":"message","messagePayload":{"body":{"contentType":"html","content":"<p>Vi beh&ouml;ver en ny rektor</p>"}}}""");
        var filled = await Submit(ordering, opened, "avrop.form", ("service", "chefsrekrytering"), ("quantity", "1"), ("contact", "Jag"), ("reference", "12345"), ("text", "Ny rektor"));
        var receipt = await Submit(ordering, filled, "avrop.place", ("service", "chefsrekrytering"), ("quantity", "1"), ("contact", "Jag"), ("reference", "12345"), ("text", "Ny rektor"));

        Assert.Equal("Vi behöver en ny rektor", Inputs(opened).Single(i => i.GetProperty("id").GetString() == "text").GetProperty("value").GetString());
        Assert.DoesNotContain("Action.Execute", opened.GetRawText(), StringComparison.Ordinal);
        Assert.StartsWith("A-", receipt.GetProperty("value").GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Single(await ordering.AllOrders());
        Assert.Equal([$"a:chat-{Budget}"], (await ordering.Town.Outbox()).Where(m => m.Card == "ordering/avrop").Select(m => m.Conversation).Distinct());
        Assert.DoesNotContain(await ordering.Town.Outbox(), m => m.Conversation.StartsWith(TownInTest.Free, StringComparison.Ordinal));
        await using var db = await ordering.Town.Contexts.CreateDbContextAsync();
        Assert.DoesNotContain(db.Conversations.AsEnumerable(), c => c.Id == TownInTest.Free);
    }

    [Theory]
    [InlineData("""{"commandId":"no-such"}""")]
    [InlineData("""{"commandId":7}""")]
    [InlineData("[]")]
    public async Task A_command_that_nobody_has_is_told_in_the_dialog(string value)
    {
        using var ordering = await Open();

        Assert.Equal("message", (await Invoke(ordering, InvokeNames.ExtensionFetch, value)).GetProperty("type").GetString());
    }

    private static async Task<JsonElement> Submit(OrderingInTest ordering, JsonElement dialog, string verb, params (string Name, string Value)[] inputs)
    {
        var action = Card(dialog).GetProperty("actions").EnumerateArray().Single(a => a.GetProperty("data").GetProperty("verb").GetString() == verb);
        var data = action.GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => (object)p.Value);
        foreach (var (name, value) in inputs) data[name] = value;
        return await Invoke(ordering, InvokeNames.ExtensionSubmit, JsonSerializer.Serialize(new { commandId = "order", data }));
    }

    private static async Task<JsonElement> Invoke(OrderingInTest ordering, string name, string value)
    {
        var (cards, _) = Cards.Load(Cards.Folder, Wiring.Real.Compile);
        var turns = new InvokeTurns(ordering.Routes, null!, null!, new(cards, NullLogger<FreshCards>.Instance), null!, null!);
        var channel = ordering.Town.InChannel("", Budget);
        var result = await turns.Take(new(new() { Type = ActivityTypes.Invoke, Name = name, Id = channel.Id, ChannelId = channel.ChannelId, ServiceUrl = channel.ServiceUrl, From = channel.From, Recipient = channel.Recipient, Conversation = channel.Conversation, Locale = "sv-SE", Value = JsonElement.Parse(value) }), default);
        return JsonElement.Parse(result.Body!).GetProperty("task");
    }

    private static JsonElement Card(JsonElement dialog) => dialog.GetProperty("value").GetProperty("card").GetProperty("content");

    private static IEnumerable<JsonElement> Inputs(JsonElement dialog) =>
        Card(dialog).GetProperty("body").EnumerateArray().Where(e => e.GetProperty("type").GetString() == "Container").Select(c => c.GetProperty("items")[0]);

    private static JsonElement OrderButton(Reply answer) => Assert.Single(answer.Data.GetProperty("orders").EnumerateArray());

    private static string? Value(Reply form, string id) =>
        form.Data.GetProperty("choices").EnumerateArray().Concat(form.Data.GetProperty("inputs").EnumerateArray()).Single(f => f.GetProperty("id").GetString() == id).GetProperty("value").GetString();
}
