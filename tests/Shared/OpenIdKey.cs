using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Forumbot.TestSupport;

/// <summary>A key that signs tokens, and what an OpenID server tells of it.</summary>
internal sealed class OpenIdKey(string id, RSA rsa, params string[]? endorsements)
{
    public string Id => id;

    public RSA Rsa => rsa;

    /// <summary>As it stands among the keys (RFC 7517). A test may spoil it.</summary>
    public JsonObject Told { get; } = Tell(id, rsa, endorsements);

    /// <summary>A new key, endorsed for Teams.</summary>
    public static OpenIdKey Make(string id, int bits = 2048) => new(id, RSA.Create(bits), "msteams");

    /// <summary>Signs whatever it is given.</summary>
    public string Sign(JsonObject header, JsonObject claims) =>
        Sign($"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}", Hash((string?)header["alg"]));

    public string Sign(string text, HashAlgorithmName hash) => $"{text}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(text), hash, RSASignaturePadding.Pkcs1))}";

    /// <summary>A token as the channel makes them.</summary>
    public string Token(string appId, string serviceUrl, DateTimeOffset now, string issuer = "https://api.botframework.com") =>
        Sign(new() { ["typ"] = "JWT", ["alg"] = "RS256", ["x5t"] = id, ["kid"] = id }, Claims(appId, serviceUrl, now, issuer));

    public static JsonObject Claims(string appId, string serviceUrl, DateTimeOffset now, string issuer = "https://api.botframework.com") => new()
    {
        ["serviceurl"] = serviceUrl,
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.ToUnixTimeSeconds() + 3600,
        ["iss"] = issuer,
        ["aud"] = appId,
    };

    private static HashAlgorithmName Hash(string? algorithm) => algorithm switch
    {
        "RS384" => HashAlgorithmName.SHA384,
        "RS512" => HashAlgorithmName.SHA512,
        _ => HashAlgorithmName.SHA256,
    };

    private static JsonObject Tell(string id, RSA rsa, string[]? endorsements)
    {
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        var told = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["x5t"] = id, ["n"] = Base64Url.EncodeToString(numbers.Modulus), ["e"] = Base64Url.EncodeToString(numbers.Exponent) };
        if (endorsements is not null) told["endorsements"] = new JsonArray([.. endorsements.Select(e => (JsonNode)e)]);
        return told;
    }
}
