using System.Buffers;
using System.Net.Http.Headers;

namespace Forumbot.Teams.Connector.Calls;

/// <summary>One request and its answer. Never throws but where the caller gave up before anything was sent.</summary>
internal sealed class Exchange(HttpMessageInvoker http, ConnectorSettings settings)
{
    public async Task<Answer> Make(Call call, string? token, CancellationToken cancel)
    {
        var body = call.HasBody ? new CallBody(call.Body) : null;
        using var request = new HttpRequestMessage(call.Method, call.Uri) { Content = body };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            return await Within(call, request, cancel).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            if (cancel.IsCancellationRequested && (body?.Begun is not true || call.CanBeRepeated)) throw new OperationCanceledException(cancel);
            return Outcomes.Unanswered(call, body?.Begun ?? !IsUnreached(fault));
        }
        finally
        {
            // The caller's buffer is its own again when the call returns.
            if (body is not null) await body.Over.ConfigureAwait(false);
        }
    }

    private static bool IsUnreached(Exception fault) =>
        fault is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError };

    private async Task<Answer> Within(Call call, HttpRequestMessage request, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(settings.Timeout, settings.Clock);
        using var either = cancel.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token) : null;
        var until = (either ?? timeout).Token;
        using var response = await http.SendAsync(request, until).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode) return Outcomes.Of(call.Method, response.StatusCode, Outcomes.RetryAfter(response.Headers.RetryAfter, settings.Clock.GetUtcNow()));
        return new(new Delivery.Taken(null), await Read(response, call.MostAnswered, until).ConfigureAwait(false));
    }

    /// <summary>The status has said that it was taken: an answer that is cut short or endless cannot change that.</summary>
    private static async Task<ReadOnlyMemory<byte>> Read(HttpResponseMessage response, int most, CancellationToken until)
    {
        if (response.Content.Headers.ContentLength > most) return default;
        try
        {
            var read = new ArrayBufferWriter<byte>((int)(response.Content.Headers.ContentLength ?? 256) + 1);
            using var stream = await response.Content.ReadAsStreamAsync(until).ConfigureAwait(false);
            while (await stream.ReadAsync(read.GetMemory(), until).ConfigureAwait(false) is > 0 and var count && read.WrittenCount <= most) read.Advance(count);
            return read.WrittenCount <= most ? read.WrittenMemory : default;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return default;
        }
    }
}
