using System.Text.Json;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Forumbot.Host;
using Microsoft.EntityFrameworkCore;
using static Forumbot.Tests.Host.OrderingInTest;

namespace Forumbot.Tests.Host;

/// <summary>The cards of orders as each reader has them, on a real store.</summary>
public sealed class OrderCardsTests
{
    private const string Number = "A-2026-000001";

    private static readonly (string, string)[] TwoChiefs = [("service", "chefsrekrytering"), ("quantity", "2"), ("contact", "Rektorn"), ("reference", "12345")];

    [Fact]
    public async Task Who_attests_gets_a_card_with_the_buttons_for_it()
    {
        using var ordering = await Open();
        await ordering.Know(Budget, Staff);

        await ordering.Place(Staff, TwoChiefs);

        var card = Data(await ordering.LastTo(Budget));
        Assert.Equal(["avrop.attest", "avrop.ask", "avrop.ask", "avrop.history"], Verbs(card));
        Assert.Contains("Attestera, eller neka med ett skäl.", card.GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
        await ordering.Press(Budget, card, "avrop.attest");
        Assert.Equal(AvropState.Placed, (await ordering.Order(Number)).State);
    }

    [Fact]
    public async Task The_receipt_says_number_price_who_attests_and_how_to_follow_it()
    {
        using var ordering = await Open();

        var receipt = (await ordering.Place(Staff, TwoChiefs)).Card!;

        Assert.Equal("ordering/avrop", receipt.Card);
        Assert.All(["Tack! Din beställning har nummer A-2026-000001", "attest av Budgetuppföljare Utbildning", "mina beställningar", "2 × 34\u00A0000\u00A0kr = 68\u00A0000\u00A0kr", "12345"], part => Assert.Contains(part, receipt.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_reader_sees_only_what_they_may_do()
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);

        Assert.Equal(["Ta emot", "Avböj", "Tilldela", "Visa historik"], Titles(await ordering.Press(Recruiting, "avrop.show", ("number", Number))));
        Assert.Equal(["Avbeställ", "Visa historik"], Titles(await ordering.Press(Budget, "avrop.show", ("number", Number))));
        Assert.False((await ordering.Press(OtherBudget, "avrop.show", ("number", Number))).Done);
        Assert.False((await ordering.Press(OtherBudget, "avrop.history", ("number", Number))).Done);
    }

    [Fact]
    public async Task A_card_asks_for_the_view_of_those_concerned_whom_the_bot_knows()
    {
        using var ordering = await Open();
        await ordering.Know(Budget, Staff, Recruiting, OtherBudget);

        var card = (await ordering.Place(Staff, TwoChiefs)).Card!.Data;

        var refresh = card.GetProperty("refresh");
        Assert.Equal(("avrop.show", Number), (refresh.GetProperty("verb").GetString(), refresh.GetProperty("data").GetProperty("number").GetString()));
        Assert.Equal([$"29:{Staff}", $"29:{Budget}", $"29:{Recruiting}"], refresh.GetProperty("userIds").EnumerateArray().Select(u => u.GetString()));
    }

    [Fact]
    public async Task What_cannot_be_taken_stays_in_the_form_with_the_fault_at_its_field_and_changes_nothing()
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);
        await ordering.Step(Recruiting, Number, "avrop.accept");

        var form = await ordering.Step(Recruiting, Number, "avrop.deliver", ("quantity", "tre"), ("sentence", "Två är klara."), ("last", "true"));

        Assert.Equal("ordering/avrop-step", form.Card!.Card);
        var inputs = form.Card.Data.GetProperty("inputs").EnumerateArray().ToDictionary(i => i.GetProperty("id").GetString()!);
        Assert.Equal(("tre", "Två är klara."), (inputs["quantity"].GetProperty("value").GetString(), inputs["sentence"].GetProperty("value").GetString()));
        Assert.StartsWith("Skriv ett antal", inputs["quantity"].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.False(inputs["sentence"].TryGetProperty("error", out _));
        Assert.Equal("true", form.Card.Data.GetProperty("choices")[0].GetProperty("value").GetString());
        Assert.Equal(2, (await ordering.Order(Number)).Version);
        await ordering.Press(Recruiting, form.Card.Data, "avrop.deliver", ("quantity", "1"), ("last", "false"));
        Assert.Equal(1m, (await ordering.Order(Number)).Delivered);
    }

    [Theory]
    [InlineData("avrop.decline", "sentence")]
    [InlineData("avrop.accept", "day")]
    [InlineData("avrop.assign", "person")]
    public async Task Every_form_tells_its_own_fault(string verb, string field)
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);

        var form = (await ordering.Step(Recruiting, Number, verb, (field, field is "sentence" ? " " : "i morgon"))).Card!.Data;

        var faults = form.GetProperty("inputs").EnumerateArray().Concat(form.GetProperty("choices").EnumerateArray()).Where(i => i.TryGetProperty("error", out _)).Select(i => i.GetProperty("id").GetString());
        Assert.Equal([field], faults);
    }

    [Fact]
    public async Task Both_parties_cards_are_brought_up_to_date_where_they_stand_but_for_the_one_that_was_pressed()
    {
        using var ordering = await Open();
        await ordering.Know(Recruiting, Budget);
        await ordering.Place(Budget, TwoChiefs);
        await ordering.Sent();

        await ordering.Step(Recruiting, Number, "avrop.accept");

        var updates = await ordering.Waiting();
        var (own, other) = (Assert.Single(updates, m => m.Conversation == $"a:chat-{Recruiting}" && m.Activity == $"card-{Recruiting}"), Assert.Single(updates, m => m.Conversation == $"a:chat-{Budget}" && m.Kind is OutgoingKind.Update));
        Assert.Equal((OutgoingKind.Update, $"card-{Budget}"), (other.Kind, other.Activity));
        Assert.Contains("Mottagen", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("avrop.deliver", other.Data, StringComparison.Ordinal);
        Assert.Contains("avrop.start", own.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_still_waits_to_be_sent_is_renewed_where_it_waits()
    {
        using var ordering = await Open();
        await ordering.Know(Recruiting);
        await ordering.Place(Budget, TwoChiefs);
        Assert.Contains("Skickad till leverantören", (await ordering.LastTo(Recruiting)).Text, StringComparison.Ordinal);

        await ordering.Step(Budget, Number, "avrop.cancel");

        // The first, which waited, and the notice that it was cancelled.
        var waiting = (await ordering.Waiting()).Where(m => m.Conversation == $"a:chat-{Recruiting}").ToList();
        Assert.All(waiting, m => Assert.Equal(OutgoingKind.Send, m.Kind));
        Assert.All(waiting, m => Assert.Contains("Avbeställd", m.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sent_card_is_updated_by_the_id_that_the_channel_gave_it()
    {
        using var ordering = await Open();
        await ordering.Know(Recruiting);
        await ordering.Place(Budget, TwoChiefs);
        await ordering.Sent();
        await using var db = await ordering.Town.Contexts.CreateDbContextAsync();
        var posted = await db.PostedCards.AsNoTracking().SingleAsync(c => c.Audience == CardAudience.Supplier);
        Assert.Equal($"sent-{posted.Id}", posted.Activity);

        await ordering.Step(Budget, Number, "avrop.cancel");

        Assert.Equal(posted.Activity, Assert.Single(await ordering.Waiting(), m => m.Conversation == $"a:chat-{Recruiting}" && m.Kind is OutgoingKind.Update).Activity);
    }

    [Fact]
    public async Task A_card_that_changes_while_it_is_sent_is_updated_when_it_has_arrived()
    {
        using var ordering = await Open();
        await ordering.Know(Recruiting);
        await ordering.Place(Budget, TwoChiefs);
        var arrived = await ordering.Sending(Recruiting);

        await ordering.Step(Budget, Number, "avrop.cancel");
        Assert.DoesNotContain(await ordering.Waiting(), m => m.Conversation == $"a:chat-{Recruiting}" && m.Kind is OutgoingKind.Update);
        await arrived();

        var update = Assert.Single(await ordering.Waiting(), m => m.Conversation == $"a:chat-{Recruiting}" && m.Kind is OutgoingKind.Update);
        Assert.StartsWith("sent-", update.Activity, StringComparison.Ordinal);
        Assert.Contains("Avbeställd", update.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_one_who_has_lost_the_right_tells_nothing_more()
    {
        using var ordering = await Open();
        await ordering.Know(Staff);
        await ordering.Place(Staff, TwoChiefs);
        await ordering.Sent();
        await ordering.Move(Staff, "trafikkontoret");

        await ordering.Step(Budget, Number, "avrop.attest");
        var last = Assert.Single(await ordering.Waiting(), m => m.Conversation == $"a:chat-{Staff}");
        await ordering.Sent();
        await ordering.Step(Recruiting, Number, "avrop.accept");

        Assert.Equal((OutgoingKind.Update, null), (last.Kind, last.Card));
        Assert.StartsWith("Här stod en beställning", last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await ordering.Waiting(), m => m.Conversation == $"a:chat-{Staff}");
    }

    [Fact]
    public async Task An_old_card_that_others_read_too_is_brought_up_to_date_as_theirs()
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);
        var press = ordering.Invoke(Recruiting, "channel");
        await using (var db = await ordering.Town.Contexts.CreateDbContextAsync())
        {
            db.PostedCards.Add(new() { Id = "shared", About = Number, Audience = CardAudience.Supplier, Conversation = press.Conversation!.Id!, Language = Domain.Questions.Language.Swedish, Activity = press.ReplyToId });
            await db.SaveChangesAsync();
        }

        var pressed = await ordering.Press(press, "avrop.accept", JsonSerializer.SerializeToElement(new { number = Number, rev = 9, v = 1 }));

        Assert.StartsWith("Någon hann före", pressed.Note, StringComparison.Ordinal);
        var update = Assert.Single(await ordering.Waiting(), m => m.Conversation == press.Conversation!.Id);
        Assert.Equal((OutgoingKind.Update, press.ReplyToId), (update.Kind, update.Activity));
        Assert.DoesNotContain("Någon hann före", update.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_has_ordered_tells_how_far_the_order_has_come()
    {
        using var ordering = await Open();
        var form = (await ordering.Form(Budget, TwoChiefs)).Card!.Data;
        await ordering.Press(Budget, form, "avrop.place", TwoChiefs);
        await ordering.Step(Recruiting, Number, "avrop.decline", ("sentence", "Vi har inga lediga."));

        var again = (await ordering.Press(Budget, form, "avrop.place", TwoChiefs)).Card!;

        Assert.Contains($"Det här formuläret är redan beställt som {Number}.", again.Text, StringComparison.Ordinal);
        Assert.Contains("Avböjd", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("skickad till leverantören", again.Text, StringComparison.Ordinal);
        await ordering.Move(Budget, "trafikkontoret");
        Assert.False((await ordering.Press(Budget, form, "avrop.place", TwoChiefs)).Done);
    }

    [Fact]
    public async Task What_is_assigned_can_be_given_to_nobody_again()
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);
        await ordering.Step(Recruiting, Number, "avrop.assign", ("person", TownInTest.Aad(Recruiting).ToUpperInvariant()));
        var form = (await ordering.Press(Recruiting, "avrop.ask", ("number", Number), ("rev", "2"), ("step", "assign"))).Card!.Data;
        Assert.Equal("none", TownInTest.Options(form, "person")[^1]);

        await ordering.Press(Recruiting, form, "avrop.assign", ("person", "none"));

        Assert.Null((await ordering.Order(Number)).Assignee);
    }

    [Fact]
    public async Task Who_may_not_is_told_who_may()
    {
        using var ordering = await Open();
        await ordering.Place(Staff, TwoChiefs);

        Assert.StartsWith("Tjänsten sägs upp av förvaltningens budgetuppföljare", (await ordering.Step(Staff, Number, "avrop.terminate")).Note, StringComparison.Ordinal);
        await using (var db = await ordering.Town.Contexts.CreateDbContextAsync()) await db.Avrop.ExecuteUpdateAsync(set => set.SetProperty(a => a.Needs, AttestNeed.KundBestallare));
        Assert.Contains("attesteras av kund/beställare", (await ordering.Step(Budget, Number, "avrop.attest")).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_act_at_the_same_moment_one_wins_and_the_other_sees_how_it_is_and_why()
    {
        using var ordering = await Open();
        // No more than the budget holds: beyond it an order waits for attest, and nobody can accept it yet.
        for (var n = 1; n <= 5; n++)
        {
            var number = OrderNumbers.Of(2026, n);
            await ordering.Place(Budget, TwoChiefs);
            using var start = new Barrier(2);
            var (accepts, cancels) = (At(start, () => ordering.Press(Recruiting, "avrop.accept", ("number", number), ("rev", "1"))), At(start, () => ordering.Press(Budget, "avrop.cancel", ("number", number), ("rev", "1"))));
            var said = await Task.WhenAll(accepts, cancels);

            var order = await ordering.Order(number);
            Assert.Equal(2, order.Version);
            Assert.Contains(order.State, new[] { AvropState.Accepted, AvropState.Cancelled });
            var (won, lost) = order.State is AvropState.Accepted ? (said[0], said[1]) : (said[1], said[0]);
            Assert.DoesNotContain("Inget gjordes", won.Note, StringComparison.Ordinal);
            Assert.StartsWith($"Inget gjordes: {number} är redan ändrad av {(order.State is AvropState.Accepted ? "Tjänsteansvarig Rekrytering: mottagen" : "Budgetuppföljare Utbildning: avbeställd")}.", lost.Note, StringComparison.Ordinal);
            Assert.Contains(order.State is AvropState.Accepted ? "Mottagen" : "Avbeställd", lost.Card!.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_history_says_who_did_what_by_which_role_and_for_whom()
    {
        using var ordering = await Open();
        await ordering.Place(Staff, TwoChiefs);
        await ordering.Step(Budget, Number, "avrop.attest");
        await ordering.Step(Recruiting, Number, "avrop.decline", ("sentence", "Vi har inga lediga."));

        var history = (await ordering.Press(Staff, "avrop.history", ("number", Number))).Card!.Text.Split('\n');

        Assert.Equal(4, history.Length);
        Assert.Contains("21\u00A0november\u00A02026 11:00: Avböjd, Tjänsteansvarig Rekrytering (tjänsteansvarig), från ett kort: ”Vi har inga lediga.”", history[1], StringComparison.Ordinal);
        Assert.Contains("Attesterad, Budgetuppföljare Utbildning (budgetuppföljare)", history[2], StringComparison.Ordinal);
        Assert.Contains("Vi har inga lediga.", (await ordering.Press(Staff, "avrop.show", ("number", Number))).Card!.Text, StringComparison.Ordinal);
    }

    private static Task<Pressed> At(Barrier start, Func<Task<Pressed>> press) => Task.Run(() =>
    {
        start.SignalAndWait();
        return press();
    });

    private static IEnumerable<string> Titles(Pressed shown) => shown.Card!.Data.GetProperty("buttons").EnumerateArray().Select(b => b.GetProperty("title").GetString()!);

    private static JsonElement Data(OutboxMessage message) => JsonElement.Parse(message.Data!);

    private static IEnumerable<string> Verbs(JsonElement card) => card.GetProperty("buttons").EnumerateArray().Select(b => b.GetProperty("verb").GetString()!);
}
