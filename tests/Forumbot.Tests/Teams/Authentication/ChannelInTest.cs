using System.Buffers;
using System.Text.Json.Nodes;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Authentication;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Teams.Authentication;

/// <summary>The bot's authentication, with a channel's keys on this machine and time that goes only when told.</summary>
internal sealed class ChannelInTest : IAsyncDisposable
{
    private ChannelInTest(OpenIdServer server, SteppedClock clock, BotCloud cloud)
    {
        (Server, Clock) = (server, clock);
        Authentication = new(new(new(TokenCase.AppId, TokenCase.Tenant, BotType.SingleTenant, cloud), [TokenCase.Tenant], server.Metadata), clock);
    }

    public OpenIdServer Server { get; }

    public SteppedClock Clock { get; }

    public ChannelAuthentication Authentication { get; }

    public static async Task<ChannelInTest> Start(params OpenIdKey[] keys) => new(await OpenIdServer.Start(keys), new(), BotCloud.Public);

    /// <summary>With all the keys of the cases.</summary>
    public static async Task<ChannelInTest> StartWithAll(BotCloud cloud)
    {
        var server = await OpenIdServer.Start();
        server.Keys = TokenKeys.Told;
        return new(server, new(), cloud);
    }

    public async ValueTask DisposeAsync()
    {
        Authentication.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>What is said to the header.</summary>
    public async Task<TokenRefusal?> Ask(string? authorization) => (await Authentication.Check(authorization, CancellationToken.None)).Refusal;

    /// <summary>What is said to a token of a key, made at the clock's time.</summary>
    public Task<TokenRefusal?> Ask(OpenIdKey key) => Ask("Bearer " + key.Token(TokenCase.AppId, TokenCase.ServiceUrl, Clock.GetUtcNow()));

    /// <summary>What is said to a whole call.</summary>
    public async Task<TokenRefusal?> Ask(TokenCase call)
    {
        var check = await Authentication.Check(call.Authorization, CancellationToken.None);
        return check.Token is { } token ? Authentication.Check(token, Activity(call.Activity)) : check.Refusal;
    }

    private static Activity Activity(JsonObject json)
    {
        var (activity, refusal) = ActivityReader.Read(new ReadOnlySequence<byte>(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())));
        return activity ?? throw new InvalidOperationException(refusal);
    }
}
