namespace Forumbot.TestSupport;

/// <summary>What this machine has of what some tests need. Where it is missing the tests say why they are skipped; CI
/// (CI=true) takes no skips: there they run and fail.</summary>
internal static class Machine
{
    private static readonly bool TakesNoSkips = Environment.GetEnvironmentVariable("CI") is "true" or "1";

    /// <summary>How long a test waits for what must come: a busy machine is slow, and only a test that fails waits so long.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(1);

    public static string RepositoryRoot => Repository.Root;

    public static string NodeFolder => Path.Combine(RepositoryRoot, "tests", "node");

    public static string? Chromium { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>LibreOffice with its spreadsheet program.</summary>
    public static string? Calc { get; } = new[] { "/usr/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists) is { } program && File.Exists("/usr/lib/libreoffice/program/libsclo.so") ? program : null;

    /// <summary>The folder with initdb and pg_ctl of an installed PostgreSQL.</summary>
    public static string? PostgresBin { get; } = FindPostgres();

    public static string? SkipWithoutNode => Skip(OnPath("node") && Directory.Exists(Path.Combine(NodeFolder, "node_modules")),
        "Node 20 or its packages (npm ci in tests/node) are missing");

    public static string? SkipWithoutPostgres => Skip(PostgresBin is not null, "PostgreSQL is not installed");

    public static string? SkipWithoutCalc => Skip(Calc is not null, "LibreOffice Calc is not installed");

    public static string? SkipWithoutBrowser => Skip(Chromium is not null, "Chromium is not installed") ?? SkipWithoutNode;

    private static string? Skip(bool has, string why) => has || TakesNoSkips ? null : $"skipped: {why}";

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    private static string? FindPostgres() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max(StringComparer.Ordinal)
            : null;
}

/// <summary>A test that asks Node.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Machine.SkipWithoutNode;
}

/// <summary>A test with cases that asks Node.</summary>
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = Machine.SkipWithoutNode;
}

/// <summary>A test that opens a real browser.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Machine.SkipWithoutBrowser;
}

/// <summary>A test with cases that opens a real browser.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Machine.SkipWithoutBrowser;
}

/// <summary>A test that lets LibreOffice calculate.</summary>
internal sealed class CalcFactAttribute : FactAttribute
{
    public CalcFactAttribute() => Skip = Machine.SkipWithoutCalc;
}

/// <summary>A test that starts a PostgreSQL of its own.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Machine.SkipWithoutPostgres;
}

/// <summary>A test with cases that starts a PostgreSQL of its own.</summary>
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = Machine.SkipWithoutPostgres;
}
