using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Features.Pricing.Lists.Telling;

namespace Forumbot.TestSupport;

/// <summary>The cards of price lists: 2028 is proposed with one price beyond the uppräkningsfaktor, 2029 is a draft.</summary>
internal static class ListCardExamples
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly Person Leader = new("forvaltningschef-service", "00000000-0000-4000-8000-000000000203", "Förvaltningschef Serviceförvaltningen", Role.StrategisktLeveransansvarig, "serviceforvaltningen", null);

    private static readonly Person Director = new("stadsdirektor", "00000000-0000-4000-8000-000000000401", "Stadsdirektör", Role.StrategisktAnsvarig, "utbildningsforvaltningen", null);

    public static ListBook Book { get; } = Of(Organisations.Stockholm);

    public static IEnumerable<Reply> In(Language language) => Cards(Book, language);

    /// <summary>Of an organisation whose pack tries to be more than text.</summary>
    public static ListBook Of(Organisation organisation) => new(
        organisation with
        {
            People = [.. organisation.People, Leader, Director],
            Years = [new(2028, null, 2, 10, "exempel")],
            PriceLists = [.. organisation.PriceLists, List(2028, PriceListState.Proposed), List(2029, PriceListState.Draft)],
            Prices = [.. organisation.Prices, .. organisation.Prices.Where(p => p.ListYear == 2027 && p.Tjanst != "avtalsdatabas").Select(p => p with { ListYear = 2028, Amount = Increases.Raised(p.Amount, p.Tjanst == "upphandlingstjanst" ? 5 : 2) }), new(2028, "hedersbeloning", PriceBasis.PerUnit, Money.FromKronor(1_800), "ärende", false, ""), .. organisation.Prices.Where(p => p.ListYear == 2027).Select(p => p with { ListYear = 2029 })],
        }, [new(2027, 3, "§ 12"), new(2028, 2, null), new(2029, 1, null)], []);

    private static IEnumerable<Reply> Cards(ListBook book, Language language)
    {
        foreach (var person in new[] { Director, Leader, Organisations.Budgetuppfoljare, Organisations.Kundansvarig }) yield return ListCards.Lists(book, Standing.Alone(person), Today, language, null);
        yield return ListCards.Lists(book, null, Today, language, ListTexts.Say(new ListOutcome.Stale(), book.Organisation, language));
        foreach (var step in new[] { ListStep.Adopt, ListStep.Approve, ListStep.SendBack }) yield return ListCards.Form(book, book.Find(2028)!, step, Today, language);
        yield return ListCards.Form(book, book.Find(2028)!, ListStep.Adopt, new(2027, 12, 1), language);
        yield return ListCards.Form(book, book.Find(2029)!, ListStep.Propose, Today, language);
        yield return DiffCard.Of(ListDiff.Of(book, book.Find(2027)!, book.Find(2028)!), book.Organisation, language);
        yield return DiffCard.Of(ListDiff.Of(book, book.Find(2026)!, book.Find(2027)!), book.Organisation, language);
        yield return HistoryCard.Of([Event(1, ListStep.Draft), Event(2, ListStep.SetPrice, "upphandlingstjanst"), Event(3, ListStep.Propose), Event(4, ListStep.Approve, "upphandlingstjanst")], 2028, book.Organisation, language);
        yield return HistoryCard.Of([.. Enumerable.Range(1, 40).Select(n => Event(n, ListStep.SetPrice, "avtalsdatabas"))], null, book.Organisation, language);
        yield return HistoryCard.Of([], 2029, book.Organisation, language);
    }

    private static PriceList List(int year, PriceListState state) => new(year, "servicenämnden", Today, new(year, 1, 1), new(year, 12, 31), null) { State = state };

    private static PriceListEvent Event(long number, ListStep step, string? tjanst = null) => new()
    {
        Number = number,
        Organisation = "stockholm",
        Year = 2028,
        Step = step,
        StateBefore = number == 1 ? null : PriceListState.Draft,
        StateAfter = step is ListStep.Propose ? PriceListState.Proposed : PriceListState.Draft,
        Tjanst = tjanst,
        Basis = tjanst is null ? null : PriceBasis.PerUnit,
        Before = tjanst is null ? null : new Money(86_000),
        After = tjanst is null ? null : new Money(90_300),
        Unit = tjanst is null ? null : "timme",
        By = Leader.Key,
        Role = Leader.Role,
        At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        Reason = step is ListStep.Approve ? "Dyrare *licenser*." : null,
        Reference = step is ListStep.Approve ? "§ 9" : null,
        Percent = step is ListStep.Draft ? 2 : null,
        Late = number > 2,
    };
}
