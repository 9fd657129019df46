using System.Globalization;
using System.Text.RegularExpressions;

namespace Forumbot.Teams.Connector;

/// <summary>One host, or all under a name, that the bot sends to.</summary>
/// <param name="Name">Lower case, without <c>*</c>: with a leading dot it is a suffix.</param>
/// <param name="Port">Null: the usual one of https; of this machine any.</param>
internal sealed partial record ServiceHost(string Name, int? Port)
{
    /// <summary>Addresses as <see cref="Uri.Host"/> writes them.</summary>
    public static readonly string[] ThisMachine = ["127.0.0.1", "localhost", "[::1]"];

    public bool IsThisMachine => ThisMachine.Contains(Name);

    public static ServiceHost Of(string written) =>
        Written().Match(written.Trim().ToLowerInvariant()) is { Success: true } match
            ? new(match.Groups["any"].Success ? "." + match.Groups["name"].Value : match.Groups["name"].Value, match.Groups["port"] is { Success: true } port ? int.Parse(port.Value, CultureInfo.InvariantCulture) : null)
            : throw new ArgumentException($"'{written}' is no host that the bot can send to: write name.example or *.name.example, with :port where it is not the usual one.", nameof(written));

    public static bool IsWritten(string text) => Written().IsMatch(text.Trim().ToLowerInvariant());

    public bool Takes(Uri uri) => IsNamed(uri.Host) && (IsThisMachine ? TakesLocal(uri) : uri.Scheme == Uri.UriSchemeHttps && uri.Port == (Port ?? 443));

    private bool IsNamed(string host) => Name[0] == '.' ? host.Length > Name.Length && host.EndsWith(Name, StringComparison.Ordinal) : host == Name;

    private bool TakesLocal(Uri uri) => (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && (Port is null || uri.Port == Port);

    [GeneratedRegex(@"\A(?:(?<any>\*\.)(?=[^.]+\.)|)(?<name>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[::1\])(?::(?<port>[1-9][0-9]{0,4}))?\z")]
    private static partial Regex Written();
}
