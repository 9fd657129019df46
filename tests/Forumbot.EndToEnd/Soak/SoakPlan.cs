using System.Text.Json.Nodes;

namespace Forumbot.EndToEnd.Soak;

/// <summary>What happens in a soak: all of it follows from the seed, but for the moments at which the processes get their turn.</summary>
/// <param name="Turns">Presses of a button that changes something, half as Action.Execute and half as Action.Submit.</param>
/// <param name="Kills">How often the bot is killed, spread over the run.</param>
internal sealed record SoakPlan(int Turns, int Kills, int Conversations, int Seed)
{
    /// <summary>The judge's size, or the one of every run.</summary>
    public static SoakPlan OfEnvironment() => Environment.GetEnvironmentVariable("FORUMBOT_SOAK") == "full"
        ? new(2_000, 20, 80, SeedOfEnvironment() ?? 20_261_121)
        : new(150, 3, 16, SeedOfEnvironment() ?? 20_261_121);

    /// <summary>How many presses call the same question wrong: they are counted in one row.</summary>
    private const int Alike = 10;

    /// <summary>The share of calls to the connector that meets a fault, and of deliveries that come again though they were answered.</summary>
    public const double Faults = 0.1;

    /// <summary>In the order in which Teams delivers them: shuffled.</summary>
    public IReadOnlyList<SoakTurn> Presses(string serviceUrl)
    {
        var chance = new Random(Seed);
        var turns = Enumerable.Range(0, Turns).Select(n => new SoakTurn(n, $"a:soak-{n % Conversations}", IsExecute: chance.Next(2) == 0, Words(n / Alike), serviceUrl)).ToArray();
        chance.Shuffle(turns);
        return turns;
    }

    /// <summary>After how many answered turns the bot is killed.</summary>
    public IReadOnlyList<int> KillsAfter()
    {
        var chance = new Random(Seed + 1);
        return [.. Enumerable.Range(0, Kills).Select(k => (int)(Turns * (k + 0.1 + (0.8 * chance.NextDouble())) / Kills))];
    }

    /// <summary>Words that are nobody's name and no number.</summary>
    private static string Words(int group) => $"varför är {string.Concat(group.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => "bcdfghjklm"[digit - '0'] + "o"))} så märkligt";

    private static int? SeedOfEnvironment() => int.TryParse(Environment.GetEnvironmentVariable("FORUMBOT_SOAK_SEED"), out var seed) ? seed : null;
}

/// <summary>A press of <c>question.wrong</c>.</summary>
/// <param name="IsExecute">Action.Execute, whose note is the answer; else Action.Submit, whose note is a message.</param>
internal sealed record SoakTurn(int Number, string Conversation, bool IsExecute, string Text, string ServiceUrl)
{
    public string Id => $"press-{Number}";

    public string Activity()
    {
        var data = new JsonObject { ["verb"] = "question.wrong", ["text"] = Text, ["intent"] = "price" };
        return new JsonObject
        {
            ["type"] = IsExecute ? "invoke" : "message",
            ["name"] = IsExecute ? "adaptiveCard/action" : null,
            ["id"] = Id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["locale"] = "sv-SE",
            ["from"] = new JsonObject { ["id"] = "29:soak", ["aadObjectId"] = "00000000-0000-4000-8000-000000000101" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
            ["value"] = IsExecute ? new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "question.wrong", ["data"] = data }, ["trigger"] = "manual" } : data,
        }.ToJsonString();
    }
}
