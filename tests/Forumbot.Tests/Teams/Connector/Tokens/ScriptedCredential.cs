using Azure.Core;

namespace Forumbot.Tests.Teams.Connector.Tokens;

/// <summary>Gives the tokens "token-1", "token-2" … that hold for an hour, or what the test wants.</summary>
internal sealed class ScriptedCredential(TimeProvider clock) : TokenCredential
{
    private int _asked;

    public int Asked => Volatile.Read(ref _asked);

    /// <summary>What happens before a token is given.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public DateTimeOffset? RefreshOn { get; set; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _asked);
        await Before();
        return new AccessToken($"token-{number} {requestContext.Scopes.Single()}", clock.GetUtcNow().AddHours(1), RefreshOn);
    }
}
