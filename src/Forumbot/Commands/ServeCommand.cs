using System.CommandLine;
using Forumbot.Features.Data;
using Forumbot.Host;
using Forumbot.Jobs;
using Forumbot.Telemetry;

namespace Forumbot.Commands;

/// <summary><c>serve</c>: the bot, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Make(Tools tools)
    {
        var urls = new Option<string?>("--urls") { Description = $"Where to listen (default {BotServer.DefaultUrl}).", HelpName = "URLS" };
        var command = new Command("serve", "Serve the bot, and in Development a page to try it at.") { urls };
        command.SetAction((parsed, cancel) => Serve(tools, tools.Settings(parsed), parsed.GetValue(urls), cancel));
        return command;
    }

    private static async Task<int> Serve(Tools tools, Settings settings, string? urls, CancellationToken cancel)
    {
        var environment = tools.Surroundings.Environment;
        if (settings.AppId is null && !environment.Equals(Environments.Development, StringComparison.OrdinalIgnoreCase))
            throw new RefusedException("Outside Development the bot needs an app id (Forumbot:AppId). To try it on this machine, set ASPNETCORE_ENVIRONMENT=Development.");
        var (cards, faults) = Cards.Load(Cards.Folder, tools.Wiring.Compile);
        if (faults.Count > 0) throw new RefusedException(string.Join('\n', faults.Prepend("Some cards are broken:")));
        using var telemetry = TelemetryExport.Start(settings.Telemetry);
        var slices = await tools.Open(settings, cancel);
        await using var app = Build(tools, settings, slices, cards, urls);
        await using var jobs = new JobServer(settings.Store, JobList.Of(slices, settings.KeepNamesMonths), new JobRuns(slices.Deliveries.Contexts), app.Services.GetRequiredService<ILoggerFactory>());
        await Start(app, cancel);
        Announce(tools, settings, app);
        jobs.Start();
        await app.WaitForShutdownAsync(cancel);
        return CommandLine.Done;
    }

    private static WebApplication Build(Tools tools, Settings settings, Slices slices, Cards cards, string? urls)
    {
        try
        {
            return BotServer.Build(tools.Surroundings, slices, cards, tools.Wiring.MapPages, urls, settings.Teams);
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new RefusedException($"The settings of Forumbot:Teams cannot be used: {fault.Message}");
        }
    }

    private static async Task Start(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception fault) when (fault is IOException or FormatException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            throw new RefusedException($"The bot cannot listen: {fault.Message} Choose another address with --urls.");
        }
    }

    private static void Announce(Tools tools, Settings settings, WebApplication app)
    {
        var at = app.Urls.FirstOrDefault() ?? BotServer.DefaultUrl;
        tools.Note($"Store: {settings.Store.SqliteFile ?? "PostgreSQL"}");
        tools.Note(settings.AppId is null
            ? "No app id (Forumbot:AppId): only programs on this machine may call the bot."
            : $"Only Teams may call the bot ({settings.AppId}), with people of: {string.Join(", ", settings.Teams!.AllowedTenants)}.");
        tools.Out.WriteLine(app.Environment.IsDevelopment() ? $"Forumbot is ready. Try it at {at} (Ctrl+C stops it)." : $"Forumbot is ready at {at}/api/messages.");
        tools.Out.Flush();
    }
}
