using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Forumbot.Tests.Teams.Connector.Tokens;

/// <summary>Entra's token endpoint and the machine's identity endpoint, on this machine over https with a certificate of its own.</summary>
internal sealed class EntraStub : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly X509Certificate2 _certificate;
    private readonly ConcurrentQueue<TokenAsked> _asked = new();

    private EntraStub(WebApplication server, X509Certificate2 certificate) => (_server, _certificate) = (server, certificate);

    public Uri Url => new(_server.Urls.First());

    public IReadOnlyList<TokenAsked> Asked => [.. _asked];

    /// <summary>Refuses who asks while it says so.</summary>
    public bool Refuses { get; set; }

    public static async Task<EntraStub> Start()
    {
        var certificate = Certificate("CN=localhost");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0, l => l.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = certificate })));
        builder.Logging.ClearProviders();
        var stub = new EntraStub(builder.Build(), certificate);
        stub._server.Run(stub.Answer);
        await stub._server.StartAsync();
        return stub;
    }

    /// <summary>A certificate with its key, signed by itself.</summary>
    public static X509Certificate2 Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    /// <summary>Leads here, whatever machine is asked for: trusts this certificate alone.</summary>
    public HttpPipelineTransport Transport() => new HttpClientTransport(new Here(Url, new SocketsHttpHandler
    {
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _certificate.GetCertHashString() },
    }));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        var given = context.Request.Query.Concat(form).ToDictionary(p => p.Key, p => p.Value.ToString());
        _asked.Enqueue(new(context.Request.Method, context.Request.Headers["X-Asked"].ToString(), context.Request.Path, given, context.Request.Headers["Metadata"]));
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        context.Response.StatusCode = Refuses ? 401 : 200;
        await context.Response.WriteAsJsonAsync(Refuses
            ? new { error = "invalid_client", error_description = "AADSTS7000215: Invalid client secret provided." }
            : (object)new { token_type = "Bearer", access_token = $"token-{_asked.Count}", expires_in = "3600", expires_on = $"{now + 3600}", resource = given.GetValueOrDefault("resource") });
    }

    private sealed class Here(Uri here, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Asked", request.RequestUri!.GetLeftPart(UriPartial.Authority));
            request.RequestUri = new(here, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

/// <param name="Of">The machine that was meant, for instance https://login.microsoftonline.us.</param>
/// <param name="Given">The fields of the query and the form.</param>
internal sealed record TokenAsked(string Method, string Of, string Path, IReadOnlyDictionary<string, string> Given, string? Metadata);
