using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Forumbot.Benchmarks.Turns;

/// <summary>Sixteen conversations that each write again as soon as they are answered.</summary>
internal sealed class Load(ConnectorStub stub, string? authorization = null)
{
    private const int Conversations = 16;

    private readonly Requests[] _requests = [.. Enumerable.Range(0, Conversations).Select(c => new Requests(c, stub.Url, authorization))];
    private long _turns;

    /// <summary>Whole turns a second.</summary>
    /// <exception cref="InvalidDataException">A turn was refused, or its reply did not arrive.</exception>
    public async Task<double> PerSecond(ServerProcess server, TimeSpan time)
    {
        var (replies, started) = (stub.Replies, Stopwatch.GetTimestamp());
        var turns = (await Task.WhenAll(_requests.Select(requests => Task.Run(() => Talk(server.Port, requests, started, time))))).Sum();
        var elapsed = Stopwatch.GetElapsedTime(started);
        if (stub.Replies - replies != turns) throw new InvalidDataException($"{turns} turns gave {stub.Replies - replies} replies.");
        return turns / elapsed.TotalSeconds;
    }

    private async Task<long> Talk(int port, Requests requests, long started, TimeSpan time)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var (http, received, turns) = (new RawHttp(socket), 0, 0L);
        for (; Stopwatch.GetElapsedTime(started) < time; turns++)
        {
            await http.Send(requests.Of(Interlocked.Increment(ref _turns)));
            var response = await http.Receive(received);
            if (!response.Span.StartsWith("HTTP/1.1 200"u8)) throw new InvalidDataException($"A turn was answered: {System.Text.Encoding.UTF8.GetString(response.Span)}");
            received = response.Length;
        }

        return turns;
    }
}
