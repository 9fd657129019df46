using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Forumbot.Teams.Authentication;

namespace Forumbot.Teams.Connector;

/// <summary>What the bot proves itself with to Entra: a client secret or a certificate, and neither with a managed identity.</summary>
/// <param name="CertificateFile">A .pfx, or a .pem with certificate and key. Read anew when no token can be had, so that a renewed one is found.</param>
/// <param name="CertificatePassword">Null where the file has none.</param>
public sealed record BotProof(string? ClientSecret = null, string? CertificateFile = null, string? CertificatePassword = null);

/// <summary>Gets the bot's tokens from Entra.</summary>
public sealed class BotCredential : TokenCredential
{
    private readonly Func<TokenCredential> _make;
    private volatile TokenCredential _inner;

    private BotCredential(Func<TokenCredential> make) => _inner = (_make = make)();

    /// <summary>The credential of a bot.</summary>
    /// <param name="authority">Who gives the tokens, over https; null for the cloud's own. The tenant is added to it.</param>
    /// <exception cref="ArgumentException">The proof does not fit the bot's type; it says how.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The certificate cannot be read with that password.</exception>
    /// <exception cref="IOException">The certificate cannot be read.</exception>
    public static BotCredential Of(BotIdentity identity, BotProof proof, Uri? authority = null) => Of(identity, proof, authority, transport: null);

    /// <param name="transport">How Entra is reached; null for the usual way.</param>
    internal static BotCredential Of(BotIdentity identity, BotProof proof, Uri? authority, HttpPipelineTransport? transport) => (identity.Type, proof) switch
    {
        (BotType.UserAssignedMsi, { ClientSecret: null, CertificateFile: null }) => new(() => Managed(identity, transport)),
        (BotType.SingleTenant, { ClientSecret: { Length: > 0 } secret, CertificateFile: null }) => new(() => new ClientSecretCredential(identity.TenantId, identity.AppId, secret, At(new ClientSecretCredentialOptions(), identity, authority, transport))),
        (BotType.SingleTenant, { ClientSecret: null, CertificateFile: { Length: > 0 } file }) => new(() => Certified(identity, file, proof.CertificatePassword, authority, transport)),
        (BotType.UserAssignedMsi, _) => throw new ArgumentException("A bot with a managed identity has neither a client secret nor a certificate.", nameof(proof)),
        _ => throw new ArgumentException("A bot in a single tenant needs either a client secret or a certificate, and not both.", nameof(proof)),
    };

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => _inner.GetToken(requestContext, cancellationToken);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => _inner.GetTokenAsync(requestContext, cancellationToken);

    /// <summary>Begins anew, without tokens that were kept: what was good for Entra was not for the service.</summary>
    internal void Forget()
    {
        try
        {
            _inner = _make();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            // A certificate that is being replaced: the one that was read before serves until the new one can be read.
        }
    }

    private static ManagedIdentityCredential Managed(BotIdentity identity, HttpPipelineTransport? transport)
    {
        var options = new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(identity.AppId));
        if (transport is not null) options.Transport = transport;
        return new(options);
    }

    private static ClientCertificateCredential Certified(BotIdentity identity, string file, string? password, Uri? authority, HttpPipelineTransport? transport) =>
        new(identity.TenantId, identity.AppId, Certificate(file, password), At(new ClientCertificateCredentialOptions(), identity, authority, transport));

    private static X509Certificate2 Certificate(string file, string? password) =>
        !file.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
        : string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(file)
        : X509Certificate2.CreateFromEncryptedPemFile(file, password);

    /// <summary>Another authority than Microsoft's is not one that Microsoft's directory of authorities knows.</summary>
    private static T At<T>(T options, BotIdentity identity, Uri? authority, HttpPipelineTransport? transport)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = authority ?? (identity.Cloud is BotCloud.Government ? AzureAuthorityHosts.AzureGovernment : AzureAuthorityHosts.AzurePublicCloud);
        if (transport is not null) options.Transport = transport;
        if (authority is not null && options is ClientSecretCredentialOptions secret) secret.DisableInstanceDiscovery = true;
        if (authority is not null && options is ClientCertificateCredentialOptions certificate) certificate.DisableInstanceDiscovery = true;
        return options;
    }
}
