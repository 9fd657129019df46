namespace Forumbot.Features.Questions.Telling;

/// <summary>Totals over services in words.</summary>
internal static class TotalTexts
{
    public static string Headline(Told told, string? area, string forvaltning, string amount, string period, bool past, bool whole)
    {
        var what = area is null ? told.In($"Tjänsterna från {told.Supplier}", $"The services from {told.Supplier}") : told.In($"Tjänsterna inom {area}", $"The services in {area}");
        var known = whole ? "" : told.In(", räknat på det som är känt", ", counting what is known");
        return told.In(
            $"{what} {(past ? "kostade" : "kostar")} {forvaltning} sammanlagt {amount} {period}{known}, exkl. moms.",
            $"{what} cost {forvaltning} {amount} in all {period}{known}, excl. VAT.");
    }

    public static string Unknown(Told told, string names) => told.In($"Inte med, eftersom kostnaden inte är känd: {names}.", $"Not included, since the cost is not known: {names}.");

    public static string Others(Told told, int count) => told.In($"{told.Number(count)} andra tjänster", $"{told.Number(count)} other services");

    public static NextStep AskCompare(Told told) => new(told.In("Jämför med i fjol", "Compare with last year"), told.In("Jämför våra totala kostnader med i fjol", "Compare our total costs with last year"));
}
