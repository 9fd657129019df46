using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Forumbot.Tests.Teams.Connector;

/// <summary>A connector that answers with bytes, right or wrong: the first call with the first answer, the last with all that follow.</summary>
internal sealed class RawConnector : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string[] _answers;
    private int _calls;

    public RawConnector(params string[] answers)
    {
        _answers = answers;
        _listener.Start();
        _ = Accept();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The requests that were read to their end.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>An answer without a body.</summary>
    public static string Status(int status, string? retryAfter = null) =>
        $"HTTP/1.1 {status} Told\r\n{(retryAfter is null ? "" : $"Retry-After: {retryAfter}\r\n")}Connection: close\r\nContent-Length: 0\r\n\r\n";

    public static string Body(int status, string body) => $"HTTP/1.1 {status} Told\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Disposed.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = client.GetStream();
            await ReadRequest(stream);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(_answers[Math.Min(Interlocked.Increment(ref _calls), _answers.Length) - 1]));
            client.Client.Shutdown(SocketShutdown.Send);
            while (await stream.ReadAsync(new byte[1024]) > 0) { }
        }
        catch (Exception gone) when (gone is IOException or SocketException)
        {
            // The caller hung up.
        }
    }

    private static async Task ReadRequest(NetworkStream stream)
    {
        var (text, part) = ("", new byte[16 * 1024]);
        while (await stream.ReadAsync(part) is > 0 and var count)
        {
            text += Encoding.Latin1.GetString(part, 0, count);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && text.Length - head - 4 >= Length(text[..head])) return;
        }
    }

    private static int Length(string head) =>
        head.Split("\r\n").FirstOrDefault(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } line ? int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture) : 0;
}
