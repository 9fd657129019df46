namespace Forumbot.Tests.Host;

public sealed class HealthTests
{
    [Fact]
    public async Task Ready_says_why_not_and_live_says_only_that_it_lives()
    {
        await using var bot = await BotInTest.Start();

        Assert.Equal((200, """{"status":"ready"}"""), Of(await bot.Get("/healthz/ready")));
        bot.Slices.StoreFault = "The database file is locked.";
        Assert.Equal((503, """{"status":"not ready","reasons":["The database file is locked."]}"""), Of(await bot.Get("/healthz/ready")));
        Assert.Equal(200, (await bot.Get("/healthz/live")).Status);
    }

    private static (int, string) Of(Answered answered) => (answered.Status, answered.Body);
}
