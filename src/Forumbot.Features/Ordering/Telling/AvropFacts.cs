using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>The facts of an order, the most asked for first.</summary>
internal static class AvropFacts
{
    private static readonly AvropAction[] Told = [AvropAction.Decline, AvropAction.RefuseAttest, AvropAction.RefuseApproval, AvropAction.Cancel, AvropAction.Complain, AvropAction.Remedy, AvropAction.Credit, AvropAction.RejectComplaint, AvropAction.Deliver];

    public static IEnumerable<ActFact> Of(Avrop avrop, Organisation organisation, Language language, IReadOnlyList<AvropStep> steps, DateOnly today) =>
        [.. Said(steps, language), .. Promise(avrop, language, today), .. Cost(avrop, organisation, language, steps), .. Wish(avrop, organisation, language), .. People(avrop, organisation, language)];

    /// <summary>Price times quantity; of a running service in a month.</summary>
    public static string Price(Avrop avrop, Language language)
    {
        if (avrop.Each == Money.Zero) return language.Say("Ingår, 0 kr", "Included, SEK 0");
        var monthly = avrop.Kind is AvropKind.Running ? language.Say(" per månad, väntat", " a month, expected") : "";
        return $"{Formats.Number(language, avrop.Quantity)} × {Formats.Amount(language, avrop.Each)} = {Formats.Amount(language, avrop.Total)}{monthly}";
    }

    /// <summary>The last reasons and messages that somebody wrote, newest first: the reader need not look for them in the history.</summary>
    public static IEnumerable<ActFact> Said(IReadOnlyList<AvropStep> steps, Language language) =>
        steps.Where(s => s.Text is not null && Told.Contains(s.Action)).TakeLast(2).Reverse().Select(s => new ActFact(AvropWords.Of(s.Action).In(language), s.Text!));

    private static IEnumerable<ActFact> Promise(Avrop avrop, Language language, DateOnly today)
    {
        if (avrop.ReadyBy is { } day) yield return new(language.Say("Klart senast", "Ready by"), Formats.DayAndDate(language, day) + (avrop.IsLate(today) ? language.Say(", försenad", ", late") : ""));
        else if (avrop.Wanted is { } wanted) yield return new(language.Say("Önskad dag", "Wanted day"), Formats.DayAndDate(language, wanted));
        if (avrop.EndsOn is { } last) yield return new(language.Say("Löper till och med", "Runs through"), Formats.Date(language, last));
    }

    private static IEnumerable<ActFact> Cost(Avrop avrop, Organisation organisation, Language language, IReadOnlyList<AvropStep> steps)
    {
        yield return new(language.Say("För", "For"), OrderNames.Forvaltning(avrop.Forvaltning, organisation));
        yield return new(language.Say("Antal", "Quantity"), OrderNames.Quantity(avrop.Quantity, avrop.Unit, avrop.Kind, language));
        if (avrop.Delivered > 0 && avrop.Delivered < avrop.Quantity) yield return new(language.Say("Levererat", "Delivered"), OrderNames.Quantity(avrop.Delivered, avrop.Unit, AvropKind.Once, language));
        yield return new(language.Say("Pris", "Price"), Price(avrop, language));
        foreach (var fact in OrderNames.Billing(avrop.Each, avrop.Kind, organisation, language)) yield return fact;
        if (avrop.ListYear is { } year) yield return new(language.Say("Prislista", "Price list"), Formats.Year(year) + (avrop.Example ? language.Say(", exempel", ", an example") : ""));
        var credited = steps.Where(s => s.Action is AvropAction.Credit).Select(s => Money.Zero - (s.Amount ?? Money.Zero)).Sum();
        if (credited > Money.Zero) yield return new(language.Say("Krediterat", "Credited"), Formats.Amount(language, credited));
        if (avrop.Charged > Money.Zero) yield return new(language.Say("Debiterat", "Charged"), Formats.Amount(language, avrop.Charged));
    }

    private static IEnumerable<ActFact> Wish(Avrop avrop, Organisation organisation, Language language)
    {
        if (avrop.Reference.Length > 0) yield return new(organisation.Rules.Ordering.Reference.In(language), avrop.Reference);
        if (avrop.Contact.Length > 0) yield return new(language.Say("Kontakt", "Contact"), avrop.Contact);
        if (avrop.Text.Length > 0) yield return new(language.Say("Beskrivning", "Description"), avrop.Text);
        if (avrop.Files.Length > 0) yield return new(language.Say("Bilagor", "Attachments"), avrop.Files.Replace("/", ", ", StringComparison.Ordinal));
    }

    private static IEnumerable<ActFact> People(Avrop avrop, Organisation organisation, Language language)
    {
        var day = Formats.Date(language, LeadTime.DateAt(avrop.At));
        yield return OrderNames.Person(avrop.By, organisation) is { } by ? new(language.Say("Beställd av", "Ordered by"), $"{by}, {day}") : new(language.Say("Beställd", "Ordered"), day);
        if (OrderNames.Person(avrop.Assignee, organisation) is { } handler) yield return new(language.Say("Handläggs av", "Handled by"), handler);
    }
}
