using Microsoft.AspNetCore.Http.HttpResults;

namespace Forumbot.TryOut;

/// <summary>A refusal in the connector's own form.</summary>
internal static class Refusal
{
    public static JsonHttpResult<object> NoConversation => Of(StatusCodes.Status404NotFound, "ConversationNotFound", "No open page holds the conversation.");

    public static JsonHttpResult<object> NotInstalled => Of(StatusCodes.Status403Forbidden, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static JsonHttpResult<object> Of(int status, string code, string message) =>
        TypedResults.Json<object>(new { error = new { code, message } }, statusCode: status);

    public static JsonHttpResult<object> Bad(string message, string code = "BadSyntax") => Of(StatusCodes.Status400BadRequest, code, message);
}
