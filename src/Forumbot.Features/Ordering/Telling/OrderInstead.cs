using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What one can do instead of an order that is refused, a button each.</summary>
internal static class OrderInstead
{
    public static IEnumerable<ActButton> Of(OrderRefusal refusal, OrderWish wish, Language language)
    {
        ActButton Ask(string title, string text) => new(title, "question.ask", [("text", text)]);
        ActButton Form(string title, OrderWish with) => new(title, "avrop.form", Data(with));
        var another = Form(language.Say("Beställ något annat", "Order something else"), new());
        var manager = Ask(language.Say("Vem är vår kundansvarig?", "Who is our account manager?"), language.Say("Vem är vår kundansvarig?", "Who is our account manager?"));
        return refusal switch
        {
            OrderRefusal.NotInDirectory => [new(language.Say("Ange min förvaltning", "State my administration"), "join.form", [])],
            OrderRefusal.NotYours => [Form(language.Say("Beställ för min egen", "Order for my own"), wish with { Forvaltning = null })],
            OrderRefusal.CannotBeOrdered { Reason: NotOrderable.RunningBas } => [new(language.Say("Ifrågasätt en volym", "Dispute a volume"), "volym.dispute", []), manager, another],
            OrderRefusal.CannotBeOrdered { Reason: NotOrderable.RunningUppdrag } => [manager, another],
            OrderRefusal.CannotBeOrdered { Tjanst: var tjanst } => [Ask(language.Say("Vem ansvarar?", "Who is responsible?"), language.Say($"Vem ansvarar för {tjanst.Name}?", $"Who is responsible for {OrderNames.Tjanst(tjanst, Language.English)}?")), another],
            OrderRefusal.NobodyToAttest => [Form(language.Say("Ändra antalet", "Change the quantity"), wish with { Quantity = null }), another],
            OrderRefusal.ExternalIsFree or OrderRefusal.ExternalNotAllowed or OrderRefusal.NobodyToApprove => [Form(language.Say("Beställ av oss i stället", "Order from us instead"), wish with { External = false })],
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.GetType().Name, null),
        };
    }

    /// <summary>The form is begun anew with what they had written.</summary>
    private static IReadOnlyList<(string, object)> Data(OrderWish wish) =>
    [
        .. new[] { ("service", wish.Tjanst), ("unit", wish.Forvaltning), ("quantity", wish.Quantity), ("wanted", wish.Wanted), ("reference", wish.Reference), ("contact", wish.Contact), ("text", wish.Text) }
            .Where(d => !string.IsNullOrEmpty(d.Item2)).Select(d => (d.Item1, (object)d.Item2!)),
        .. wish.External ? [("external", "1")] : Array.Empty<(string, object)>(),
    ];
}
