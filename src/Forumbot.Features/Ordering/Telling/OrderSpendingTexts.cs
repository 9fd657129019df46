using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>What has been ordered against the year's budget, in words.</summary>
internal static class OrderSpendingTexts
{
    /// <summary>Of the service so far, and with what is about to be ordered; nothing of what is included.</summary>
    public static IEnumerable<ActFact> Facts(OrderOffer offer, Spending spending, Language language)
    {
        if (offer.Each == Money.Zero) yield break;
        yield return new(language.Say("Beställt hittills i år", "Ordered so far this year"), OfBudget(spending.Tjanst, spending.Budget, spending.Example, language));
        yield return new(language.Say("Med den här beställningen", "With this order"), OfBudget(spending.Tjanst + offer.Commitment, spending.Budget, spending.Example, language));
    }

    /// <summary>68 000 kr av 374 000 kr i budget.</summary>
    public static string OfBudget(Money ordered, Money? budget, bool example, Language language) => budget is { } known
        ? language.Say($"{Formats.Amount(language, ordered)} av {Formats.Amount(language, known)} i budget{(example ? " (exempel)" : "")}", $"{Formats.Amount(language, ordered)} of a budget of {Formats.Amount(language, known)}{(example ? " (example)" : "")}")
        : language.Say($"{Formats.Amount(language, ordered)}, ingen budget satt", $"{Formats.Amount(language, ordered)}, no budget set");
}
