using System.Net.Http.Headers;
using System.Text.Json;
using Forumbot.Teams.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Forumbot.Benchmarks.Turns;

/// <summary>What a turn costs at the least: read the activity, post a card of 4 KB that is always the same.</summary>
internal static class BareEndpoint
{
    private static readonly byte[] Card = JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text = new string('x', 4096 - 28) });

    private static readonly HttpClient Http = new();

    public static async Task Serve(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost("/api/messages", (RequestDelegate)Turn);
        await app.RunAsync();
    }

    private static async Task Turn(HttpContext context)
    {
        var activity = (await JsonSerializer.DeserializeAsync(context.Request.Body, ActivityJson.Default.Activity, context.RequestAborted))!;
        using var content = new ByteArrayContent(Card);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var to = $"{activity.ServiceUrl}v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities/{Uri.EscapeDataString(activity.Id!)}";
        using var response = await Http.PostAsync(new Uri(to), content, context.RequestAborted);
        response.EnsureSuccessStatusCode();
    }
}
