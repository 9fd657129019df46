using Forumbot.Teams.Connector;
using Forumbot.Teams.Files;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Forumbot.Host;

/// <summary>The web server with the bot in it. The parts are put together once; a turn takes nothing from the container.</summary>
internal static class BotServer
{
    public const string DefaultUrl = "http://localhost:3978";

    /// <param name="teams">Null for a bot without an app id.</param>
    /// <param name="replace">Puts other parts in the place of the bot's own.</param>
    /// <exception cref="ArgumentException">The settings do not fit together; it says how.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The bot's certificate cannot be read.</exception>
    /// <exception cref="IOException">The bot's certificate cannot be read.</exception>
    public static WebApplication Build(Surroundings surroundings, Slices slices, Cards cards, Action<WebApplication, Slices> mapPages, string? urls, TeamsSettings? teams = null, Action<IServiceCollection>? replace = null)
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
        builder.Services.AddSingleton(made => teams is null ? ChannelParts.OnThisMachine(surroundings.Clock) : ChannelParts.Of(teams, surroundings.Clock, made.GetRequiredService<ILogger<ChannelParts>>()));
        var (mostBytes, fileHosts) = OrderFilesSetting.Read(builder.Configuration.GetSection(OrderFilesSetting.Key), []);
        builder.Services.AddSingleton(_ => new FileTransfer(ServiceHosts.Files(fileHosts, thisMachine: builder.Environment.IsDevelopment()), mostBytes, TimeSpan.FromSeconds(30), surroundings.Clock));
        Compose(builder.Services, slices, cards, surroundings.Clock);
        var pace = OutboxSetting.Read(builder.Configuration.GetSection(OutboxSetting.Key), []);
        builder.Services.AddHostedService(services => new OutboxSender(slices.Deliveries,
            new(services.GetRequiredService<ChannelParts>().Connector, services.GetRequiredService<Messages>(), services.GetRequiredService<ILogger<Sending>>()), pace, services.GetRequiredService<ILogger<OutboxSender>>()));
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        TellNoDetail(app);
        Map(app);
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

    private static void Map(WebApplication app)
    {
        var messages = new MessagesEndpoint(app.Services.GetRequiredService<Turns>(), app.Services.GetRequiredService<ChannelParts>(), app.Services.GetRequiredService<ILogger<MessagesEndpoint>>());
        app.MapPost("/api/messages", (RequestDelegate)messages.Handle);
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { ResponseWriter = StoreHealth.Write });
    }

    /// <summary>One of each, for the whole process. What runs beside the turns begins with the server and ends with it.</summary>
    private static void Compose(IServiceCollection services, Slices slices, Cards cards, TimeProvider clock)
    {
        services.AddSingleton(slices).AddSingleton(slices.Conversations).AddSingleton(slices.Deliveries).AddSingleton(slices.People).AddSingleton(slices.PriceLists).AddSingleton(cards).AddSingleton(clock);
        services.AddSingleton(made => made.GetRequiredService<ChannelParts>().Connector);
        services.AddSingleton<FollowUps>().AddSingleton<BoundChannels>().AddSingleton<Asking>().AddSingleton<QuestionButtons>().AddSingleton<PeopleButtons>().AddSingleton<ChannelButtons>().AddSingleton<JoinButtons>().AddSingleton<PriceListButtons>().AddSingleton<DisputeButtons>().AddSingleton<OrderButtons>().AddSingleton<DirectiveAnswers>().AddSingleton<Routes>();
        services.AddSingleton<Messages>().AddSingleton<Replies>().AddSingleton<FreshCards>().AddSingleton<ServiceSearch>();
        services.AddSingleton<FileTurns>().AddSingleton<MessageTurns>().AddSingleton<InvokeTurns>().AddSingleton<Installations>().AddSingleton<ForumBot>();
        services.AddSingleton<TurnMetrics>().AddSingleton<AcceptedTurns>().AddSingleton<Patience>().AddSingleton<Turns>();
        Host<NotUnderstood>(services);
        Host<SeenConversations>(services);
        Host<UnfinishedTurns>(services);
    }

    private static void Host<T>(IServiceCollection services)
        where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(made => made.GetRequiredService<T>());
    }

    /// <summary>To stderr, for stdout holds results; and not a line per request unless asked for.</summary>
    private static void LogQuietly(ILoggingBuilder logging, ConfigurationManager configuration)
    {
        // Where scopes are shown, one trace id a line is enough: the span's and its parent's say nothing to a reader.
        logging.Configure(log => log.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (configuration["Logging:LogLevel:Microsoft"] is null) logging.AddFilter("Microsoft", LogLevel.Warning);
    }
}
