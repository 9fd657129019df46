namespace Forumbot.Domain.Questions.Matching;

/// <summary>How many are ordered or varied. Dates, invoice numbers and sums are no quantities.</summary>
internal sealed class Quantities
{
    private readonly HashSet<string> noQuantityAfter;
    private readonly HashSet<string> noQuantityBefore;

    public Quantities()
    {
        var words = WordFile.Sections("quantities.txt");
        noQuantityAfter = [.. words["not-after"].Select(Questions.Reading.Words.Fold)];
        noQuantityBefore = [.. words["not-before"].Select(Questions.Reading.Words.Fold)];
    }

    /// <param name="services">Where the services stand: the number nearest before one counts.</param>
    public decimal? Of(TextRead read, IntentPick pick, IReadOnlyList<NameGroup> services)
    {
        if (pick.Intent is not (Intent.Order or Intent.WhatIf or Intent.Price) || services.Count > 1) return null;
        var (found, one) = ((decimal?)null, (decimal?)null);
        for (var at = 0; at < read.Pieces.Count; at++)
        {
            var piece = read.Pieces[at];
            if (piece.Number is not { } number || (piece.Tags & Tag.Period) != 0 || !IsQuantity(read.Pieces, at)) continue;
            if (number == 1 && !char.IsDigit(piece.Word.Typed[0])) one ??= IsOneOf(read, at, services) ? 1 : null;
            else found ??= number;
        }

        return pick.Intent == Intent.Price ? found : found ?? one;
    }

    private bool IsQuantity(List<Piece> pieces, int at)
    {
        if (pieces[at].Word.Hyphen || pieces[at].Word.Typed.Contains(':', StringComparison.Ordinal)) return false;
        if (pieces[at].Number > 10_000 || (at > 0 && noQuantityAfter.Contains(pieces[at - 1].Word.Folded))) return false;
        return at + 1 >= pieces.Count || !noQuantityBefore.Contains(pieces[at + 1].Word.Folded);
    }

    /// <summary>"en chefsrekrytering", "en sådan": but not "en kollega sa".</summary>
    private static bool IsOneOf(TextRead read, int at, IReadOnlyList<NameGroup> services) =>
        at + 1 == read.Pieces.Count || services.Any(s => s.First > at && s.First <= at + 3) || (at + 1 < read.Pieces.Count && read.Pieces[at + 1].Word.Folded is "sadan" or "sadant" or "san" or "till" or "such" or "of");
}
