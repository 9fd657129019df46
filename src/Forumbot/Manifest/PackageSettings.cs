namespace Forumbot.Manifest;

/// <summary>The section <c>Forumbot:Package</c>: who answers for the app, as Teams shows it to those who install it.</summary>
/// <param name="Name">At most 32 characters.</param>
/// <param name="WebsiteUrl">About the app, and whom to ask.</param>
internal sealed record PackageSettings(string Name, string WebsiteUrl, string PrivacyUrl, string TermsUrl)
{
    public static readonly IReadOnlyList<string> Keys = ["Package", "Package:Name", "Package:WebsiteUrl", "Package:PrivacyUrl", "Package:TermsUrl"];

    private const string Key = "Forumbot:Package";

    private const int LongestName = 32, LongestUrl = 2_048;

    public static readonly PackageSettings Example = new("Serviceförvaltningen", "https://example.org/forumbot", "https://example.org/forumbot/privacy", "https://example.org/forumbot/terms");

    /// <summary>What is left out is the example's.</summary>
    public static PackageSettings Read(IConfigurationSection section, List<string> faults) => new(
        NameOf(section, faults),
        Url(section, nameof(WebsiteUrl), Example.WebsiteUrl, faults),
        Url(section, nameof(PrivacyUrl), Example.PrivacyUrl, faults),
        Url(section, nameof(TermsUrl), Example.TermsUrl, faults));

    /// <summary>The keys of what still points at the example's pages, which nobody answers for.</summary>
    public IReadOnlyList<string> LeftAsExample =>
        [.. new[] { (nameof(WebsiteUrl), WebsiteUrl), (nameof(PrivacyUrl), PrivacyUrl), (nameof(TermsUrl), TermsUrl) }.Where(u => new Uri(u.Item2).Host == "example.org").Select(u => $"{Key}:{u.Item1}")];

    private static string NameOf(IConfigurationSection section, List<string> faults)
    {
        if (section[nameof(Name)] is not { } name || string.IsNullOrWhiteSpace(name)) return Example.Name;
        if (name.Length <= LongestName) return name;
        faults.Add($"{Key}:{nameof(Name)} is longer than the {LongestName} characters that Teams shows.");
        return Example.Name;
    }

    private static string Url(IConfigurationSection section, string key, string example, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(section[key])) return example;
        if (Uri.TryCreate(section[key], UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.AbsoluteUri.Length <= LongestUrl) return url.AbsoluteUri;
        faults.Add($"{Key}:{key} is the address of a page, such as {example}: https and at most {LongestUrl} characters.");
        return example;
    }
}
