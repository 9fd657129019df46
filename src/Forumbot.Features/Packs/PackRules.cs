using Forumbot.Domain.Catalogue;

namespace Forumbot.Features.Packs;

/// <summary>pack.json, or the sheet "pack": what differs between organisations.</summary>
internal static class PackRules
{
    private static readonly string[] Known =
    [
        "key", "name", "serviceAdministration", "openComparison",
        .. Choices.Category.Keys.Select(category => $"externalPurchase.{category}"),
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
            settings.YesNo("openComparison"));
    }

    private static LocalText Local(Cells settings, string name) => new(settings.Text($"{name}.sv", 1000), settings.Text($"{name}.en", 1000));
}
