using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Forumbot.Tests.Teams.Files;

/// <summary>Plays SharePoint on this machine: gives one file, in the way that the path says, and takes what is put.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication server;

    private readonly CancellationTokenSource over = new();

    private int asked;

    private FileServer(WebApplication server) => this.server = server;

    public byte[] File { get; set; } = FileSamples.Pdf;

    public ConcurrentQueue<(string Path, string? Range, string? Authorization, byte[] Bytes)> Put { get; } = new();

    /// <summary>How many files were asked for.</summary>
    public int Asked => asked;

    /// <param name="way">file, redirect, gone, broken, unknown-length, cut, silent.</param>
    public string Url(string way) => $"{server.Urls.First()}/{way}/faktura?tempauth=hemlig";

    public static async Task<FileServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var made = new FileServer(builder.Build());
        made.server.Run(made.Take);
        await made.server.StartAsync();
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await server.DisposeAsync();
        over.Dispose();
    }

    private async Task Take(HttpContext context)
    {
        Interlocked.Increment(ref asked);
        var way = context.Request.Path.Value!.Split('/')[1];
        if (HttpMethods.IsPut(context.Request.Method)) await Keep(context);
        switch (way)
        {
            case "redirect":
                context.Response.Redirect("http://127.0.0.1:9/elsewhere");
                break;
            case "gone":
                context.Response.StatusCode = 404;
                break;
            case "broken":
                context.Response.StatusCode = 503;
                break;
            case "cut":
                context.Response.ContentLength = File.Length + 100;
                await context.Response.Body.WriteAsync(File);
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case "silent":
                await context.Response.Body.WriteAsync(File.AsMemory(0, 1));
                await context.Response.Body.FlushAsync();
                await Task.Delay(Timeout.Infinite, over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case "unknown-length":
                await context.Response.Body.WriteAsync(File);
                break;
            default:
                if (!HttpMethods.IsPut(context.Request.Method))
                {
                    context.Response.ContentLength = File.Length;
                    await context.Response.Body.WriteAsync(File);
                }

                break;
        }
    }

    private async Task Keep(HttpContext context)
    {
        using var read = new MemoryStream();
        await context.Request.Body.CopyToAsync(read);
        Put.Enqueue((context.Request.Path, context.Request.Headers.ContentRange, context.Request.Headers.Authorization, read.ToArray()));
    }
}
