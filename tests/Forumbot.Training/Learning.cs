using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using Forumbot.Domain.Questions.Matching;
using Forumbot.TestSupport;

namespace Forumbot.Training;

/// <summary>Multinomial logistic regression over the signs of <see cref="IntentFeatures"/>, by stochastic gradient descent with
/// per-weight steps (Adagrad), a little decay, signs left out by chance so that none is leaned on alone, and the mean of the later
/// passes. Deterministic: the same questions give the same weights.</summary>
internal sealed class Learning
{
    private const int Rounds = 3, Passes = 20, FirstAveraged = 8;
    private const float Step = 0.25f, Decay = 0.00008f, LeastKept = 0.3f, LeftOut = 0.25f;

    private static readonly int Intents = IntentModel.Intents.Length;

    private readonly Dictionary<string, int> signs = new(StringComparer.Ordinal);
    private readonly List<int> uses = [];
    private readonly List<(List<Sign[]> Sentences, int Intent)> examples = [];
    private float[][] weights = [];

    private Learning()
    {
    }

    /// <returns>The lines of intent-weights.txt.</returns>
    public static List<string> From(Organisation organisation, IEnumerable<LabelledQuestion> questions)
    {
        var learning = new Learning();
        learning.Number("bias");
        var lexicon = new Lexicon(organisation, []);
        foreach (var question in questions) learning.Add(question, lexicon);
        for (var round = 0; round < Rounds; round++) learning.Learn(learning.AskingSentences(round));
        return learning.Lines();
    }

    private void Add(LabelledQuestion question, Lexicon lexicon)
    {
        var read = new TextRead(lexicon, question.Text, new(2026, 11, 21));
        var (sentences, shown) = (new List<Sign[]>(), 0.0);
        foreach (var (start, end) in read.Sentences())
        {
            var patterns = new IntentScores();
            lexicon.Intents.Score(read.Pieces, start, end, patterns);
            shown = patterns.Sections.Where(s => s != "greeting").Select(s => patterns[s]).Append(shown).Max();
            var found = new List<Sign> { new(0, 1) };
            IntentFeatures.Of(read, patterns, start, end, (sign, value) => found.Add(new(Number(sign.ToString()), value)));
            sentences.Add([.. found]);
        }

        // A follow-up that shows no intent of its own gets it from what was said before: alone it is not understood.
        var intent = question.Previous is { Count: > 0 } && shown < 2 ? Intent.Unknown : Domain.Questions.Intents.FromKey(question.Expect.Intent);
        if (sentences.Count > 0) examples.Add((sentences, (int)intent));
    }

    private int Number(string sign)
    {
        if (!signs.TryGetValue(sign, out var number))
        {
            signs.Add(sign, number = signs.Count);
            uses.Add(0);
        }

        uses[number]++;
        return number;
    }

    /// <summary>Which sentence of a text asks is not labelled: first the last, then the one that the weights so far find likeliest.</summary>
    private List<(Sign[] Signs, int Intent)> AskingSentences(int round) =>
        [.. examples.SelectMany(e => e.Intent == (int)Intent.Unknown ? e.Sentences : [round == 0 ? e.Sentences[^1] : e.Sentences.MaxBy(s => Likely(s)[e.Intent])!], (e, s) => (s, e.Intent))];

    private void Learn(List<(Sign[] Signs, int Intent)> items)
    {
        weights = NewRows();
        var (squares, sums) = (NewRows(), NewRows());
        var random = new Random(7);
        var order = Enumerable.Range(0, items.Count).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var i in order) Adjust([.. items[i].Signs.Where(s => s.Number == 0 || random.NextSingle() > LeftOut)], items[i].Intent, squares);
            foreach (var row in weights.Skip(1)) Shrink(row);
            if (pass >= FirstAveraged) AddTo(sums);
        }

        weights = [.. sums.Select(row => Array.ConvertAll(row, sum => sum / (Passes - FirstAveraged)))];
    }

    private void AddTo(float[][] sums)
    {
        for (var sign = 0; sign < sums.Length; sign++)
        {
            for (var c = 0; c < Intents; c++) sums[sign][c] += weights[sign][c];
        }
    }

    private void Adjust(Sign[] found, int intent, float[][] squares)
    {
        var likely = Likely(found);
        for (var c = 0; c < Intents; c++)
        {
            var error = likely[c] - (c == intent ? 1 : 0);
            if (MathF.Abs(error) < 1e-4f) continue;
            foreach (var (sign, value) in found)
            {
                var gradient = error * value + Decay * 20 * weights[sign][c];
                squares[sign][c] += gradient * gradient;
                weights[sign][c] -= Step * gradient / (1e-3f + MathF.Sqrt(squares[sign][c]));
            }
        }
    }

    private static void Shrink(float[] row)
    {
        for (var c = 0; c < row.Length; c++) row[c] *= 1 - Decay * 10;
    }

    private float[] Likely(Sign[] found)
    {
        var sums = new float[Intents];
        foreach (var (sign, value) in found)
        {
            for (var c = 0; c < Intents; c++) sums[c] += weights[sign][c] * value;
        }

        return IntentModel.Softmax(sums);
    }

    private float[][] NewRows() => [.. Enumerable.Range(0, signs.Count).Select(_ => new float[Intents])];

    /// <summary>Signs seen once, and small weights, are left out: they tell little and make the file long.</summary>
    private List<string> Lines() =>
        [.. signs.Where(s => uses[s.Value] > 1 || s.Key[0] == '[').OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, Kept: Kept(weights[s.Value])))
            .Where(l => l.Kept.Length > 0).Select(l => l.Key + "\t" + l.Kept)];

    private static string Kept(float[] row) =>
        string.Join('\t', row.Select((w, c) => (w, c)).Where(x => MathF.Abs(x.w) >= LeastKept)
            .Select(x => string.Create(CultureInfo.InvariantCulture, $"{IntentModel.Intents[x.c].Key()}:{x.w:0.#}")));

    private readonly record struct Sign(int Number, float Value);
}
