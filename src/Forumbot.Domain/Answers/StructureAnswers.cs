using System.Text.RegularExpressions;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Answers;

/// <summary>"Hur stor del är fast pris?": the table Fördelat / Obligatoriskt / Tillägg, of an area's revenue where a source gives it
/// for the year asked about, else of our own costs.</summary>
internal static partial class StructureAnswers
{
    private static readonly Intent[] MayMean = [Intent.KeyFigures, Intent.Price, Intent.Cost, Intent.ExplainPrice, Intent.Compare, Intent.ServiceInfo, Intent.Obligation, Intent.ServiceList, Intent.Unknown];

    /// <summary>Whether a question with the intent, in these words, is about the forms of price.</summary>
    public static bool IsAsked(Question question)
    {
        if (!MayMean.Contains(question.Intent)) return false;
        // "Hur mycket kostar tilläggstjänsten X?" asks for the price of X.
        var isOfTjanst = question is { Tjanster.Count: > 0, Clarify: false };
        if (isOfTjanst && question.Intent is (Intent.Price or Intent.Cost)) return false;
        var said = Words.Folded(question.Text);
        if (isOfTjanst && HowMuch().IsMatch(said)) return false;
        return Named().IsMatch(said) || (Part().IsMatch(said) && Form().IsMatch(said));
    }

    /// <summary>"Hur mycket kostar", "how much is": an amount is wanted, whatever else the text says of the service.</summary>
    public static bool AsksHowMuch(Question question) => HowMuch().IsMatch(Words.Folded(question.Text));

    public static Answer Answer(Inquiry asked)
    {
        if (asked.Area is { } area && asked.Question.Period is { } period && RevenueTables.Of(asked.Organisation, area.Key, period.Resolve(asked.Today).FirstMonth.Year) is { } table)
            return new Answer.RevenueStructure(area, table, FormAsked(asked.Question.Text));
        if (CostAnswers.Whose(asked) is var (forvaltning, refused) && forvaltning is null) return refused!;
        if (CostAnswers.Within(asked, forvaltning) is not var (first, months)) return CostAnswers.NotThen(asked, forvaltning);
        var cost = CostAnswers.Cost(asked, forvaltning, first, months);
        return new Answer.CostStructure(cost, asked.Area, Forms(cost), FormAsked(asked.Question.Text));
    }

    /// <summary>What an amount is by the columns of the tables: divided or fixed; what must be used; what may be left.</summary>
    public static RevenueForm FormOf(Tjanst tjanst, CostTerm term) =>
        term.Price.Basis != PriceBasis.PerUnit ? RevenueForm.Keyed : tjanst.Category == Category.Tillagg ? RevenueForm.Additional : RevenueForm.Obligatory;

    private static RevenueForm FormAsked(string text)
    {
        var said = Words.Folded(text);
        return Additional().IsMatch(said) ? RevenueForm.Additional : Obligatory().IsMatch(said) ? RevenueForm.Obligatory : RevenueForm.Keyed;
    }

    private static IReadOnlyList<CostForm> Forms(Answer.Cost cost)
    {
        var byForm = cost.Lines.SelectMany(l => l.Cost is CostFinding.Cost known ? known.Terms.Select(t => (Form: FormOf(l.Tjanst, t), t.Amount)) : [])
            .ToLookup(t => t.Form, t => t.Amount);
        RevenueForm[] forms = [RevenueForm.Keyed, RevenueForm.Obligatory, RevenueForm.Additional];
        var amounts = forms.Select(form => byForm[form].Sum()).ToList();
        // A thousand parts by largest remainder: the percents add up to 100.
        var parts = Shares.Of(new(1000), [.. amounts.Select((a, i) => new Weight($"{i}", Math.Max(0, a.Ore)))]) is Division.Divided divided ? divided.Shares : null;
        return [.. forms.Select((form, i) => new CostForm(form, amounts[i], parts is null ? 0 : parts[i].Amount.Ore / 10m))];
    }

    [GeneratedRegex(@"\b(tillagg|tillaggstjanst\w*|additional)\b")]
    private static partial Regex Additional();

    [GeneratedRegex(@"\b(obligatorisk\w*|obligatory|styckpris\w*)\b")]
    private static partial Regex Obligatory();

    [GeneratedRegex(@"\b(prisstruktur\w*|price structure|fast (och|eller) rorlig\w*|fixed (and|or) variable)\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(del|delen|andel|andelen|procent|mycket|share|part|proportion|percentage|percent|much)\b")]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(hur mycket|vad) (kostar|kostade|kosta)\b|\bhow much (does|do|did|is|would)\b")]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"\b(fast pris\w*|fasta pris\w*|fast kostnad\w*|fasta kostnad\w*|fordelat|nycklat|nycklad\w*|styckpris\w*|fixed price\w*|fixed cost\w*|fixed|by keys|tillagg|tillaggstjanst\w*|obligatorisk\w*|additional services|obligatory)\b")]
    private static partial Regex Form();
}
