using Forumbot.Domain.Answers;

namespace Forumbot.Features.Questions.Telling;

/// <summary>How many: volumes of keys, and what was used.</summary>
internal static class KeyFiguresView
{
    public static AnswerView Of(Answer.KeyFigures answer, Told told)
    {
        var example = answer.Lines.Any(l => l.UsedExample || l.Keys.Any(k => k.Volume.Example));
        return new("pricing/key-figures-answer", Headline(answer, told))
        {
            Items = [.. answer.Lines.Select(l => Item(l, answer, told))],
            Facts = [new(told.In("Förvaltning", "Administration"), answer.Forvaltning.Name), new(told.In("Period", "Period"), Period(answer, told))],
            Notes = example ? [KeyFiguresTexts.Example(told)] : [],
            SmallPrint = [.. answer.Lines.SelectMany(l => l.Keys).Select(k => KeyFiguresTexts.MonthsOf(told, k.Key.Year)).Distinct()],
            Next = answer.Lines is [var one] ? [NextSteps.Cost(told, one.Tjanst), NextSteps.Explain(told, one.Tjanst)] : [.. answer.Lines.Take(3).Select(l => NextSteps.Cost(told, l.Tjanst) with { Title = told.Name(l.Tjanst) })],
        };
    }

    private static string Headline(Answer.KeyFigures answer, Told told)
    {
        var forvaltning = told.Inside(answer.Forvaltning);
        if (answer.Lines is not [var line]) return KeyFiguresTexts.Several(told, forvaltning, Period(answer, told));
        var name = told.Name(line.Tjanst);
        if (line.Share is { } share) return KeyFiguresTexts.Share(told, forvaltning, told.Name(line.Keys[0].Key), share);
        if (line is { IsKeyNamed: true, Keys: [var one] }) return KeyFiguresTexts.Key(told, forvaltning, one);
        if (line.Used is { } used) return KeyFiguresTexts.Used(told, name, forvaltning, used, line.Tjanst.Unit, line.UsedMonths < answer.Months ? KeyFiguresTexts.Known(told, line.UsedMonths) : Period(answer, told));
        return line.Keys.Count > 0 ? KeyFiguresTexts.Keys(told, name, forvaltning) : KeyFiguresTexts.Nothing(told, name, forvaltning);
    }

    private static ViewItem Item(CountedTjanst line, Answer.KeyFigures answer, Told told) => new(answer.Lines.Count > 1 ? told.Name(line.Tjanst) : "", "", "", "",
    [
        .. line.Used is { } used ? [KeyFiguresTexts.UsedFact(told, used, line.Tjanst.Unit)] : Array.Empty<ViewFact>(),
        .. line.Keys.Select(k => new ViewFact(told.Name(k.Key), told.Number(k.Volume.Volume))),
        .. line.Share is { } share ? [new ViewFact(KeyFiguresTexts.PartOf(told, share), told.Percent(share.Percent))] : Array.Empty<ViewFact>(),
    ]);

    private static string Period(Answer.KeyFigures answer, Told told) => Formats.Months(told.Language, answer.FirstMonth, answer.Months);
}
