using Forumbot.Features.Data;
using Forumbot.Host;
using Microsoft.Extensions.Configuration;

namespace Forumbot.Tests.Host;

public sealed class SettingsTests
{
    [Fact]
    public void Nothing_set_is_SQLite_in_the_folder_with_Stockholms_pack()
    {
        var (settings, faults) = Read([]);

        Assert.Empty(faults);
        Assert.Null(settings.AppId);
        Assert.Equal("stockholm", settings.Pack);
        Assert.Equal(Path.GetFullPath("/srv/bot/App_Data/forumbot.db"), settings.Store.SqliteFile);
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var (_, faults) = Read(new()
        {
            ["Forumbot:AppId"] = "not-a-guid",
            ["Forumbot:Pack"] = "../etc",
            ["Forumbot:Store:Provider"] = "Oracle",
            ["Forumbot:Store:Path"] = "x",
            ["Forumbot:Stoer:Provider"] = "Sqlite",
            ["Forumbot:Teams:AppType"] = "UserAssignedMsi",
        });

        Assert.Equal(6, faults.Count);
        Assert.All(["Forumbot:AppId", "Forumbot:Teams:TenantId", "Forumbot:Pack", "Forumbot:Store:Provider", "Forumbot:Store:Path", "Forumbot:Stoer"], key => Assert.Contains(faults, f => f.Contains(key, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("FileMegabytes", "0")]
    [InlineData("FileMegabytes", "21")]
    [InlineData("FileMegabytes", "fem")]
    [InlineData("FileHosts", "files.example.org")]
    [InlineData("FileHosts:0", "https://files.example.org")]
    [InlineData("FileHosts:0", "*.org")]
    public void What_files_go_with_orders_must_make_sense(string key, string value) =>
        Assert.Contains($"Forumbot:Orders:{key.Split(':')[0]}", Assert.Single(Read(new() { [$"Forumbot:Orders:{key}"] = value }).Faults), StringComparison.Ordinal);

    [Theory]
    [InlineData("Postgres", null)]
    [InlineData("Postgres", "Nonsense=1")]
    [InlineData("Sqlite", "Nonsense=1")]
    [InlineData("7", null)]
    [InlineData("Sqlite", "Cache=Shared")]
    [InlineData("Sqlite", "Data Source=:memory:")]
    [InlineData("Sqlite", "Data Source=file:forumbot.db?mode=ro")]
    [InlineData("Sqlite", "Data Source=forumbot.db;Mode=ReadOnly")]
    [InlineData("Sqlite", "Data Source=forumbot.db;Default Timeout=soon")]
    [InlineData("Sqlite", "forumbot.db")]
    [InlineData("Postgres", "Host=db;Port=many")]
    [InlineData("Postgres", "Host=db;Port=99999999999")]
    [InlineData("Postgres", "Host=db;Password='hemligt")]
    [InlineData("Postgres", "Database=forumbot")]
    public void A_store_that_cannot_be_meant_is_a_fault_that_keeps_its_password(string provider, string? connection)
    {
        var (_, faults) = Read(new() { ["Forumbot:Store:Provider"] = provider, ["Forumbot:Store:ConnectionString"] = connection });

        Assert.DoesNotContain("Nonsense", Assert.Single(faults), StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", faults[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":memory:")]
    [InlineData("file:x.db?mode=ro")]
    public void What_is_no_file_on_the_command_line_is_a_fault(string database) =>
        Assert.StartsWith("--db", Assert.Single(Settings.Read(Configuration([]), "/srv", database, null).Faults), StringComparison.Ordinal);

    [Fact]
    public void A_file_on_the_command_line_is_used_instead_of_the_configured_store()
    {
        var settings = Settings.Read(Configuration(new() { ["Forumbot:Store:Provider"] = "Postgres", ["Forumbot:Store:ConnectionString"] = "Host=db" }), "/srv", "/tmp/a b;c.db", "blekinge").Settings;

        Assert.Equal((StoreProvider.Sqlite, Path.GetFullPath("/tmp/a b;c.db"), "blekinge"), (settings.Store.Provider, settings.Store.SqliteFile, settings.Pack));
    }

    [Theory]
    [InlineData(null, 24, 0)]
    [InlineData("1", 1, 0)]
    [InlineData("120", 120, 0)]
    [InlineData("0", 24, 1)]
    [InlineData("121", 24, 1)]
    [InlineData("två år", 24, 1)]
    public void How_long_people_are_named_in_orders_is_a_number_of_months(string? said, int months, int faulty)
    {
        var (settings, faults) = Read(new() { ["Forumbot:Orders:KeepNamesMonths"] = said });

        Assert.Equal((months, faulty), (settings.KeepNamesMonths, faults.Count));
    }

    [Fact]
    public void The_example_shows_every_setting_and_no_other()
    {
        using var example = File.OpenRead(Path.Combine(Machine.RepositoryRoot, "appsettings.example.json"));
        var configuration = new ConfigurationBuilder().AddJsonStream(example).Build();

        Assert.Empty(Settings.Read(configuration, "/srv", null, null).Faults);
        Assert.Equal(Settings.Keys.Order(), configuration.GetSection("Forumbot").AsEnumerable(makePathsRelative: true).Select(p => p.Key).Where(k => k.Length > 0).Order());
    }

    private static (Settings Settings, IReadOnlyList<string> Faults) Read(Dictionary<string, string?> values) => Settings.Read(Configuration(values), "/srv/bot", null, null);

    private static IConfigurationRoot Configuration(Dictionary<string, string?> values) => new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
