namespace Forumbot.Domain.Questions.Matching;

/// <summary>Which numbers are years, and marking what a period was read from.</summary>
internal static class Years
{
    // Years that stand for themselves; others only after a word that says so: "1 999 fakturor" is no year.
    private const int First = 2007, Last = 2039, FirstAfterWord = 1900, LastAfterWord = 2100;

    private static readonly HashSet<string> Before = ["i", "under", "ar", "in", "for", "fran", "mot", "sedan", "since", "during", "from", "vs", "oss", "us"];

    public static bool IsOne(List<Piece> pieces, int at)
    {
        if (at < 0 || at >= pieces.Count || pieces[at].Word.Typed.Length != 4 || pieces[at].Number is not { } number) return false;
        return number is >= First and <= Last
            || (number is >= FirstAfterWord and <= LastAfterWord && at > 0 && at == pieces.Count - 1 && Before.Contains(pieces[at - 1].Word.Folded));
    }

    public static int At(List<Piece> pieces, int at) => (int)pieces[at].Number!.Value;

    public static Period Marked(List<Piece> pieces, int[] covered, Period period)
    {
        Mark(pieces, covered);
        return period;
    }

    public static void Mark(List<Piece> pieces, int[] covered)
    {
        foreach (var at in covered) pieces[at].Tags |= Tag.Period;
    }
}
