using Forumbot.Teams.Authentication;

namespace Forumbot.Tests.Teams.Authentication;

/// <summary>One channel for each cloud, for all the cases.</summary>
public sealed class TokenCaseChannels : IAsyncLifetime
{
    private ChannelInTest? _public, _government;

    public async Task InitializeAsync()
    {
        _public = await ChannelInTest.StartWithAll(BotCloud.Public);
        _government = await ChannelInTest.StartWithAll(BotCloud.Government);
    }

    public async Task DisposeAsync()
    {
        await _public!.DisposeAsync();
        await _government!.DisposeAsync();
    }

    internal ChannelInTest Of(BotCloud cloud) => cloud is BotCloud.Government ? _government! : _public!;
}
