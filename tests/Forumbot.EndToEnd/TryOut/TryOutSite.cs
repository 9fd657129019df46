using Forumbot.Domain.Catalogue;
using Forumbot.TryOut;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>A real server on loopback with the page and a <see cref="PeerBot"/>.</summary>
internal sealed class TryOutSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private TryOutSite(WebApplication app)
    {
        this.app = app;
        app.Use(Streams.Watch);
    }

    public PeerBot Bot { get; } = new();

    public Streams Streams { get; } = new();

    public string Url => app.Urls.Single();

    /// <param name="port">0 for any free one.</param>
    public static async Task<TryOutSite> Start(string? folder = null, Func<Organisation>? organisation = null, int port = 0, string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
        var app = builder.Build();
        var site = new TryOutSite(app);
        app.MapTryOut(_ => ValueTask.FromResult((organisation ?? (() => Town.Organisation))()), folder);
        site.Bot.Map(app);
        await app.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Bot.Dispose();
    }
}
