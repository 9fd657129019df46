using Forumbot.Teams.Authentication;
using Forumbot.Teams.Connector;

namespace Forumbot.Tests.Teams.Connector;

public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:3978")]
    [InlineData("http://localhost:56150/")]
    [InlineData("https://LOCALHOST/tryout/connector")]
    [InlineData("http://[::1]:80/")]
    public void This_machine_is_taken(string url) => Assert.NotNull(ServiceHosts.Loopback.Allowed(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/v3")]
    [InlineData("localhost:3978")]
    [InlineData("ftp://localhost/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://127.0.0.2/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://localhost.example.org/")]
    [InlineData("http://example.org#@localhost/")]
    [InlineData("http://localhost@example.org/")]
    [InlineData("http://user:pass@localhost/")]
    [InlineData("http://localhost/?x=")]
    [InlineData("http://localhost/#x")]
    [InlineData("http://localhost./")]
    [InlineData("http:localhost/")]
    [InlineData("http:/localhost/")]
    [InlineData("http:\\\\localhost\\")]
    [InlineData("http://local\thost/")]
    [InlineData(" http://localhost/")]
    [InlineData("http://\u2460\u2461\u2466.0.0.9/")]
    public void Anything_else_is_not(string? url) => Assert.Null(ServiceHosts.Loopback.Allowed(url));

    [Theory]
    [InlineData(BotCloud.Public, "https://smba.trafficmanager.net/emea/")]
    [InlineData(BotCloud.Public, "https://SMBA.trafficmanager.net/teams/")]
    [InlineData(BotCloud.Public, "https://smba.trafficmanager.net:443/emea/6d1f/")]
    [InlineData(BotCloud.Public, "https://smba.infra.gcc.teams.microsoft.com/gcc")]
    [InlineData(BotCloud.Government, "https://smba.infra.gov.teams.microsoft.us/")]
    [InlineData(BotCloud.Government, "https://smba.infra.dod.teams.microsoft.us/")]
    public void Teams_connectors_of_the_cloud_are_taken(BotCloud cloud, string url) => Assert.NotNull(ServiceHosts.Of(cloud, []).Allowed(url));

    [Theory]
    [InlineData(BotCloud.Public, "http://smba.trafficmanager.net/emea/")]
    [InlineData(BotCloud.Public, "https://smba.trafficmanager.net:8443/emea/")]
    [InlineData(BotCloud.Public, "https://evil.trafficmanager.net/emea/")]
    [InlineData(BotCloud.Public, "https://evil.smba.trafficmanager.net/")]
    [InlineData(BotCloud.Public, "https://smba.trafficmanager.net.evil.example/")]
    [InlineData(BotCloud.Public, "https://xsmba.trafficmanager.net/")]
    [InlineData(BotCloud.Public, "https://smba.trafficmanager.net./")]
    [InlineData(BotCloud.Public, "https://smba.trafficmanager.net@evil.example/")]
    [InlineData(BotCloud.Public, "https://evil.example\\@smba.trafficmanager.net/")]
    [InlineData(BotCloud.Public, "https://evil.example/@smba.trafficmanager.net/")]
    [InlineData(BotCloud.Public, "https://smba.trafficmanager.net%2eevil.example/")]
    [InlineData(BotCloud.Public, "https://smba%2etrafficmanager.net/")]
    [InlineData(BotCloud.Public, "https://smbа.trafficmanager.net/")]
    [InlineData(BotCloud.Public, "https://smba\u3002trafficmanager\u3002net/")]
    [InlineData(BotCloud.Public, "https://smba.trafficmanager.net/emea/?to=1")]
    [InlineData(BotCloud.Public, "https://smba.infra.gov.teams.microsoft.us/")]
    [InlineData(BotCloud.Public, "http://localhost:3978/")]
    [InlineData(BotCloud.Government, "https://smba.trafficmanager.net/emea/")]
    public void Nothing_that_only_looks_like_them_is(BotCloud cloud, string url) => Assert.Null(ServiceHosts.Of(cloud, []).Allowed(url));

    [Theory]
    [InlineData("connector.example", "https://connector.example/x", true)]
    [InlineData("connector.example", "http://connector.example/x", false)]
    [InlineData("connector.example", "https://a.connector.example/", false)]
    [InlineData("Connector.Example", "https://connector.example/", true)]
    [InlineData("connector.example:8443", "https://connector.example:8443/", true)]
    [InlineData("connector.example:8443", "https://connector.example/", false)]
    [InlineData("*.connector.example", "https://a.connector.example/", true)]
    [InlineData("*.connector.example", "https://a.b.connector.example/", true)]
    [InlineData("*.connector.example", "https://connector.example/", false)]
    [InlineData("*.connector.example", "https://aconnector.example/", false)]
    [InlineData("*.connector.example", "https://.connector.example/", false)]
    [InlineData("localhost", "http://localhost:1234/", true)]
    [InlineData("localhost", "https://localhost/", true)]
    [InlineData("localhost", "http://127.0.0.1/", false)]
    [InlineData("127.0.0.1:56150", "http://127.0.0.1:56150/", true)]
    [InlineData("127.0.0.1:56150", "http://127.0.0.1:56151/", false)]
    [InlineData("[::1]:56150", "http://[::1]:56150/", true)]
    public void More_are_taken_where_they_are_named(string extra, string url, bool taken) =>
        Assert.Equal(taken, ServiceHosts.Of(BotCloud.Public, [extra]).Allowed(url) is not null);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("*.")]
    [InlineData("*.net")]
    [InlineData("*.*.example")]
    [InlineData("a.*.example")]
    [InlineData("https://connector.example")]
    [InlineData("connector.example/")]
    [InlineData("connector.example:0")]
    [InlineData("connector..example")]
    [InlineData("-a.example")]
    [InlineData("å.example")]
    [InlineData("a@b.example")]
    public void A_name_that_is_none_is_told(string extra)
    {
        var told = Assert.Throws<ArgumentException>(() => ServiceHosts.Of(BotCloud.Public, [extra]));
        Assert.Contains($"'{extra}'", told.Message, StringComparison.Ordinal);
    }
}
