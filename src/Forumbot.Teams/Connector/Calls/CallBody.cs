using System.Net;
using System.Net.Http.Headers;

namespace Forumbot.Teams.Connector.Calls;

/// <summary>The bytes of a request, which knows whether any of them may have left. The head of a request with a body is nothing to
/// a server that never gets the body; so what was not begun was not sent.</summary>
internal sealed class CallBody : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CallBody(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        Headers.ContentType = Json;
    }

    /// <summary>Whether the service may have got it.</summary>
    public bool Begun { get; private set; }

    /// <summary>Done when nobody reads the bytes any more. To be awaited when the answer is disposed of: what was not read to its end
    /// then fails at once.</summary>
    public Task Over => Begun ? _over.Task : Task.CompletedTask;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, default);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begun = true;
        try
        {
            await stream.WriteAsync(_bytes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _over.TrySetResult();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
