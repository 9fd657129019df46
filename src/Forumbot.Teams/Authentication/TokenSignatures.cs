using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Forumbot.Teams.Authentication;

/// <summary>Whether a token was signed with a key. The library that does it is of 2020 and too trusting on its own: it sees only
/// what <see cref="TokenText"/> and <see cref="TokenRules"/> have let through, and checks it once more.</summary>
internal sealed class TokenSignatures(TokenRules rules, TimeProvider clock)
{
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512"];

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = TokenText.Longest };

    public bool IsTrue(TokenText token, SigningKey key) => _handler.ValidateToken(token.Encoded, Parameters(key)).IsValid;

    private TokenValidationParameters Parameters(SigningKey key) => new()
    {
        ValidIssuer = rules.Issuer,
        ValidAudience = rules.AppId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = (from, until, _, _) => until is { } end && TokenRules.Untimely(Seconds(from), Seconds(end)!.Value, clock.GetUtcNow().ToUnixTimeSeconds()) is null,
    };

    private static double? Seconds(DateTime? time) => time is { } at ? (at - DateTime.UnixEpoch).TotalSeconds : null;
}
