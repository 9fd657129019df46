using System.Text.Json;

namespace Forumbot.Teams.Authentication;

/// <summary>What a token of the channel to this bot must claim.</summary>
internal sealed record TokenRules(string Issuer, string AppId)
{
    /// <summary>How far the channel's clock may be from ours, in seconds.</summary>
    private const double Skew = 5 * 60;

    /// <summary>Past the year 9999 it is no time that anybody means.</summary>
    private const double Last = 253_402_300_799;

    /// <param name="now">Whole seconds since 1970.</param>
    public TokenRefusal? Broken(TokenClaims claims, long now) =>
        claims.Iss != Issuer ? TokenRefusal.WrongIssuer
        : !Is(claims.Aud, AppId) ? TokenRefusal.WrongAudience
        : IsOfOtherBot(claims) ? TokenRefusal.OtherBot
        : claims.Exp is not { } until ? TokenRefusal.NoExpiry
        : !(Math.Abs(until) <= Last && Math.Abs(claims.Nbf ?? 0) <= Last) ? TokenRefusal.Malformed
        : string.IsNullOrEmpty(claims.ServiceUrl) ? TokenRefusal.NoServiceUrl
        : Untimely(claims.Nbf, until, now);

    /// <summary>Before it holds, or at its end or later, with the skew in the token's favour.</summary>
    public static TokenRefusal? Untimely(double? from, double until, long now) =>
        now >= until + Skew ? TokenRefusal.Expired
        : from > now + Skew ? TokenRefusal.NotYetValid
        : null;

    /// <summary>The official connector takes such a token for a skill's and asks Entra's keys about it; we have no skills.</summary>
    private static bool IsOfOtherBot(TokenClaims claims) =>
        Is(claims.AppId, "AnonymousSkill") || (claims.Ver.ValueKind is not JsonValueKind.Undefined && (IsOther(claims.AppId, claims.Aud) || IsOther(claims.Azp, claims.Aud)));

    private static bool IsOther(JsonElement bearer, JsonElement audience) => bearer.ValueKind is not JsonValueKind.Undefined && !Is(bearer, audience.GetString()!);

    private static bool Is(JsonElement claim, string expected) => claim.ValueKind is JsonValueKind.String && claim.ValueEquals(expected);
}
