using Forumbot.Teams.Activities;

namespace Forumbot.Teams.Authentication;

/// <summary>Proves that a call comes from Teams, through the Bot Framework channel. One for the whole process: it keeps the
/// channel's keys and the tokens that it has found true.</summary>
public sealed class ChannelAuthentication : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly TokenRules _rules;
    private readonly ActivityRules _activities;
    private readonly TokenSignatures _signatures;
    private readonly SigningKeys _keys;
    private readonly VerifiedTokens _verified = new();

    /// <exception cref="ArgumentException">The metadata's address is neither https nor on this machine.</exception>
    public ChannelAuthentication(ChannelAuthenticationSettings settings, TimeProvider clock)
    {
        var channel = ChannelEndpoint.Of(settings.Identity.Cloud);
        _clock = clock;
        _rules = new(channel.Issuer, settings.Identity.AppId);
        _activities = new(settings.AllowedTenants);
        _signatures = new(_rules, clock);
        _keys = new(settings.OpenIdMetadata ?? channel.Metadata, clock);
    }

    /// <summary>Why the channel's keys could not be fetched last, for the log; null where they could.</summary>
    public string? KeyFault => _keys.Fault;

    /// <summary>Checks the header <c>Authorization</c>: issuer, audience, signature, time. Before the body is read.</summary>
    /// <remarks>Never throws for what is in the header. It waits for the network only where the channel's keys are due.</remarks>
    public ValueTask<TokenCheck> Check(string? authorization, CancellationToken cancel) =>
        authorization is not null && _verified.Find(authorization) is { } known && _keys.Holds(known.Key)
            ? new(StillTimely(authorization, known))
            : Verify(authorization, cancel);

    /// <summary>Checks the activity against the token that came with it: serviceUrl, channel and its endorsement, tenant.</summary>
    /// <returns>Why the activity is refused; null where it is taken.</returns>
    public TokenRefusal? Check(ChannelToken token, Activity activity) => _activities.Broken(token, activity);

    public void Dispose() => _keys.Dispose();

    private long Now => _clock.GetUtcNow().ToUnixTimeSeconds();

    private TokenCheck StillTimely(string authorization, VerifiedToken known)
    {
        if (known.Untimely(Now) is not { } refusal) return new(known.Token, null);
        _verified.Drop(authorization);
        return new(null, refusal);
    }

    /// <summary>What costs least is asked first, and the network last: only who knows the app id can make us fetch keys.</summary>
    private async ValueTask<TokenCheck> Verify(string? authorization, CancellationToken cancel)
    {
        var (token, refusal) = TokenText.Read(authorization);
        if (token is null || (refusal = _rules.Broken(token.Claims, Now)) is not null) return new(null, refusal);
        (var key, refusal) = await _keys.Find(token.KeyId, cancel).ConfigureAwait(false);
        if (key is not null && _signatures.IsTrue(token, key)) return new(Keep(authorization!, token.Claims, key), null);
        _verified.Drop(authorization!);
        return new(null, refusal ?? TokenRefusal.WrongSignature);
    }

    private ChannelToken Keep(string authorization, TokenClaims claims, SigningKey key)
    {
        var token = new ChannelToken(claims.ServiceUrl!, key.Endorsements);
        _verified.Keep(authorization, new(token, key, claims.Nbf, claims.Exp!.Value), Now);
        return token;
    }
}
