using Forumbot.Domain.Answers;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What one thing that a key counts costs a buyer in a year, and each.</summary>
internal static class KeyCostView
{
    public static AnswerView Of(Answer.KeyCost answer, Told told)
    {
        var (part, key) = (answer.Part, told.Name(answer.Part.Key));
        var year = Formats.Year(answer.List.Year);
        var example = answer.Yearly.Example || part.Weight.Adjusted.Example;
        return new("pricing/cost-answer", Headline(answer, key, year, told))
        {
            Items =
            [
                new("", told.Amount(part.Amount), told.In($"under {year}", $"in {year}"), "",
                [
                    .. answer.Each is { } each ? [new ViewFact(told.In("Per styck", "Each"), told.In($"{told.Amount(each)}, avrundat", $"{told.Amount(each)}, rounded"))] : Array.Empty<ViewFact>(),
                    new(told.In("Er volym", "Your volume"), told.Number(part.Weight.Value)),
                    new(told.In("Allas volymer", "All volumes"), told.Number(part.TotalWeight)),
                    new(told.In("Uträkning", "Calculation"), ExplainTexts.Multiplication(told, part)),
                ]),
            ],
            Facts =
            [
                new(told.In("Förvaltning", "Administration"), answer.Forvaltning.Name),
                new(told.In("Del av", "Part of"), $"{told.Name(answer.Tjanst)}, {told.In("nyckelns vikt", "weight of the key")} {told.Percent(part.Key.WeightPercent)}"),
                PriceTexts.List(told, answer.List),
                PriceTexts.Moms(told),
            ],
            Notes = [.. example ? [CostTexts.ExampleVolumes(told)] : Array.Empty<string>(), .. PriceWords.ListNotes(told, [answer.List])],
            SmallPrint = [CostTexts.KeyVolumes(told, answer.List.Year)],
            Next = [WhatIfTexts.Halve(told, answer.Tjanst, part.Key), NextSteps.Explain(told, answer.Tjanst), NextSteps.Cost(told, answer.Tjanst)],
        };
    }

    private static string Headline(Answer.KeyCost answer, string key, string year, Told told)
    {
        var (forvaltning, amount, by) = (told.Inside(answer.Forvaltning), told.Amount(answer.Part.Amount), PriceTexts.ByProposal(told, [answer.List]));
        return told.In(
            $"{key} kostar {forvaltning} {amount} per år ({year}){by}, som en del av {told.Name(answer.Tjanst)}, exkl. moms.",
            $"{key}: {forvaltning} pays {amount} a year ({year}){by}, as part of {told.Name(answer.Tjanst)}, excl. VAT.");
    }
}
