// How fast Forumbot is. Figures are printed, never asserted. Run from the repository, on a machine that does nothing else:
//
//   dotnet run --project tests/Forumbot.Benchmarks -c Release -- understanding
//       Understanding and answering the 110 questions of tests/questions/reference.jsonl, with the demo pack and with 6,000
//       services (BenchmarkDotNet: the time and the bytes are of one question).
//   dotnet run --project tests/Forumbot.Benchmarks -c Release -- cards
//       Expanding the price card (BenchmarkDotNet).
//   dotnet run --project tests/Forumbot.Benchmarks -c Release -- spread
//       The time of each of the 110 questions by itself: median, 95th percentile and the slowest.
//   dotnet run --project tests/Forumbot.Benchmarks -c Release -- turns [rounds] [seconds]
//       Whole turns a second, from POST /api/messages to the reply at a connector stub, in 16 conversations at once, beside
//       a bare endpoint that posts a fixed 4 KB card. Both are processes of their own; rounds take turns: A B A B …
//   dotnet run --project tests/Forumbot.Benchmarks -c Release -- tokens [rounds] [seconds]
//       The same of the bot with an app id, which checks a token on each turn and sends its own, beside the bot without.
//   dotnet run --project tests/Forumbot.Benchmarks -c Release -- start [rounds]
//       From the start of the process in an empty folder to the first answer at a connector stub.
//   dotnet run --project tests/Forumbot.Benchmarks -c Release -- usage [rounds] [units]
//       Volumes of 10,000 units, 100 services and 3 months (3 million rows) taken from CSV into the store, beside sqlite3's own
//       .import of the same rows into the same table; then cost questions on that store. Needs the program sqlite3.
//   dotnet run --project tests/Forumbot.Benchmarks -c Release -- allocation [rounds]
//       Dividing the yearly totals of 100 services between 10,000 units by two keys each; the median of the rounds.
//   dotnet run --project tests/Forumbot.Benchmarks -c Release -- orders [N] [rounds]
//       Placing orders, from the submitted form to the receipt, in a store that holds N already, beside single rows that SQLite alone
//       inserts durably on the same disk, in turns.
//
// "bare URL" is the bare endpoint, which "turns" starts by itself.
using BenchmarkDotNet.Running;
using Forumbot.Benchmarks;
using Forumbot.Benchmarks.Ordering;
using Forumbot.Benchmarks.Turns;
using Forumbot.Benchmarks.Volumes;

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

switch (args.FirstOrDefault())
{
    case "understanding":
        BenchmarkRunner.Run<UnderstandingBenchmarks>(null, args[1..]);
        return 0;
    case "cards":
        BenchmarkRunner.Run<CardBenchmarks>(null, args[1..]);
        return 0;
    case "spread":
        Spread.Print();
        return 0;
    case "turns":
        await TurnThroughput.BesideBare(Number(1, 7), TimeSpan.FromSeconds(Number(2, 3)));
        return 0;
    case "tokens":
        await TurnThroughput.WithTokens(Number(1, 7), TimeSpan.FromSeconds(Number(2, 3)));
        return 0;
    case "start":
        await FirstAnswer.Run(Number(1, 5));
        return 0;
    case "usage":
        await UsageImport.Run(Number(1, 5), Number(2, 10_000));
        return 0;
    case "allocation":
        AllocationSpeed.Print(Number(1, 7));
        return 0;
    case "orders":
        await OrderSpeed.Run(Number(1, 100_000), Number(2, 5));
        return 0;
    case "bare" when args.Length == 2:
        await BareEndpoint.Serve(args[1]);
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: understanding, cards, spread, turns or tokens [rounds] [seconds], start [rounds], usage [rounds] [units], allocation [rounds], or orders [N] [rounds].");
        return 2;
}
