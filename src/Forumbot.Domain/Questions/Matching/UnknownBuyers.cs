namespace Forumbot.Domain.Questions.Matching;

/// <summary>Finds a buyer that is named and that nobody here is called, so that it is not taken for "us".</summary>
internal sealed class UnknownBuyers
{
    private readonly string[] endings;
    private readonly HashSet<string> after;

    public UnknownBuyers()
    {
        var words = WordFile.Sections("buyers.txt");
        endings = [.. words["endings"].Select(Questions.Reading.Words.Fold)];
        after = [.. words["after"].Select(Questions.Reading.Words.Fold)];
    }

    /// <returns>The word as typed.</returns>
    public string? In(TextRead read, Intent intent)
    {
        if (intent is Intent.Order) return Payer(read);
        if (intent is not (Intent.Cost or Intent.Compare or Intent.KeyFigures or Intent.ExplainPrice)) return null;
        for (var at = 1; at < read.Pieces.Count; at++)
        {
            if (IntentFeatures.IsForeign(read.Pieces[at]) && (EndsAsBuyer(read.Pieces[at]) || StandsAsBuyer(read.Pieces, at))) return read.Pieces[at].Word.Typed;
        }

        return null;
    }

    /// <summary>"till Vattenförvaltningen": of an order, where much else is named with a capital or ends as offices do.</summary>
    private static string? Payer(TextRead read) => Enumerable.Range(1, Math.Max(0, read.Pieces.Count - 1))
        .Where(at => IntentFeatures.IsForeign(read.Pieces[at]) && read.Pieces[at].Word.Folded.EndsWith("forvaltningen", StringComparison.Ordinal) && read.Pieces[at - 1].Word.Folded is "till" or "at" or "for" or "to")
        .Select(at => read.Pieces[at].Word.Typed).FirstOrDefault();

    private bool EndsAsBuyer(Piece piece) => Array.Exists(endings, e => piece.Word.Folded.Length > e.Length + 2 && piece.Word.Folded.EndsWith(e, StringComparison.Ordinal));

    /// <summary>"betalade Botkyrka": a capital inside a sentence, where a buyer would stand.</summary>
    private bool StandsAsBuyer(List<Piece> pieces, int at) =>
        pieces[at].Word is { IsCapital: true, IsShouted: false } && pieces[at].Sentence == pieces[at - 1].Sentence && after.Contains(pieces[at - 1].Word.Folded);
}
