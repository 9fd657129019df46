namespace Forumbot.Benchmarks.Turns;

/// <summary>Whole turns a second of the bot (A) and of the bare endpoint (B), in rounds that take turns: what else the machine
/// does falls on both.</summary>
internal static class TurnThroughput
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(20);

    public static async Task Run(int rounds, TimeSpan time)
    {
        using var stub = new ConnectorStub();
        using var bot = ServerProcess.Bot();
        using var bare = ServerProcess.Bare();
        await Task.WhenAll(bot.Listening(), bare.Listening());
        var load = new Load(stub);
        await load.PerSecond(bot, Warming);
        await load.PerSecond(bare, Warming);
        Console.WriteLine("round    bot/s   bare/s   ratio   bot µs/turn   bare µs/turn   reply bytes");
        var ratios = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            var (a, b) = (await Measure(load, stub, bot, time), await Measure(load, stub, bare, time));
            ratios.Add(a.PerSecond / b.PerSecond);
            Console.WriteLine(FormattableString.Invariant($"{round,5} {a.PerSecond,8:0} {b.PerSecond,8:0} {ratios[^1],7:0.00} {a.Used,13:0.0} {b.Used,14:0.0} {a.Bytes,13:0}"));
        }

        ratios.Sort();
        Console.WriteLine(FormattableString.Invariant($"Ratio: median {ratios[ratios.Count / 2]:0.00}, min {ratios[0]:0.00}, max {ratios[^1]:0.00}"));
        if (bot.Errors.Contains("fail:", StringComparison.Ordinal)) Console.WriteLine($"The bot reported faults:\n{bot.Errors}");
    }

    private static async Task<Measured> Measure(Load load, ConnectorStub stub, ServerProcess server, TimeSpan time)
    {
        var (used, replies, bytes) = (server.Used, stub.Replies, stub.Bytes);
        var perSecond = await load.PerSecond(server, time);
        var turns = stub.Replies - replies;
        return new(perSecond, (server.Used - used).TotalMicroseconds / turns, (double)(stub.Bytes - bytes) / turns);
    }

    /// <param name="Used">The server's processor time for a turn, in microseconds.</param>
    /// <param name="Bytes">Of a reply.</param>
    private readonly record struct Measured(double PerSecond, double Used, double Bytes);
}
