using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Forumbot.Teams.Authentication;

/// <summary>What a token's header says (RFC 7515): only what decides. Keys that it brings along (jwk, jku, x5c) are not read.</summary>
internal sealed record TokenHeader(string? Alg, string? Kid, JsonElement Crit)
{
    /// <summary>Why the token is refused whatever it claims; null where it need not be.</summary>
    public TokenRefusal? Broken(bool isSigned) =>
        Alg is not ("RS256" or "RS384" or "RS512") ? TokenRefusal.WrongAlgorithm
        : !isSigned ? TokenRefusal.NotSigned
        : Crit.ValueKind is not JsonValueKind.Undefined ? TokenRefusal.UnknownDemand
        : string.IsNullOrEmpty(Kid) || !Ascii.IsValid(Kid) ? TokenRefusal.NoKeyId
        : null;
}

/// <summary>What a token claims (RFC 7519). Times are seconds since 1970.</summary>
/// <param name="ServiceUrl">The connector that it is from.</param>
/// <param name="Ver">With <paramref name="AppId"/> or <paramref name="Azp"/>: for whom Entra made it.</param>
internal sealed record TokenClaims(
    string? Iss,
    JsonElement Aud,
    double? Exp,
    double? Nbf,
    [property: JsonPropertyName("serviceurl")] string? ServiceUrl,
    JsonElement Ver,
    [property: JsonPropertyName("appid")] JsonElement AppId,
    JsonElement Azp);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata, AllowDuplicateProperties = false, MaxDepth = 16)]
[JsonSerializable(typeof(TokenHeader))]
[JsonSerializable(typeof(TokenClaims))]
internal sealed partial class TokenJson : JsonSerializerContext;
