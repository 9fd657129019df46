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
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://localhost.example.org/")]
    [InlineData("http://example.org#@localhost/")]
    [InlineData("http://localhost@example.org/")]
    [InlineData("http://user:pass@localhost/")]
    [InlineData("http://localhost/?x=")]
    [InlineData("http://localhost/#x")]
    [InlineData("http://\u2460\u2461\u2466.0.0.9/")]
    public void Anything_else_is_not(string? url) => Assert.Null(ServiceHosts.Loopback.Allowed(url));
}
