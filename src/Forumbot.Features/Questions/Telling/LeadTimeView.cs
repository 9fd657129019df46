using Forumbot.Domain.Answers;
using Forumbot.Domain.Ordering;

namespace Forumbot.Features.Questions.Telling;

/// <summary>How long services take and when what is sent in now is ready.</summary>
internal static class LeadTimeView
{
    public static AnswerView Of(Answer.LeadTime answer, Told told)
    {
        var promised = answer.Lines.Any(l => l.ReadyBy is not null);
        return new("leadtimes/lead-time-answer", Headline(answer, told))
        {
            Items = [.. answer.Lines.Select(l => Item(l, answer.Real.FirstOrDefault(r => r.Tjanst == l.Tjanst.Key), answer.Lines.Count > 1, told))],
            Facts = promised ? [LeadTimeTexts.Day1(told, answer.Day1)] : told.Contacts(null),
            SmallPrint = [.. LeadTimeTexts.Counted(told, answer.Real), .. promised ? [LeadTimeTexts.Rule(told), .. answer.Lines.Select(l => PriceTexts.Source(told, l.Tjanst.Source)).Distinct()] : Array.Empty<string>()],
            Orders = OrderSteps.Of(told, [.. answer.Lines.Select(l => l.Tjanst)]),
            Next = answer.Lines is [var line]
                ? [NextSteps.Price(told, line.Tjanst), NextSteps.Info(told, line.Tjanst), NextSteps.Responsible(told, line.Tjanst)]
                : [.. answer.Lines.Take(3).Select(l => NextSteps.Info(told, l.Tjanst) with { Title = told.Name(l.Tjanst) })],
        };
    }

    private static string Headline(Answer.LeadTime answer, Told told) => answer.Lines is [var line]
        ? line is { ReadyBy: { } ready, Tjanst.LeadTimeDays: { } days } ? LeadTimeTexts.Takes(told, told.Name(line.Tjanst), days, ready) : LeadTimeTexts.None(told, told.Name(line.Tjanst))
        : LeadTimeTexts.Several(told, told.And([.. answer.Lines.Select(l => told.Name(l.Tjanst))]));

    private static ViewItem Item(LeadTimeLine line, RealLeadTime? real, bool several, Told told)
    {
        var took = real is null ? "" : LeadTimeTexts.Real(told, real, line.Tjanst.LeadTimeDays);
        var name = several ? told.Name(line.Tjanst) : "";
        return line is { ReadyBy: { } ready, Tjanst.LeadTimeDays: { } days }
            ? new(name, told.Workdays(days), several ? $"({LeadTimeTexts.Ready(told, ready)})" : LeadTimeTexts.Ready(told, ready), took, [])
            : new(name, "", "", took.Length > 0 ? took : several ? LeadTimeTexts.NoneShort(told) : "", []);
    }
}
