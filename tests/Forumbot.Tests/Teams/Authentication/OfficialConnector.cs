namespace Forumbot.Tests.Teams.Authentication;

/// <summary>The official JavaScript connector, asked once for many calls.</summary>
internal static class OfficialConnector
{
    /// <summary>For each call null where it is taken, else why not.</summary>
    public static IReadOnlyList<string?> Judge(TokenCaseChannels channels, IReadOnlyList<TokenCase> calls)
    {
        var answers = NodeScript.Run("tokens/authenticate.cjs", new
        {
            now = TokenCase.Now.ToUnixTimeMilliseconds(),
            metadata = channels.Of(default).Server.Metadata,
            appId = TokenCase.AppId,
            calls = calls.Select(c => new { authorization = c.Authorization, activity = c.Activity, issuer = Forumbot.Teams.Authentication.ChannelEndpoint.Of(c.Cloud).Issuer }),
        });
        var official = answers.EnumerateArray().Select(a => a.GetString()).ToList();
        return official.Count == calls.Count ? official : throw new InvalidOperationException($"{calls.Count} calls, {official.Count} answers.");
    }
}
