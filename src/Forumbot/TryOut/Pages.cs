namespace Forumbot.TryOut;

/// <summary>What an open page asks of the host: the stream on which it hears the bot, and that the bot be let in or shut out.</summary>
internal static class Pages
{
    public static void MapPages(this RouteGroupBuilder group, Mailboxes mailboxes)
    {
        group.MapGet("/events", (string session, string? after, HttpRequest request, IHostApplicationLifetime life) =>
            Mailboxes.IsSession(session)
                ? TypedResults.ServerSentEvents(mailboxes.Open(session).Read(Header(request) ?? after, life.ApplicationStopping))
                : NoSession);
        group.MapPut("/installed", (string session, string conversation) => Set(mailboxes, session, conversation, (page, place) => page.Install(place)));
        group.MapDelete("/installed", (string session, string conversation) => Set(mailboxes, session, conversation, (page, place) => page.Uninstall(place)));
    }

    private static IResult NoSession => Refusal.Bad("The session is 32 hexadecimal digits.");

    private static string? Header(HttpRequest request) => request.Headers["Last-Event-ID"] is [{ Length: > 0 } id] ? id : null;

    /// <summary>Where the bot has been removed, the connector refuses it, as Teams does.</summary>
    private static IResult Set(Mailboxes mailboxes, string session, string conversation, Action<Mailbox, Place> set)
    {
        if (!Mailboxes.IsSession(session)) return NoSession;
        if (Place.Of(conversation) is not { } place) return Refusal.NoConversation;
        set(mailboxes.Open(session), place);
        return TypedResults.NoContent();
    }
}
