using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.Tests.Ordering;

/// <summary>What is told where an offer is not as it was shown.</summary>
public sealed class OrderDifferencesTests
{
    private static readonly OrderOffer Offer = OrderChecking.Check(OrderFormExamples.Wish, Organisations.Stockholm, Standing.Alone(Organisations.Budgetuppfoljare), Spending.None, CardExamples.Now).Offer!;

    private static readonly OfferSeen Now = Offer.Seen;

    private static readonly OfferSeen[] Others =
    [
        Now with { Tjanst = "avtalsdatabas" }, Now with { Forvaltning = "farsta" }, Now with { Quantity = 1 }, Now with { Each = new(1) }, Now with { ReadyBy = new(2026, 12, 1) }, Now with { Needs = AttestNeed.KundBestallare },
        Now with { ListYear = 2025 }, Now with { Unit = "dag" }, Now with { Kind = AvropKind.Running }, Now with { External = true },
    ];

    [Fact]
    public void Each_part_that_differs_has_a_line_of_its_own_in_both_languages() => Assert.All(Enum.GetValues<Language>(), language =>
    {
        string[] lines = [.. Others.Select(before => Assert.Single(OrderDifferences.Of(before, Offer, language)))];

        Assert.Equal(Others.Length, lines.Distinct().Count());
        Assert.All(lines, line => Assert.Matches(@"^\p{Lu}.*\.$", line));
    });

    [Fact]
    public void Every_part_of_what_was_seen_is_among_them() => Assert.Equal(typeof(OfferSeen).GetProperties().Length, Others.Length);

    [Fact]
    public void What_a_card_claims_to_have_shown_is_not_repeated() =>
        Assert.DoesNotContain(OrderDifferences.Of(Now with { Tjanst = "http://ond.example", Forvaltning = "http://ond.example", Unit = "http://ond.example" }, Offer, Language.Swedish), line => line.Contains("ond", StringComparison.Ordinal));

    [Fact]
    public void What_is_the_same_is_not_told() => Assert.Empty(OrderDifferences.Of(Now, Offer, Language.Swedish));
}
