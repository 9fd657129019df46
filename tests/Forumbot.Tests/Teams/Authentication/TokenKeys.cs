using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Forumbot.Tests.Teams.Authentication;

/// <summary>The keys that the channel tells in the cases, good ones and odd ones.</summary>
internal static class TokenKeys
{
    public static readonly OpenIdKey Main = OpenIdKey.Make("main");

    /// <summary>One that the channel has never heard of, though it says that it is main.</summary>
    public static readonly OpenIdKey Stranger = OpenIdKey.Make("main");

    public static readonly OpenIdKey Long = OpenIdKey.Make("long", 3072);

    public static readonly OpenIdKey Short = OpenIdKey.Make("short", 1024);

    public static readonly ECDsa Curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static IReadOnlyList<JsonObject> Told { get; } =
    [
        Main.Told, Long.Told, Short.Told, TellCurve("curve"), TellCurve("twice"), Tell("twice"),
        Tell("unendorsed", key => key.Remove("endorsements")),
        Tell("endorsed-for-none", key => key["endorsements"] = new JsonArray()),
        Tell("webchat", key => key["endorsements"] = new JsonArray("webchat", "directline")),
        Tell("endorsed-by-text", key => key["endorsements"] = "msteams"),
        Tell("without-use", key => key.Remove("use")),
        Tell("for-encryption", key => key["use"] = "enc"),
        Tell("oct", key => key["kty"] = "oct"),
        Tell("without-modulus", key => key.Remove("n")),
        Tell("broken-modulus", key => key["n"] = "!"),
        Tell("nyckel-å"),
        Tell("nameless", key => key.Remove("kid")),
    ];

    /// <summary>The main key under another name, and changed.</summary>
    private static JsonObject Tell(string id, Action<JsonObject>? change = null)
    {
        var told = new OpenIdKey(id, Main.Rsa, "msteams").Told;
        change?.Invoke(told);
        return told;
    }

    private static JsonObject TellCurve(string id)
    {
        var numbers = Curve.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "EC", ["use"] = "sig", ["kid"] = id, ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(numbers.Q.X), ["y"] = Base64Url.EncodeToString(numbers.Q.Y) };
    }
}
