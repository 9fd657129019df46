using System.Collections.Concurrent;
using System.Net;
using Forumbot.Teams.Authentication;
using Forumbot.Teams.Connector;
using Forumbot.Tests.Teams.Connector.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Teams.Connector;

/// <summary>Whatever address an activity names, the bot's token goes to the listed hosts alone.</summary>
public sealed class SecretTests
{
    private static readonly string[] Good = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "a.connector.example"];

    private static readonly string[] Bad = ["evil.example", "connector.example.evil.example", "trafficmanager.net", "evil.trafficmanager.net", "127.0.0.1", "localhost", "[::1]", "169.254.169.254", "smbа.trafficmanager.net", "smba。trafficmanager。net"];

    private static readonly string[] Joins = ["", "", "@", ":", ".", "/", "\\", "#", "?", "%2e", "%40", "%00", "\0", "\t", "\n", " ", ":443", ":80", ":8443", "//", "/../", ";", ",", "。", "[", "]", "xn--", "user:password@"];

    private static readonly Gen<string> Plain =
        from scheme in Gen.Elements("https://", "https://", "https://", "HTTPS://", "http://", "https:", "https:/", "https:\\\\", "ftp://", "//", "")
        from host in Gen.Elements<string>([.. Good, .. Good, .. Good, .. Bad])
        from path in Gen.Elements("", "/", "/emea/", "/emea/", "/emea?x=1", "/emea#x", "/@evil.example/", "/å")
        select scheme + host + path;

    /// <summary>An address with up to three things put into it, anywhere.</summary>
    private static readonly Arbitrary<string> Addresses =
        (from address in Plain
         from inserts in Gen.Choose(0, 3).SelectMany(count => Gen.Elements<string>([.. Joins, .. Good, .. Bad]).Zip(Gen.Choose(0, 1000)).ArrayOf(count))
         select inserts.Aggregate(address, (whole, insert) => whole.Insert(insert.Item2 % (whole.Length + 1), insert.Item1))).ToArbitrary();

    [Fact]
    public void The_token_never_goes_elsewhere()
    {
        var reached = 0;
        Prop.ForAll(Addresses, address =>
        {
            var calls = Send(address).GetAwaiter().GetResult();
            reached += calls.Count;
            return calls.All(c => c.Scheme == "https" && c.Port == 443 && c.UserInfo.Length == 0 && c.Query.Length == 0 && (Good.Contains(c.Host) || c.Host.EndsWith(".connector.example", StringComparison.Ordinal)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
        Assert.True(reached > 50, $"Only {reached} addresses were good: the test says little.");
    }

    private static async Task<IReadOnlyCollection<Uri>> Send(string address)
    {
        using var connections = new Recorder();
        using var client = new ConnectorClient(
            new(ServiceHosts.Of(BotCloud.Public, ["*.connector.example"]), new ScriptedCredential(TimeProvider.System), "s", TimeProvider.System) { Limits = null }, connections);
        try
        {
            await client.Send(address);
        }
        catch (ArgumentException)
        {
            // Not an address that the bot sends to.
        }

        return connections.Called;
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public ConcurrentQueue<Uri> Called { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Called.Enqueue(request.RequestUri!);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created));
        }
    }
}
