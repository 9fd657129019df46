using Forumbot.TestSupport;

namespace Forumbot.Benchmarks.Turns;

/// <summary>What the bot with an app id needs on this machine: somebody who signs as the channel does, and an Entra.</summary>
internal sealed class Tokens : IAsyncDisposable
{
    private readonly OpenIdServer _channel;
    private readonly EntraServer _entra;

    private Tokens(OpenIdServer channel, EntraServer entra, string authorization) => (_channel, _entra, Authorization) = (channel, entra, authorization);

    /// <summary>The channel's header for the connector.</summary>
    public string Authorization { get; }

    /// <summary>What the bot is told, to take that header and to send its own.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(_entra.Environment)
    {
        ["Forumbot__Teams__OpenIdMetadata"] = _channel.Metadata.ToString(),
        ["Forumbot__Teams__AllowedServiceHosts__0"] = "127.0.0.1",
    };

    public static async Task<Tokens> Start(string serviceUrl)
    {
        var key = OpenIdKey.Make("main");
        return new(await OpenIdServer.Start(key), await EntraServer.Start(), $"Bearer {key.Token(EntraServer.AppId, serviceUrl, DateTimeOffset.UtcNow)}");
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _entra.DisposeAsync();
    }
}
