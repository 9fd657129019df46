using System.Text.Json;
using System.Text.Json.Nodes;
using Forumbot.Domain.Ordering;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Forumbot.Tests.Host;
using static Forumbot.Tests.Host.OrderingInTest;

namespace Forumbot.Tests.Ordering;

/// <summary>Cards that were changed on their way have no effect that the honest card could not have had, and are answered politely.</summary>
public sealed class TamperedCardTests
{
    private const int Rounds = 20, OfARound = 500;

    private static readonly (string, string)[] TwoChiefs = [("service", "chefsrekrytering"), ("quantity", "2"), ("contact", "Rektorn på Kungsskolan"), ("reference", "12345")];

    private static readonly (string, string)[] StopInvoice = [("service", "stoppa-faktura"), ("quantity", "1"), ("contact", "Jag"), ("text", "Faktura 123")];

    private static readonly string[] People = [Budget, Staff, OtherBudget, Chief, Recruiting, Ekonomi, Approver, "0201", "0203", "0901", TownInTest.Stranger];

    [Fact]
    public async Task Ten_thousand_tampered_cards_do_nothing_that_an_honest_one_could_not()
    {
        var (chance, taken) = (new Random(20261121), new HashSet<AvropAction>());
        for (var round = 0; round < Rounds; round++)
        {
            using var town = await Open();
            var (ledger, forms) = (new OrderLedger(town, await town.Now()), await Fill(town));
            await ledger.Read();
            var cards = new TamperedCards(round, await town.AllOrders(), forms);
            for (var n = 0; n < OfARound; n++)
            {
                var (card, who, kind) = (cards.Next(), People[chance.Next(People.Length)], chance.Next(10) == 0 ? "channel" : "personal");
                if (await Press(town, who, kind, card) is { } pressed) IsPolite(pressed, card);
                if (await ledger.After(card, who, kind) is { } step) taken.Add(step.Action);
            }

            await ledger.Check();
        }

        // Cards that were changed where it does not matter still work: else the test would prove nothing.
        Assert.InRange(taken.Count, 10, 18);
    }

    /// <summary>Orders that have come to every state, and forms that wait to be sent.</summary>
    private static async Task<IReadOnlyList<JsonObject>> Fill(OrderingInTest town)
    {
        await town.Place(Staff, TwoChiefs);
        await town.Place(OtherBudget, TwoChiefs);
        await town.Place(Budget, StopInvoice);
        string[][] lives = [[], ["accept"], ["accept", "deliver"], ["accept", "deliver", "deliver"], ["accept", "deliver", "deliver", "complain"], ["accept", "start"]];
        foreach (var life in lives)
        {
            await town.Place(Chief, TwoChiefs);
            var number = (await town.AllOrders())[^1].Number;
            foreach (var step in life) await town.Step(step is "complain" ? Budget : Recruiting, number, $"avrop.{step}", ("quantity", "1"), ("sentence", "Skälet."));
        }

        return [await Form(town, Budget, TwoChiefs), await Form(town, Staff, TwoChiefs), await Form(town, OtherBudget, StopInvoice), await Form(town, Chief, TwoChiefs)];
    }

    private static async Task<JsonObject> Form(OrderingInTest town, string who, (string Name, string Value)[] filled)
    {
        var data = JsonNode.Parse(TownInTest.Button((await town.Form(who, filled)).Card!.Data, "avrop.place").GetProperty("data").GetRawText())!.AsObject();
        foreach (var (name, value) in filled) data[name] = value;
        return data;
    }

    /// <summary>Texts with half a character in them never come past the reader of activities.</summary>
    private static async Task<Pressed?> Press(OrderingInTest town, string who, string kind, CardAction card) =>
        JsonTexts.AreWhole(card.Data) && town.Routes.Of(card) is { } press ? await press(town.Invoke(who, kind), card, default) : null;

    private static void IsPolite(Pressed pressed, CardAction card)
    {
        var text = pressed.Card?.Text ?? pressed.Note;
        Assert.True(text.Length > 10 && !text.Contains("xception", StringComparison.Ordinal) && !text.Contains("   at ", StringComparison.Ordinal), $"{card.Verb} {card.Data}: {text}");
        Assert.True(pressed.Card is not { Data.ValueKind: JsonValueKind.Object } shown || shown.Data.GetRawText().Length < 40_000, $"{card.Verb}: a card of {pressed.Card?.Data.GetRawText().Length}");
    }
}
