using System.Text.Json.Nodes;
using Forumbot.Teams.Authentication;

namespace Forumbot.Tests.Teams.Authentication;

/// <summary>A call, and what should come of it.</summary>
/// <param name="Refusal">Null where it is taken.</param>
/// <param name="Stricter">Where the official connector takes what we refuse: why we do.</param>
internal sealed record TokenCase(string Name, string? Authorization, JsonObject Activity, TokenRefusal? Refusal, string? Stricter, BotCloud Cloud = BotCloud.Public)
{
    public const string AppId = "11111111-2222-4333-8444-555555555555";
    public const string Tenant = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    public const string OtherTenant = "99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    /// <summary>When the tokens are looked at.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    public static long Seconds => Now.ToUnixTimeSeconds();

    public static IReadOnlyList<TokenCase> All { get; } = [.. TokenCases.Taken, .. TokenCases.Shapes, .. TokenCases.Headers, .. TokenCases.Signatures, .. TokenCases.Claims, .. TokenCases.Times, .. ActivityCases.All];

    public override string ToString() => Name;

    /// <summary>As Teams sends them, as far as authentication looks.</summary>
    public static JsonObject TeamsActivity() => new()
    {
        ["type"] = "message",
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:user" },
        ["conversation"] = new JsonObject { ["id"] = "a:1", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };
}
