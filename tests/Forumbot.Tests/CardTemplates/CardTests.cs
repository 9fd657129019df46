using System.Text.Json;
using Forumbot.Features;

namespace Forumbot.Tests.CardTemplates;

public sealed class CardTests
{
    public static TheoryData<string> Names => [.. CardFiles.Names];

    [NodeFact]
    public void Every_card_is_valid_by_the_official_types()
    {
        var errors = NodeScript.Run("cards/validate.cjs", CardFiles.Expanded.Select(c => c.Card)).EnumerateArray();
        Assert.All(CardFiles.Expanded.Zip(errors), pair => Assert.True(pair.Second.GetArrayLength() == 0, $"{pair.First.Template} ({pair.First.Why}): {pair.Second}"));
    }

    [NodeFact]
    public void A_card_with_a_property_or_type_that_does_not_exist_is_not_valid()
    {
        var broken = new[] { """{"type":"TextBlok","text":"x"}""", """{"type":"TextBlock","text":"x","size":"Huge"}""", """{"type":"TextBlock","texts":"x"}""" };
        var cards = broken.Select(b => JsonElement.Parse($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{b}}]}"""));
        Assert.All(NodeScript.Run("cards/validate.cjs", cards).EnumerateArray(), errors => Assert.True(errors.GetArrayLength() > 0));
    }

    [NodeFact]
    public void The_official_engine_makes_the_same_cards()
    {
        var official = NodeScript.Run("cards/expand.cjs", CardFiles.Expanded.Select(c => new { template = CardFiles.Template(c.Template), data = c.Data })).EnumerateArray();
        Assert.All(CardFiles.Expanded.Zip(official), pair => Assert.True(JsonElement.DeepEquals(pair.Second, pair.First.Card), $"{pair.First.Template} ({pair.First.Why})\nours: {pair.First.Card}\nofficial: {pair.Second}"));
    }

    [Fact]
    public void No_template_language_is_left_in_a_card() =>
        Assert.All(CardFiles.Expanded, card => Assert.DoesNotContain("${", card.Card.GetRawText(), StringComparison.Ordinal));

    [Fact]
    public void Every_card_is_of_version_1_5_and_says_its_language_speech_and_fallback() => Assert.All(CardFiles.Expanded, card =>
    {
        Assert.Equal("1.5", card.Card.GetProperty("version").GetString());
        Assert.Contains(card.Card.GetProperty("lang").GetString(), new[] { "sv", "en" });
        Assert.All(new[] { "speak", "fallbackText" }, name => Assert.NotEqual("", card.Card.GetProperty(name).GetString()));
    });

    [Fact]
    public void Every_card_has_at_most_six_buttons() => Assert.All(CardFiles.Expanded, card => Assert.InRange(card.Card.GetProperty("actions").GetArrayLength(), 0, 6));

    [Fact]
    public void The_last_button_of_an_answer_asks_whether_it_was_wrong() => Assert.All(CardFiles.Of(CardExamples.All()), card =>
    {
        var buttons = card.Card.GetProperty("actions").EnumerateArray().ToList();
        Assert.Equal("question.wrong", buttons[^1].GetProperty("verb").GetString());
        Assert.Equal(["intent", "services", "text", "verb"], buttons[^1].GetProperty("data").EnumerateObject().Select(p => p.Name).Order());
        Assert.All(buttons.SkipLast(1).Where(b => b.GetProperty("verb").GetString() is not "avrop.open"), b => Assert.NotEqual("", b.GetProperty("data").GetProperty(b.GetProperty("verb").GetString() is "volym.dispute" ? "key" : "text").GetString()));
    });

    [Fact]
    public void What_one_can_act_on_has_at_most_six_buttons_each_with_a_verb_and_the_version_of_its_template() => Assert.All(CardFiles.Expanded.Where(c => ActCards.Sample(c.Template) is not null), card =>
    {
        var buttons = card.Card.GetProperty("actions").EnumerateArray().ToList();
        Assert.InRange(buttons.Count, 0, 6);
        Assert.All(buttons, b => Assert.Equal(CardVersion.Current, b.GetProperty("data").GetProperty("v").GetInt32()));
        Assert.All(buttons, b => Assert.Matches("^[a-z]+\\.[a-z]+$", b.GetProperty("verb").GetString()));
    });

    [Fact]
    public void A_card_that_refreshes_itself_says_for_whom_and_by_which_verb() => Assert.All(CardFiles.Expanded.Where(c => c.Card.TryGetProperty("refresh", out _)), card =>
    {
        var refresh = card.Card.GetProperty("refresh");
        Assert.InRange(refresh.GetProperty("userIds").GetArrayLength(), 0, 60);
        Assert.Contains(refresh.GetProperty("action").GetProperty("verb").GetString(), new[] { "channel.form", "join.list", "avrop.show" });
        Assert.Equal(CardVersion.Current, refresh.GetProperty("action").GetProperty("data").GetProperty("v").GetInt32());
    });

    [Fact]
    public void Every_button_falls_back_to_a_submit_with_the_same_data() =>
        Assert.All(CardFiles.Expanded.SelectMany(c => c.Card.GetProperty("actions").EnumerateArray()), button =>
        {
            Assert.Equal("Action.Submit", button.GetProperty("fallback").GetProperty("type").GetString());
            Assert.True(JsonElement.DeepEquals(button.GetProperty("data"), button.GetProperty("fallback").GetProperty("data")));
            Assert.Equal(button.GetProperty("verb").GetString(), button.GetProperty("data").GetProperty("verb").GetString());
        });

    [Fact]
    public void Every_card_is_well_under_what_teams_takes() =>
        Assert.All(CardFiles.Expanded, card => Assert.InRange(card.Card.GetRawText().Length * sizeof(char), 1, 40_000));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_a_real_answer(string card) =>
        Assert.True(JsonElement.DeepEquals(CardFiles.SampleOf(card), Sample(card).Data), $"cards/{card}.sample.json differs from: {Sample(card).Data}");

    [Theory]
    [InlineData("channels/channel", "ordering/order-refused")]
    [InlineData("people/not-allowed", "questions/unknown")]
    public void Cards_of_two_features_that_look_alike_stay_alike(string one, string other) =>
        Assert.True(JsonElement.DeepEquals(CardFiles.Template(one), CardFiles.Template(other)), $"cards/{one}.json and cards/{other}.json differ");

    [Fact]
    public void Every_answer_has_a_template_and_every_template_an_answer() =>
        Assert.Equal(CardFiles.Names, CardExamples.All().Select(a => a.Reply.Card!).Concat(DirectoryExamples.All.Concat(ActCards.All).Select(r => r.Card!)).Distinct().Order(StringComparer.Ordinal));

    private static Forumbot.Features.Reply Sample(string card) => DirectoryExamples.Sample(card) ?? ActCards.Sample(card) ?? CardExamples.Sample(card);
}
