using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Forumbot.TryOut;

/// <summary>The part of the Bot Framework connector that a bot meets in Teams, on this machine. Strict: what Teams does not have is not
/// here, and each refusal has the connector's own form.</summary>
internal static class Connector
{
    /// <summary>Teams takes messages under 80 KB, counted in UTF-16.</summary>
    public const int MostCharacters = 40 * 1024;

    private const int MostBytes = 1024 * 1024;

    /// <param name="choices">The people and channels of the moment.</param>
    public static void MapConnector(this RouteGroupBuilder group, Mailboxes mailboxes, Func<CancellationToken, ValueTask<Choices>> choices)
    {
        var connector = group.MapGroup("/connector").WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        var (posting, creating, rosters) = (new Posting(mailboxes, choices), new Creating(mailboxes, choices), new Rosters(mailboxes, choices));

        connector.MapPost("/v3/conversations", creating.Create);
        var conversation = connector.MapGroup("/v3/conversations/{conversation}");
        conversation.MapPost("/activities", (string conversation, JsonElement body, CancellationToken cancel) => posting.Send(conversation, null, body, cancel));
        conversation.MapPost("/activities/{activity}", (string conversation, string activity, JsonElement body, CancellationToken cancel) => posting.Send(conversation, activity, body, cancel));
        conversation.MapPut("/activities/{activity}", posting.Update);
        conversation.MapDelete("/activities/{activity}", posting.Delete);
        conversation.MapGet("/members", rosters.Members);
        conversation.MapGet("/pagedmembers", rosters.Page);
        conversation.MapGet("/members/{member}", rosters.Member);
        connector.MapGet("/v3/teams/{team}", rosters.Team);
        connector.MapGet("/v3/teams/{team}/conversations", rosters.Channels);
        connector.Map("/{**rest}", () => Refusal.Of(StatusCodes.Status404NotFound, "NotFound", "The connector has no such route."));
    }
}
