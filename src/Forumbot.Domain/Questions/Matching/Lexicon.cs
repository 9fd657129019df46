using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>All words that one organisation's questions are understood by: the program's own and the organisation's names.</summary>
internal sealed class Lexicon
{
    private static readonly HashSet<string> LinkWords = [.. WordFile.Sections("neutral.txt")["link"].Select(Words.Fold)];

    private readonly Lexer lexer;

    /// <param name="weights">Other weights than the program's own, for those who learn them.</param>
    public Lexicon(Organisation organisation, IEnumerable<string>? weights = null)
    {
        Model = new(weights ?? WordFile.RawLines("intent-weights.txt"));
        var vocabulary = new Vocabulary();
        var neutral = WordFile.Sections("neutral.txt");
        Languages = new(neutral["sv"], neutral["en"]);
        foreach (var word in neutral.Where(s => s.Key != "never").SelectMany(s => s.Value)) vocabulary.AddWord(Words.Fold(word), WordKind.Neutral);
        Intents = new(vocabulary, WordFile.Lines("classes.txt"), WordFile.Lines("intents.txt"));
        Periods = new(vocabulary);
        Categories = new(vocabulary);
        Tjanster = Index(vocabulary, organisation.Tjanster, t => [t.Name, t.EnglishName, .. t.Phrases], window: 4);
        Units = Index(vocabulary, organisation.Forvaltningar, u => [u.Name, .. u.Phrases], window: 0);
        Forums = Index(vocabulary, organisation.Forums, f => [f.Name, f.EnglishName, .. f.Phrases], window: 1);
        Areas = Index(vocabulary, organisation.Areas, a => [a.Name, a.EnglishName, .. a.Phrases], window: 0);
        lexer = new(vocabulary, NumberWords.FromFile(),
            neutral.Where(s => s.Key is "link" or "sv" or "en").SelectMany(s => s.Value).Select(Words.Fold).ToHashSet(StringComparer.Ordinal),
            neutral["never"].Select(Words.Fold).ToHashSet(StringComparer.Ordinal), LinkWords);
    }

    public IntentModel Model { get; }

    public IntentWords Intents { get; }

    public PeriodWords Periods { get; }

    public CategoryWords Categories { get; }

    public LanguageWords Languages { get; }

    public NameIndex Tjanster { get; }

    public NameIndex Units { get; }

    public NameIndex Forums { get; }

    public NameIndex Areas { get; }

    /// <summary>Whether some word that means anything is a part of the name.</summary>
    public bool IsCalled(string name, List<Piece> pieces)
    {
        var own = Read(Words.Of(name)).Select(p => p.Symbol).ToHashSet();
        return pieces.Exists(p => !p.IsLink && p.Symbol != Vocabulary.Unknown && (p.Tags & (Tag.Service | Tag.Vague | Tag.Area)) != 0 && own.Contains(p.Symbol))
            || pieces.Exists(p => p.Word.Folded.Length >= 4 && Words.Fold(name).Contains(p.Word.Folded, StringComparison.Ordinal));
    }

    public List<Piece> Read(List<Word> words) => lexer.Read(words);

    private static NameIndex Index<T>(Vocabulary vocabulary, IReadOnlyList<T> named, Func<T, IEnumerable<string?>> phrases, int window)
    {
        var index = new NameIndex(vocabulary, window > 0 ? LinkWords : new HashSet<string>(), window);
        for (var i = 0; i < named.Count; i++)
        {
            foreach (var phrase in phrases(named[i]).OfType<string>()) index.Add(phrase, i);
        }

        return index.Filed();
    }
}
