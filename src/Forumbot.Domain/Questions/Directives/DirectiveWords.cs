using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions.Matching;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Directives;

/// <summary>The words that directives are told by, and what the organisation's förvaltningar are called.</summary>
internal sealed class DirectiveWords
{
    private const string Any = "any", Never = "never", OfChannel = "channel-";

    private readonly Vocabulary vocabulary = new();
    private readonly Lexer lexer;
    private readonly IntentWords patterns;
    private readonly Dictionary<string, HashSet<int>> belonging = new(StringComparer.Ordinal);

    public DirectiveWords(Organisation organisation)
    {
        var (neutral, words) = (WordFile.Sections("neutral.txt"), WordFile.Sections("directive-words.txt"));
        foreach (var word in neutral.Where(s => s.Key != "never").SelectMany(s => s.Value)) vocabulary.AddWord(Words.Fold(word), WordKind.Neutral);
        var lines = WordFile.Lines("directives.txt");
        patterns = new(vocabulary, words.Where(s => s.Key[0] == '@').Select(s => $"{s.Key[1..]} = {string.Join(' ', s.Value)}"), lines);
        Belong(lines, words, [.. neutral["sv"], .. neutral["en"]]);
        Languages = new([.. neutral["sv"], .. words["sv"]], [.. neutral["en"], .. words["en"]]);
        Forvaltningar = new(vocabulary, new HashSet<string>(), 0);
        for (var i = 0; i < organisation.Forvaltningar.Count; i++)
            foreach (var phrase in (string[])[organisation.Forvaltningar[i].Name, .. organisation.Forvaltningar[i].Phrases]) Forvaltningar.Add(phrase, i);
        Forvaltningar.Filed();
        lexer = new(vocabulary, NumberWords.FromFile(), neutral.Where(s => s.Key is "link" or "sv" or "en").SelectMany(s => s.Value).Select(Words.Fold).ToHashSet(StringComparer.Ordinal),
            new HashSet<string>(), neutral["link"].Select(Words.Fold).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Words that tell at once that a text is a question.</summary>
    public IReadOnlySet<string> OfQuestions { get; } = WordFile.Sections("directive-words.txt")["question"].Select(Words.Fold).ToHashSet(StringComparer.Ordinal);

    public LanguageWords Languages { get; }

    public NameIndex Forvaltningar { get; }

    public List<Piece> Read(List<Word> words) => lexer.Read(words);

    public IntentScores Score(List<Piece> pieces)
    {
        var scores = new IntentScores();
        for (int start = 0, end; start < pieces.Count; start = end)
        {
            for (end = start + 1; end < pieces.Count && pieces[end].Sentence == pieces[start].Sentence;) end++;
            patterns.Score(pieces, start, end, scores);
        }

        return scores;
    }

    /// <summary>Whether the word may stand in a directive of the kind. One or two letters that mean nothing are a slip: "hr" for "här".</summary>
    public bool Belongs(Piece piece, string kind) =>
        piece.Symbol == Vocabulary.Unknown ? piece is { Number: null, Word.Folded.Length: <= 2 } : belonging[kind].Contains(piece.Symbol);

    /// <summary>The words of each kind: those of its patterns, its own besides, and those of any. Of a channel little else can be
    /// meant, so there all everyday words may stand beside.</summary>
    private void Belong(IEnumerable<string> lines, IReadOnlyDictionary<string, string[]> words, IEnumerable<string> everyday)
    {
        var any = Symbols(words[Any]);
        List<int> ofChannel = [.. any, .. Symbols(everyday).Except(Symbols(words[Never]))];
        HashSet<int> kind = [];
        foreach (var line in lines)
        {
            if (line[0] == '[') belonging.Add(line[1..^1], kind = [.. line.StartsWith($"[{OfChannel}", StringComparison.Ordinal) ? ofChannel : any, .. Symbols(words.GetValueOrDefault(line[1..^1], []))]);
            else kind.UnionWith(Symbols(InPattern(line, words)));
        }
    }

    private static IEnumerable<string> InPattern(string line, IReadOnlyDictionary<string, string[]> words) =>
        line.Split([' ', '|', '+'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(w => w.Trim('^', '$', '='))
            .Where(w => w.Length > 0 && w[0] != '{').SelectMany(w => w[0] == '@' ? words[w].Select(x => x.TrimStart('=')) : [w]);

    private List<int> Symbols(IEnumerable<string> some) => [.. some.Select(w => vocabulary.AddWord(Words.Fold(w), WordKind.Intent))];
}
