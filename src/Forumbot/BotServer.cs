using Forumbot.Teams.Connector;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Forumbot.Host;

/// <summary>The web server with the bot in it. The parts are put together once; a turn takes nothing from the container.</summary>
internal static class BotServer
{
    public const string DefaultUrl = "http://localhost:3978";

    public static WebApplication Build(Surroundings surroundings, Slices slices, Cards cards, Action<WebApplication, Slices> mapPages, string? urls, ChannelParts? channel = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = surroundings.Environment, ContentRootPath = surroundings.Folder });
        builder.Configuration.AddConfiguration(surroundings.Configuration());
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(urls ?? builder.Configuration["urls"] ?? DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Above the endpoint's own limit, so that the sender is told why.
            kestrel.Limits.MaxRequestBodySize = 2 * MessagesEndpoint.MostBytes;
        });
        LogQuietly(builder.Logging, builder.Configuration);
        builder.Services.AddHealthChecks().Add(new("store", _ => new StoreHealth(slices), HealthStatus.Unhealthy, tags: null));
        builder.Services.AddSingleton(services => new NotUnderstood(slices, services.GetRequiredService<ILogger<NotUnderstood>>()));
        builder.Services.AddHostedService(services => services.GetRequiredService<NotUnderstood>());

        var app = builder.Build();
        TellNoDetail(app);
        Map(app, slices, cards, channel ?? ChannelParts.OnThisMachine(surroundings.Clock), surroundings.Clock);
        mapPages(app, slices);
        return app;
    }

    /// <summary>No stack trace to a caller, in Development neither.</summary>
    private static void TellNoDetail(WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        ExceptionHandler = context =>
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync("The request could not be handled.");
        },
    });

    private static void Map(WebApplication app, Slices slices, Cards cards, ChannelParts channel, TimeProvider clock)
    {
        var messages = new MessagesEndpoint(Compose(app, slices, cards, channel.Connector, clock), channel);
        app.Lifetime.ApplicationStopped.Register(channel.Dispose);
        app.MapPost("/api/messages", (RequestDelegate)messages.Handle);
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { ResponseWriter = StoreHealth.Write });
    }

    private static ForumBot Compose(WebApplication app, Slices slices, Cards cards, ConnectorClient connector, TimeProvider clock)
    {
        var (followUps, welcomes) = (new FollowUps(), new Welcomes());
        app.Lifetime.ApplicationStopped.Register(() =>
        {
            followUps.Dispose();
            welcomes.Dispose();
        });
        var asking = new Asking(slices, new PeopleInUse(), followUps, clock);
        var loggers = app.Services.GetRequiredService<ILoggerFactory>();
        var (channels, joining) = (new ChannelButtons(slices, clock), new JoinButtons(slices, clock));
        return new ForumBot(asking, new DirectiveAnswers(slices, channels, joining, clock), new Routes(new QuestionButtons(asking, slices), channels, joining), new Replies(connector, cards, loggers.CreateLogger<Replies>()), welcomes, app.Services.GetRequiredService<NotUnderstood>(), loggers.CreateLogger<ForumBot>());
    }

    /// <summary>To stderr, for stdout holds results; and not a line per request unless asked for.</summary>
    private static void LogQuietly(ILoggingBuilder logging, ConfigurationManager configuration)
    {
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (configuration["Logging:LogLevel:Microsoft"] is null) logging.AddFilter("Microsoft", LogLevel.Warning);
    }
}
