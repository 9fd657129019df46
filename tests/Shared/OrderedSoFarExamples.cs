using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.TestSupport;

/// <summary>The card of what a förvaltning has ordered so far.</summary>
internal static class OrderedSoFarExamples
{
    public static IEnumerable<Reply> In(Language language)
    {
        var two = new[] { Row("upphandlingstjanst", 3, 43_000, 17_200, 50_000), Row("avtalsdatabas", 1, 4_500, 0, null) };
        yield return Card(two, [], language);
        yield return Card([two[0] with { Ordered = Money.FromKronor(51_600) }], ["upphandlingstjanst"], language);
        yield return Card([Row("upphandlingstjanst", 0, 0, 0, 50_000)], ["upphandlingstjanst"], language);
        yield return Card([], [], language);
        yield return Card([.. Enumerable.Range(1, 20).Select(n => two[1] with { Tjanst = $"borttagen-{n}", Example = false })], [], language);
    }

    private static Reply Card(IReadOnlyList<OrderedSoFar> rows, IReadOnlyList<string> asked, Language language) =>
        OrderedSoFarCard.Of(rows, Lookup.Of(Organisations.Stockholm).Forvaltning("utbildningsforvaltningen")!, asked, 2026, Organisations.Stockholm, language);

    private static OrderedSoFar Row(string tjanst, int orders, decimal ordered, decimal charged, decimal? budget) =>
        new(tjanst, orders, Money.FromKronor(ordered), Money.FromKronor(charged), budget is { } known ? Money.FromKronor(known) : null, Example: true);
}
