namespace Forumbot.Benchmarks.Turns;

/// <summary>Whole turns a second of two servers, in rounds that take turns: what else the machine does falls on both.</summary>
internal static class TurnThroughput
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(20);

    /// <summary>The bot beside a bare endpoint.</summary>
    public static async Task BesideBare(int rounds, TimeSpan time)
    {
        using var stub = new ConnectorStub();
        using var bot = ServerProcess.Bot();
        using var bare = ServerProcess.Bare();
        var load = new Load(stub);
        await Compare(new("bot", bot, load), new("bare", bare, load), stub, rounds, time);
    }

    /// <summary>The bot with tokens both ways beside the bot without; the load sends its token to both.</summary>
    public static async Task WithTokens(int rounds, TimeSpan time)
    {
        using var stub = new ConnectorStub();
        await using var tokens = await Tokens.Start(stub.Url);
        using var guarded = ServerProcess.Bot(tokens.Environment);
        using var open = ServerProcess.Bot();
        var load = new Load(stub, tokens.Authorization);
        await Compare(new("tokens", guarded, load), new("open", open, load), stub, rounds, time);
        Console.WriteLine($"Replies that carried the bot's token: {stub.Authorised} of {stub.Replies}.");
    }

    private static async Task Compare(Side a, Side b, ConnectorStub stub, int rounds, TimeSpan time)
    {
        await Task.WhenAll(a.Server.Listening(), b.Server.Listening());
        await a.Load.PerSecond(a.Server, Warming);
        await b.Load.PerSecond(b.Server, Warming);
        Console.WriteLine($"round {a.Name + "/s",9} {b.Name + "/s",9}   ratio {a.Name + " µs/turn",15} {b.Name + " µs/turn",15}   reply bytes");
        var ratios = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            var (first, second) = (await Measure(a, stub, time), await Measure(b, stub, time));
            ratios.Add(first.PerSecond / second.PerSecond);
            Console.WriteLine(FormattableString.Invariant($"{round,5} {first.PerSecond,9:0} {second.PerSecond,9:0} {ratios[^1],7:0.00} {first.Used,15:0.0} {second.Used,15:0.0} {first.Bytes,13:0}"));
        }

        ratios.Sort();
        Console.WriteLine(FormattableString.Invariant($"Ratio: median {ratios[ratios.Count / 2]:0.00}, min {ratios[0]:0.00}, max {ratios[^1]:0.00}"));
        foreach (var side in (Side[])[a, b])
            if (side.Server.Errors.Contains("fail:", StringComparison.Ordinal)) Console.WriteLine($"{side.Name} reported faults:\n{side.Server.Errors}");
    }

    private static async Task<Measured> Measure(Side side, ConnectorStub stub, TimeSpan time)
    {
        var (used, replies, bytes) = (side.Server.Used, stub.Replies, stub.Bytes);
        var perSecond = await side.Load.PerSecond(side.Server, time);
        var turns = stub.Replies - replies;
        return new(perSecond, (side.Server.Used - used).TotalMicroseconds / turns, (double)(stub.Bytes - bytes) / turns);
    }

    private sealed record Side(string Name, ServerProcess Server, Load Load);

    /// <param name="Used">The server's processor time for a turn, in microseconds.</param>
    /// <param name="Bytes">Of a reply.</param>
    private readonly record struct Measured(double PerSecond, double Used, double Bytes);
}
