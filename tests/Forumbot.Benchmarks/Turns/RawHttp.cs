using System.Buffers.Text;
using System.Net.Sockets;

namespace Forumbot.Benchmarks.Turns;

/// <summary>Just enough HTTP/1.1 over a socket to load a server without taking the processor from it: messages with a
/// Content-Length, one after the other.</summary>
internal sealed class RawHttp(Socket socket)
{
    private readonly byte[] _buffer = new byte[256 * 1024];
    private int _held;

    public async ValueTask Send(ReadOnlyMemory<byte> message)
    {
        while (message.Length > 0) message = message[await socket.SendAsync(message)..];
    }

    /// <summary>The next message, head and body, valid until the next call; empty where the other side has closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> Receive(int after)
    {
        _buffer.AsSpan(after, _held - after).CopyTo(_buffer);
        _held -= after;
        while (true)
        {
            if (Length(_buffer.AsSpan(0, _held)) is { } length && length <= _held) return _buffer.AsMemory(0, length);
            var got = await socket.ReceiveAsync(_buffer.AsMemory(_held));
            if (got == 0) return default;
            _held += got;
        }
    }

    public static int BodyStart(ReadOnlySpan<byte> message) => message.IndexOf("\r\n\r\n"u8) + 4;

    private static int? Length(ReadOnlySpan<byte> held)
    {
        if (held.IndexOf("\r\n\r\n"u8) is not (>= 0 and var end)) return null;
        var at = held[..end].IndexOf("Content-Length: "u8);
        return end + 4 + (at >= 0 && Utf8Parser.TryParse(held[(at + "Content-Length: ".Length)..], out int body, out _) ? body : throw new InvalidDataException("A message has no Content-Length."));
    }
}
