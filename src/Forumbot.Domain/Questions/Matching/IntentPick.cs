namespace Forumbot.Domain.Questions.Matching;

/// <summary>What a sentence wants: its best intent, with how sure.</summary>
internal sealed record IntentPick(Intent Intent, double Score, int Start, int End, Evidence? Evidence)
{
    /// <summary>Below this nothing is said to be wanted.</summary>
    public const double Least = 1;

    // In the order that breaks ties.
    private static readonly (string Key, Intent Intent)[] Plain = [.. Enum.GetValues<Intent>()
        .Where(i => i is not (Intent.Price or Intent.Cost)).Select(i => (i.Key(), i))];

    public static IntentPick None { get; } = new(Intent.Unknown, 0, 0, 0, null);

    /// <summary>The sentence that wants something most; of two alike the later, where people put their question.</summary>
    public static IntentPick Of(Lexicon lexicon, TextRead read)
    {
        var best = None;
        var scores = new IntentScores();
        foreach (var (start, end) in read.Sentences())
        {
            scores.Clear();
            lexicon.Intents.Score(read.Pieces, start, end, scores);
            var pick = Best(scores, read, start, end);
            if (pick.Score >= Least && pick.Score >= best.Score - 0.5 && (pick.Intent != Intent.Greeting || best.Score < Least)) best = pick;
            else if (best.Intent == Intent.Greeting && pick.Score >= Least) best = pick;
        }

        return best;
    }

    private static IntentPick Best(IntentScores scores, TextRead read, int start, int end)
    {
        var (best, key, score) = Money(scores);
        foreach (var (plainKey, intent) in Plain)
        {
            var found = scores[plainKey];
            if (found <= score) continue;
            (best, key, score) = (intent, plainKey, found);
        }

        return score < Least ? None with { Start = start, End = end }
            : new(best, score, start, end, scores.Best(key) is { } match ? new($"intent {best.Key()}", read.Typed(match.First, match.Last)) : null);
    }

    /// <summary>A question of money is one of a price in general, or of what somebody pays for a period.</summary>
    private static (Intent, string Key, double Score) Money(IntentScores scores)
    {
        var (price, cost, money) = (scores["price"], scores["cost"], scores["money"]);
        if (money > 0)
        {
            price = Math.Max(price, money) + scores["money:price"];
            cost = Math.Max(cost, money) + scores["money:cost"];
        }

        return cost > price ? (Intent.Cost, scores["cost"] > 0 ? "cost" : "money", cost) : (Intent.Price, scores["price"] > 0 ? "price" : "money", price);
    }
}
