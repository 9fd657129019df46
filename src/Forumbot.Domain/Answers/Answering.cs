using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Answers;

/// <summary>Decides the answer to a question that has been understood. Pure: the same in, the same out.</summary>
public static class Answering
{
    /// <summary>Choices that a user is asked to pick from.</summary>
    public const int MostChoices = 5;

    /// <param name="usage">What <see cref="Needed"/> says, looked up.</param>
    /// <param name="asker">As they stand on the day of the question; null for somebody who is not in the directory.</param>
    /// <param name="boundForvaltning">The förvaltning of the channel: then "oss" is that one.</param>
    /// <param name="real">What <see cref="NeededRealLeadTimes"/> says, looked up; null where nothing was.</param>
    public static Answer Decide(Question question, Organisation organisation, Usage usage, Standing? asker, string? boundForvaltning, DateTimeOffset now, IReadOnlyList<RealLeadTime>? real = null) =>
        Decided(question, organisation, usage, asker, boundForvaltning, now) switch
        {
            Answer.LeadTime lead => lead with { Real = real ?? [] },
            Answer.ServiceInfo info => info with { Real = real ?? [] },
            var answer => answer,
        };

    /// <summary>The services that the answer tells the real lead time of.</summary>
    public static IReadOnlyList<string> NeededRealLeadTimes(Question question) =>
        question is { Clarify: false, Intent: Intent.LeadTime or Intent.ServiceInfo } ? question.Tjanster : [];

    private static Answer Decided(Question question, Organisation organisation, Usage usage, Standing? asker, string? boundForvaltning, DateTimeOffset now)
    {
        var asked = new Inquiry(question, organisation, usage, asker, boundForvaltning, now);
        if (StructureAnswers.IsAsked(question)) return StructureAnswers.Answer(asked);
        if (question.Intent == Intent.WhatIf && WhatIfAnswers.Answer(asked) is { } whatIf) return whatIf;
        if (CostAnswers.IsOfArea(question)) return CostAnswers.Answer(asked);
        if (question.Intent == Intent.Order) return Order(asked);
        if (question.Clarify) return Clarify(asked);
        return question.Intent switch
        {
            Intent.Greeting => new Answer.Greeting(asked.ExampleTjanst()),
            Intent.Help => new Answer.Help(asked.ExampleTjanst()),
            Intent.Unknown => new Answer.Unknown(asked.Kundansvarig),
            Intent.ServiceList => ServiceLists.Answer(asked),
            Intent.Responsible => Responsibles.Answer(asked),
            Intent.ExternalPurchase => ExternalPurchasing.Answer(asked),
            Intent.Price or Intent.Cost when KeyAnswers.Cost(asked) is { } keyCost => keyCost,
            Intent.Price or Intent.Cost when CompareAnswers.IsOwnPerEmployee(asked) => CompareAnswers.Answer(asked),
            Intent.Obligation when asked.Tjanster.Count > 0 && StructureAnswers.AsksHowMuch(question) => PriceAnswers.Price(asked),
            Intent.Cost => CostAnswers.Answer(asked),
            Intent.Compare => CompareAnswers.Answer(asked),
            Intent.KeyFigures when KeyAnswers.Figures(asked) is { } figures => figures,
            Intent.Price or Intent.LeadTime or Intent.ServiceInfo or Intent.Obligation or Intent.ExplainPrice or Intent.WhatIf => AboutTjanster(asked),
            _ => new Answer.Coming(question.Intent, PriceAnswers.Explained(asked), asked.Forums, asked.Kundansvarig),
        };
    }

    /// <summary>The volumes that the answer may rest on; none where it rests on none. More than enough: of the buyers that may be
    /// meant and those that became part of them, from the year before the period on; and of all buyers of a service whose total follows
    /// what is used.</summary>
    public static IReadOnlyList<UsageNeed> Needed(Question question, Organisation organisation, Standing? asker, string? boundForvaltning, DateTimeOffset now)
    {
        if (asker is null || !RestsOnUsage(question)) return [];
        var today = LeadTime.DateAt(now);
        var (first, months) = (question.Period ?? Period.ThisYear).Resolve(today);
        var earliest = new DateOnly(Math.Max(2, Math.Min(first.Year, today.Year)) - 1, 1, 1);
        var latest = first.AddMonths(months - 1) is var last && last > today ? last : today;
        var lookup = Lookup.Of(organisation);
        string[] buyers = [.. new[] { question.Forvaltning, boundForvaltning, asker.Forvaltning }.OfType<string>().Concat(CompareAnswers.Named(question)).Distinct()];
        var tjanster = question.Tjanster.Count > 0 && !question.Clarify ? question.Tjanster : [.. organisation.Tjanster.Where(t => question.Area is null || t.Area == question.Area).Select(t => t.Key)];
        string[] meant = [.. buyers.Concat(buyers.SelectMany(b => lookup.Before(b).Where(f => Succession.Line(organisation, f.Key, latest).Contains(b))).Select(f => f.Key)).Distinct()];
        UsageNeed Need(IEnumerable<string> of, IReadOnlyList<string> whose) => new([.. of], whose, earliest, Months.FirstOf(latest));
        var byUse = tjanster.ToLookup(t => lookup.Tjanst(t)?.Driver is CostDriver.Consumption);
        return [.. new[] { Need(byUse[false], meant), Need(byUse[true], [.. organisation.Forvaltningar.Select(f => f.Key)]) }.Where(need => need.Tjanster.Count > 0)];
    }

    // A question that asks back needs nothing, but a what-if or a structure may be clear without a service.
    // What reads the text again comes last.
    private static bool RestsOnUsage(Question question) => question.Intent == Intent.WhatIf || CostAnswers.IsOfArea(question)
        || (!question.Clarify && (question.Intent is Intent.Cost or Intent.ExplainPrice or Intent.Compare or Intent.KeyFigures || (question.Intent == Intent.Price && CompareAnswers.IsPerEmployee(question.Text))))
        || StructureAnswers.IsAsked(question);

    private static Answer AboutTjanster(Inquiry asked) => asked.Tjanster.Count == 0 ? Clarify(asked) : asked.Question.Intent switch
    {
        Intent.Price => PriceAnswers.Price(asked),
        Intent.ExplainPrice => ExplainAnswers.Answer(asked),
        Intent.LeadTime => LeadTimes(asked),
        Intent.ServiceInfo => new Answer.ServiceInfo(PriceAnswers.Lines(asked, asked.Today)),
        _ => new Answer.Obligations(asked.Tjanster),
    };

    private static Answer.Order Order(Inquiry asked) =>
        new([.. PriceAnswers.Lines(asked, asked.Today).Take(MostChoices)], OrderSaid.Wish(asked.Question, asked.Now));

    private static Answer.Clarify Clarify(Inquiry asked) =>
        new(asked.Question.Intent, [.. asked.Tjanster.Take(MostChoices)], asked.ExampleTjanst());

    private static Answer.LeadTime LeadTimes(Inquiry asked) =>
        new([.. asked.Tjanster.Select(t => new LeadTimeLine(t, asked.ReadyBy(t)))], asked.Today, LeadTime.FirstDay(asked.Now));
}
