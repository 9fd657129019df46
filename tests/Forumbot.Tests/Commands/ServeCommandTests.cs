using System.Net.Sockets;

namespace Forumbot.Tests.Commands;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_it_does_not_start_without_an_app_id(string environment)
    {
        using var shell = new Shell { Environment = environment };

        var ran = await shell.Run("serve");

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Contains("Forumbot:AppId", ran.Error, StringComparison.Ordinal);
        Assert.Empty(shell.Did);
    }

    [Fact]
    public async Task An_address_in_use_is_told()
    {
        using var shell = new Shell();
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        var ran = await shell.Run("--urls", $"http://{taken.LocalEndpoint}");

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Contains("--urls", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://127.0.0.1:0/a/path")]
    public async Task An_address_that_is_none_is_told(string urls)
    {
        using var shell = new Shell();

        Assert.Equal((1, ""), (await shell.Run("serve", "--urls", urls)) is var ran ? (ran.Code, ran.Out) : default);
    }
}
