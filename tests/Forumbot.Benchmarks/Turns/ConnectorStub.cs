using System.Net;
using System.Net.Sockets;

namespace Forumbot.Benchmarks.Turns;

/// <summary>Where replies arrive: takes them all and counts.</summary>
internal sealed class ConnectorStub : IDisposable
{
    private static readonly byte[] Created = [.. "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"id\":\"sent-1\"}"u8];

    private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly TaskCompletionSource<long> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _replies, _bytes, _authorised;

    public ConnectorStub()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(512);
        _ = Accept();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/";

    public long Replies => Interlocked.Read(ref _replies);

    /// <summary>Replies with a token.</summary>
    public long Authorised => Interlocked.Read(ref _authorised);

    /// <summary>Of the replies' bodies.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The timestamp at which the first reply had arrived.</summary>
    public Task<long> First => _first.Task;

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true) _ = Take(await _listener.AcceptAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The measuring is over.
        }
    }

    private async Task Take(Socket socket)
    {
        using var closing = socket;
        socket.NoDelay = true;
        var http = new RawHttp(socket);
        for (var message = await http.Receive(0); message.Length > 0; message = await http.Receive(message.Length))
        {
            Interlocked.Increment(ref _replies);
            if (message.Span[..RawHttp.BodyStart(message.Span)].IndexOf("Authorization: Bearer "u8) >= 0) Interlocked.Increment(ref _authorised);
            Interlocked.Add(ref _bytes, message.Length - RawHttp.BodyStart(message.Span));
            if (!First.IsCompleted) _first.TrySetResult(System.Diagnostics.Stopwatch.GetTimestamp());
            await http.Send(Created);
        }
    }
}
