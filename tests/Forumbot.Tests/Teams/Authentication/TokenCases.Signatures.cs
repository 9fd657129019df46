using System.Text.Json.Nodes;
using static Forumbot.Teams.Authentication.TokenRefusal;

namespace Forumbot.Tests.Teams.Authentication;

internal static partial class TokenCases
{
    public static TokenCase[] Headers =>
    [
        Case("none, without a signature", Forgery.Unsigned(Alg("none")) + ".", WrongAlgorithm),
        Case("none, with a signature", Token(d => d.Header["alg"] = "none"), WrongAlgorithm),
        Case("None", Forgery.Unsigned(Alg("None")) + ".", WrongAlgorithm),
        Case("RS256 without a signature", Forgery.Unsigned(Alg("RS256")) + ".", NotSigned),
        Case("HS256 with the public key as its secret", Forgery.Hmac("HS256", Pem), WrongAlgorithm),
        Case("HS256 with the modulus as its secret", Forgery.Hmac("HS256", TokenKeys.Main.Rsa.ExportParameters(false).Modulus!), WrongAlgorithm),
        Case("HS512 with no secret", Forgery.Hmac("HS512", []), WrongAlgorithm),
        Case("PS256", Forgery.Pss(), WrongAlgorithm),
        Case("ES256 with a key of the channel", Forgery.Curve("ES256", "curve"), WrongAlgorithm),
        Case("RS256 with a key on a curve", Forgery.Curve("RS256", "curve"), UnknownKey),
        Case("the algorithm in small letters", Token(d => d.Header["alg"] = "rs256"), WrongAlgorithm),
        Case("an algorithm with a space", Token(d => d.Header["alg"] = "RS256 "), WrongAlgorithm),
        Case("no algorithm", Token(d => d.Header.Remove("alg")), WrongAlgorithm),
        Case("an algorithm that is a number", Token(d => d.ClaimsText = d.Header.Remove("alg") && d.Header.TryAdd("alg", 256) ? d.Claims.ToJsonString() : ""), Malformed),
        Case("a key that there is not", Token(d => d.Header["kid"] = "nowhere"), UnknownKey),
        Case("a key's name in other letters", Token(d => d.Header["kid"] = "MAIN"), UnknownKey),
        Case("an empty name of a key", Token(d => d.Header["kid"] = ""), NoKeyId),
        Case("a name of a key that is a number", Token(d => d.Header["kid"] = 1), Malformed),
        Case("a key without its number", Token(d => d.Header["kid"] = "without-modulus"), UnknownKey),
        Case("a key with a broken number", Token(d => d.Header["kid"] = "broken-modulus"), UnknownKey),
        Case("two keys of one name, of which the first cannot sign", Token(d => d.Header["kid"] = "twice"), UnknownKey),
        Case("a key's name outside ASCII", Forgery.Signed(TokenKeys.Main, """{"alg":"RS256","kid":"nyckel-å"}""", new TokenDraft().Claims.ToJsonString()), NoKeyId),
        Stricter("a key's name outside ASCII, escaped", Forgery.Signed(TokenKeys.Main, """{"alg":"RS256","kid":"nyckel-\u00e5"}""", new TokenDraft().Claims.ToJsonString()), NoKeyId, "The same name unescaped is refused: we do not tell spellings apart."),
        Stricter("no name of a key", Token(d => d.Header.Remove("kid")), NoKeyId, "There it fits a key that is told without a name: a token says which key it means."),
        Stricter("demands that nobody knows (crit)", Token(d => d.Header["crit"] = new JsonArray("exp")), UnknownDemand, "RFC 7515 4.1.11: what is critical and not understood is refused."),
        Stricter("a key for encryption", Token(d => d.Header["kid"] = "for-encryption"), UnknownKey, "RFC 7517 4.2: it is not for signatures."),
        Stricter("a key of another kind", Token(d => d.Header["kid"] = "oct"), UnknownKey, "It says that it is no RSA key."),
        Stricter("a key of 1,024 bits", Token(d => (d.SignedWith, d.Header["kid"]) = (TokenKeys.Short, "short")), UnknownKey, "RFC 7518 3.3: 2,048 bits at the least."),
        Stricter("a key whose endorsements are no list", Token(d => d.Header["kid"] = "endorsed-by-text"), UnknownKey, "There it counts as endorsed for all."),
    ];

    public static TokenCase[] Signatures =>
    [
        Case("signed by a stranger", Token(d => d.SignedWith = TokenKeys.Stranger), WrongSignature),
        Case("signed by a stranger who brings the key along", Forgery.WithOwnKey(TokenKeys.Stranger), WrongSignature),
        Case("signed by another key of the channel", Token(d => d.SignedWith = TokenKeys.Long), WrongSignature),
        Case("claims changed after signing", Forgery.Swapped(1, Forgery.Encode(new TokenDraft().Claims.ToJsonString().Replace("3600", "3601", StringComparison.Ordinal) + " ")), WrongSignature),
        Case("a header changed after signing", Forgery.Swapped(0, Forgery.Encode("""{"alg":"RS256","kid":"main"}""")), WrongSignature),
        Case("RS512 in the header, RS256 in the signature", Forgery.Signed(TokenKeys.Main, """{"alg":"RS512","kid":"main"}""", new TokenDraft().Claims.ToJsonString()), WrongSignature),
        Case("a signature of another token", Forgery.Swapped(2, Token(d => d.Claims["jti"] = "1").Split('.')[2]), WrongSignature),
        Case("a signature of zeros", Forgery.Swapped(2, new string('A', 342)), WrongSignature),
        Case("a short signature", Forgery.Swapped(2, "AAAA"), WrongSignature),
        Case("a long signature", Forgery.Swapped(2, new string('A', 4000)), WrongSignature),
    ];

    private static TokenDraft Alg(string algorithm)
    {
        var draft = new TokenDraft();
        draft.Header["alg"] = algorithm;
        return draft;
    }
}
