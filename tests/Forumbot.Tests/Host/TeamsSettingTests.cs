using Forumbot.Host;
using Forumbot.Teams.Authentication;
using Microsoft.Extensions.Configuration;

namespace Forumbot.Tests.Host;

public sealed class TeamsSettingTests
{
    private const string AppId = "11111111-2222-4333-8444-555555555555";
    private const string Tenant = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    private const string Other = "99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    [Fact]
    public void Without_an_app_id_there_is_nothing_to_set()
    {
        var (settings, faults) = Read(("Forumbot:Teams:AppType", "SingleTenant"));

        Assert.Empty(faults);
        Assert.Null(settings.Teams);
    }

    [Fact]
    public void A_tenant_and_a_secret_are_enough()
    {
        var (settings, faults) = Read(("Forumbot:AppId", AppId), ("Forumbot:Teams:TenantId", Tenant), ("Forumbot:Teams:ClientSecret", "hemligt"));

        Assert.Empty(faults);
        Assert.Equal(new BotIdentity(AppId, Tenant, BotType.SingleTenant, BotCloud.Public), settings.Teams!.Identity);
        Assert.Equal("hemligt", settings.Teams.ClientSecret);
        Assert.Equal([Tenant], settings.Teams.AllowedTenants);
        Assert.Empty(settings.Teams.AllowedServiceHosts);
        Assert.Null(settings.Teams.OpenIdMetadata);
        Assert.Null(settings.Teams.Authority);
    }

    [Fact]
    public void All_can_be_set()
    {
        var (settings, faults) = Read(
            ("Forumbot:AppId", $"{{{AppId.ToUpperInvariant()}}}"), ("Forumbot:Teams:TenantId", Tenant), ("Forumbot:Teams:AppType", "userassignedmsi"), ("Forumbot:Teams:Cloud", "government"),
            ("Forumbot:Teams:AllowedTenants:0", Tenant), ("Forumbot:Teams:AllowedTenants:1", Other), ("Forumbot:Teams:AllowedServiceHosts:0", "smba.infra.gov.teams.microsoft.us"),
            ("Forumbot:Teams:OpenIdMetadata", "http://127.0.0.1:5000/keys"), ("Forumbot:Teams:Authority", "https://login.microsoftonline.us/"));

        Assert.Empty(faults);
        Assert.Equal(new BotIdentity(AppId, Tenant, BotType.UserAssignedMsi, BotCloud.Government), settings.Teams!.Identity);
        Assert.Equal([Tenant, Other], settings.Teams.AllowedTenants);
        Assert.Equal(["smba.infra.gov.teams.microsoft.us"], settings.Teams.AllowedServiceHosts);
        Assert.Equal(5000, settings.Teams.OpenIdMetadata!.Port);
        Assert.Equal("login.microsoftonline.us", settings.Teams.Authority!.Host);
    }

    [Fact]
    public void A_certificate_is_found_from_the_folder_that_the_bot_is_started_in()
    {
        var folder = Directory.CreateTempSubdirectory("forumbot-certificate");
        File.WriteAllText(Path.Combine(folder.FullName, "bot.pem"), "");
        var (settings, faults) = Settings.Read(Configuration([("Forumbot:AppId", AppId), ("Forumbot:Teams:TenantId", Tenant), ("Forumbot:Teams:CertificateFile", "bot.pem")]), folder.FullName, null, null);
        folder.Delete(recursive: true);

        Assert.Empty(faults);
        Assert.Equal(Path.Combine(folder.FullName, "bot.pem"), settings.Teams!.CertificateFile);
    }

    [Fact]
    public void Every_fault_is_told_at_once_and_no_secret()
    {
        var (_, faults) = Read(
            ("Forumbot:AppId", AppId), ("Forumbot:Teams:AppType", "MultiTenant"), ("Forumbot:Teams:Cloud", "1"), ("Forumbot:Teams:TenantId", "contoso"),
            ("Forumbot:Teams:CertificatePassword", "hemligt"), ("Forumbot:Teams:AllowedTenants", Tenant), ("Forumbot:Teams:AllowedServiceHosts:0", "https://smba.trafficmanager.net/"),
            ("Forumbot:Teams:OpenIdMetadata", "http://login.example/"), ("Forumbot:Teams:Authority", "login"), ("Forumbot:Teams:Secret", "hemligt"));

        string[] about = ["AppType", "Cloud", "TenantId", "CertificatePassword", "AllowedTenants", "AllowedServiceHosts", "OpenIdMetadata", "Authority", "Secret is not a setting", "ClientSecret or CertificateFile is missing"];
        Assert.Equal(about.Length, faults.Count);
        Assert.All(about, key => Assert.Contains(faults, f => f.Contains($"Forumbot:Teams:{key}", StringComparison.Ordinal)));
        Assert.All(faults, f => Assert.DoesNotContain("hemligt", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SingleTenant", "hemligt", "bot.pfx", "CertificateFile: there is no file")]
    [InlineData("SingleTenant", "hemligt", "bot.pfx", "both set")]
    [InlineData("SingleTenant", null, "bot.txt", "CertificateFile is a .pfx")]
    [InlineData("SingleTenant", null, null, "is missing")]
    [InlineData("SingleTenant", " ", "", "is missing")]
    [InlineData("UserAssignedMsi", "hemligt", null, "ClientSecret is set")]
    [InlineData("UserAssignedMsi", null, "bot.pfx", "CertificateFile is set")]
    public void The_proof_goes_with_the_type_of_the_app(string type, string? secret, string? certificate, string fault)
    {
        var (_, faults) = Read(("Forumbot:AppId", AppId), ("Forumbot:Teams:TenantId", Tenant), ("Forumbot:Teams:AppType", type), ("Forumbot:Teams:ClientSecret", secret), ("Forumbot:Teams:CertificateFile", certificate));

        Assert.Contains(faults, f => f.Contains(fault, StringComparison.Ordinal));
        Assert.All(faults, f => Assert.DoesNotContain("hemligt", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("connector.example.org", true)]
    [InlineData("*.connector.example.org:8443", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost:5000", true)]
    [InlineData("*.org", false)]
    [InlineData("*", false)]
    [InlineData("", false)]
    [InlineData("example.org/teams", false)]
    [InlineData("me@example.org", false)]
    [InlineData("example.org:many", false)]
    [InlineData("a b.example.org", false)]
    public void A_host_is_told_from_what_is_none(string host, bool isOne)
    {
        var (_, faults) = Read(("Forumbot:AppId", AppId), ("Forumbot:Teams:TenantId", Tenant), ("Forumbot:Teams:ClientSecret", "hemligt"), ("Forumbot:Teams:AllowedServiceHosts:0", host));

        Assert.Equal(isOne, faults.Count == 0);
    }

    [Fact]
    public void What_is_written_of_the_settings_holds_no_secret()
    {
        var (settings, _) = Read(("Forumbot:AppId", AppId), ("Forumbot:Teams:TenantId", Tenant), ("Forumbot:Teams:ClientSecret", "hemligt"), ("Forumbot:Teams:CertificatePassword", "hemligt"));

        Assert.DoesNotContain("hemligt", $"{settings} {settings.Teams}", StringComparison.Ordinal);
    }

    private static (Settings Settings, IReadOnlyList<string> Faults) Read(params (string Key, string? Value)[] values) => Settings.Read(Configuration(values), "/srv/bot", null, null);

    private static IConfigurationRoot Configuration((string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Key, v => v.Value)).Build();
}
