using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Forumbot.Teams.Authentication;

/// <summary>Fetches the channel's keys: first the OpenID metadata, then the keys that it points to.</summary>
internal sealed class KeyDocuments : IDisposable
{
    private readonly Uri _metadata;
    private readonly HttpClient _http;

    /// <param name="metadata">https, or this machine.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public KeyDocuments(Uri metadata)
    {
        _metadata = IsSafe(metadata) ? metadata : throw new ArgumentException("The channel's keys are fetched over https only, or from this machine.", nameof(metadata));
        // Redirects are not followed: they could lead to somebody else's keys. A proxy is for what lies outside this machine.
        _http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !metadata.IsLoopback,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = TimeSpan.FromSeconds(4),
            MaxResponseContentBufferSize = 1024 * 1024,
        };
    }

    /// <exception cref="HttpRequestException">Not reached, or another status than 2xx.</exception>
    /// <exception cref="InvalidDataException">It names no place for keys, or one that is not safe.</exception>
    public async Task<JsonWebKeySet> Fetch(CancellationToken cancel)
    {
        var told = OpenIdConnectConfiguration.Create(await _http.GetStringAsync(_metadata, cancel).ConfigureAwait(false));
        if (!Uri.TryCreate(told.JwksUri, UriKind.Absolute, out var keys) || !IsSafe(keys) || (keys.IsLoopback && !_metadata.IsLoopback))
            throw new InvalidDataException("The OpenID metadata names no jwks_uri over https.");
        return new JsonWebKeySet(await _http.GetStringAsync(keys, cancel).ConfigureAwait(false));
    }

    public void Dispose() => _http.Dispose();

    private static bool IsSafe(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);
}
