using Forumbot.Host;

namespace Forumbot.TryOut;

/// <summary>The page lets anyone be anyone: so it opens on this machine only, as the bot does without
/// tokens (<see cref="LoopbackOnly"/>), and takes nothing from other sites.</summary>
internal static class LocalOnly
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static async Task Guard(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response.Headers);
        if (LoopbackOnly.Allows(context) && !IsFromAnotherSite(context.Request)) await next(context);
        else await Refuse(context.Response);
    }

    private static bool IsFromAnotherSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "cross-site" && request.Headers["Sec-Fetch-Mode"] != "navigate";

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
    }

    private static Task Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync("Provsidan kan bara öppnas på samma dator som Forumbot körs på.\nThe try-out page opens only on the machine that runs Forumbot.\n");
    }
}
