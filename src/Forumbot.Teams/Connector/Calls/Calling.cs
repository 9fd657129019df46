using System.Net;
using Forumbot.Teams.Connector.Limiting;
using Forumbot.Teams.Connector.Tokens;

namespace Forumbot.Teams.Connector.Calls;

/// <summary>Makes calls: in their turn under the limits, with the bot's token, and again where the service asks for it.</summary>
internal sealed class Calling(ConnectorSettings settings, HttpMessageInvoker http)
{
    private readonly Exchange _exchange = new(http, settings);
    private readonly SendTurn? _turn = settings.Limits is { } limits ? new(limits, settings.Clock) : null;
    private readonly BotToken? _token = settings.Credential is { } credential
        ? new(credential, settings.Scope ?? throw new ArgumentException("A credential needs a scope.", nameof(settings)), settings.Clock, settings.Log)
        : null;

    /// <summary>Tries until the service has answered, or the patience ends.</summary>
    public async Task<Answer> Make(Call call, CancellationToken cancel)
    {
        var patience = new Patience(settings);
        for (var retry = 0; ; retry++)
        {
            if (await Wait(call, patience, cancel).ConfigureAwait(false) is { } limited) return new(new Delivery.Later(null, limited));
            var answer = await Once(call, patience, cancel).ConfigureAwait(false);
            if (!answer.Again) return answer;
            var later = (Delivery.Later)answer.Delivery;
            var wait = Backoff.After(retry, later.RetryAfter, Random.Shared.NextDouble());
            if (wait > patience.Left) return answer;
            ConnectorSignals.Retried(call, later.Status);
            await Task.Delay(wait, settings.Clock, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Makes the call if it can be made at once, and once.</summary>
    public Task<Answer> MakeIfRoom(Call call, CancellationToken cancel) =>
        _turn is null || _turn.HasRoomForTyping(call.Conversation!, call.Tenant)
            ? Once(call, new(settings), cancel)
            : Task.FromResult(new Answer(new Delivery.Later(null, null)));

    private ValueTask<TimeSpan?> Wait(Call call, Patience patience, CancellationToken cancel) =>
        _turn?.Wait(call.Conversation, call.Tenant, patience.Left, cancel) ?? default;

    private async Task<Answer> Once(Call call, Patience patience, CancellationToken cancel)
    {
        if (_token is null) return await _exchange.Make(call, null, cancel).ConfigureAwait(false);
        if (await Token(patience, cancel).ConfigureAwait(false) is not { } token) return new(new Delivery.Later(null, null));
        var answer = await _exchange.Make(call, token, cancel).ConfigureAwait(false);
        if (answer.Delivery is not Delivery.Refused { Status: HttpStatusCode.Unauthorized } || !_token.Drop(token)) return answer;
        ConnectorSignals.Retried(call, HttpStatusCode.Unauthorized);
        return await Token(patience, cancel).ConfigureAwait(false) is { } other ? await _exchange.Make(call, other, cancel).ConfigureAwait(false) : new(new Delivery.Later(HttpStatusCode.Unauthorized, null));
    }

    /// <summary>Null where none can be had in the time that is left.</summary>
    private async ValueTask<string?> Token(Patience patience, CancellationToken cancel)
    {
        var got = _token!.Get(cancel);
        if (got.IsCompletedSuccessfully) return got.Result;
        try
        {
            return await got.AsTask().WaitAsync(patience.Left, settings.Clock, cancel).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
