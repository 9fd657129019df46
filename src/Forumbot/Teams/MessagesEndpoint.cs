using Forumbot.Teams.Activities;
using Forumbot.Teams.Authentication;

namespace Forumbot.Host;

/// <summary><c>POST /api/messages</c>: an activity in, its turn, and the status. A bot with an app id takes calls that prove to come
/// from Teams, wherever they come from, and tells those that do not nothing; a bot without one takes calls from this machine.
/// What is refused is told in a short sentence to a caller that may call.</summary>
internal sealed partial class MessagesEndpoint(Turns turns, ChannelParts channel, ILogger<MessagesEndpoint> log)
{
    public const int MostBytes = 256 * 1024;

    public Task Handle(HttpContext context) =>
        channel.Authentication is { } authentication ? Prove(context, authentication)
        : !LoopbackOnly.Allows(context) ? Refuse(context, StatusCodes.Status403Forbidden, "Only programs on this machine may call the bot until it has an app id and checks tokens.")
        : Take(context, null);

    /// <summary>Before the body is read: strangers cost nothing.</summary>
    private async Task Prove(HttpContext context, ChannelAuthentication authentication)
    {
        var (token, refusal) = await authentication.Check(context.Request.Headers.Authorization, context.RequestAborted);
        await (token is null ? RefuseUnproven(context, refusal ?? TokenRefusal.Missing, null) : Take(context, token));
    }

    private Task Take(HttpContext context, ChannelToken? token) =>
        !context.Request.HasJsonContentType() ? Refuse(context, StatusCodes.Status415UnsupportedMediaType, "Send the activity as application/json.")
        : context.Request.ContentLength > MostBytes ? RefuseLarge(context)
        : Read(context, token);

    private async Task Read(HttpContext context, ChannelToken? token)
    {
        var body = context.Request.BodyReader;
        var read = await body.ReadAsync(context.RequestAborted);
        while (!read.IsCompleted && read.Buffer.Length <= MostBytes)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync(context.RequestAborted);
        }

        var large = read.Buffer.Length > MostBytes;
        var (activity, refusal) = large ? default : ActivityReader.Read(read.Buffer);
        body.AdvanceTo(read.Buffer.End);
        await (large ? RefuseLarge(context) : activity is null ? RefuseBad(context, refusal!) : Take(context, activity, token));
    }

    private Task Take(HttpContext context, Activity activity, ChannelToken? token) =>
        token is not null && channel.Authentication!.Check(token, activity) is { } refusal ? RefuseUnproven(context, refusal, activity)
        : activity.ServiceUrl is not null && channel.Hosts.Allowed(activity.ServiceUrl) is null ? RefuseBad(context, "The activity's serviceUrl is not one that the bot sends to.")
        : Turn(context, activity);

    /// <summary>A turn is not given up because the channel stops waiting for its status: the answer goes another way.</summary>
    private async Task Turn(HttpContext context, Activity activity)
    {
        var result = await turns.Take(activity);
        context.Response.StatusCode = result.Status;
        if (result.Body is not { } body) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(body);
    }

    /// <summary>Why is for the log alone.</summary>
    private Task RefuseUnproven(HttpContext context, TokenRefusal refusal, Activity? activity)
    {
        if (refusal is TokenRefusal.KeysUnavailable) LogNoKeys(log, channel.Authentication!.KeyFault);
        else LogUnproven(log, refusal, activity?.Id);
        context.Response.StatusCode = refusal.StatusCode();
        if (context.Response.StatusCode is StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private static Task RefuseLarge(HttpContext context) =>
        Refuse(context, StatusCodes.Status413PayloadTooLarge, "The activity is larger than 256 KB.");

    private static Task RefuseBad(HttpContext context, string why) => Refuse(context, StatusCodes.Status400BadRequest, why);

    private static Task Refuse(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A call was refused: {Refusal} (activity {Activity}).")]
    private static partial void LogUnproven(ILogger log, TokenRefusal refusal, string? activity);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A call was refused, for the channel's keys could not be fetched: {Fault}")]
    private static partial void LogNoKeys(ILogger log, string? fault);
}
