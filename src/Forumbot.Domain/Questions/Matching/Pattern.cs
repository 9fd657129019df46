namespace Forumbot.Domain.Questions.Matching;

/// <summary>One line of the intent words: what must stand in a sentence, in order, with little between.</summary>
/// <param name="Intent">Key of the intent, or of a shade of it ("money", "money:cost").</param>
internal sealed record Pattern(string Intent, double Weight, string Text, Element[] Elements, bool AtStart, bool AtEnd)
{
    /// <summary>So many other pieces may stand between two elements.</summary>
    private const int Gap = 3;

    /// <returns>The last piece covered, or -1.</returns>
    public int Match(List<Piece> pieces, int at, int start, int end)
    {
        if (AtStart && at != start) return -1;
        if (!Elements[0].Fits(pieces[at])) return -1;
        for (var e = 1; e < Elements.Length; e++)
        {
            at = Next(Elements[e], pieces, at, end);
            if (at < 0) return -1;
        }

        return AtEnd && at != end - 1 ? -1 : at;
    }

    private static int Next(Element element, List<Piece> pieces, int after, int end)
    {
        var last = element.Adjacent ? after + 1 : after + 1 + Gap;
        for (int i = after + 1, skipped = 0; i < end && skipped <= last - after - 1; i++)
        {
            if (element.Fits(pieces[i])) return i;
            if (element.Adjacent || ((pieces[i].Tags & ~Tag.Number) == 0 && !pieces[i].IsLink)) skipped++;
        }

        return -1;
    }
}

/// <summary>One place in a pattern: any of some stems, any word with a beginning, or any piece with a tag.</summary>
internal sealed record Element(int[] Symbols, string[] Beginnings, string[] Exact, Tag Tags, bool Adjacent)
{
    public bool Fits(Piece piece)
    {
        if ((piece.Tags & Tags) != 0) return true;
        if (piece.Symbol != Vocabulary.Unknown && Array.IndexOf(Symbols, piece.Symbol) >= 0) return true;
        if (Exact.Length > 0 && Array.IndexOf(Exact, piece.Word.Folded) >= 0) return true;
        foreach (var beginning in Beginnings)
        {
            if (piece.Word.Folded.StartsWith(beginning, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
