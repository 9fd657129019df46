using System.Net.Http.Headers;
using Forumbot.Teams.Connector;
using Forumbot.Teams.Connector.Calls;

namespace Forumbot.Teams.Files;

/// <summary>Fetches files from where Teams keeps them, and puts files there: without a token, for the addresses hold their own. No redirect
/// is followed, and nothing of a file or its address is told in an error.</summary>
/// <param name="hosts">The only hosts that it goes to.</param>
/// <param name="mostBytes">The largest file that it fetches.</param>
/// <param name="timeout">How long one file may take.</param>
public sealed class FileTransfer(ServiceHosts hosts, int mostBytes, TimeSpan timeout, TimeProvider clock) : IDisposable
{
    private const int Part = 64 * 1024;

    private readonly HttpMessageInvoker http = new(Connections.Of(hosts));

    public int MostBytes => mostBytes;

    /// <summary>Whether an address is one that it goes to.</summary>
    public bool Takes(string? url) => hosts.AllowedFile(url) is not null;

    public Task<Fetched> Fetch(string? url, CancellationToken cancel) => Within(url, async (uri, until) =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        using var response = await http.SendAsync(request, until).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode) return new(null, (int)response.StatusCode >= 500 ? TransferFault.NotReached : TransferFault.Refused);
        if (response.Content.Headers.ContentLength > mostBytes) return new(null, TransferFault.TooLarge);
        using var stream = await response.Content.ReadAsStreamAsync(until).ConfigureAwait(false);
        return await Read(stream, until).ConfigureAwait(false);
    }, cancel);

    /// <summary>Puts a whole file, as one part of an upload session.</summary>
    public async Task<TransferFault> Put(string? url, ReadOnlyMemory<byte> file, CancellationToken cancel) => (await Within(url, async (uri, until) =>
    {
        using var content = new ReadOnlyMemoryContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Length - 1, file.Length);
        using var request = new HttpRequestMessage(HttpMethod.Put, uri) { Content = content };
        using var response = await http.SendAsync(request, until).ConfigureAwait(false);
        return new(null, response.IsSuccessStatusCode ? TransferFault.None : (int)response.StatusCode >= 500 ? TransferFault.NotReached : TransferFault.Refused);
    }, cancel).ConfigureAwait(false)).Fault;

    public void Dispose() => http.Dispose();

    private async Task<Fetched> Within(string? url, Func<Uri, CancellationToken, Task<Fetched>> call, CancellationToken cancel)
    {
        if (hosts.AllowedFile(url) is not { } uri) return new(null, TransferFault.Refused);
        using var late = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            return await call(uri, either.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new(null, TransferFault.NotReached);
        }
    }

    /// <summary>No more than is taken, whatever length was told.</summary>
    private async Task<Fetched> Read(Stream stream, CancellationToken until)
    {
        using var read = new MemoryStream();
        var part = new byte[Part];
        while (await stream.ReadAsync(part, until).ConfigureAwait(false) is > 0 and var count)
        {
            if (read.Length + count > mostBytes) return new(null, TransferFault.TooLarge);
            read.Write(part, 0, count);
        }

        return new(read.ToArray(), TransferFault.None);
    }
}

/// <summary>A file, or why there is none.</summary>
public readonly record struct Fetched(byte[]? Bytes, TransferFault Fault);

public enum TransferFault
{
    None,

    /// <summary>Its host is not one that the bot goes to, or refuses it, or sends it on to another place.</summary>
    Refused,

    TooLarge,

    /// <summary>It did not come in time, or not whole.</summary>
    NotReached,
}
