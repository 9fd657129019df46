using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Forumbot.TestSupport;

/// <summary>Stands for Entra: gives tokens to one app for its secret, over HTTPS with a certificate of its own that a child
/// process trusts by <see cref="Environment"/>.</summary>
internal sealed class EntraServer : IAsyncDisposable
{
    public const string AppId = "c9e8c047-2a74-40a2-b28a-b162d5f5327c", TenantId = "72f988bf-86f1-41af-91ab-2d7cd011db47", Secret = "not-a-real-secret", Token = "token-of-the-bot";

    private readonly WebApplication _server;
    private readonly X509Certificate2 _certificate = MakeCertificate();
    private readonly string _certificateFile = Path.Combine(Path.GetTempPath(), $"forumbot-entra-{Guid.NewGuid():N}.pem");
    private int _given;

    private EntraServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate)));
        _server = builder.Build();
        _server.MapPost($"/{TenantId}/oauth2/v2.0/token", (RequestDelegate)Give);
        File.WriteAllText(_certificateFile, _certificate.ExportCertificatePem());
    }

    /// <summary>Its address, for <c>Forumbot:Teams:Authority</c>.</summary>
    public string Url => _server.Urls.Single();

    public int Given => _given;

    /// <summary>What a bot in a process of its own is told, so that it asks here for its tokens.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["SSL_CERT_FILE"] = _certificateFile,
        ["Forumbot__AppId"] = AppId,
        ["Forumbot__Teams__TenantId"] = TenantId,
        ["Forumbot__Teams__ClientSecret"] = Secret,
        ["Forumbot__Teams__Authority"] = Url,
    };

    public static async Task<EntraServer> Start()
    {
        var entra = new EntraServer();
        await entra._server.StartAsync();
        return entra;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
        File.Delete(_certificateFile);
    }

    private async Task Give(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var right = form["grant_type"] == "client_credentials" && form["client_id"] == AppId && form["client_secret"] == Secret && form["scope"] == "https://api.botframework.com/.default";
        if (right) Interlocked.Increment(ref _given);
        context.Response.StatusCode = right ? 200 : 401;
        await (right
            ? context.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = 3599, access_token = Token })
            : context.Response.WriteAsJsonAsync(new { error = "invalid_client", error_description = "AADSTS7000215: the secret is wrong." }));
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
