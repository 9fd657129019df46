using Forumbot.Host;

namespace Forumbot.Tests.Host;

public sealed class BadRequestTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"} trailing""")]
    [InlineData("""{"type":"message"}{"type":"message"}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","text":"\ud83d"}""")]
    public async Task What_is_no_activity_is_refused_in_one_short_sentence(string body)
    {
        await using var bot = await BotInTest.Start();

        var answered = await bot.Post(body);

        Assert.Equal(400, answered.Status);
        Assert.InRange(answered.Body.Length, 10, 120);
        Assert.DoesNotContain("Exception", answered.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answered.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("message", "serviceUrl")]
    [InlineData("message", "conversation")]
    [InlineData("message", "from")]
    [InlineData("invoke", "name")]
    [InlineData("conversationUpdate", "conversation")]
    [InlineData("installationUpdate", "serviceUrl")]
    public async Task An_activity_without_what_its_answer_needs_is_told_what_is_missing(string type, string missing)
    {
        await using var bot = await BotInTest.Start();
        var activity = bot.Activity(type, ("text", "hej"), ("name", "adaptiveCard/action"));
        activity.Remove(missing);

        var answered = await bot.Post(activity);

        Assert.Equal(400, answered.Status);
        Assert.Contains(missing, answered.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Depth_without_end_is_refused()
    {
        await using var bot = await BotInTest.Start();

        Assert.Equal(400, (await bot.Post($$"""{"type":"message","value":{{new string('[', 50_000)}}{{new string(']', 50_000)}}}""")).Status);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("http://127.0.0.1@example.org/")]
    [InlineData("not an address")]
    public async Task A_service_address_elsewhere_is_refused_before_anything_is_asked(string serviceUrl)
    {
        await using var bot = await BotInTest.Start();

        var answered = await bot.Post(bot.Message("hej", ("serviceUrl", serviceUrl)));

        Assert.Equal(400, answered.Status);
        Assert.Empty(bot.Slices.Asks);
    }

    [Fact]
    public async Task More_than_256_KB_is_refused_and_a_text_of_100_KB_is_not()
    {
        await using var bot = await BotInTest.Start();

        Assert.Equal(413, (await bot.Post(bot.Message(new string('x', MessagesEndpoint.MostBytes)))).Status);
        Assert.Equal(413, await PostInPieces(bot, new string('x', MessagesEndpoint.MostBytes + 1)));
        Assert.Equal(200, (await bot.Post(bot.Message(new string('x', 100 * 1024)))).Status);
        Assert.Equal(Texts.TooLong.Sv, Assert.Single(bot.Connector.Sent).Text);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_a_web_page_can_send_unasked_is_refused(string contentType)
    {
        await using var bot = await BotInTest.Start();

        Assert.Equal(415, (await bot.Post(bot.Message("hej").ToJsonString(), contentType)).Status);
        Assert.Empty(bot.Slices.Asks);
    }

    [Fact]
    public async Task A_call_through_a_proxy_is_refused_whatever_it_says()
    {
        await using var bot = await BotInTest.Start();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");

        using var response = await http.PostAsync(new Uri(bot.Url + "/api/messages"), new StringContent(bot.Message("hej").ToJsonString(), System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(403, (int)response.StatusCode);
        Assert.Empty(bot.Slices.Asks);
    }

    [Fact]
    public async Task Only_POST_is_taken()
    {
        await using var bot = await BotInTest.Start();

        Assert.Equal(405, (await bot.Get("/api/messages")).Status);
    }

    /// <summary>Without a Content-Length: the limit must hold while reading.</summary>
    private static async Task<int> PostInPieces(BotInTest bot, string body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Url + "/api/messages") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = true;
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
