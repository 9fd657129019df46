using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What can be told of an order where others read, or before it is clear which service: prices, lead times, and the way to the form.</summary>
internal static class OrderView
{
    public static AnswerView Of(Answer.Order answer, Told told) => new("ordering/order-answer", OrderStepTexts.Headline(told, answer))
    {
        Items = [.. answer.Lines.Select(l => Item(l, answer, told))],
        Notes = PriceWords.Notes(told, answer.Lines.SelectMany(l => PriceWords.Found(l.Price))),
        SmallPrint = [OrderStepTexts.InPrivate(told)],
        Orders = answer.Lines switch
        {
            [] => [new(OrderStepTexts.OpenForm(told), answer.Wish)],
            [var one] => [new(OrderSteps.CanBe(told, one.Tjanst) ? OrderStepTexts.OrderInPrivate(told) : OrderStepTexts.WhyInPrivate(told), answer.Wish)],
            _ => [.. answer.Lines.Select(l => new ViewOrder(told.Name(l.Tjanst), answer.Wish with { Tjanst = l.Tjanst.Key }))],
        },
    };

    private static ViewItem Item(PriceLine line, Answer.Order answer, Told told)
    {
        List<ViewFact> facts = [new(told.In("Pris", "Price"), PriceWords.Short(told, line.Price)), .. PriceView.LineFacts(line, told.Question.Quantity, told)];
        return new(answer.Lines.Count > 1 ? told.Name(line.Tjanst) : "", "", "", "", facts);
    }
}

/// <summary>Buttons that open the order form: for what can be ordered, and for whoever presses.</summary>
internal static class OrderSteps
{
    /// <summary>Beside three next steps and "wrong answer?" there is room for two more.</summary>
    private const int Most = 2;

    public static IReadOnlyList<ViewOrder> Of(Told told, IReadOnlyList<Tjanst> tjanster, decimal? quantity = null) =>
    [
        .. tjanster.Where(t => CanBe(told, t)).Take(Most).Select(t => new ViewOrder(
            tjanster.Count == 1 ? told.In("Beställ", "Order") : told.In($"Beställ {told.Name(t)}", $"Order {told.Name(t)}"),
            new() { Tjanst = t.Key, Quantity = quantity is { } number ? OrderSaid.Written(number, told.Language) : null })),
    ];

    /// <summary>Where the organisation lets it be bought outside with approval.</summary>
    public static IReadOnlyList<ViewOrder> Outside(Told told, ExternalPurchaseLine line) =>
        line.Rule is ExternalPurchase.WithApproval && CanBe(told, line.Tjanst) ? [new(told.In("Begär externt köp", "Request to buy outside"), new() { Tjanst = line.Tjanst.Key, External = true })] : [];

    public static bool CanBe(Told told, Tjanst tjanst) => Orderables.Of(told.Organisation, tjanst, told.Today) is Orderable.Can;
}
