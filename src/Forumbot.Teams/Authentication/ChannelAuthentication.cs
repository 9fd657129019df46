using Forumbot.Teams.Activities;

namespace Forumbot.Teams.Authentication;

/// <summary>Proves that a call comes from the Bot Framework channel.</summary>
public sealed class ChannelAuthentication(ChannelAuthenticationSettings settings, TimeProvider clock) : IDisposable
{
    /// <summary>Checks the header <c>Authorization</c>: issuer, audience, signature, time. Before the body is read.</summary>
    public ValueTask<TokenCheck> Check(string? authorization, CancellationToken cancel) => throw new NotImplementedException($"{settings.Identity.AppId} {clock} {cancel} {authorization}");

    /// <summary>Checks the activity against the token that came with it: serviceUrl, endorsement of the channel, tenant.</summary>
    /// <returns>Why the activity is refused; null where it is taken.</returns>
    public TokenRefusal? Check(ChannelToken token, Activity activity) => throw new NotImplementedException($"{settings.Identity.AppId} {token} {activity.Id}");

    public void Dispose()
    {
    }
}

/// <param name="AllowedTenants">Tenants whose people may write to the bot; at least the bot's own.</param>
/// <param name="OpenIdMetadata">Where the channel's keys are told; null for the cloud's own place.</param>
public sealed record ChannelAuthenticationSettings(BotIdentity Identity, IReadOnlyList<string> AllowedTenants, Uri? OpenIdMetadata = null);

/// <summary>What a token proved. Either <paramref name="Token"/> or <paramref name="Refusal"/> is there.</summary>
public readonly record struct TokenCheck(ChannelToken? Token, TokenRefusal? Refusal);

/// <summary>A token that holds. <paramref name="Endorsements"/>: the channels that its key may speak for; null where the key names none.</summary>
public sealed record ChannelToken(string ServiceUrl, IReadOnlyList<string>? Endorsements);

/// <summary>Why a call is refused: for the log, never for the caller. Wrong tenant is 403, all else 401.</summary>
public enum TokenRefusal
{
    Missing,
    WrongTenant,
}
