using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Pricing.Lists.Telling;

/// <summary>What lists, steps and prices are called.</summary>
internal static class ListNames
{
    public static LocalText Of(ListPhase phase) => phase switch
    {
        ListPhase.Draft => new("utkast", "draft"),
        ListPhase.Proposed => new("föreslagen", "proposed"),
        ListPhase.Adopted => new("fastställd", "adopted"),
        ListPhase.InForce => new("gäller nu", "in force"),
        _ => new("har gällt", "superseded"),
    };

    public static LocalText Of(PriceListState state) => Of(state switch { PriceListState.Draft => ListPhase.Draft, PriceListState.Proposed => ListPhase.Proposed, _ => ListPhase.Adopted });

    public static LocalText Of(ListStep step) => step switch
    {
        ListStep.Draft => new("Upprättad", "Drawn up"),
        ListStep.SetPrice => new("Pris i utkastet satt", "Price of the draft set"),
        ListStep.RemovePrice => new("Pris borttaget ur utkastet", "Price taken out of the draft"),
        ListStep.Propose => new("Föreslagen", "Proposed"),
        ListStep.SendBack => new("Skickad tillbaka", "Sent back"),
        ListStep.Adopt => new("Fastställd", "Adopted"),
        ListStep.Approve => new("Höjning godkänd", "Increase approved"),
        _ => new("Pris ändrat sedan kravspecifikationen ändrats", "Price changed since the requirements were changed"),
    };

    /// <summary>What a button that takes the step says.</summary>
    public static LocalText ToDo(ListStep step) => step switch
    {
        ListStep.Propose => new("Föreslå", "Propose"),
        ListStep.SendBack => new("Skicka tillbaka", "Send back"),
        ListStep.Adopt => new("Fastställ", "Adopt"),
        _ => new("Godkänn höjningar", "Approve increases"),
    };

    public static string Tjanst(string key, Organisation organisation, Language language) =>
        Lookup.Of(organisation).Tjanst(key) is not { } tjanst ? key : language is Language.English ? tjanst.EnglishName ?? tjanst.Name : tjanst.Name;

    /// <summary>860 kr per timme; 23 000 000 kr per år.</summary>
    public static string Price(Money amount, string? unit, Language language) => unit is null ? Formats.Amount(language, amount)
        : $"{Formats.Amount(language, amount)} {new LocalText("per", "per").In(language)} {unit}";

    /// <summary>From which month a price holds; empty where from the list's start.</summary>
    public static LocalText From(DateOnly? month) => month is { } first ? new($" från {Formats.Date(Language.Swedish, first)}", $" from {Formats.Date(Language.English, first)}") : new("", "");

    /// <summary>Of the unit price, the yearly sum …: which of a service's prices.</summary>
    public static LocalText Of(PriceBasis basis) => basis switch
    {
        PriceBasis.PerUnit => new("styckpris", "unit price"),
        PriceBasis.YearlyShared => new("årsbelopp att fördela", "yearly total to divide"),
        PriceBasis.YearlyFixed => new("fast årsbelopp", "fixed yearly total"),
        PriceBasis.BaseFee => new("grundavgift", "base fee"),
        _ => new("ingår", "included"),
    };

    /// <summary>By title where the directory has them.</summary>
    public static string Person(string key, Organisation organisation) => organisation.People.FirstOrDefault(p => p.Key == key)?.Title ?? key;
}
