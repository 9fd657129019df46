using System.Text.Json.Nodes;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Questions;
using Forumbot.Host;

namespace Forumbot.Tests.Host;

public sealed class ButtonTests
{
    private const string Note = "application/vnd.microsoft.activity.message", Error = "application/vnd.microsoft.error";

    [Fact]
    public async Task Execute_asks_as_the_one_who_pressed_posts_the_answer_and_notes_it()
    {
        await using var bot = await BotInTest.Start();

        var answered = await bot.Post(Execute(bot, "question.ask", """{"text":"vad kostar kundreskontra?"}"""));

        Assert.Equal((200, 200, Note), (answered.Status, (int)answered.Json["statusCode"]!, (string)answered.Json["type"]!));
        Assert.Equal(Texts.AnswerBelow.Sv, (string)answered.Json["value"]!);
        Assert.Equal(Stadskontoret.Farsta, Assert.Single(bot.Slices.Asks).Asker?.Self);
        Assert.Equal("Svar på: vad kostar kundreskontra?", Assert.Single(bot.Connector.Sent).Text);
    }

    [Fact]
    public async Task Submit_asks_the_same_and_posts_only_the_answer()
    {
        await using var bot = await BotInTest.Start();

        var answered = await bot.Post(Submit(bot, """{"verb":"question.ask","text":"vad kostar kundreskontra?"}"""));

        Assert.Equal((200, ""), (answered.Status, answered.Body));
        Assert.Equal("Svar på: vad kostar kundreskontra?", Assert.Single(bot.Connector.Sent).Text);
    }

    [Theory]
    [InlineData("""["kundreskontra","leverantorsreskontra"]""")]
    [InlineData("\"kundreskontra, leverantorsreskontra\"")]
    public async Task A_wrong_answer_is_remembered_without_who_said_so(string services)
    {
        await using var bot = await BotInTest.Start();
        var data = $$"""{"verb":"question.wrong","text":"reskontra?","intent":"lead-time","services":{{services}}}""";

        var answered = await bot.Post(Execute(bot, "question.wrong", data));
        await bot.Post(Submit(bot, data, ("id", "act-2")));

        Assert.Equal(CallWrong.Thanks.Sv, (string)answered.Json["value"]!);
        Assert.Equal(CallWrong.Thanks.Sv, Assert.Single(await bot.Connector.Until(1)).Text);
        Assert.Equal(2, bot.Slices.Remembered.Count);
        Assert.All(bot.Slices.Remembered, wrong =>
        {
            Assert.Equal(("reskontra?", Intent.LeadTime, UnansweredKind.WrongAnswer), (wrong.Question.Text, wrong.Question.Intent, wrong.Kind));
            Assert.Equal(["kundreskontra", "leverantorsreskontra"], wrong.Question.Tjanster);
        });
    }

    [Fact]
    public async Task A_button_that_is_delivered_twice_is_pressed_once_and_answered_the_same()
    {
        await using var bot = await BotInTest.Start();
        const string Data = """{"verb":"question.wrong","text":"reskontra?","intent":"lead-time"}""";

        var execute = Execute(bot, "question.wrong", Data);
        var (first, again) = (await bot.Post(execute), await bot.Post(execute));
        foreach (var _ in (int[])[1, 2]) Assert.Equal(200, (await bot.Post(Submit(bot, Data, ("id", "act-2")))).Status);
        foreach (var _ in (int[])[1, 2]) Assert.Equal(200, (await bot.Post(Submit(bot, Data, ("id", "act-3")))).Status);

        Assert.Equal(first, again);
        Assert.Equal(3, bot.Slices.Remembered.Count);
        Assert.Equal(2, (await bot.Connector.Until(2)).Count);
    }

    [Theory]
    [InlineData("question.nothing", "{}", "NotSupported")]
    [InlineData("avrop.nothing", """{"text":"x"}""", "NotSupported")]
    [InlineData("question.ask", "{}", "BadRequest")]
    [InlineData("question.ask", """{"text":7}""", "BadRequest")]
    [InlineData("question.ask", """{"text":" "}""", "BadRequest")]
    [InlineData("question.wrong", """{"text":"x","intent":"no-such"}""", "BadRequest")]
    [InlineData("question.wrong", """{"text":"x"}""", "BadRequest")]
    [InlineData("question.wrong", """{"text":"x","intent":"price","services":{}}""", "BadRequest")]
    [InlineData("question.wrong", """{"text":"x","intent":"price","services":["a",1]}""", "BadRequest")]
    [InlineData("question.wrong", """{"text":"x","intent":"price","services":"1,2,3,4,5,6,7,8,9,10,11"}""", "BadRequest")]
    public async Task A_button_that_cannot_be_followed_says_so_politely_and_does_nothing(string verb, string data, string code)
    {
        await using var bot = await BotInTest.Start();
        var submitted = JsonNode.Parse(data)!.AsObject();
        submitted["verb"] = verb;

        var answered = await bot.Post(Execute(bot, verb, data));
        await bot.Post(Submit(bot, submitted.ToJsonString()));

        Assert.Equal((200, 400, Error), (answered.Status, (int)answered.Json["statusCode"]!, (string)answered.Json["type"]!));
        Assert.Equal((code, Texts.UnknownButton.Sv), ((string)answered.Json["value"]!["code"]!, (string)answered.Json["value"]!["message"]!));
        Assert.Equal(Texts.UnknownButton.Sv, Assert.Single(bot.Connector.Sent).Text);
        Assert.Empty(bot.Slices.Asks);
        Assert.Empty(bot.Slices.Remembered);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"action":"x"}""")]
    [InlineData("""{"action":{"verb":7}}""")]
    public async Task An_execute_of_another_form_is_refused_in_the_envelope(string value)
    {
        await using var bot = await BotInTest.Start();

        var answered = await bot.Post(bot.Activity("invoke", ("name", "adaptiveCard/action"), ("value", JsonNode.Parse(value))));

        Assert.Equal((200, 400), (answered.Status, (int)answered.Json["statusCode"]!));
    }

    [Fact]
    public async Task A_value_beside_a_text_is_a_text()
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(bot.Message("hej", ("value", JsonNode.Parse("""{"verb":"question.wrong"}"""))));

        Assert.Equal("hej", Assert.Single(bot.Slices.Asks).Text);
    }

    internal static JsonObject Execute(BotInTest bot, string verb, string data) => bot.Activity("invoke", ("name", "adaptiveCard/action"), ("replyToId", "card-1"),
        ("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = "Titel", ["verb"] = verb, ["data"] = JsonNode.Parse(data) }, ["trigger"] = "manual" }));

    private static JsonObject Submit(BotInTest bot, string value, params (string, JsonNode?)[] rest) =>
        bot.Activity("message", [("replyToId", "card-1"), ("value", JsonNode.Parse(value)), .. rest]);
}
