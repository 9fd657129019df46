namespace Forumbot.Domain.Questions.Matching;

/// <summary>What a text wants: the intent of the sentence that asks, with how sure.</summary>
/// <param name="Likely">0 to 1.</param>
/// <param name="Start">The first piece of that sentence; <paramref name="End"/> is one past its last.</param>
internal sealed record IntentPick(Intent Intent, float Likely, int Start, int End, Evidence? Evidence)
{
    // Told to forget its rules, the bot does not look for a question behind that.
    private const string Refused = "refused";

    private const string Unsure = "unsure";

    private static readonly Intent[] OfNoService = [Intent.Unknown, Intent.Digest, Intent.Help, Intent.Greeting];

    // People put their question last.
    private const float LaterSentence = 0.25f, QuestionMark = 0.3f;

    private const float WithoutPattern = 0.1f;

    // "oss" and "i fjol" make it a cost, "per timme" a price; only where both or neither is said do the words decide.
    private const double ClearLean = 3;

    // Who names a service rarely talks of something else.
    private const float WithService = 0.3f;

    /// <summary>True where it speaks of something that the bot knows nothing of: food, the weather, one's own car.</summary>
    public bool IsOffTopic { get; private init; }

    /// <summary>True where the person says that they do not know which service.</summary>
    public bool IsUnsure { get; private init; }

    private bool Asks { get; init; }

    /// <summary>True where all services together are meant.</summary>
    public bool IsOfAll { get; private init; }

    /// <summary>True where all services are meant, whatever was talked of before.</summary>
    public bool IsOfEverything { get; private init; }

    /// <summary>The likeliest intent that some pattern shows: what a short follow-up is taken for.</summary>
    public Intent Shown { get; private init; }

    /// <summary>All sentences that surely want the same.</summary>
    public IReadOnlyList<(int Start, int End)> Sentences { get; private init; } = [];

    public static IntentPick None { get; } = new(Intent.Unknown, 0, 0, 0, null);

    /// <summary>Of several sentences the one that surest wants something; of two alike the later, where people put their question.</summary>
    public static IntentPick Of(Lexicon lexicon, TextRead read)
    {
        var (picks, unsure) = (new List<IntentPick>(), false);
        foreach (var (start, end) in read.Sentences())
        {
            var patterns = new IntentScores();
            lexicon.Intents.Score(read.Pieces, start, end, patterns);
            unsure |= patterns[Unsure] > 0;
            if (patterns[Refused] > 0) return None with { Likely = 1, Start = start, End = end };
            var pick = Best(lexicon.Model.Weigh(read, patterns, start, end), patterns, read, start, end);
            picks.Add(pick);
        }

        var best = picks.Aggregate(None, (best, pick) => best.End == 0 || pick.Rank >= best.Rank - LaterSentence ? pick : best);
        return best with { IsUnsure = unsure, Sentences = picks.Where(p => p == best || (p.Intent == best.Intent && p.Likely > 0.5f)).Select(p => (p.Start, p.End)).ToList() };
    }

    /// <summary>Small talk and what is not understood only count where nothing else is said.</summary>
    private float Rank => Intent switch { Intent.Greeting => -1, Intent.Unknown => -0.5f, Intent.Help => Likely - 0.3f, _ => Likely + (Asks ? QuestionMark : 0) };

    private static IntentPick Best(float[] likely, IntentScores patterns, TextRead read, int start, int end)
    {
        var names = Tag.None;
        for (var at = start; at < end; at++) names |= read.Pieces[at].Tags;
        Span<bool> shown = stackalloc bool[likely.Length];
        for (var i = 0; i < likely.Length; i++)
        {
            shown[i] = IsShown((Intent)i, patterns, names);
            if (!shown[i]) likely[i] *= WithoutPattern;
        }

        var lean = patterns["money:cost"] - patterns["money:price"];
        if (Math.Abs(lean) >= ClearLean) likely[(int)(lean > 0 ? Intent.Price : Intent.Cost)] *= WithoutPattern;
        if ((names & Tag.Service) != 0)
        {
            foreach (var other in OfNoService) likely[(int)other] *= WithService;
        }

        var intent = (Intent)Array.IndexOf(likely, likely.Max());
        var (whole, everything) = (patterns["whole"] > 0, patterns["everything"] > 0);
        var match = patterns.Best(intent.Key()) ?? (intent is Intent.Price or Intent.Cost ? patterns.Best("money") : null);
        return new(intent, likely[(int)intent], start, end, match is { } m ? new($"intent {intent.Key()}", read.Typed(m.First, m.Last)) : null) { IsOfAll = whole || everything, IsOfEverything = everything, IsOffTopic = patterns[Intent.Unknown.Key()] > 0, Asks = read.Asking.Contains(read.Pieces[start].Sentence), Shown = LikeliestShown(likely, shown) };
    }

    private static Intent LikeliestShown(float[] likely, ReadOnlySpan<bool> shown)
    {
        var best = -1;
        for (var i = 0; i < likely.Length; i++)
        {
            if (shown[i] && (Intent)i is not (Intent.Unknown or Intent.Greeting) && (best < 0 || likely[i] > likely[best])) best = i;
        }

        return best < 0 ? Intent.Unknown : (Intent)best;
    }

    /// <summary>An intent that no pattern shows must be very likely by the words alone.</summary>
    private static bool IsShown(Intent intent, IntentScores patterns, Tag names) => intent switch
    {
        Intent.Unknown => true,
        Intent.Price or Intent.Cost => patterns.Has("money") || patterns.Has(intent.Key()),
        Intent.ServiceInfo => patterns.Has(intent.Key()) || (names & Tag.Service) != 0,
        Intent.ForumInfo => patterns.Has(intent.Key()) || (names & Tag.Forum) != 0,
        _ => patterns.Has(intent.Key()),
    };
}
