using Forumbot.Domain.Catalogue;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What services are, whether they must be used and whether they may be bought elsewhere, in words.</summary>
internal static class CatalogueTexts
{
    public static string Is(Told told, Tjanst tjanst, Area? area)
    {
        var (name, kind, article, english) = (told.Name(tjanst), told.Kind(tjanst.Category), SwedishArticle(tjanst.Category), EnglishArticle(tjanst.Category));
        return area is null ? told.In($"{name} är {article} {kind}.", $"{name} is {english} {kind}.")
            : told.In($"{name} är {article} {kind} inom {area.Name}.", $"{name} is {english} {kind} in {told.Name(area)}.");
    }

    public static string Several(Told told, string names) => told.In($"Det här är {names}.", $"About {names}:");

    public static ViewFact Delivered(Told told, Delivery delivery) => new(told.In("Leverans", "Delivery"), delivery == Delivery.Lopande
        ? told.In("löpande", "continuous")
        : told.In("per avrop, varje gång ni beställer", "each time you order it"));

    public static string Found(Told told, int count, Category? category, Area? area)
    {
        var what = category is { } c ? told.Kinds(c) : count == 1 ? told.In("tjänst", "service") : told.In("tjänster", "services");
        var from = area is null ? told.In($"från {told.Supplier}", $"from {told.Supplier}") : told.In($"inom {told.Name(area)}", $"in {told.Name(area)}");
        return told.In($"Det finns {told.Number(count)} {what} {from}.", $"There {(count == 1 ? "is" : "are")} {told.Number(count)} {what} {from}.");
    }

    public static string NoneFound(Told told, Category? category, Area? area) => told.In(
        $"Det finns {(category is null ? "inga tjänster" : category == Category.Tillaggshantering ? "ingen tilläggshantering" : $"inga {told.Kinds(category.Value)}")}{(area is null ? "" : $" inom {area.Name}")}.",
        $"There are no {(category is { } c ? told.Kinds(c) : "services")}{(area is null ? "" : $" in {told.Name(area)}")}.");

    public static string AndMore(Told told, int count) => told.In($"och {told.Number(count)} till", $"and {told.Number(count)} more");

    public static string Obligation(Told told, Tjanst tjanst)
    {
        var (name, kind, article, english) = (told.Name(tjanst), told.Kind(tjanst.Category), SwedishArticle(tjanst.Category), EnglishArticle(tjanst.Category));
        return tjanst.Obligatory switch
        {
            Domain.Catalogue.Obligation.Yes => told.In($"{name} är obligatorisk: ni ska använda den.", $"{name} is obligatory: you must use it."),
            Domain.Catalogue.Obligation.No => told.In($"{name} är frivillig: den är {article} {kind} som ni väljer själva.", $"{name} is optional: it is {english} {kind}, so the choice is yours."),
            _ => told.In($"{name} följer bastjänsten: den tillkommer när bastjänsten behöver den.", $"{name} follows the basic service: it is added when the basic service needs it."),
        };
    }

    public static string ObligationShort(Told told, Obligation obligation) => obligation switch
    {
        Domain.Catalogue.Obligation.Yes => told.In("obligatorisk", "obligatory"),
        Domain.Catalogue.Obligation.No => told.In("frivillig", "optional"),
        _ => told.In("följer bastjänsten", "follows the basic service"),
    };

    public static string SeveralObligations(Told told, string names) =>
        told.In($"Det här gäller för {names}.", $"These are the rules for {names}.");

    public static string External(Told told, string name, ExternalPurchase? rule) => rule switch
    {
        ExternalPurchase.Free => told.In($"{name} får ni köpa av en annan leverantör om ni vill.", $"You may buy {name} from another supplier if you wish."),
        ExternalPurchase.WithApproval => told.In($"{name} får ni köpa utifrån bara med godkännande.", $"You may buy {name} from another supplier only with approval."),
        ExternalPurchase.NotAllowed => told.In($"{name} får ni inte köpa av någon annan än {told.Supplier}.", $"You may not buy {name} from anyone but {told.Supplier}."),
        _ => told.In($"Jag vet inte om {name} får köpas utifrån. Fråga innan ni köper.", $"I do not know whether {name} may be bought from another supplier. Please ask before you buy."),
    };

    public static string ExternalShort(Told told, ExternalPurchase? rule) => rule switch
    {
        ExternalPurchase.Free => told.In("får köpas av andra", "may be bought from others"),
        ExternalPurchase.WithApproval => told.In("bara med godkännande", "only with approval"),
        ExternalPurchase.NotAllowed => told.In("får inte köpas av andra", "may not be bought from others"),
        _ => told.In("fråga först", "ask first"),
    };

    private static string SwedishArticle(Category category) => category == Category.Uppdrag ? "ett" : "en";

    private static string EnglishArticle(Category category) => category == Category.Bas ? "a" : "an";

    public static string ExternalRules(Told told) =>
        told.In($"Det här gäller för köp utanför {told.Rules.Name}.", $"These are the rules for purchases outside {told.Rules.Name}.");
}
