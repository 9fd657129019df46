using System.Net;
using System.Net.Sockets;

namespace Forumbot.TestSupport;

/// <summary>Ports for servers that begin, or begin again, on a port that is known before.</summary>
internal static class Ports
{
    /// <summary>Below those that systems give to who asks for any: so nobody else gets it while its server is away, and a caller that
    /// waits for the server is never connected to itself.</summary>
    private const int First = 20_000, AfterLast = 32_000;

    public static int Free()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, AfterLast);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // In use: another one.
            }
        }
    }
}
