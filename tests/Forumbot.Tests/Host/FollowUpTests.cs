using System.Text.Json.Nodes;

namespace Forumbot.Tests.Host;

public sealed class FollowUpTests
{
    [Fact]
    public async Task The_last_five_texts_of_the_same_person_come_along_oldest_first()
    {
        await using var bot = await BotInTest.Start();

        foreach (var text in (string[])["ett", "två", "tre", "fyra", "fem", "sex", "och ledtiden?"]) await bot.Post(bot.Message(text));

        Assert.Empty(bot.Slices.Asks.First().Previous);
        Assert.Equal(["två", "tre", "fyra", "fem", "sex"], bot.Slices.Asks.Last().Previous);
        Assert.Equal(bot.Slices.Asks.Last().Previous, bot.Slices.Asks.Last().Understood.Select(u => u.Question.Text));
    }

    [Fact]
    public async Task Another_person_in_the_same_channel_inherits_nothing()
    {
        await using var bot = await BotInTest.Start();
        JsonObject In(string conversation, string person, string text) => bot.Message(text,
            ("conversation", new JsonObject { ["id"] = conversation }), ("from", new JsonObject { ["id"] = "29:" + person, ["aadObjectId"] = person }));

        await bot.Post(In(Stadskontoret.Channel, Stadskontoret.Farsta.AadObjectId, "vad kostar lön?"));
        await bot.Post(In(Stadskontoret.Channel, Stadskontoret.Bromma.AadObjectId, "och ledtiden?"));
        await bot.Post(In("a:another", Stadskontoret.Farsta.AadObjectId, "och ledtiden?"));
        await bot.Post(In(Stadskontoret.Channel, Stadskontoret.Farsta.AadObjectId, "och ledtiden?"));

        Assert.Equal([[], [], [], ["vad kostar lön?"]], bot.Slices.Asks.Select(a => a.Previous));
    }

    [Fact]
    public async Task A_choice_in_a_card_is_something_one_has_said()
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(ButtonTests.Execute(bot, "question.ask", """{"text":"vad kostar kundreskontra?"}"""));
        await bot.Post(bot.Message("och ledtiden?"));

        Assert.Equal(["vad kostar kundreskontra?"], bot.Slices.Asks.Last().Previous);
    }

    [Fact]
    public async Task Neither_the_bots_words_nor_what_it_did_not_read_are_remembered()
    {
        await using var bot = await BotInTest.Start();

        await bot.Post(bot.Activity("installationUpdate", ("action", "add")));
        await bot.Post(bot.Message(new string('x', 5_000)));
        await bot.Post(bot.Message("hej"));

        Assert.Empty(bot.Slices.Asks.Last().Previous);
    }
}
