using System.Text.Json;

namespace Forumbot.Teams.Activities;

/// <summary>The body that answers <c>signin/tokenExchange</c> where no token is exchanged, with status 412: Teams then goes on
/// without.</summary>
public static class SignInResponse
{
    public static byte[] Refusal(JsonElement asked, string why) => ResponseBody.Write(json =>
    {
        foreach (var name in (string[])["id", "connectionName"])
            if (asked.ValueKind is JsonValueKind.Object && asked.TryGetProperty(name, out var told) && told.ValueKind is JsonValueKind.String) json.WriteString(name, told.GetString());
        json.WriteString("failureDetail"u8, why);
    });
}
