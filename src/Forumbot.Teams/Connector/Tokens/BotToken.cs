using Azure.Core;
using Microsoft.Extensions.Logging;

namespace Forumbot.Teams.Connector.Tokens;

/// <summary>Keeps the bot's token, so that no call pays for getting one but the first. It is renewed in the background before it ends,
/// by one at a time; a token that still holds is used on while that fails.</summary>
internal sealed partial class BotToken(TokenCredential credential, string scope, TimeProvider clock, ILogger log)
{
    /// <summary>A token is used no closer to its end than this: the service's clock may be ahead.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>How long before its end a token is renewed, where it does not say itself.</summary>
    private static readonly TimeSpan RenewedBefore = TimeSpan.FromMinutes(5);

    /// <summary>How long nobody is asked again after an attempt to get a token.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private AccessToken? _token;
    private Task<string?>? _renewal;
    private DateTimeOffset _restsUntil = DateTimeOffset.MinValue, _droppedAt = DateTimeOffset.MinValue;

    /// <summary>The token; null where none can be had now.</summary>
    public ValueTask<string?> Get(CancellationToken cancel)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_token is { } held && now < held.ExpiresOn - Margin)
            {
                if (now >= (held.RefreshOn ?? held.ExpiresOn - RenewedBefore) && now >= _restsUntil) _renewal ??= Task.Run(Renew, CancellationToken.None);
                return new(held.Token);
            }

            if (_renewal is null && now < _restsUntil) return new((string?)null);
            return new((_renewal ??= Task.Run(Renew, CancellationToken.None)).WaitAsync(cancel));
        }
    }

    /// <summary>Drops a token that the service did not take.</summary>
    /// <returns>Whether asking for another is worth it: one that is new is not dropped again at once.</returns>
    public bool Drop(string refused)
    {
        lock (_lock)
        {
            if (_token?.Token != refused) return true;
            var now = clock.GetUtcNow();
            if (now - _droppedAt < Rest) return false;
            (_token, _droppedAt, _restsUntil) = (null, now, DateTimeOffset.MinValue);
            (credential as BotCredential)?.Forget();
            return true;
        }
    }

    private async Task<string?> Renew()
    {
        AccessToken? got = null;
        try
        {
            got = await credential.GetTokenAsync(new([scope]), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // Whatever it is, a message is only put off by it; the log tells why.
            LogNoToken(log, fault);
            (credential as BotCredential)?.Forget();
        }

        lock (_lock)
        {
            (_renewal, _restsUntil) = (null, clock.GetUtcNow() + Rest);
            if (got is not null) _token = got;
            return got?.Token;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot gets no token from Entra: nothing can be sent without one.")]
    private static partial void LogNoToken(ILogger log, Exception fault);
}
