using System.Net;
using Forumbot.Host;
using Microsoft.AspNetCore.Http;

namespace Forumbot.Tests.Host;

public sealed class LoopbackOnlyTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost", true)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("::1", "[::1]", true)]
    [InlineData("::ffff:127.0.0.1", "LOCALHOST", true)]
    [InlineData("10.0.0.5", "localhost", false)]
    [InlineData("192.168.1.2", "192.168.1.2", false)]
    [InlineData("::ffff:10.0.0.5", "localhost", false)]
    [InlineData("2001:db8::1", "localhost", false)]
    [InlineData("127.0.0.1", "rebound.example.org", false)]
    [InlineData("127.0.0.1", "127.0.0.1.example.org", false)]
    public void Only_this_machine_by_a_name_of_its_own_may_call(string caller, string host, bool allowed) =>
        Assert.Equal(allowed, LoopbackOnly.Allows(Call(IPAddress.Parse(caller), host)));

    [Fact]
    public void A_caller_without_an_address_may_not() => Assert.False(LoopbackOnly.Allows(Call(null, "localhost")));

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-for")]
    [InlineData("Forwarded")]
    [InlineData("X-Real-IP")]
    public void No_header_makes_a_caller_local_and_a_proxys_call_is_not(string header)
    {
        var (near, far) = (Call(IPAddress.Loopback, "localhost"), Call(IPAddress.Parse("10.0.0.5"), "localhost"));
        near.Request.Headers[header] = far.Request.Headers[header] = "127.0.0.1";

        Assert.False(LoopbackOnly.Allows(near));
        Assert.False(LoopbackOnly.Allows(far));
    }

    private static DefaultHttpContext Call(IPAddress? caller, string host) =>
        new() { Connection = { RemoteIpAddress = caller }, Request = { Host = new(host, 3978) } };
}
