using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using Forumbot.Features.Questions.Telling;

namespace Forumbot.Tests.Questions;

/// <summary>What the bot lets one press or tells one to write, it understands as it was meant: for every service of the demo
/// pack, in both languages, alone and after a question about something else.</summary>
public sealed class RoundTripTests
{
    private const string Own = "utbildningsforvaltningen";

    private static readonly Organisation Stockholm = Repository.Stockholm();
    private static readonly Understanding Understanding = new(Stockholm);
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_button_about_a_service_is_understood(Language language) => AllUnderstood(
        from intent in new[] { Intent.Price, Intent.Cost, Intent.LeadTime, Intent.ServiceInfo, Intent.Obligation, Intent.ExternalPurchase, Intent.Responsible, Intent.ExplainPrice, Intent.Order }
        from tjanst in Stockholm.Tjanster
        select new Meant(NextSteps.Asking(In(language), intent, tjanst), language, intent, tjanst.Key));

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_button_that_compares_or_halves_is_understood(Language language) => AllUnderstood(
    [
        .. Stockholm.Tjanster.Select(t => new Meant(ExplainTexts.Compare(In(language), t).Text, language, Intent.Compare, t.Key, null, Period.LastYear)),
        .. from key in Stockholm.AllocationKeys.Where(k => k.Year == 2026)
           let tjanst = Stockholm.Tjanster.First(t => t.Key == key.Tjanst)
           select new Meant(WhatIfTexts.Halve(In(language), tjanst, key).Text, language, Intent.WhatIf, tjanst.Key),
        new(TotalTexts.AskCompare(In(language)).Text, language, Intent.Compare, null, null, Period.LastYear),
        new(StructureTexts.AskTotal(In(language)).Text, language, Intent.Cost, null, null, Period.ThisYear),
        new(StructureTexts.AskOurs(In(language)).Text, language, Intent.KeyFigures, null, null, Period.ThisYear),
    ]);

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_choice_keeps_the_buyer_and_the_period_that_were_asked_about(Language language) => AllUnderstood(
        from intent in new[] { Intent.Price, Intent.Cost }
        from period in new Period?[] { null, new(PeriodKind.Year, 2023), new(PeriodKind.Month, 2026, 3), new(PeriodKind.Tertial, 2026, 2), Period.LastYear, Period.ThisYear, Period.LastMonth }
        let buyer = intent == Intent.Cost && period is not null ? "trafikkontoret" : null
        from choices in Stockholm.Tjanster.Chunk(Answering.MostChoices)
        from meant in Choices(CardExamples.About(intent) with { Language = language, Period = period, Forvaltning = buyer, Clarify = true }, choices)
        select meant);

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_buyer_can_be_named_in_a_choice(Language language) => AllUnderstood(
        from forvaltning in Stockholm.Forvaltningar
        where forvaltning.Key != Own
        from meant in Choices(CardExamples.About(Intent.Cost) with { Language = language, Forvaltning = forvaltning.Key, Clarify = true }, [Stockholm.Tjanster[0], Stockholm.Tjanster[^1]])
        select meant);

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void What_a_refusal_tells_one_to_write_is_understood(Language language) => AllUnderstood(
        from tjanst in Stockholm.Tjanster
        let which = new Answer.WhichForvaltning(null)
        let told = new Told(CardExamples.About(Intent.Cost, tjanst.Key) with { Language = language }, Stockholm, Today)
        let example = Quoted(RefusalView.Of(which, told))
        select new Meant(example, language, Intent.Cost, tjanst.Key, Stockholm.Forvaltningar[0].Key));

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Help_and_the_list_of_services_are_understood(Language language) => AllUnderstood(
    [
        new(NextSteps.AllServices(In(language)).Text, language, Intent.ServiceList, null),
        new(NextSteps.Help(In(language)).Text, language, Intent.Help, null),
    ]);

    [Theory]
    [InlineData("vad kostar en kurs?", "utbildning-smart-lonehantering", "utbildning-e-handel-och-inkop")]
    public void A_question_that_several_services_fit_asks_back_whatever_was_pressed_before(string text, params string[] fitting) =>
        Assert.All(new[] { Intent.Price, Intent.Cost, Intent.ExplainPrice, Intent.LeadTime }, intent =>
        {
            var pressed = NextSteps.Asking(In(Language.Swedish), intent, Stockholm.Tjanster[0]);
            var got = Understanding.Understand(text, [pressed], Own, Language.Swedish, Today);
            Assert.True(got.Clarify && fitting.All(got.Tjanster.Contains), $"«{text}» after «{pressed}»: {got.Intent.Key()} [{string.Join(", ", got.Tjanster)}]{(got.Clarify ? " asked back" : "")}");
        });

    private static IEnumerable<Meant> Choices(Question question, Tjanst[] choices) =>
        ClarifyView.Of(new Answer.Clarify(question.Intent, choices, null), new(question, Stockholm, Today)).Next
            .Zip(choices, (next, tjanst) => new Meant(next.Text, question.Language, question.Intent, tjanst.Key, question.Forvaltning, question.Period));

    private static void AllUnderstood(IEnumerable<Meant> all)
    {
        var checkedAny = all.ToList();
        Assert.NotEmpty(checkedAny);
        var failures = checkedAny.SelectMany(Failures).ToList();
        Assert.True(failures.Count == 0, $"{failures.Count} of {checkedAny.Count}\n{string.Join('\n', failures)}");
    }

    /// <summary>The locale is the other language's: the text alone must tell.</summary>
    private static IEnumerable<string> Failures(Meant meant)
    {
        var other = meant.Language == Language.Swedish ? Language.English : Language.Swedish;
        foreach (string[] previous in (string[][])[[], ["vad kostade e-handel Farsta förra året?"], ["how long does referenstagning take?", "what about bromma?"]])
        {
            var got = Understanding.Understand(meant.Text, previous, Own, other, Today);
            if (meant.Difference(got) is { } difference) yield return $"«{meant.Text}» {(previous.Length > 0 ? $"after «{previous[^1]}» " : "")}{difference}";
        }
    }

    /// <summary>The example that the sentence gives in quotation marks.</summary>
    private static string Quoted(AnswerView view)
    {
        var text = view.Items[0].Text;
        var first = text.IndexOfAny(['”', '“']) + 1;
        return text[first..text.LastIndexOf('”')];
    }

    private static Told In(Language language) => new(CardExamples.About(Intent.Help) with { Language = language }, Stockholm, Today);
}

/// <summary>A text and what it is to be understood as.</summary>
internal sealed record Meant(string Text, Language Language, Intent Intent, string? Tjanst, string? Forvaltning = null, Period? Period = null)
{
    /// <summary>Null where it is understood.</summary>
    public string? Difference(Question got)
    {
        string[] tjanster = Tjanst is null ? [] : [Tjanst];
        if (got.Clarify) return $"asks back: {got.Intent.Key()} [{string.Join(", ", got.Tjanster)}], meant {Intent.Key()} {Tjanst}";
        var differs = new[]
        {
            Told("intent", Intent.Key(), got.Intent.Key()),
            Told("services", string.Join(", ", tjanster), string.Join(", ", got.Tjanster)),
            Told("unit", Forvaltning, got.Forvaltning),
            Told("period", Period?.ToString(), got.Period?.ToString()),
            Told("language", Language.ToString(), got.Language.ToString()),
        }.OfType<string>().ToList();
        return differs.Count == 0 ? null : string.Join("; ", differs);
    }

    private static string? Told(string what, string? meant, string? got) => meant == got ? null : $"{what} {got ?? "none"}, meant {meant ?? "none"}";
}
