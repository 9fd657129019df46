using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using Forumbot.Teams.Authentication;
using Forumbot.Teams.Connector;
using Microsoft.IdentityModel.Tokens;

namespace Forumbot.Tests.Teams.Connector.Tokens;

public sealed class BotCredentialTests : IDisposable
{
    private const string App = "11111111-1111-4111-8111-111111111111", Tenant = "22222222-2222-4222-8222-222222222222";

    private static readonly BotIdentity Public = new(App, Tenant, BotType.SingleTenant, BotCloud.Public);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forumbot-credential");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_client_secret_is_given_to_the_authority_of_the_tenant()
    {
        await using var entra = await EntraStub.Start();

        Assert.Equal("token-1", await Token(BotCredential.Of(Public, new("the secret"), entra.Url, entra.Transport())));

        var asked = Assert.Single(entra.Asked);
        Assert.Equal(("POST", $"/{Tenant}/oauth2/v2.0/token"), (asked.Method, asked.Path));
        Assert.Equal(("client_credentials", App, "the secret", Scopes.Of(BotCloud.Public)), (asked.Given["grant_type"], asked.Given["client_id"], asked.Given["client_secret"], asked.Given["scope"]));
    }

    [Theory]
    [InlineData("bot.pfx", null)]
    [InlineData("bot.pfx", "löse ord")]
    [InlineData("bot.pem", null)]
    [InlineData("bot.pem", "lösenord")]
    public async Task A_certificate_signs_what_the_bot_says_of_itself(string file, string? password)
    {
        await using var entra = await EntraStub.Start();
        using var certificate = EntraStub.Certificate("CN=forumbot");
        var path = Save(certificate, file, password);

        Assert.Equal("token-1", await Token(BotCredential.Of(Public, new(CertificateFile: path, CertificatePassword: password), entra.Url, entra.Transport())));

        var given = Assert.Single(entra.Asked).Given;
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", given["client_assertion_type"]);
        Assert.DoesNotContain("client_secret", given);
        var said = Verified(given["client_assertion"], certificate, $"{entra.Url}{Tenant}/oauth2/v2.0/token");
        Assert.Equal((App, App), (said.Issuer, said.Subject));
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_and_sends_no_secret()
    {
        await using var entra = await EntraStub.Start();
        var identity = Public with { Type = BotType.UserAssignedMsi };

        Assert.StartsWith("token-", await Token(BotCredential.Of(identity, new(), authority: null, entra.Transport())), StringComparison.Ordinal);

        var asked = entra.Asked[^1];
        Assert.Equal(("GET", "/metadata/identity/oauth2/token", "true"), (asked.Method, asked.Path, asked.Metadata));
        Assert.Equal((App, "https://api.botframework.com"), (asked.Given["client_id"], asked.Given["resource"]));
    }

    [Theory]
    [InlineData(BotCloud.Public, "https://login.microsoftonline.com")]
    [InlineData(BotCloud.Government, "https://login.microsoftonline.us")]
    public async Task Each_cloud_has_its_authority(BotCloud cloud, string authority)
    {
        await using var entra = await EntraStub.Start();

        await Token(BotCredential.Of(Public with { Cloud = cloud }, new("secret"), authority: null, entra.Transport()), cloud);

        Assert.All(entra.Asked, a => Assert.Equal(authority, a.Of));
        Assert.Equal(Scopes.Of(cloud), entra.Asked[^1].Given["scope"]);
    }

    [Fact]
    public async Task A_token_is_kept_until_it_is_forgotten()
    {
        await using var entra = await EntraStub.Start();
        var credential = BotCredential.Of(Public, new("secret"), entra.Url, entra.Transport());

        Assert.Equal(("token-1", "token-1"), (await Token(credential), await Token(credential)));
        credential.Forget();
        Assert.Equal("token-2", await Token(credential));
    }

    [Fact]
    public async Task A_certificate_that_was_replaced_is_found_when_the_old_one_no_longer_serves()
    {
        await using var entra = await EntraStub.Start();
        using var old = EntraStub.Certificate("CN=old");
        using var renewed = EntraStub.Certificate("CN=renewed");
        var path = Save(old, "bot.pfx", null);
        var credential = BotCredential.Of(Public, new(CertificateFile: path), entra.Url, entra.Transport());

        await File.WriteAllTextAsync(path, "half written");
        credential.Forget();
        Assert.Equal("token-1", await Token(credential));
        Save(renewed, "bot.pfx", null);
        credential.Forget();
        await Token(credential);

        Verified(entra.Asked[0].Given["client_assertion"], old, $"{entra.Url}{Tenant}/oauth2/v2.0/token");
        Verified(entra.Asked[1].Given["client_assertion"], renewed, $"{entra.Url}{Tenant}/oauth2/v2.0/token");
    }

    [Fact]
    public async Task Who_is_not_known_to_Entra_gets_no_token()
    {
        await using var entra = await EntraStub.Start();
        entra.Refuses = true;

        var refused = await Assert.ThrowsAsync<AuthenticationFailedException>(() => Token(BotCredential.Of(Public, new("the secret"), entra.Url, entra.Transport())));

        Assert.DoesNotContain("the secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_that_does_not_fit_is_refused_at_once()
    {
        var managed = Public with { Type = BotType.UserAssignedMsi };

        Assert.Throws<ArgumentException>(() => BotCredential.Of(Public, new()));
        Assert.Throws<ArgumentException>(() => BotCredential.Of(Public, new("")));
        Assert.Throws<ArgumentException>(() => BotCredential.Of(Public, new("secret", "bot.pfx")));
        Assert.Throws<ArgumentException>(() => BotCredential.Of(managed, new("secret")));
        Assert.Throws<ArgumentException>(() => BotCredential.Of(managed, new(CertificateFile: "bot.pfx")));
    }

    [Fact]
    public void A_certificate_that_cannot_be_read_is_told_at_once()
    {
        using var certificate = EntraStub.Certificate("CN=forumbot");
        var path = Save(certificate, "bot.pfx", "right");

        Assert.ThrowsAny<CryptographicException>(() => BotCredential.Of(Public, new(CertificateFile: path, CertificatePassword: "wrong")));
        Assert.ThrowsAny<Exception>(() => BotCredential.Of(Public, new(CertificateFile: path + ".none")));
    }

    private static async Task<string> Token(TokenCredential credential, BotCloud cloud = BotCloud.Public) =>
        (await credential.GetTokenAsync(new([Scopes.Of(cloud)]), default)).Token;

    private static JwtSecurityToken Verified(string assertion, X509Certificate2 certificate, string audience)
    {
        new JwtSecurityTokenHandler().ValidateToken(assertion, new()
        {
            IssuerSigningKey = new X509SecurityKey(certificate),
            ValidIssuer = App,
            ValidAudience = audience,
            TryAllIssuerSigningKeys = true,
        }, out var token);
        return (JwtSecurityToken)token;
    }

    private string Save(X509Certificate2 certificate, string file, string? password)
    {
        var path = Path.Combine(_folder.FullName, file);
        if (file.EndsWith(".pfx", StringComparison.Ordinal)) File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, password));
        else File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{Key(certificate.GetRSAPrivateKey()!, password)}\n");
        return path;
    }

    private static string Key(RSA key, string? password) => password is null
        ? key.ExportPkcs8PrivateKeyPem()
        : key.ExportEncryptedPkcs8PrivateKeyPem(password, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
}
