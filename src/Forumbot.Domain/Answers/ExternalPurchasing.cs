using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.Answers;

/// <summary>Whether services may be bought outside the organisation: by the organisation's own rule for the category, but
/// what must be used is never free to buy elsewhere (seed 001 2.5).</summary>
internal static class ExternalPurchasing
{
    public static Answer Answer(Inquiry asked) => new Answer.ExternalPurchases(
        [.. asked.Tjanster.Select(t => new ExternalPurchaseLine(t, Rule(t, asked.Organisation.Rules)))],
        [.. asked.Organisation.Rules.ExternalPurchase.OrderBy(r => r.Key).Select(r => (r.Key, r.Value))],
        asked.Kundansvarig);

    internal static ExternalPurchase? Rule(Tjanst tjanst, OrganisationRules rules)
    {
        if (!rules.ExternalPurchase.TryGetValue(tjanst.Category, out var rule) && !FollowsBas(tjanst, rules, out rule)) return null;
        return rule == ExternalPurchase.Free && tjanst.Obligatory == Obligation.Yes ? ExternalPurchase.NotAllowed : rule;
    }

    private static bool FollowsBas(Tjanst tjanst, OrganisationRules rules, out ExternalPurchase rule)
    {
        rule = default;
        return tjanst.Obligatory == Obligation.FollowsBas && rules.ExternalPurchase.TryGetValue(Category.Bas, out rule);
    }
}
