using Forumbot.Domain.Questions.Matching;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Directives;

/// <summary>Förvaltningar that are named in another way than by what they are called here.</summary>
internal sealed class ForvaltningNames
{
    private static readonly HashSet<string> Before = ["till", "to", "pa", "at", "hos", "tillhor", "tillhora"];

    private static readonly HashSet<string> Own = ["oss", "var", "vart", "vara", "min", "mitt", "us", "our", "my"];

    private readonly string[] endings = [.. WordFile.Sections("buyers.txt")["endings"].Select(Words.Fold)];

    /// <summary>A buyer that nobody here is called: by its ending, or by its capital where one would stand. It is marked as one.</summary>
    /// <returns>As typed; null where there is none.</returns>
    public string? Unknown(List<Piece> pieces)
    {
        var at = pieces.FindIndex(1, p => p.Symbol == Vocabulary.Unknown && EndsAsBuyer(p.Word.Folded));
        if (at < 0) at = Enumerable.Range(1, pieces.Count - 1).FirstOrDefault(i => StandsAsBuyer(pieces[i], pieces[i - 1]), -1);
        if (at < 0) return null;
        pieces[at].Tags |= Tag.Unit;
        return pieces[at].Word.Typed;
    }

    public static bool IsOwn(List<Piece> pieces) => pieces.Exists(p => Own.Contains(p.Word.Folded));

    private bool EndsAsBuyer(string folded) => Array.Exists(endings, e => folded.Length > e.Length + 2 && folded.EndsWith(e, StringComparison.Ordinal));

    private static bool StandsAsBuyer(Piece piece, Piece before) =>
        piece is { Symbol: Vocabulary.Unknown, Word: { IsCapital: true, IsShouted: false } } && before.Sentence == piece.Sentence && Before.Contains(before.Word.Folded);
}
