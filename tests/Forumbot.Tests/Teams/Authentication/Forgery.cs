using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Forumbot.Tests.Teams.Authentication;

/// <summary>Ways to make a token that no honest issuer makes.</summary>
internal static class Forgery
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public static string Unsigned(TokenDraft draft) => $"{Encode(draft.Header.ToJsonString())}.{Encode(draft.Claims.ToJsonString())}";

    /// <summary>Really signed, whatever the texts are.</summary>
    public static string Signed(OpenIdKey key, string header, string claims) => key.Sign($"{Encode(header)}.{Encode(claims)}", HashAlgorithmName.SHA256);

    /// <summary>With a shared secret that anybody knows: the public key.</summary>
    public static string Hmac(string algorithm, byte[] secret) =>
        Unsigned(Draft(algorithm)) is var text && algorithm == "HS512" ? Append(text, HMACSHA512.HashData(secret, Encoding.ASCII.GetBytes(text))) : Append(text, HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)));

    public static string Pss() => Unsigned(Draft("PS256")) is var text ? Append(text, TokenKeys.Main.Rsa.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pss)) : "";

    public static string Curve(string algorithm, string key) =>
        Unsigned(Draft(algorithm, key)) is var text ? Append(text, TokenKeys.Curve.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256)) : "";

    /// <summary>A good token, with one part put instead of its own.</summary>
    public static string Swapped(int part, string instead)
    {
        var parts = TokenDraft.Of(_ => { }).Split('.');
        parts[part] = instead;
        return string.Join('.', parts);
    }

    /// <summary>The same bits, spelled otherwise: the last character holds bits that nobody reads.</summary>
    public static string Respelled(string part) =>
        part.Length % 4 == 0 ? throw new ArgumentException("All its bits are read.", nameof(part)) : part[..^1] + Alphabet[Alphabet.IndexOf(part[^1], StringComparison.Ordinal) + 1];

    public static string RespelledSignature()
    {
        var parts = TokenDraft.Of(_ => { }).Split('.');
        return $"{parts[0]}.{parts[1]}.{Respelled(parts[2])}";
    }

    /// <summary>Signed as it is spelled.</summary>
    public static string RespelledClaims()
    {
        var draft = new TokenDraft();
        while (Encode(draft.Claims.ToJsonString()).Length % 4 == 0) draft.Claims["pad"] = draft.Claims["pad"] + "x";
        return TokenKeys.Main.Sign($"{Encode(draft.Header.ToJsonString())}.{Respelled(Encode(draft.Claims.ToJsonString()))}", HashAlgorithmName.SHA256);
    }

    /// <summary>Brings its own key along, in the header.</summary>
    public static string WithOwnKey(OpenIdKey key) => TokenDraft.Of(d =>
    {
        d.SignedWith = key;
        d.Header["jwk"] = key.Told.DeepClone();
        d.Header["jku"] = "http://127.0.0.1:1/keys";
    });

    public static string Nested(int depth) => string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));

    private static TokenDraft Draft(string algorithm, string key = "main")
    {
        var draft = new TokenDraft();
        (draft.Header["alg"], draft.Header["kid"]) = (algorithm, key);
        return draft;
    }

    private static string Append(string text, byte[] signature) => $"{text}.{Base64Url.EncodeToString(signature)}";
}
