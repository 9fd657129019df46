using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;

namespace Forumbot.Features.Packs;

/// <summary>How an organisation orders: the references, what is special about a service, and how much a role may order.</summary>
internal static class PackOrdering
{
    private const string Reference = "ordering.reference", Pattern = "ordering.referencePattern", Example = "ordering.referenceExample", Needed = "ordering.referenceNeeded";
    private const string OverBudget = "ordering.attestOverBudget", Complaint = "ordering.complaintDays", Notice = "ordering.noticeMonths", ApprovedBy = "ordering.externalApprovedBy";
    private const int MostDecimals = 2, LongestComplaint = 250, LongestNotice = 60;

    internal static IEnumerable<string> Settings => [$"{Reference}.sv", $"{Reference}.en", Pattern, Example, Needed, OverBudget, Complaint, Notice, ApprovedBy];

    internal static OrderingRules Rules(Cells settings)
    {
        var usual = new OrderingRules();
        var rules = new OrderingRules
        {
            Reference = settings.OptionalText($"{Reference}.sv") is null && settings.OptionalText($"{Reference}.en") is null ? usual.Reference : PackRules.Local(settings, Reference),
            ReferencePattern = settings.OptionalText(Pattern),
            ReferenceExample = settings.OptionalText(Example) ?? usual.ReferenceExample,
            ReferenceNeeded = settings.Choice(Needed, Choices.YesNo, usual.ReferenceNeeded),
            AttestOverBudget = settings.Choice(OverBudget, Choices.YesNo, usual.AttestOverBudget),
            ComplaintDays = settings.OptionalWhole(Complaint, 1, LongestComplaint) ?? usual.ComplaintDays,
            NoticeMonths = settings.OptionalWhole(Notice, 0, LongestNotice) ?? usual.NoticeMonths,
            ExternalApprovedBy = settings.Choice(ApprovedBy, Choices.Role, usual.ExternalApprovedBy),
        };
        CheckReference(settings, rules);
        return rules;
    }

    internal static Organisation Read(PackDraft draft, Organisation planned) => planned with { OrderTerms = Terms(draft, planned), OrderLimits = Limits(draft, planned) };

    /// <summary>Whoever writes one wrongly is shown the example: there must be one, and it must be right.</summary>
    private static void CheckReference(Cells settings, OrderingRules rules)
    {
        if (rules.ReferencePattern is { } pattern && !References.IsPattern(pattern)) settings.Report(Pattern, PackFaultReason.NotAPattern, pattern, "[0-9]{5}");
        else if (rules.ReferenceExample.Length == 0 && (rules.ReferencePattern is not null || rules.ReferenceNeeded)) settings.Report(Example, PackFaultReason.Missing);
        else if (!References.Fits(rules.ReferencePattern, rules.ReferenceExample)) settings.Report(Example, PackFaultReason.ExampleOff, rules.ReferenceExample, rules.ReferencePattern ?? "");
    }

    private static IReadOnlyList<OrderTerms> Terms(PackDraft draft, Organisation planned)
    {
        var terms = draft.Rows(PackLayout.Ordering, row => new OrderTerms(
            row.Key("service"), row.OptionalWhole("decimals", 0, MostDecimals), row.Choice("cancel_until", Choices.CancelUntil, AvropState.Accepted), row.OptionalWhole("notice_months", 0, LongestNotice), Asks(row)));
        terms.Once("service", t => t.Tjanst);
        terms.PointAt("service", t => t.Tjanst, [.. planned.Tjanster.Select(t => t.Key)], PackLayout.Services);
        return terms.Items();
    }

    private static LocalText? Asks(Cells row)
    {
        var (swedish, english) = (row.OptionalText("asks"), row.OptionalText("english_asks"));
        if (swedish is null && english is not null) row.Report("asks", PackFaultReason.Missing);
        return swedish is null ? null : new(swedish, english ?? swedish);
    }

    private static IReadOnlyList<OrderLimit> Limits(PackDraft draft, Organisation planned)
    {
        var limits = draft.Rows(PackLayout.OrderLimits, row => new OrderLimit(
            row.Choice("role", Choices.LimitedRole), row.OptionalKey("unit") ?? "", row.OptionalAmount("per_order_sek"), row.OptionalAmount("per_year_sek")));
        limits.Once("unit", l => (l.Role, l.Forvaltning));
        limits.PointAt("unit", l => l.Forvaltning.Length == 0 ? null : l.Forvaltning, [.. planned.Forvaltningar.Select(f => f.Key)], PackLayout.Units);
        return limits.Items();
    }
}
