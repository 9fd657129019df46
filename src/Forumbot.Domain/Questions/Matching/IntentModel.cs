using System.Globalization;
using System.Numerics;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>How much each sign speaks for each intent. The weights (Words/intent-weights.txt) are learned from the labelled
/// questions of the tests, by tests/Forumbot.Training; they are data, the same on every machine.</summary>
internal sealed class IntentModel
{
    public static readonly Intent[] Intents = Enum.GetValues<Intent>();

    private readonly Dictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> weights;

    public IntentModel(IEnumerable<string> lines)
    {
        var byKey = Intents.ToDictionary(i => i.Key(), i => (int)i, StringComparer.Ordinal);
        var read = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var parts = line.Split('\t', StringSplitOptions.RemoveEmptyEntries);
            var row = new float[Intents.Length];
            foreach (var part in parts.Skip(1))
            {
                var colon = part.IndexOf(':', StringComparison.Ordinal);
                row[byKey[part[..colon]]] = float.Parse(part[(colon + 1)..], CultureInfo.InvariantCulture);
            }

            read.Add(parts[0], row);
        }

        weights = read.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How likely each intent is, 0 to 1, by the number of the intent.</summary>
    public float[] Weigh(TextRead read, IntentScores patterns, int start, int end)
    {
        var sums = new float[Intents.Length];
        if (weights.TryGetValue("bias", out var bias)) bias.CopyTo(sums, 0);
        IntentFeatures.Of(read, patterns, start, end, (sign, value) =>
        {
            if (!weights.TryGetValue(sign, out var row)) return;
            AddTimes(sums, row, value);
        });
        return Softmax(sums);
    }

    private static void AddTimes(float[] sums, float[] row, float value)
    {
        var width = Vector<float>.Count;
        var i = 0;
        for (; i <= sums.Length - width; i += width)
            (new Vector<float>(sums, i) + new Vector<float>(row, i) * value).CopyTo(sums, i);
        for (; i < sums.Length; i++) sums[i] += row[i] * value;
    }

    internal static float[] Softmax(float[] sums)
    {
        var most = sums.Max();
        var total = 0f;
        for (var i = 0; i < sums.Length; i++) total += sums[i] = MathF.Exp(sums[i] - most);
        for (var i = 0; i < sums.Length; i++) sums[i] /= total;
        return sums;
    }
}
