using System.Text.Json;
using System.Text.RegularExpressions;

namespace Forumbot.Manifest;

/// <summary>The places in the manifest that differ between those who run the bot: <c>{{APP_ID}}</c>, always within a JSON text.</summary>
internal static partial class Placeholders
{
    /// <summary>The manifest with its places filled in, and the names of places that nothing is known to fill.</summary>
    public static (string Filled, IReadOnlyList<string> Unknown) Fill(string template, Guid appId, PackageSettings package)
    {
        var unknown = new List<string>();
        var filled = Place().Replace(template, place =>
        {
            if (Value(place.Groups[1].Value, appId, package) is { } value) return JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
            unknown.Add(place.Value);
            return place.Value;
        });
        return (filled, unknown);
    }

    private static string? Value(string name, Guid appId, PackageSettings package) => name switch
    {
        "APP_ID" => appId.ToString("D"),
        "DEVELOPER_NAME" => package.Name,
        "WEBSITE_URL" => package.WebsiteUrl,
        "PRIVACY_URL" => package.PrivacyUrl,
        "TERMS_URL" => package.TermsUrl,
        _ => null,
    };

    [GeneratedRegex(@"\{\{([^{}]*)\}\}")]
    private static partial Regex Place();
}
