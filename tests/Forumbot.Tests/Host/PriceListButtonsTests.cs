using System.Text.Json;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Host;

namespace Forumbot.Tests.Host;

/// <summary>Price lists by what is written and pressed, on a real store. 2090 is far off: no step is late.</summary>
public sealed class PriceListButtonsTests
{
    private const string Leader = "0203", Director = "0401", Buyer = "0101";

    [Fact]
    public async Task A_draft_is_proposed_and_adopted_by_those_who_may()
    {
        using var pricing = await Drafted();
        var forms = pricing.Lists;

        var list = await pricing.Say("visa prislistor", Leader);
        var form = await pricing.Press(forms.Form, Leader, list.Data, "prislista.form", ("year", "2090"));
        var proposed = await pricing.Press(forms.Propose, Leader, form.Card!.Data, "prislista.propose", ("reason", ""), ("reference", ""));
        var seen = await pricing.Say("show price lists", Director);
        var adopt = seen.Data.GetProperty("buttons").EnumerateArray().Single(b => b.GetProperty("title").GetString() == "Adopt").GetProperty("data");
        var decision = await pricing.Press(forms.Form, pricing.Invoke(Director), With(adopt, ("year", "2090")));
        var adopted = await pricing.Press(forms.Adopt, Director, decision.Card!.Data, "prislista.adopt", ("reason", ""), ("reference", "§ 12"));

        Assert.StartsWith("Prislista 2090 är föreslagen. Obs! Det går inte att fördela ", proposed.Note, StringComparison.Ordinal);
        Assert.StartsWith("Prislista 2090 är fastställd: § 12. Obs! Det går inte att fördela ", adopted.Note, StringComparison.Ordinal);
        Assert.Equal(PriceListState.Adopted, (await pricing.Now()).PriceLists.Single(l => l.Year == 2090).State);
        Assert.Contains("§ 12", adopted.Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_presses_of_the_same_button_are_one_step_and_a_stale_card_gets_the_fresh_one()
    {
        using var pricing = await Drafted();
        var form = await pricing.Press(pricing.Lists.Form, pricing.Invoke(Leader), Data(("step", "propose"), ("year", "2090")));

        await pricing.Press(pricing.Lists.Propose, Leader, form.Card!.Data, "prislista.propose");
        var again = await pricing.Press(pricing.Lists.Propose, Leader, form.Card.Data, "prislista.propose");
        var sentBack = await pricing.Press(pricing.Lists.SendBack, pricing.Invoke(Director), Data(("year", "2090"), ("rev", "1"), ("reason", "x")));

        Assert.All(new[] { again, sentBack }, pressed => Assert.Equal(("Prislistan har ändrats sedan kortet visades. Så här ser den ut nu.", "pricing/lists"), (pressed.Note, pressed.Card?.Card)));
        Assert.Equal(1, (await pricing.Slices.PriceLists.Show.Events(2090, default)).Count(e => e.Step is ListStep.Propose));
    }

    [Fact]
    public async Task A_buyer_sees_the_lists_but_no_draft_and_no_button_and_presses_in_vain()
    {
        using var pricing = await Drafted();
        var (list, revision) = (await pricing.Say("visa prislistor", Buyer), (await pricing.Now()).Revision);

        Assert.Contains("2026: gäller nu", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2090", list.Text, StringComparison.Ordinal);
        Assert.Equal(["prislista.diff"], list.Data.GetProperty("buttons").EnumerateArray().Select(b => b.GetProperty("verb").GetString()));
        foreach (var press in new PressButton[] { pricing.Lists.Propose, pricing.Lists.Adopt, pricing.Lists.Approve, pricing.Lists.SendBack, pricing.Lists.Form, pricing.Lists.History })
            Assert.Equal((false, null), await pricing.Press(press, pricing.Invoke(Buyer), Data(("step", "adopt"), ("year", "2090"), ("rev", "1"), ("reason", "x"), ("reference", "x"), ("who", "stadsdirektor"))) is var pressed ? (pressed.Done, pressed.Card?.Card) : default);
        Assert.Equal(revision, (await pricing.Now()).Revision);
    }

    [Fact]
    public async Task In_a_channel_nobody_sees_drafts_or_takes_a_step()
    {
        using var pricing = await Drafted();
        var revision = (await pricing.Now()).Revision;

        Assert.DoesNotContain("2090", (await pricing.Press(pricing.Lists.List, pricing.Invoke(Leader, "channel"), Data())).Card!.Text, StringComparison.Ordinal);
        foreach (var press in new PressButton[] { pricing.Lists.Propose, pricing.Lists.Form, pricing.Lists.History })
            Assert.False((await pricing.Press(press, pricing.Invoke(Leader, "channel"), Data(("step", "propose"), ("year", "2090"), ("rev", "1")))).Done);
        Assert.Equal(revision, (await pricing.Now()).Revision);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"v":0,"year":2090,"rev":1,"step":"propose"}""")]
    [InlineData("""{"v":1,"year":"-1","rev":{},"step":7}""")]
    [InlineData("""{"v":1,"year":99999999999,"step":"change"}""")]
    public async Task Data_that_no_card_of_ours_has_change_nothing(string data)
    {
        using var pricing = await Drafted();
        var revision = (await pricing.Now()).Revision;

        foreach (var press in new PressButton[] { pricing.Lists.Form, pricing.Lists.Propose, pricing.Lists.Adopt, pricing.Lists.Approve, pricing.Lists.SendBack })
            Assert.EndsWith(".", (await pricing.Press(press, pricing.Invoke(Leader), JsonElement.Parse(data))).Note, StringComparison.Ordinal);
        Assert.Equal(revision, (await pricing.Now()).Revision);
    }

    [Theory]
    [InlineData("vad skiljer prislista 2020 och 2021?", "2020 och 2021")]
    [InlineData("vad skiljer prislista 2021 och 2020?", "2020 och 2021")]
    [InlineData("vad skiljer prislista 2021 från förra?", "2020 och 2021")]
    public async Task What_differs_between_two_lists_is_told(string text, string years)
    {
        using var pricing = await PricingInTest.Open();
        var diff = await pricing.Say(text, Buyer);

        Assert.Equal("pricing/list-diff", diff.Card);
        Assert.Contains(years, diff.Headline, StringComparison.Ordinal);
    }

    private static async Task<PricingInTest> Drafted()
    {
        var pricing = await PricingInTest.Open();
        var (outcome, said) = await pricing.Slices.PriceLists.Keep.Handle("forvaltningschef-service", new ListWish.Draft("2090", Percent: "0"), default);
        Assert.True(outcome is ListOutcome.Kept, said);
        return pricing;
    }

    private static JsonElement Data(params (string Name, string Value)[] more) => With(JsonElement.Parse("""{"v":1}"""), more);

    private static JsonElement With(JsonElement data, params (string Name, string Value)[] more)
    {
        var all = data.EnumerateObject().ToDictionary(p => p.Name, p => (object)p.Value);
        foreach (var (name, value) in more) all[name] = value;
        return JsonSerializer.SerializeToElement(all);
    }
}
