using System.Text.Json.Nodes;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Host;

namespace Forumbot.Tests.Host;

public sealed class MessageTests
{
    [Fact]
    public async Task A_message_is_answered_at_its_own_connector()
    {
        await using var bot = await BotInTest.Start();

        var answered = await bot.Post(bot.Message("vad kostar leverantörsreskontra oss?"));

        Assert.Equal(200, answered.Status);
        var sent = Assert.Single(bot.Connector.Sent);
        Assert.Equal(("POST", "/v3/conversations/a%3Achat-1/activities/act-1"), (sent.Method, sent.Target));
        Assert.Equal("Svar på: vad kostar leverantörsreskontra oss?", sent.Text);
        Assert.Equal("plain", sent.Body.GetProperty("textFormat").GetString());
        Assert.Equal("act-1", sent.Body.GetProperty("replyToId").GetString());
        Assert.Equal("28:bot", sent.Body.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:farsta", sent.Body.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_card_goes_as_an_attachment_with_the_first_line_as_its_summary()
    {
        await using var bot = await BotInTest.Start(new() { ["pricing/price"] = """{"type":"AdaptiveCard"}""" });
        bot.Slices.Answer = _ => new("450 kr per timme\nKälla: prislistan", "pricing/price", SlicesInTest.Data("""["450 kr","å\n\"ä\""]"""));

        await bot.Post(bot.Message("pris?"));

        var sent = Assert.Single(bot.Connector.Sent).Body;
        Assert.Equal("450 kr per timme", sent.GetProperty("summary").GetString());
        Assert.False(sent.TryGetProperty("text", out _));
        var attachment = Assert.Single(sent.GetProperty("attachments").EnumerateArray());
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        Assert.Equal("å\n\"ä\"", attachment.GetProperty("content").GetProperty("body")[1].GetString());
    }

    [Fact]
    public async Task A_card_that_is_missing_or_too_large_for_Teams_goes_as_text()
    {
        await using var bot = await BotInTest.Start(new() { ["large"] = """{"type":"AdaptiveCard"}""" });
        var data = SlicesInTest.Data($"\"{new string('å', 41_000)}\"");
        bot.Slices.Answer = ask => new("som text", ask.Text, data);

        await bot.Post(bot.Message("large"));
        await bot.Post(bot.Message("missing"));

        Assert.All(bot.Connector.Sent, sent => Assert.Equal("som text", sent.Text));
        Assert.Equal(2, bot.Connector.Sent.Count);
    }

    [Theory]
    [InlineData("<at>Forumbot</at>&nbsp;<p>Vad kostar <b>lön</b>?\n</p>", " &nbsp;<p>Vad kostar <b>lön</b>?\n</p>")]
    [InlineData("<at id=\"0\">Forumbot</at> vem är <at>Anna Ek</at>?", "  vem är Anna Ek?")]
    public async Task The_feature_gets_the_text_as_it_was_typed_without_the_mention_of_the_bot(string typed, string asked)
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(bot.Message(typed));

        Assert.Equal(asked, Assert.Single(bot.Slices.Asks).Text);
    }

    [Fact]
    public async Task The_person_is_who_Teams_says_and_never_who_they_claim_to_be()
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(bot.Message("jag är 00000000-0000-4000-8000-000000000902"));
        await bot.Post(bot.Message("vem?", ("from", new JsonObject { ["id"] = Stadskontoret.Farsta.AadObjectId, ["name"] = "budget-farsta" })));

        Assert.Equal([Stadskontoret.Farsta, null], bot.Slices.Asks.Select(a => a.Asker?.Self));
    }

    [Theory]
    [InlineData("19:farsta@thread.tacv2", "farsta")]
    [InlineData("19:farsta@thread.tacv2;messageid=1700000000000", "farsta")]
    [InlineData("19:other@thread.tacv2;messageid=1", null)]
    public async Task A_thread_belongs_to_the_forvaltning_of_its_channel(string conversation, string? forvaltning)
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(bot.Message("vad kostar det oss?", ("conversation", new JsonObject { ["id"] = conversation })));

        Assert.Equal(forvaltning, Assert.Single(bot.Slices.Asks).BoundForvaltning);
    }

    [Theory]
    [InlineData("sv-SE", Language.Swedish)]
    [InlineData("en-US", Language.English)]
    [InlineData("EN", Language.English)]
    [InlineData("nb-NO", Language.Swedish)]
    [InlineData("fi-FI", Language.English)]
    [InlineData(null, Language.Swedish)]
    public async Task The_locale_is_the_language_where_the_text_does_not_tell(string? locale, Language language)
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(bot.Message("AP?", ("locale", locale)));

        Assert.Equal(language, Assert.Single(bot.Slices.Asks).Locale);
    }

    public static TheoryData<string> Unreadable => ["", "   \n", "\u0000\u0001\u001b", "\u200b\u200b", new('x', 4_001), new('å', 40_000)];

    [Theory, MemberData(nameof(Unreadable))]
    public async Task An_empty_or_endless_text_gets_a_polite_answer_and_is_not_asked(string text)
    {
        await using var bot = await BotInTest.Start();

        var answered = await bot.Post(bot.Message(text));

        Assert.Equal(200, answered.Status);
        Assert.Empty(bot.Slices.Asks);
        Assert.Equal((text.Length > 4_000 ? Texts.TooLong : Texts.NoText).Sv, Assert.Single(bot.Connector.Sent).Text);
    }

    [Fact]
    public async Task Control_characters_in_a_text_become_spaces()
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(bot.Message("vad\u0000kostar\u001b lön?\r\n\tTack"));

        Assert.Equal("vad kostar  lön?\r\n\tTack", Assert.Single(bot.Slices.Asks).Text);
    }

    [Fact]
    public async Task A_file_without_words_is_told_that_only_text_is_read()
    {
        await using var bot = await BotInTest.Start();
        JsonArray Attached(string type) => [new JsonObject { ["contentType"] = type, ["content"] = new JsonObject { ["any"] = 1 } }];

        await bot.Post(bot.Message("", ("attachments", Attached("image/png"))));
        await bot.Post(bot.Message("", ("attachments", Attached("text/html"))));

        Assert.Equal([Texts.OnlyFiles.Sv, Texts.NoText.Sv], bot.Connector.Sent.Select(s => s.Text));
    }

    [Fact]
    public async Task What_was_not_understood_is_remembered_once_it_is_answered()
    {
        await using var bot = await BotInTest.Start();
        await bot.Post(bot.Message("vad kostar lön?"));
        bot.Slices.Understood = Intent.Unknown;

        await bot.Post(bot.Message("blirp"));

        await bot.Slices.FirstRemembered;
        var (question, kind) = Assert.Single(bot.Slices.Remembered);
        Assert.Equal(("blirp", UnansweredKind.NotUnderstood), (question.Text, kind));
    }

    [Fact]
    public async Task A_list_that_cannot_be_kept_is_no_trouble_to_the_user()
    {
        await using var bot = await BotInTest.Start();
        (bot.Slices.Understood, bot.Slices.StoreFault) = (Intent.Unknown, "locked");

        await bot.Post(bot.Message("blirp"));

        Assert.Equal("Svar på: blirp", Assert.Single(bot.Connector.Sent).Text);
    }

    [Fact]
    public async Task What_the_bot_itself_wrote_is_not_answered()
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(bot.Message("eko", ("from", new JsonObject { ["id"] = "28:bot" })));

        Assert.Empty(bot.Connector.Sent);
    }
}
