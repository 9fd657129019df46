using Forumbot.Teams.Authentication;

namespace Forumbot.Host;

/// <summary>The setting <c>Forumbot:Teams</c>, checked as far as it can be without asking anybody. Faults never repeat a secret.</summary>
internal static class TeamsSetting
{
    private const string Key = "Forumbot:Teams";

    public static readonly IReadOnlyList<string> Keys =
        ["AppType", "TenantId", "Cloud", "ClientSecret", "CertificateFile", "CertificatePassword", "AllowedTenants", "AllowedServiceHosts", "OpenIdMetadata", "Authority"];

    /// <summary>Those of <see cref="Keys"/> that hold a list.</summary>
    public static readonly IReadOnlyList<string> Lists = ["AllowedTenants", "AllowedServiceHosts"];

    /// <param name="appId">Null for a bot without one: then there is nothing to set.</param>
    /// <param name="folder">Where a certificate lies that is named without one.</param>
    public static TeamsSettings? Read(IConfigurationSection section, string? appId, string folder, List<string> faults)
    {
        if (appId is null) return null;
        var (type, cloud, tenant) = (OneOf<BotType>(section, "AppType", faults), OneOf<BotCloud>(section, "Cloud", faults), Tenant(section, faults));
        var (secret, certificate) = (Text(section, "ClientSecret"), Certificate(section, folder, faults));
        if (ProofFault(type, secret, certificate) is { } fault) faults.Add($"{Key}:{fault}");
        return new(
            new(appId, tenant, type, cloud), secret, certificate, Text(section, "CertificatePassword"),
            List(section, "AllowedTenants", IsGuid, "the GUID of a tenant", faults) is { Count: > 0 } tenants ? tenants : [tenant],
            List(section, "AllowedServiceHosts", IsHost, "a host, such as connector.example.org or *.example.org", faults),
            Address(section, "OpenIdMetadata", faults), Address(section, "Authority", faults));
    }

    private static string? ProofFault(BotType type, string? secret, string? certificate) => (type, secret, certificate) switch
    {
        (BotType.SingleTenant, null, null) => "ClientSecret or CertificateFile is missing; a bot of type SingleTenant needs one of them.",
        (BotType.SingleTenant, not null, not null) => "ClientSecret and CertificateFile are both set. Keep one of them.",
        (BotType.UserAssignedMsi, not null, _) => "ClientSecret is set; a bot of type UserAssignedMsi has none. Leave it out.",
        (BotType.UserAssignedMsi, _, not null) => "CertificateFile is set; a bot of type UserAssignedMsi has none. Leave it out.",
        _ => null,
    };

    private static string Tenant(IConfigurationSection section, List<string> faults)
    {
        var tenant = Text(section, "TenantId");
        if (tenant is null) faults.Add($"{Key}:TenantId is missing; a bot with an app id needs it. Copy the directory (tenant) id from Entra.");
        else if (!IsGuid(tenant)) faults.Add($"{Key}:TenantId is not a GUID. Copy the directory (tenant) id from Entra.");
        return tenant ?? "";
    }

    private static string? Certificate(IConfigurationSection section, string folder, List<string> faults)
    {
        if (Text(section, "CertificateFile") is not { } named)
        {
            if (Text(section, "CertificatePassword") is not null) faults.Add($"{Key}:CertificatePassword is set without a CertificateFile.");
            return null;
        }

        var file = Path.GetFullPath(named, Path.GetFullPath(folder));
        if (Path.GetExtension(file).ToUpperInvariant() is not (".PFX" or ".P12" or ".PEM")) faults.Add($"{Key}:CertificateFile is a .pfx, or a .pem with the certificate and its key.");
        else if (!File.Exists(file)) faults.Add($"{Key}:CertificateFile: there is no file {file}.");
        return file;
    }

    private static T OneOf<T>(IConfigurationSection section, string name, List<string> faults) where T : struct, Enum
    {
        if (Text(section, name) is not { } text) return default;
        if (Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known) return Enum.Parse<T>(known);
        faults.Add($"{Key}:{name} is {string.Join(" or ", Enum.GetNames<T>())}. It says \"{text}\".");
        return default;
    }

    private static List<string> List(IConfigurationSection section, string name, Func<string, bool> isGood, string what, List<string> faults)
    {
        var list = section.GetSection(name);
        var items = list.GetChildren().Select(c => c.Value?.Trim() ?? "").ToList();
        if (items.Count == 0 && !string.IsNullOrWhiteSpace(list.Value)) faults.Add($"{Key}:{name} is a list: [\"…\"], or {Key.Replace(":", "__", StringComparison.Ordinal)}__{name}__0 in the environment.");
        faults.AddRange(items.Where(i => !isGood(i)).Select(i => $"{Key}:{name}: \"{i}\" is not {what}."));
        return items;
    }

    private static Uri? Address(IConfigurationSection section, string name, List<string> faults)
    {
        if (Text(section, name) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))) return uri;
        faults.Add($"{Key}:{name} is not an address over https. Leave it out to use the cloud's own.");
        return null;
    }

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);

    /// <summary>A host, or all under a name of two labels or more; with a port where it is not the usual one.</summary>
    private static bool IsHost(string text)
    {
        var any = text.StartsWith("*.", StringComparison.Ordinal);
        var host = any ? text[2..] : text;
        return Uri.TryCreate("https://" + host, UriKind.Absolute, out var uri) && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':' or '[' or ']') && (!any || uri.Host.Contains('.', StringComparison.Ordinal));
    }


    private static string? Text(IConfigurationSection section, string name) => section[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
