using Forumbot.Domain.Answers;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>The table Fördelat / Obligatoriskt / Tillägg: of our costs, or of an area's revenue as a source gives it.</summary>
internal static class StructureView
{
    private const string Card = "pricing/structure-answer";

    public static AnswerView Of(Answer.CostStructure answer, Told told)
    {
        var (cost, asked) = (answer.Costs, answer.Forms.First(f => f.Form == answer.Asked));
        var costs = cost.Lines.Select(l => l.Cost).OfType<CostFinding.Cost>().ToList();
        // A service that has no price at all in a year is none of its costs, unless nothing has.
        var unknown = cost.Lines.Where(l => l.Cost is CostFinding.NotDivided || (l.Cost is CostFinding.NoValidPrice && costs.Count == 0)).ToList();
        return new(Card, unknown.Count > 0 ? StructureTexts.NotKnown(told, told.Inside(cost.Forvaltning), answer.Area, CostView.During(cost, told)) : StructureTexts.Ours(told, told.Inside(cost.Forvaltning), answer.Area, asked, CostView.During(cost, told)))
        {
            Table = [.. answer.Forms.Select(f => Row(f, unknown, told)), new(unknown.Count > 0 ? StructureTexts.SumOfKnown(told) : told.In("Summa", "Total"), told.Amount(cost.Total), IsSum: true)],
            Facts =
            [
                new(told.In("Förvaltning", "Administration"), cost.Forvaltning.Name),
                new(told.In("Period", "Period"), Formats.Months(told.Language, cost.FirstMonth, cost.Months)),
                .. costs.SelectMany(c => c.Lists).Distinct().Select(l => PriceTexts.List(told, l)),
                PriceTexts.Moms(told),
            ],
            Notes = [.. StructureTexts.Missing(told, unknown), .. CostView.Notes(cost, costs, told).Where(n => n != CostTexts.Unused(told, told.Inside(cost.Forvaltning)))],
            SmallPrint = [StructureTexts.WhatFormsAre(told)],
            Next = [StructureTexts.AskTotal(told), TotalTexts.AskCompare(told)],
        };
    }

    // Of what is not all known no part is told.
    private static ViewRow Row(CostForm form, List<CostLine> unknown, Told told)
    {
        var name = StructureTexts.Form(told, form.Form);
        if (unknown.Count == 0) return new(name, told.Amount(form.Amount), told.Percent(form.Percent));
        return form.Form == RevenueForm.Keyed && form.Amount == Money.Zero ? new(name, told.In("inte känt", "not known")) : new(name, told.Amount(form.Amount));
    }

    public static AnswerView Of(Answer.RevenueStructure answer, Told told)
    {
        var table = answer.Table;
        return new(Card, StructureTexts.Area(told, told.Name(answer.Area), table, answer.Asked))
        {
            Table =
            [
                .. table.Rows.Select(r => new ViewRow($"{(told.Swedish ? r.Name : r.EnglishName ?? SwedishTexts.Quoted(r.Name))} – {StructureTexts.FormInside(told, r.Form)}", told.Amount(r.Amount))),
                .. table.Columns.Select(c => new ViewRow(StructureTexts.Form(told, c.Form), told.Amount(c.Amount), told.Percent(c.Percent), StructureTexts.Printed(told, c), IsSum: true)),
                new(told.In("Summa", "Total"), told.Amount(table.Total.Amount), "", StructureTexts.Printed(told, table.Total), IsSum: true),
            ],
            Facts = [new(told.In("Verksamhetsområde", "Area"), told.Name(answer.Area)), new(told.In("År", "Year"), Formats.Year(table.Year))],
            SmallPrint = [StructureTexts.WhatFormsAre(told), .. table.Rows.Select(r => r.Source).Distinct().Take(1).Select(s => PriceTexts.Source(told, s))],
            Next = [StructureTexts.AskOurs(told), NextSteps.AllServices(told)],
        };
    }
}
