using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What services are.</summary>
internal static class ServiceInfoView
{
    public static AnswerView Of(Answer.ServiceInfo answer, Told told)
    {
        var found = answer.Lines.SelectMany(l => PriceWords.Found(l.Price)).ToList();
        return new("catalogue/service-info", Headline(answer, told))
        {
            Items = [.. answer.Lines.Select(l => Item(l, answer.Real.FirstOrDefault(r => r.Tjanst == l.Tjanst.Key), answer.Lines.Count > 1, told))],
            Notes = PriceWords.Notes(told, found),
            SmallPrint = [.. LeadTimeTexts.Counted(told, answer.Real), .. answer.Lines.Select(l => PriceTexts.Source(told, l.Tjanst.Source)).Distinct()],
            Orders = OrderSteps.Of(told, [.. answer.Lines.Select(l => l.Tjanst)]),
            Next = answer.Lines is [var line]
                ? [NextSteps.Price(told, line.Tjanst), NextSteps.Obligation(told, line.Tjanst), NextSteps.Responsible(told, line.Tjanst)]
                : [.. answer.Lines.Take(3).Select(l => NextSteps.Price(told, l.Tjanst) with { Title = told.Name(l.Tjanst) })],
        };
    }

    private static string Headline(Answer.ServiceInfo answer, Told told) => answer.Lines is [var line]
        ? CatalogueTexts.Is(told, line.Tjanst, line.Area)
        : CatalogueTexts.Several(told, told.And([.. answer.Lines.Select(l => told.Name(l.Tjanst))]));

    private static ViewItem Item(PriceLine line, RealLeadTime? real, bool several, Told told)
    {
        var tjanst = line.Tjanst;
        List<ViewFact> facts = [told.CategoryFact(tjanst), CatalogueTexts.Delivered(told, tjanst.Delivery), new(told.In("Pris", "Price"), PriceWords.Short(told, line.Price))];
        if (line is { ReadyBy: { } ready, Tjanst.LeadTimeDays: { } days }) facts.Add(told.LeadTimeFact(days, ready));
        if (real is not null) facts.Add(new(told.In("Verklig ledtid", "Real lead time"), LeadTimeTexts.Real(told, real, tjanst.LeadTimeDays)));
        return new(several ? told.Name(tjanst) : "", "", "", Described(tjanst, told), facts);
    }

    private static string Described(Tjanst tjanst, Told told) =>
        Documents.Named(told, told.Swedish ? tjanst.Description : tjanst.EnglishDescription ?? SwedishTexts.Quoted(tjanst.Description));
}
