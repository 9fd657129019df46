using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Matching;

/// <summary>A text as read: its pieces, and what they name.</summary>
internal sealed class TextRead
{
    public TextRead(Lexicon lexicon, string text, DateOnly today, Period? before = null)
    {
        Words = Reading.Words.Of(PlainText.Of(text), Asking);
        Pieces = lexicon.Read(Words);
        Period = lexicon.Periods.Find(Pieces, today, before);
        Forums = Marked(NamePick.Of(lexicon.Forums.Find(Pieces)), Tag.Forum);
        Tjanster = NamePick.Of(lexicon.Tjanster.Find(Pieces));
        Units = NamePick.Of(lexicon.Units.Find(Pieces));
        DropWithin(Units, Tjanster);
        DropWithin(Tjanster, Units);
        DropWithin(Tjanster, Forums);
        DropWithin(Units, Forums);
        Marked(Tjanster.FindAll(g => g.IsOne), Tag.Service);
        Marked(Tjanster.FindAll(g => !g.IsOne), Tag.Vague);
        Marked(Units, Tag.Unit);
        Areas = Marked(NamePick.Of(lexicon.Areas.Find(Pieces)), Tag.Area);
    }

    public List<Word> Words { get; }

    /// <summary>The sentences that end with a question mark.</summary>
    public HashSet<int> Asking { get; } = [];

    public List<Piece> Pieces { get; }

    public Period? Period { get; }

    public List<NameGroup> Tjanster { get; }

    public List<NameGroup> Units { get; }

    public List<NameGroup> Forums { get; }

    public List<NameGroup> Areas { get; }

    /// <summary>The pieces of each sentence, first and one past the last.</summary>
    public IEnumerable<(int Start, int End)> Sentences()
    {
        for (int start = 0, end; start < Pieces.Count; start = end)
        {
            for (end = start + 1; end < Pieces.Count && Pieces[end].Sentence == Pieces[start].Sentence;) end++;
            yield return (start, end);
        }
    }

    public string Typed(int first, int last) => string.Join(' ', Pieces[first..(last + 1)].Where(p => !p.IsTail).Select(p => p.Word.Typed));

    /// <summary>"Äldre direkt" is a service and no äldreförvaltning: of two names on the same words the heavier holds.</summary>
    private static void DropWithin(List<NameGroup> lighter, List<NameGroup> heavier) =>
        lighter.RemoveAll(l => heavier.Exists(h => h.Weight > l.Weight && h.Pieces.Overlaps(l.Pieces)));

    private List<NameGroup> Marked(List<NameGroup> groups, Tag tag)
    {
        foreach (var piece in groups.SelectMany(g => g.Pieces)) Pieces[piece].Tags |= tag;
        return groups;
    }
}
