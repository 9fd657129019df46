using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Forumbot.Benchmarks.Turns;

/// <summary>How soon a bot that has just been installed answers: the store made and the demo pack loaded on the way.</summary>
internal static class FirstAnswer
{
    public static async Task Run(int rounds)
    {
        var times = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            times.Add((await Measure()).TotalSeconds);
            Console.WriteLine(FormattableString.Invariant($"{round}: first answer after {times[^1]:0.00} s"));
        }

        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"Median {times[times.Count / 2]:0.00} s, min {times[0]:0.00}, max {times[^1]:0.00}"));
    }

    private static async Task<TimeSpan> Measure()
    {
        using var stub = new ConnectorStub();
        var request = new Requests(0, stub.Url, authorization: null).Of(2);
        using var bot = ServerProcess.Bot();
        await bot.Listening();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, bot.Port);
        await new RawHttp(socket).Send(request);
        return Stopwatch.GetElapsedTime(bot.Started, await stub.First.WaitAsync(TimeSpan.FromSeconds(60)));
    }
}
