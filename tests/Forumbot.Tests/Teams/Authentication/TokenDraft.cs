using System.Text.Json.Nodes;

namespace Forumbot.Tests.Teams.Authentication;

/// <summary>A good token that a test may change before or after it is signed.</summary>
internal sealed class TokenDraft
{
    public OpenIdKey SignedWith { get; set; } = TokenKeys.Main;

    public JsonObject Header { get; } = new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = "main" };

    public JsonObject Claims { get; } = OpenIdKey.Claims(TokenCase.AppId, TokenCase.ServiceUrl, TokenCase.Now);

    /// <summary>The bytes of the claims as they are to be, where that is something that no JSON writer writes.</summary>
    public string? ClaimsText { get; set; }

    public static string Of(Action<TokenDraft> change)
    {
        var draft = new TokenDraft();
        change(draft);
        return draft.ClaimsText is { } text ? Forgery.Signed(draft.SignedWith, draft.Header.ToJsonString(), text) : draft.SignedWith.Sign(draft.Header, draft.Claims);
    }
}
