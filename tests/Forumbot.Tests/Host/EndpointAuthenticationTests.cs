using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Forumbot.Host;
using Forumbot.Teams.Authentication;
using Forumbot.Teams.Connector;
using Microsoft.Extensions.Logging;

namespace Forumbot.Tests.Host;

/// <summary>A bot with an app id over HTTP: who may call it, and what others are told. Which tokens hold is tested with authentication.</summary>
public sealed class EndpointAuthenticationTests
{
    private const string AppId = "c9e8c047-2a74-40a2-b28a-b162d5f5327c", Tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47", Secret = "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2VjcmV0";

    private static readonly OpenIdKey Key = OpenIdKey.Make("main");

    [Fact]
    public async Task What_comes_from_Teams_is_answered_wherever_it_comes_from()
    {
        await using var openId = await OpenIdServer.Start(Key);
        await using var bot = await Start(openId);

        Assert.Equal(200, await Post(bot, Message(bot), Good(bot), http => http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7")));
        Assert.Equal("Svar på: hej", Assert.Single(bot.Connector.Sent).Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic eDp5")]
    [InlineData("Bearer " + Secret)]
    public async Task A_stranger_gets_401_and_not_a_word_before_the_body_is_looked_at(string? header)
    {
        await using var openId = await OpenIdServer.Start(Key);
        await using var bot = await Start(openId);
        bot.Log.From = LogLevel.Information;

        foreach (var (body, type) in new[] { (Message(bot).ToJsonString(), "application/json"), ("{", "application/json"), ("hej", "text/plain"), (new string('x', MessagesEndpoint.MostBytes + 1), "application/json") })
        {
            using var http = new HttpClient();
            using var content = new StringContent(body, Encoding.UTF8, type);
            if (header is not null) http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
            using var response = await http.PostAsync(new Uri(bot.Url + "/api/messages"), content);
            Assert.Equal((401, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        }

        Assert.Empty(bot.Slices.Asks);
        Assert.Contains(bot.Log.Lines, l => l.Text.Contains(header is null ? nameof(TokenRefusal.Missing) : header.StartsWith("Basic", StringComparison.Ordinal) ? nameof(TokenRefusal.NotBearer) : nameof(TokenRefusal.WrongAlgorithm), StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, l => l.Text.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("another", "msteams", 403)]
    [InlineData(null, "msteams", 403)]
    [InlineData(Tenant, "directline", 401)]
    [InlineData(Tenant, "emulator", 401)]
    [InlineData(Tenant, null, 401)]
    public async Task An_activity_of_another_tenant_or_channel_is_refused_although_its_token_holds(string? tenant, string? channel, int status)
    {
        await using var openId = await OpenIdServer.Start(Key);
        await using var bot = await Start(openId);
        var message = Message(bot);
        (message["channelId"], message["conversation"]!["tenantId"]) = (channel, tenant);

        Assert.Equal(status, await Post(bot, message, Good(bot)));
        Assert.Empty(bot.Slices.Asks);
    }

    [Fact]
    public async Task A_token_for_another_connector_does_not_hold()
    {
        await using var openId = await OpenIdServer.Start(Key);
        await using var bot = await Start(openId);

        Assert.Equal(401, await Post(bot, Message(bot), Key.Token(AppId, "http://127.0.0.1:1/", DateTimeOffset.UtcNow)));
        Assert.Empty(bot.Slices.Asks);
    }

    [Fact]
    public async Task What_cannot_be_proven_for_want_of_keys_is_refused_and_told_in_the_log()
    {
        await using var openId = await OpenIdServer.Start(Key);
        openId.Fault = (500, "");
        await using var bot = await Start(openId);

        Assert.Equal(401, await Post(bot, Message(bot), Good(bot)));
        Assert.Contains(bot.Log.Lines, l => l.Level == LogLevel.Warning && l.Text.Contains("keys", StringComparison.Ordinal));
    }

    private static Task<BotInTest> Start(OpenIdServer openId)
    {
        var hosts = ServiceHosts.Of(BotCloud.Public, ["127.0.0.1"]);
        var authentication = new ChannelAuthentication(new(new(AppId, Tenant, BotType.SingleTenant, BotCloud.Public), [Tenant], openId.Metadata), TimeProvider.System);
        return BotInTest.Start(channel: new(authentication, hosts, new(new(hosts, Credential: null, Scope: null, TimeProvider.System) { Limits = null })));
    }

    private static JsonObject Message(BotInTest bot) =>
        bot.Message("hej", ("conversation", new JsonObject { ["id"] = "a:chat-1", ["conversationType"] = "personal", ["tenantId"] = Tenant }));

    private static string Good(BotInTest bot) => Key.Token(AppId, bot.Connector.Url, DateTimeOffset.UtcNow);

    private static async Task<int> Post(BotInTest bot, JsonNode activity, string token, Action<HttpClient>? also = null)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        also?.Invoke(http);
        using var response = await http.PostAsync(new Uri(bot.Url + "/api/messages"), new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));
        return (int)response.StatusCode;
    }
}
