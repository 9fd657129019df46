using System.Text.Json;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary><c>POST /api/messages</c>: an activity in, its turn, and the status. What is refused is told in a short sentence.</summary>
internal sealed class MessagesEndpoint(ForumBot bot, ChannelParts channel)
{
    public const int MostBytes = 256 * 1024;

    public Task Handle(HttpContext context) =>
        !LoopbackOnly.Allows(context) ? Refuse(context, StatusCodes.Status403Forbidden, "Only programs on this machine may call the bot until it has an app id and checks tokens.")
        : !context.Request.HasJsonContentType() ? Refuse(context, StatusCodes.Status415UnsupportedMediaType, "Send the activity as application/json.")
        : context.Request.ContentLength > MostBytes ? RefuseLarge(context)
        : Take(context);

    private async Task Take(HttpContext context)
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
        await (large ? RefuseLarge(context) : activity is null ? RefuseBad(context, refusal!) : Turn(context, activity));
    }

    /// <summary>A turn is not given up because the channel stops waiting for its status: the answer goes another way.</summary>
    private async Task Turn(HttpContext context, Activity activity)
    {
        if (activity.ServiceUrl is not null && channel.Hosts.Allowed(activity.ServiceUrl) is null)
        {
            await RefuseBad(context, "The activity's serviceUrl is not one that the bot sends to.");
            return;
        }

        var result = await bot.Turn(activity, CancellationToken.None);
        context.Response.StatusCode = result.Status;
        if (result.Body is { } body) await Write(context, body);
    }

    private static Task Write(HttpContext context, InvokeResponse body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, InvokeResponseJson.Default.InvokeResponse)).AsTask();
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
}
