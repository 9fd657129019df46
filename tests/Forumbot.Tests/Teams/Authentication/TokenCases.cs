using System.Text;
using System.Text.Json.Nodes;
using Forumbot.Teams.Authentication;
using static Forumbot.Teams.Authentication.TokenRefusal;

namespace Forumbot.Tests.Teams.Authentication;

/// <summary>Tokens, each with an activity that would be taken with a good one.</summary>
internal static partial class TokenCases
{
    public static TokenCase[] Taken =>
    [
        Good("RS256", _ => { }),
        Good("RS384", d => d.Header["alg"] = "RS384"),
        Good("RS512", d => d.Header["alg"] = "RS512"),
        Good("no typ", d => d.Header.Remove("typ")),
        Good("another typ", d => d.Header["typ"] = "at+jwt"),
        Good("no nbf", d => d.Claims.Remove("nbf")),
        Good("issued in the future by iat, which is not asked for", d => d.Claims["iat"] = TokenCase.Seconds + 9999),
        Good("a longer key", d => (d.SignedWith, d.Header["kid"]) = (TokenKeys.Long, "long")),
        Good("a key without endorsements", d => d.Header["kid"] = "unendorsed"),
        Good("a key with no endorsement in its list", d => d.Header["kid"] = "endorsed-for-none"),
        Good("a key that says no use", d => d.Header["kid"] = "without-use"),
        Good("a key named in the header, but signed by the channel's", d => d.Header["jwk"] = TokenKeys.Stranger.Told.DeepClone()),
        Good("claims that we do not know", d => (d.Claims["name"], d.Claims["roles"]) = ("Å 日本 \ud83d\ude00", new JsonArray("a", 1, null))),
        Good("made for this bot, and says so", d => (d.Claims["ver"], d.Claims["appid"]) = ("1.0", TokenCase.AppId)),
        Good("another appid without ver", d => d.Claims["appid"] = TokenCase.OtherTenant),
        Good("the audience with escapes", d => d.ClaimsText = d.Claims.ToJsonString().Replace("\"aud\":\"1", "\"\\u0061ud\":\"\\u0031", StringComparison.Ordinal)),
        Good("white space in the JSON", d => d.ClaimsText = " \n" + d.Claims.ToJsonString() + "\t "),
        Case("the government's cloud", Token(d => d.Claims["iss"] = "https://api.botframework.us"), null) with { Cloud = BotCloud.Government },
    ];

    public static TokenCase[] Shapes =>
    [
        new("no header", null, TokenCase.TeamsActivity(), Missing, null),
        Header("an empty header", "", Missing),
        Header("a blank header", "   ", Missing),
        Header("the scheme alone", "Bearer", NotBearer),
        Header("the scheme and a space", "Bearer ", Malformed),
        Header("no scheme", Token(_ => { }), NotBearer),
        Header("the scheme in small letters", "bearer " + Token(_ => { }), NotBearer),
        Header("another scheme", "Basic " + Token(_ => { }), NotBearer),
        Header("two spaces", "Bearer  " + Token(_ => { }), Malformed),
        Header("a tab", "Bearer\t" + Token(_ => { }), NotBearer),
        Header("a space after", "Bearer " + Token(_ => { }) + " ", Malformed),
        Header("a space before", " Bearer " + Token(_ => { }), NotBearer),
        Header("two tokens", "Bearer " + Token(_ => { }) + ",Bearer " + Token(_ => { }), Encrypted),
        Case("one part", "token", Malformed),
        Case("two parts", Forgery.Unsigned(new()), Malformed),
        Case("four parts", Token(_ => { }) + ".x", Malformed),
        Case("a JWE", string.Join('.', Forgery.Encode("""{"alg":"RSA-OAEP","enc":"A256GCM","kid":"main"}"""), "a2V5", "aXY", "dGV4dA", "dGFn"), Encrypted),
        Case("six parts", "a.b.c.d.e.f", Malformed),
        Case("dots alone", "..", Malformed),
        Case("no words in it", "!.!.!", Malformed),
        Case("an empty header part", Forgery.Swapped(0, ""), Malformed),
        Case("empty claims", Forgery.Swapped(1, ""), Malformed),
        Case("a header that is no JSON", Forgery.Signed(TokenKeys.Main, "header", "{}"), Malformed),
        Case("a header that is a list", Forgery.Signed(TokenKeys.Main, "[]", "{}"), Malformed),
        Case("a header that is null", Forgery.Signed(TokenKeys.Main, "null", "{}"), Malformed),
        Case("claims that are no JSON", Token(d => d.ClaimsText = "claims"), Malformed),
        Case("claims that are a list", Token(d => d.ClaimsText = "[]"), Malformed),
        Case("claims that are a text", Token(d => d.ClaimsText = "\"claims\""), Malformed),
        Case("claims that are null", Token(d => d.ClaimsText = "null"), Malformed),
        Case("more than one value of claims", Token(d => d.ClaimsText = d.Claims.ToJsonString() + "{}"), Malformed),
        Case("a comment in the claims", Token(d => d.ClaimsText = "/* */" + d.Claims.ToJsonString()), Malformed),
        Case("padding", Token(_ => { }) + "==", Malformed),
        Case("the other alphabet", Forgery.Swapped(2, "+/+/"), Malformed),
        Case("a line break in it", Token(_ => { }).Insert(50, "\n"), Malformed),
        Case("letters outside ASCII", Forgery.Swapped(1, "åäö"), Malformed),
        Stricter("over 16 KiB", Token(d => d.Claims["pad"] = new string('x', 16 * 1024)), TooLarge, "The channel's tokens have about 1 KB; parsing much more is work that anybody could make us do."),
        Stricter("a claim told twice", Token(d => d.ClaimsText = d.Claims.ToJsonString().Replace("{", "{\"aud\":\"other\",", StringComparison.Ordinal)), Malformed, "Which of the two is meant depends on who reads it."),
        Stricter("JSON that lies very deep", Token(d => d.ClaimsText = d.Claims.ToJsonString().Replace("{", "{\"deep\":" + Forgery.Nested(200) + ",", StringComparison.Ordinal)), Malformed, "No claim of the channel lies in lists of lists."),
        Stricter("a signature spelled in another way", Forgery.RespelledSignature(), Malformed, "A token must not hold in two spellings."),
        Stricter("claims spelled in another way, and signed so", Forgery.RespelledClaims(), Malformed, "A token must not hold in two spellings."),
    ];

    private static TokenCase Good(string name, Action<TokenDraft> change) => Case(name, Token(change), null);

    private static TokenCase Header(string name, string header, TokenRefusal refusal) => new(name, header, TokenCase.TeamsActivity(), refusal, null);

    private static TokenCase Case(string name, string token, TokenRefusal? refusal) => new(name, "Bearer " + token, TokenCase.TeamsActivity(), refusal, null);

    private static TokenCase Stricter(string name, string token, TokenRefusal refusal, string why) => new(name, "Bearer " + token, TokenCase.TeamsActivity(), refusal, why);

    private static string Token(Action<TokenDraft> change) => TokenDraft.Of(change);

    private static byte[] Pem => Encoding.ASCII.GetBytes(TokenKeys.Main.Rsa.ExportRSAPublicKeyPem());
}
