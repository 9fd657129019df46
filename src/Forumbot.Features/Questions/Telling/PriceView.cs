using Forumbot.Domain.Answers;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What services cost by a price list.</summary>
internal static class PriceView
{
    private const string Card = "pricing/price-answer";

    /// <summary>Nobody orders more than this; larger numbers are something else.</summary>
    private const decimal MostToSum = 1_000_000;

    public static AnswerView Of(Answer.Price answer, Told told)
    {
        var found = answer.Lines.SelectMany(l => PriceWords.Found(l.Price)).ToList();
        var lists = answer.Lines.Select(l => l.Price).OfType<PriceFinding.PriceFound>().Select(f => f.List).Distinct().ToList();
        return new(Card, Headline(answer, told))
        {
            Items = [.. answer.Lines.SelectMany(l => Items(l, answer, told))],
            Facts = [.. answer.Lines is [var one] ? LineFacts(one, answer.Quantity, told) : [], .. lists.SelectMany(l => new[] { PriceTexts.List(told, l), PriceTexts.Decided(told, l) }), .. lists.Count > 0 ? [PriceTexts.Moms(told)] : Array.Empty<ViewFact>()],
            Notes = [.. answer.InsteadOfCost ? [PeopleTexts.CostsForDirectory(told)] : Array.Empty<string>(), .. PriceWords.Notes(told, found)],
            SmallPrint = PriceWords.Sources(told, found),
            Orders = OrderSteps.Of(told, [.. answer.Lines.Select(l => l.Tjanst)], answer.Quantity),
            Next = Next(answer, told),
        };
    }

    private static string Headline(Answer.Price answer, Told told)
    {
        if (answer.Lines is not [var line]) return PriceTexts.Several(told, told.And([.. answer.Lines.Select(l => told.Name(l.Tjanst))]));
        var name = told.Name(line.Tjanst);
        return line.Price switch
        {
            PriceFinding.PriceFound found => Sentence(answer, told, name, found),
            PriceFinding.Included => PriceTexts.Included(told, name, line.Area is { } area ? told.Name(area) : null),
            PriceFinding.NoValidPrice { Latest: null, Current: null } => PriceTexts.Never(told, name),
            _ => PriceTexts.NoValid(told, name, When(answer, told)),
        };
    }

    private static string Sentence(Answer.Price answer, Told told, string name, PriceFinding.PriceFound found) => PriceTexts.Sentence(
        told, name, [.. PriceWords.Charged(found).Select(p => PriceWords.Whole(told, p))],
        past: found.List.ValidTo < told.Today, (answer.Asked is null ? "" : $" {When(answer, told)}") + PriceTexts.ByProposal(told, [found.List]));

    private static string When(Answer.Price answer, Told told)
    {
        if (answer.Asked is not { } period) return told.In("den ", "on ") + told.Date(answer.At);
        var (first, months) = period.Resolve(told.Today);
        return Formats.During(told.Language, first, months);
    }

    private static IEnumerable<ViewItem> Items(PriceLine line, Answer.Price answer, Told told)
    {
        var name = answer.Lines.Count > 1 ? told.Name(line.Tjanst) : "";
        List<ViewFact> facts = answer.Lines.Count > 1 ? LineFacts(line, answer.Quantity, told) : [];
        if (line.Price is not PriceFinding.PriceFound found) return [new(name, "", "", name.Length > 0 ? PriceWords.Short(told, line.Price) : "", facts)];
        var prices = PriceWords.Charged(found).Select(p => PriceWords.Parts(told, p)).ToList();
        return prices.Select((p, i) => new ViewItem(i == 0 ? name : "", p.Amount, p.Per, "", i == prices.Count - 1 ? facts : []));
    }

    internal static List<ViewFact> LineFacts(PriceLine line, decimal? quantity, Told told)
    {
        var facts = new List<ViewFact>();
        if (quantity is { } n and > 0 and <= MostToSum && n != 1 && line.Price is PriceFinding.PriceFound found && found.Prices.FirstOrDefault(p => p.Basis == PriceBasis.PerUnit) is { } each)
            facts.Add(new(told.In($"För {told.Number(n)}", $"For {told.Number(n)}"), $"{told.Number(n)} × {told.Amount(each.Amount)} = {told.Amount(each.Amount.Times(n))}"));
        facts.Add(told.CategoryFact(line.Tjanst));
        if (line is { ReadyBy: { } ready, Tjanst.LeadTimeDays: { } days }) facts.Add(told.LeadTimeFact(days, ready));
        if (line.Price is PriceFinding.NoValidPrice none) facts.AddRange(PriceWords.Known(told, none));
        return facts;
    }

    private static IReadOnlyList<NextStep> Next(Answer.Price answer, Told told)
    {
        if (answer.Lines is not [var line]) return [.. answer.Lines.Take(3).Select(l => NextSteps.Info(told, l.Tjanst) with { Title = told.Name(l.Tjanst) })];
        var (cost, info, obligation) = (NextSteps.Cost(told, line.Tjanst), NextSteps.Info(told, line.Tjanst), NextSteps.Obligation(told, line.Tjanst));
        if (line.Tjanst.LeadTimeDays is null) return [cost, info, obligation];
        return [NextSteps.LeadTime(told, line.Tjanst), line.Price is PriceFinding.Included ? info : cost, obligation];
    }
}
