using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Pricing.Lists;

/// <summary>Who may do what with price lists (seed 000, Rollmatris and Prissättning; seed 001 2.6). The selling administration draws lists
/// up: its strategiskt leveransansvarig all of them, a tjänsteansvarig the prices of their own area. Who proposes, adopts and
/// approves is pack data. The administrator of the bot may only what the pack gives that role. Everyone may see lists that are
/// proposed or decided: prices are public inside.</summary>
public static class ListRights
{
    /// <summary>The role by which somebody may take a step; null where none of theirs gives it.</summary>
    /// <param name="tjanst">The service whose price it is about; null for a whole list.</param>
    public static Role? For(ListStep step, Standing? standing, Organisation organisation, string? tjanst = null) =>
        Of(step, organisation.Rules.Pricing).Cast<Role?>().FirstOrDefault(role => Has(standing, role!.Value, organisation))
        ?? (step is ListStep.SetPrice or ListStep.RemovePrice && tjanst is not null && AnswersFor(standing, tjanst, organisation) ? Role.Tjansteansvarig : null);

    /// <summary>Those to ask for a step.</summary>
    public static IReadOnlyList<Role> By(ListStep step, Organisation organisation) =>
        [.. Of(step, organisation.Rules.Pricing).Concat(step is ListStep.SetPrice or ListStep.RemovePrice ? [Role.Tjansteansvarig] : Array.Empty<Role>()).Distinct()];

    /// <summary>Whether somebody works with price lists, and so may see drafts.</summary>
    public static bool MayWork(Standing? standing, Organisation organisation) =>
        Enum.GetValues<ListStep>().Any(step => For(step, standing, organisation) is not null) || Has(standing, Role.Tjansteansvarig, organisation);

    /// <summary>The suppliers' roles, strategiskt ansvarig, the administrator, and whoever takes part in deciding.</summary>
    public static bool MaySeeHistory(Standing? standing, Organisation organisation) =>
        MayWork(standing, organisation) || new[] { Role.Kundansvarig, Role.StrategisktAnsvarig, Role.Administrator }.Any(role => Has(standing, role, organisation));

    private static Role[] Of(ListStep step, PricingRules rules) => step switch
    {
        ListStep.Draft or ListStep.SetPrice or ListStep.RemovePrice => [Role.StrategisktLeveransansvarig, rules.ProposedBy],
        ListStep.Propose => [rules.ProposedBy],
        ListStep.SendBack => [rules.AdoptedBy, rules.ProposedBy],
        ListStep.Approve => [rules.ApprovedBy],
        _ => [rules.AdoptedBy],
    };

    private static bool Has(Standing? standing, Role role, Organisation organisation) =>
        standing is not null && standing.People.Any(p => p.Role == role && (!Rights.IsOfSupplier(role) || Rights.IsAtSupplier(p, organisation)));

    private static bool AnswersFor(Standing? standing, string tjanst, Organisation organisation) => standing is not null && Lookup.Of(organisation).Tjanst(tjanst) is { } service
        && standing.People.Any(p => p.Role is Role.Tjansteansvarig && p.Area == service.Area && Rights.IsAtSupplier(p, organisation));
}
