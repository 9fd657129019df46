using System.Text;
using Forumbot.Teams.Authentication;

namespace Forumbot.Teams.Connector;

/// <summary>Which service addresses the bot sends to. An activity names the address itself, so anybody who can post one
/// could else make the bot call, and give its token, where they like.</summary>
public sealed class ServiceHosts
{
    /// <summary>Only this machine: 127.0.0.1, ::1 and localhost, over http or https. For a bot without an app id.</summary>
    public static ServiceHosts Loopback { get; } = new([.. ServiceHost.ThisMachine.Select(ServiceHost.Of)]);

    /// <summary>Where Teams' connectors are: those that Microsoft's Teams SDK takes (its "Service URL Validation"). Nothing wider, least
    /// of all *.trafficmanager.net: anybody may have a name there. GCC bots are registered in the public cloud.</summary>
    private static readonly string[]
        Public = ["smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"],
        Government = ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"];

    private static readonly string[] SharePoint = ["*.sharepoint.com", "*.sharepoint.us", "*.sharepoint-mil.us"];

    private readonly IReadOnlyList<ServiceHost> _hosts;

    private ServiceHosts(IReadOnlyList<ServiceHost> hosts) => _hosts = hosts;

    /// <summary>Whether all of it is this machine.</summary>
    internal bool AreThisMachine => _hosts.All(h => h.IsThisMachine);

    /// <summary>Teams' connectors of a cloud, and more.</summary>
    /// <param name="extra">Each a host, or <c>*.</c> before two or more labels for any host under them; <c>:port</c> where it is not
    /// the usual one. Over https only, but a name of this machine (127.0.0.1, localhost, [::1]) over http too, and at any port unless one is said.
    /// Be narrow: who owns a host gets the bot's token.</param>
    /// <exception cref="ArgumentException">One of <paramref name="extra"/> is neither; it says which.</exception>
    public static ServiceHosts Of(BotCloud cloud, IReadOnlyList<string> extra) =>
        new([.. (cloud is BotCloud.Government ? Government : Public).Concat(extra).Select(ServiceHost.Of)]);

    /// <summary>Where Teams keeps the files of people: SharePoint and OneDrive for work. They get no token of the bot's.</summary>
    /// <param name="extra">As in <see cref="Of"/>.</param>
    /// <param name="thisMachine">Whether they may lie on this machine too.</param>
    public static ServiceHosts Files(IReadOnlyList<string> extra, bool thisMachine) =>
        new([.. SharePoint.Concat(extra).Concat(thisMachine ? ServiceHost.ThisMachine : []).Select(ServiceHost.Of)]);

    /// <summary>Whether something is written as a host.</summary>
    public static bool IsHost(string text) => ServiceHost.IsWritten(text);

    /// <summary>The address of a file, or null where it is not taken. It may have a query, which holds the right to it.</summary>
    public Uri? AllowedFile(string? url) =>
        url is { Length: <= LongestFile } && Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsPlain(url.Split('?', 2)[0], new UriBuilder(uri) { Query = "" }.Uri)
        && Ascii.IsValid(url) && !url.Any(char.IsControl) && !url.Contains('\\', StringComparison.Ordinal) && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0 && _hosts.Any(h => h.Takes(uri)) ? uri : null;

    private const int LongestFile = 8_000;

    /// <summary>The address to send to, or null where it is not taken: no user, query or fragment, no character outside ASCII, no
    /// other way to write a host than the plain one.</summary>
    public Uri? Allowed(string? serviceUrl) =>
        serviceUrl is not null && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && IsPlain(serviceUrl, uri) && _hosts.Any(h => h.Takes(uri)) ? uri : null;

    /// <summary>Written as it is understood: parsers that read a tricky address in different ways are how tokens go astray.</summary>
    private static bool IsPlain(string written, Uri uri)
    {
        var understood = uri.GetLeftPart(UriPartial.Authority);
        return !written.AsSpan().ContainsAny(Tricky) && Ascii.IsValid(written) && !written.Any(char.IsControl)
            && written.StartsWith(understood, StringComparison.OrdinalIgnoreCase)
            && (written.Length == understood.Length || written[understood.Length] is '/' or ':')
            && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;
    }

    private static readonly System.Buffers.SearchValues<char> Tricky = System.Buffers.SearchValues.Create("\\@?# \"<>^`{|}");
}
