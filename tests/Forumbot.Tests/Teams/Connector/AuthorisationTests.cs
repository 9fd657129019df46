using System.Net;
using Forumbot.Teams.Authentication;
using Forumbot.Teams.Connector;
using Forumbot.Tests.Teams.Connector.Tokens;

namespace Forumbot.Tests.Teams.Connector;

/// <summary>The bot's token on its calls.</summary>
public sealed class AuthorisationTests
{
    private readonly HandClock _clock = new();
    private readonly ScriptedCredential _credential;

    public AuthorisationTests() => _credential = new(_clock);

    [Fact]
    public async Task Every_call_carries_the_token_of_the_cloud()
    {
        await using var peer = await PeerConnector.Start(new() { Token = token => token == "token-1 https://api.botframework.us/.default" });
        using var client = new ConnectorClient(Settings() with { Scope = Scopes.Of(BotCloud.Government) });

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Send(peer.Url))), d => Assert.IsType<Delivery.Taken>(d));

        Assert.Equal(1, _credential.Asked);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once_and_the_call_made_again()
    {
        await using var peer = await PeerConnector.Start(new() { Token = token => token.StartsWith("token-2 ", StringComparison.Ordinal) });
        using var client = new ConnectorClient(Settings());

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Send(peer.Url))), d => Assert.IsType<Delivery.Taken>(d));

        Assert.Equal((2, 20), (_credential.Asked, peer.Taken.Count));
    }

    [Fact]
    public async Task A_service_that_takes_no_token_is_not_asked_again_and_again()
    {
        await using var peer = await PeerConnector.Start(new() { Token = _ => false });
        using var client = new ConnectorClient(Settings());

        Assert.Equal(new Delivery.Later(HttpStatusCode.Unauthorized, null), await client.Send(peer.Url));
        Assert.Equal((2, 2), (peer.Calls, _credential.Asked));

        Assert.Equal(new Delivery.Later(HttpStatusCode.Unauthorized, null), await client.Send(peer.Url));
        Assert.Equal((3, 2), (peer.Calls, _credential.Asked));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Settings());
        _credential.Before = () => throw new InvalidOperationException("Entra is away.");

        Assert.Equal(new Delivery.Later(null, null), await client.Send(peer.Url));

        Assert.Equal(0, peer.Calls);
    }

    [Fact]
    public async Task A_message_waits_for_a_token_no_longer_than_its_patience()
    {
        await using var peer = await PeerConnector.Start();
        using var client = new ConnectorClient(Settings());
        _credential.Before = () => Task.Delay(Timeout.Infinite);

        var sending = client.Send(peer.Url);
        await Soon.Is(() => _credential.Asked == 1);
        _clock.Advance(TimeSpan.FromSeconds(8));

        Assert.Equal(new Delivery.Later(null, null), await sending);
        Assert.Equal(0, peer.Calls);
    }

    [Fact]
    public async Task A_token_from_Entra_opens_the_connector_and_a_bad_one_is_replaced_from_there()
    {
        await using var entra = await EntraStub.Start();
        await using var peer = await PeerConnector.Start(new() { Token = token => token == "token-2" });
        var credential = BotCredential.Of(new("11111111-1111-4111-8111-111111111111", "t", BotType.SingleTenant, BotCloud.Public), new("secret"), entra.Url, entra.Transport());
        using var client = new ConnectorClient(new(ServiceHosts.Loopback, credential, Scopes.Of(BotCloud.Public), TimeProvider.System));

        Assert.IsType<Delivery.Taken>(await client.Send(peer.Url));

        Assert.Equal(2, entra.Asked.Count);
    }

    [Fact]
    public void A_credential_without_a_scope_is_refused_at_once() => Assert.Throws<ArgumentException>(() => new ConnectorClient(Settings() with { Scope = null }));

    private ConnectorSettings Settings() => Messages.Settings(_clock) with { Credential = _credential, Scope = "s" };
}
