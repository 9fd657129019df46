namespace Forumbot.Host;

/// <summary>What a command works in: its streams, its folder, the kind of environment and the clock. Tests bring their own.</summary>
/// <param name="Out">Results, and nothing else.</param>
/// <param name="Error">Notes and refusals.</param>
/// <param name="Folder">Where appsettings.json is read and, unless something else is said, the database lies: the folder one stands in.</param>
internal sealed record Surroundings(TextReader In, TextWriter Out, TextWriter Error, string Folder, string Environment, TimeProvider Clock)
{
    /// <summary>What the tools of .NET build for oneself runs as Development; what they publish, as Production.</summary>
#if DEBUG
    private const string DefaultEnvironment = "Development";
#else
    private const string DefaultEnvironment = "Production";
#endif

    /// <summary>UTF-8 whatever the console is set to, for results go to files and other programs.</summary>
    public static Surroundings OfProcess() => new(
        new StreamReader(Console.OpenStandardInput()),
        new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" },
        new StreamWriter(Console.OpenStandardError()) { NewLine = "\n", AutoFlush = true },
        Directory.GetCurrentDirectory(),
        System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? DefaultEnvironment,
        TimeProvider.System);

    /// <summary>Files first, the environment last; appsettings.Local.json is for what is never committed.</summary>
    /// <exception cref="InvalidDataException">A file is not JSON.</exception>
    public IConfigurationRoot Configuration() => new ConfigurationBuilder()
        .SetBasePath(Folder)
        .AddJsonFile("appsettings.json", optional: true)
        .AddJsonFile($"appsettings.{Environment}.json", optional: true)
        .AddJsonFile("appsettings.Local.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
