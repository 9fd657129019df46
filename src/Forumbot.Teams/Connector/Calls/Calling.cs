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
        TurnOf(call) is not { } turn || turn.HasRoomForTyping(call.Conversation!, call.Tenant)
            ? Once(call, new(settings), cancel)
            : Task.FromResult(new Answer(new Delivery.Later(null, null)));

    private SendTurn? TurnOf(Call call) => settings.LimitsHere || !call.Uri.IsLoopback ? _turn : null;

    private ValueTask<TimeSpan?> Wait(Call call, Patience patience, CancellationToken cancel) =>
        TurnOf(call)?.Wait(call.Conversation, call.Tenant, patience.Left, cancel) ?? default;

    private async Task<Answer> Once(Call call, Patience patience, CancellationToken cancel)
    {
        if (_token is null) return await _exchange.Make(call, null, cancel).ConfigureAwait(false);
        if (await Token(patience, cancel).ConfigureAwait(false) is not { } token) return new(new Delivery.Later(null, null));
        var answer = await _exchange.Make(call, token, cancel).ConfigureAwait(false);
        if (!IsUnauthorized(answer)) return answer;
        // A token that is not taken says nothing of the message: with the next token it may go.
        var later = new Answer(new Delivery.Later(HttpStatusCode.Unauthorized, null));
        if (!_token.Drop(token)) return later;
        ConnectorSignals.Retried(call, HttpStatusCode.Unauthorized);
        if (await Token(patience, cancel).ConfigureAwait(false) is not { } other) return later;
        var second = await _exchange.Make(call, other, cancel).ConfigureAwait(false);
        return IsUnauthorized(second) ? later : second;
    }

    private static bool IsUnauthorized(Answer answer) => answer.Delivery is Delivery.Refused { Status: HttpStatusCode.Unauthorized };

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
