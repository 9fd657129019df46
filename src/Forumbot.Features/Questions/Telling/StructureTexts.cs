using Forumbot.Domain.Answers;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Price structures in words.</summary>
internal static class StructureTexts
{
    public static string Ours(Told told, string forvaltning, Area? area, CostForm form, string period)
    {
        var within = area is null ? "" : told.In($" inom {area.Name}", $" in {told.Name(area)}");
        return told.In(
            $"Av det som {forvaltning} betalar{within} {period} är {told.Percent(form.Percent)} {Is(told, form.Form)}: {told.Amount(form.Amount)}.",
            $"Of what {forvaltning} pays{within} {period}, {told.Percent(form.Percent)} is {Is(told, form.Form)}: {told.Amount(form.Amount)}.");
    }

    public static string NotKnown(Told told, string forvaltning, Area? area, string period)
    {
        var within = area is null ? "" : told.In($" inom {area.Name}", $" in {told.Name(area)}");
        return told.In(
            $"Jag kan inte säga hur stor del av det som {forvaltning} betalade{within} {period} som är fast pris: alla kostnader är inte kända.",
            $"I cannot say how large a part of what {forvaltning} paid{within} {period} is fixed price: not all costs are known.");
    }

    public static string SumOfKnown(Told told) => told.In("Summa av det kända", "Total of what is known");

    /// <summary>Which costs are not known, and why.</summary>
    public static IEnumerable<string> Missing(Told told, IReadOnlyList<CostLine> unknown)
    {
        var undivided = unknown.Where(l => l.Cost is CostFinding.NotDivided).ToList();
        if (undivided.Count > 0)
        {
            var (names, year) = (told.And([.. undivided.Select(l => told.Name(l.Tjanst))]), Formats.Year(((CostFinding.NotDivided)undivided[0].Cost).Year));
            yield return undivided.TrueForAll(l => l.Cost is CostFinding.NotDivided { Why: AllocationFinding.NoKeys })
                ? told.In($"Den fördelade delen för {year} kan inte delas, eftersom det inte finns några nycklar för året: {names}.", $"The part shared by keys for {year} cannot be divided, since there are no keys for the year: {names}.")
                : told.In($"Den fördelade delen för {year} kan inte delas, eftersom nycklar eller volymer saknas: {names}.", $"The part shared by keys for {year} cannot be divided, since keys or volumes are missing: {names}.");
        }

        var unpriced = unknown.Where(l => l.Cost is CostFinding.NoValidPrice).ToList();
        if (unpriced.Count > 0) yield return TotalTexts.Unknown(told, told.And([.. unpriced.Select(l => told.Name(l.Tjanst))]));
    }

    public static string Area(Told told, string area, RevenueTable table, RevenueForm form)
    {
        var asked = table.Column(form);
        return told.In(
            $"{area} {Formats.Year(table.Year)}: {told.Percent(asked.Percent)} av intäkterna var {Is(told, form)}, {told.Amount(asked.Amount)} av {told.Amount(table.Total.Amount)}.",
            $"{area} {Formats.Year(table.Year)}: {told.Percent(asked.Percent)} of the revenue was {Is(told, form)}, {told.Amount(asked.Amount)} of {told.Amount(table.Total.Amount)}.");
    }

    public static string Form(Told told, RevenueForm form) => form switch
    {
        RevenueForm.Keyed => told.In("Fördelat (nycklat)", "Shared by keys"),
        RevenueForm.Obligatory => told.In("Obligatoriskt (styck eller timme)", "Obligatory (per unit or hour)"),
        RevenueForm.Additional => told.In("Tilläggstjänster", "Additional services"),
        _ => told.In("Summa", "Total"),
    };

    private static string Is(Told told, RevenueForm form) => form switch
    {
        RevenueForm.Keyed => told.In("fast pris som fördelas", "fixed price that is shared"),
        RevenueForm.Obligatory => told.In("obligatoriska tjänster per styck eller timme", "obligatory services per unit or hour"),
        _ => told.In("tilläggstjänster", "additional services"),
    };

    public static string FormInside(Told told, RevenueForm form) => form switch
    {
        RevenueForm.Keyed => told.In("fördelat", "shared"),
        RevenueForm.Obligatory => told.In("obligatoriskt", "obligatory"),
        _ => told.In("tillägg", "additional"),
    };

    /// <summary>What the source prints, where it is not what its rows add up to; else nothing.</summary>
    public static string Printed(Told told, RevenueColumn column)
    {
        if (!column.Differs) return "";
        List<string> printed = [];
        if (column is { AmountDiffers: true, Printed.Amount: { } amount }) printed.Add(told.Amount(amount));
        if (column is { PercentDiffers: true, Printed.Percent: { } percent }) printed.Add(told.Percent(percent));
        return told.In($"Källan anger {told.And(printed)}: avrundat i källan.", $"The source states {told.And(printed)}: rounded in the source.");
    }

    public static string WhatFormsAre(Told told) => told.In(
        "Fördelat är årsbelopp som nycklar delar och fasta avgifter. Obligatoriskt betalas per styck eller timme. Tilläggstjänster väljer förvaltningen själv.",
        "Shared means yearly amounts that keys divide, and fixed fees. Obligatory is paid per unit or hour. Additional services are the administration's own choice.");

    public static NextStep AskTotal(Told told) => new(told.In("Visa alla kostnader", "Show all costs"), told.In("Vad kostar alla tjänster oss totalt i år?", "What do all services cost us in total this year?"));

    public static NextStep AskOurs(Told told) => new(told.In("Hur är det för oss?", "What about us?"), told.In("Hur stor del av våra totala kostnader är fast pris i år?", "How many percent of our total costs are fixed price this year?"));
}
