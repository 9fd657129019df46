using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Forumbot.TestSupport;

/// <summary>One call to a <see cref="PeerConnector"/>.</summary>
internal sealed class PeerCall(HttpContext context, PeerOptions options, PeerMemory memory, PeerFault? fault, CancellationToken stopping)
{
    private const int MostRead = 1024 * 1024;

    private const string NotFound = """{"error":{"code":"NotFound","message":"There is none."}}""";

    private readonly string _target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;

    private bool Answered => fault is not (PeerFault.CutAfter or PeerFault.Silent);

    public async Task Take()
    {
        var path = _target.Split('?')[0];
        var (route, refusal) = path.StartsWith(options.Path + "/", StringComparison.Ordinal) ? PeerRoute.Of(context.Request.Method, path[options.Path.Length..]) : (null, 404);
        if (!HasToken()) await Refuse(401, "the token is missing or bad");
        else if (route is null) await Refuse(refusal, "no such route");
        else if (Status(fault) is { } status) await Fail(status);
        else await Take(route);
    }

    private async Task Take(PeerRoute route)
    {
        if (fault is PeerFault.Slow) await (options.Held ?? Task.Delay(options.Slow, stopping));
        if (memory.IsClosed(route.First)) await Answer(403, """{"error":{"code":"BotDisabledByUser","message":"The bot is not in the conversation."}}""");
        else if (route.Act is PeerAct.Send or PeerAct.Reply or PeerAct.Update or PeerAct.CreateConversation or PeerAct.MeetingNotification) await TakeBody(route);
        else if (route.Act is PeerAct.Delete) await Answer(memory.Change("DELETE", route.First, route.Second, default, Answered) ? 200 : 404, "");
        else await (PeerAnswers.To(route, context.Request.Query, memory) is { } body ? Answer(200, body) : Answer(404, NotFound));
    }

    private async Task TakeBody(PeerRoute route)
    {
        if (context.Request.ContentType?.Split(';')[0].Trim() is not "application/json") await Refuse(415, "the body is not application/json");
        else if (await Body() is not { } body) await Refuse(413, "the body is too large");
        else if (Parsed(body) is not { } json) await Refuse(400, "the body is no JSON");
        else if ((route.Act is PeerAct.CreateConversation ? PeerRules.Conversation(json) : route.Act is PeerAct.MeetingNotification ? null : PeerRules.Activity(json, route)) is { } why) await Refuse(400, why);
        else await Keep(route, json);
    }

    private Task Keep(PeerRoute route, JsonElement json) => route.Act switch
    {
        PeerAct.CreateConversation => Answer(201, PeerAnswers.Created(json, memory, Answered)),
        PeerAct.MeetingNotification => Answer(202, "{}"),
        PeerAct.Update => memory.Change("PUT", route.First, route.Second, json, Answered) ? Answer(200, Id(route.Second)) : Answer(404, NotFound),
        _ => Answer(201, Id(memory.Post(route.First, route.Act is PeerAct.Reply ? route.Second : null, json, Answered))),
    };

    private static string Id(string id) => JsonSerializer.Serialize(new { id });

    private bool HasToken() =>
        options.Token is not { } good || (context.Request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.Ordinal) && good(header["Bearer ".Length..]));

    private async Task<byte[]?> Body()
    {
        using var read = new MemoryStream();
        var part = new byte[16 * 1024];
        while (await context.Request.Body.ReadAsync(part) is > 0 and var count && read.Length <= MostRead) read.Write(part, 0, count);
        return read.Length > MostRead || PeerRules.TooLarge(read.GetBuffer().AsSpan(0, (int)read.Length)) ? null : read.ToArray();
    }

    private static JsonElement? Parsed(byte[] body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? Status(PeerFault? fault) => fault switch
    {
        PeerFault.Precondition => 412,
        PeerFault.TooMany => 429,
        PeerFault.BadGateway => 502,
        PeerFault.GatewayTimeout => 504,
        _ => null,
    };

    private Task Fail(int status)
    {
        if (status == 429) context.Response.Headers.RetryAfter = options.RetryAfter;
        return Write(status, """{"error":{"code":"Throttled","message":"Come again."}}""");
    }

    private Task Refuse(int status, string why)
    {
        memory.Refuse($"{status} {context.Request.Method} {_target}: {why}");
        return Write(status, JsonSerializer.Serialize(new { error = new { code = "BadSyntax", message = why } }));
    }

    private async Task Answer(int status, string body)
    {
        if (Answered) await Write(status, body);
        else if (fault is PeerFault.CutAfter) context.Abort();
        else await Gone();
    }

    /// <summary>Until the caller gives up.</summary>
    private async Task Gone()
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await Task.Delay(Timeout.Infinite, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        context.Abort();
    }

    private Task Write(int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(body);
    }
}
