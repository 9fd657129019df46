using Forumbot.Domain.Answers;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Prices as amounts with what they are for, and what must be said beside them.</summary>
internal static class PriceWords
{
    /// <summary>860 kr, and per timme.</summary>
    public static (string Amount, string Per) Parts(Told told, Price price) => (told.Amount(price.Amount), price.Basis switch
    {
        PriceBasis.YearlyShared => PriceTexts.ToShare(told),
        PriceBasis.YearlyFixed => PriceTexts.NotCharged(told),
        PriceBasis.BaseFee => PriceTexts.BaseFee(told),
        _ => told.Per(price.Unit),
    });

    /// <summary>860 kr per timme.</summary>
    public static string Whole(Told told, Price price)
    {
        var (amount, per) = Parts(told, price);
        return price.From is { } from ? $"{amount} {per} ({told.In("från", "from")} {told.Date(from)})" : $"{amount} {per}";
    }

    public static string Whole(Told told, PriceFinding.PriceFound found) => Charged(found).Select(p => Whole(told, p)).ToList() is { Count: > 0 } prices
        ? told.And(prices)
        : PriceTexts.IncludedShort(told);

    /// <summary>A price in a few words, whatever is known of it.</summary>
    public static string Short(Told told, PriceFinding price) => price switch
    {
        PriceFinding.PriceFound found => Whole(told, found),
        PriceFinding.Included => PriceTexts.IncludedShort(told),
        _ => told.In("inget pris", "no price"),
    };

    public static IEnumerable<Price> Charged(PriceFinding.PriceFound found) => found.Prices.Where(p => p.Basis != PriceBasis.Included);

    /// <summary>That amounts are examples, and what the lists say of themselves; each thing once.</summary>
    public static IReadOnlyList<string> Notes(Told told, IEnumerable<PriceFinding.PriceFound> found)
    {
        var all = found.ToList();
        List<string> notes = all.Any(f => f.Example) ? [PriceTexts.ExampleAmount(told)] : [];
        notes.AddRange(ListNotes(told, all.Select(f => f.List)));
        return notes;
    }

    /// <summary>Which lists are only proposed, and what lists say of themselves.</summary>
    public static IReadOnlyList<string> ListNotes(Told told, IEnumerable<PriceList> lists) =>
    [
        .. lists.Distinct().Where(l => l.IsProposed).Select(l => PriceTexts.NotAdopted(told, l)),
        .. lists.Distinct().Where(l => l.Note is not null).Select(l => PriceTexts.ListNote(told, l)),
    ];

    /// <summary>Where the amounts stand; one that says no more than that it is an example is told by <see cref="Notes"/>.</summary>
    public static IReadOnlyList<string> Sources(Told told, IEnumerable<PriceFinding.PriceFound> found) =>
        Sources(told, found.SelectMany(f => f.Prices));

    public static IReadOnlyList<string> Sources(Told told, IEnumerable<Price> prices) =>
        [.. prices.Where(p => p.Source is not ("" or "exempel")).Select(p => PriceTexts.Source(told, p.Source)).Distinct()];

    /// <summary>The lists that an answer rests on or names.</summary>
    public static IEnumerable<PriceFinding.PriceFound> Found(PriceFinding price) => price switch
    {
        PriceFinding.PriceFound found => [found],
        PriceFinding.NoValidPrice none => new[] { none.Latest, none.Current }.OfType<PriceFinding.PriceFound>(),
        _ => [],
    };

    /// <summary>A service's name with its price and list, or with what is known instead.</summary>
    public static IReadOnlyList<ViewFact> Priced(Told told, PriceLine line) => line.Price switch
    {
        PriceFinding.PriceFound found => [new(told.Name(line.Tjanst), PriceTexts.OfList(told, Whole(told, found), found.List))],
        PriceFinding.NoValidPrice none => [new(told.Name(line.Tjanst), Short(told, none)), .. Known(told, none)],
        _ => [new(told.Name(line.Tjanst), Short(told, line.Price))],
    };

    /// <summary>The latest known price and today's, each with its year.</summary>
    public static IReadOnlyList<ViewFact> Known(Told told, PriceFinding.NoValidPrice none)
    {
        var facts = new List<ViewFact>();
        if (none.Latest is { } latest) facts.Add(new(PriceTexts.Latest(told), PriceTexts.OfList(told, Whole(told, latest), latest.List)));
        if (none.Current is { } current) facts.Add(new(PriceTexts.Current(told), PriceTexts.OfList(told, Whole(told, current), current.List)));
        return facts;
    }
}
