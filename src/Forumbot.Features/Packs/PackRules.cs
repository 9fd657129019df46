using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Packs;

/// <summary>pack.json, or the sheet "pack": what differs between organisations.</summary>
internal static class PackRules
{
    private static readonly string[] Known =
    [
        "key", "name", "serviceAdministration", "openComparison",
        .. Choices.Category.Keys.Select(category => $"externalPurchase.{category}"),
        "pricing.administrationOverhead", "pricing.externalOverheadPercent", "pricing.readyBy", "pricing.readyMeans", "pricing.proposedBy", "pricing.adoptedBy", "pricing.approvedBy",
        "pricing.surplus", "pricing.resultFundLimit", "pricing.approver.sv", "pricing.approver.en",
        .. PackOrdering.Settings,
        .. new[] { "priceDecider", "externalPurchaseNote", "moms", "customerWeb" }.SelectMany(text => new[] { $"{text}.sv", $"{text}.en" }),
    ];

    internal static OrganisationRules Read(PackDraft draft)
    {
        var settings = draft.Settings(Known);
        return new(
            settings.Key("key"),
            settings.Text("name"),
            settings.Text("serviceAdministration"),
            Local(settings, "priceDecider"),
            Choices.Category.ToDictionary(c => c.Value, c => settings.Choice($"externalPurchase.{c.Key}", Choices.Purchase)),
            Local(settings, "externalPurchaseNote"),
            Local(settings, "moms"),
            Local(settings, "customerWeb"),
            settings.YesNo("openComparison"))
        {
            Pricing = Pricing(settings),
            Ordering = PackOrdering.Rules(settings),
        };
    }

    private static PricingRules Pricing(Cells settings)
    {
        var usual = new PricingRules();
        return new()
        {
            AdministrationOverhead = settings.Choice("pricing.administrationOverhead", Choices.YesNo, usual.AdministrationOverhead),
            ExternalOverheadPercent = settings.OptionalNumber("pricing.externalOverheadPercent", 100) ?? usual.ExternalOverheadPercent,
            ReadyBy = settings.OptionalDayOfYear("pricing.readyBy") ?? usual.ReadyBy,
            ReadyMeans = settings.Choice("pricing.readyMeans", Choices.ListState, usual.ReadyMeans),
            ProposedBy = settings.Choice("pricing.proposedBy", Choices.Role, usual.ProposedBy),
            AdoptedBy = settings.Choice("pricing.adoptedBy", Choices.Role, usual.AdoptedBy),
            ApprovedBy = settings.Choice("pricing.approvedBy", Choices.Role, usual.ApprovedBy),
            Approver = settings.OptionalText("pricing.approver.sv") is null ? usual.Approver : Local(settings, "pricing.approver"),
            Surplus = settings.Choice("pricing.surplus", Choices.Surplus, usual.Surplus),
            ResultFundLimit = settings.OptionalAmount("pricing.resultFundLimit") ?? usual.ResultFundLimit,
        };
    }

    internal static LocalText Local(Cells settings, string name) => new(settings.Text($"{name}.sv", 1000), settings.Text($"{name}.en", 1000));
}
