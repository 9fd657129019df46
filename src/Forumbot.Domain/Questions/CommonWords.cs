using Forumbot.Domain.Questions.Matching;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions;

/// <summary>The words that every organisation's questions share: everyday words, what tells an intent, numbers and periods.
/// What consists of nothing else names nothing.</summary>
public static class CommonWords
{
    private static readonly Lazy<(Vocabulary Words, NumberWords Numbers)> Known = new(Read);

    // "Per Andersson", "May Berg", "Will Ek".
    private static readonly HashSet<string> FirstNames = ["per", "may", "will"];

    private static readonly Lazy<HashSet<string>> Everyday = new(() =>
        WordFile.Sections("neutral.txt").SelectMany(s => s.Value).Select(Words.Fold).Where(w => !FirstNames.Contains(w)).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether it is an everyday word just as it stands, and nobody's first name: "Annan" is one, "Anna" is not.</summary>
    public static bool IsEveryday(string word) => Everyday.Value.Contains(Words.Fold(word));

    /// <summary>Whether all words of the text are such words; true also where it has none.</summary>
    public static bool Only(string text) => Words.Of(text).TrueForAll(word =>
        Known.Value.Numbers.ValueOf(word.Folded) is not null || Known.Value.Words.Find(Stem.Of(word.Folded)) != Vocabulary.Unknown);

    private static (Vocabulary, NumberWords) Read()
    {
        var vocabulary = new Vocabulary();
        foreach (var word in WordFile.Sections("neutral.txt").SelectMany(s => s.Value)) vocabulary.AddWord(Words.Fold(word), WordKind.Neutral);
        _ = new IntentWords(vocabulary, WordFile.Lines("classes.txt"), WordFile.Lines("intents.txt"));
        _ = new PeriodWords(vocabulary);
        return (vocabulary, NumberWords.FromFile());
    }
}
