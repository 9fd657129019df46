using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>The streams on which pages hear the bot. They can be broken, as a network breaks them, and stay so until mended.</summary>
internal sealed class Streams
{
    private readonly ConcurrentBag<HttpContext> open = [];
    private volatile bool broken;

    public void Break()
    {
        broken = true;
        foreach (var stream in open) stream.Abort();
    }

    public void Mend() => broken = false;

    public async Task Watch(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path != "/tryout/events")
        {
            await next(context);
        }
        else if (broken)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else
        {
            open.Add(context);
            await next(context);
        }
    }
}
