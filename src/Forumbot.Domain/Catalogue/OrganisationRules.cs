using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Catalogue;

/// <summary>What differs between organisations (pack.json): data, never code.</summary>
/// <param name="Key">For instance "stockholm".</param>
/// <param name="PriceDecider">Who decides the price list, for instance "servicenämnden efter samråd med strategiska rådet".</param>
/// <param name="ExternalPurchase">Per category, whether the service may be bought outside the organisation.</param>
/// <param name="ExternalPurchaseNote">The rule in a sentence, with its source, Swedish and English.</param>
/// <param name="Moms">How amounts relate to moms, in a sentence, Swedish and English.</param>
/// <param name="CustomerWeb">Where the customer web is, as text that a user can act on.</param>
/// <param name="OpenComparison">Whether buyers may see each other's totals per service.</param>
public sealed record OrganisationRules(
    string Key,
    string Name,
    string ServiceAdministration,
    LocalText PriceDecider,
    IReadOnlyDictionary<Category, ExternalPurchase> ExternalPurchase,
    LocalText ExternalPurchaseNote,
    LocalText Moms,
    LocalText CustomerWeb,
    bool OpenComparison)
{
    public Pricing.PricingRules Pricing { get; init; } = new();

    public Ordering.OrderingRules Ordering { get; init; } = new();
}

public enum ExternalPurchase { Free, WithApproval, NotAllowed }

/// <summary>The same text in both languages.</summary>
public sealed record LocalText(string Sv, string En)
{
    public string In(Language language) => language is Language.English ? En : Sv;
}
