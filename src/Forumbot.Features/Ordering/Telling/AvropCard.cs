using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>An order as one of its parties sees it, with what they may do.</summary>
internal static class AvropCard
{
    private const string Template = "ordering/avrop";

    /// <param name="note">What was just done; null for nothing.</param>
    /// <param name="open">What the reader may do; null for what anybody of the audience may.</param>
    public static Reply Of(Avrop avrop, CardAudience audience, Organisation organisation, Language language, string? note = null, IReadOnlyList<AvropAction>? open = null) => new ActView(Template, language, Headline(avrop, organisation).In(language))
    {
        Lines = note is null ? [] : [note],
        Facts = [.. Facts(avrop, organisation, language)],
        Buttons = [.. (open ?? Usual(avrop, audience, organisation)).SelectMany(action => Button(action, avrop, language)), .. avrop.Files.Length > 0 ? [ShowFiles(avrop, language)] : Array.Empty<ActButton>()],
        Refresh = new("avrop.show", [("number", avrop.Number)], []),
    }.Reply();

    private static LocalText Headline(Avrop avrop, Organisation organisation) => new(
        $"{avrop.Number}: {OrderNames.Tjanst(avrop.Tjanst, organisation, Language.Swedish)}. {OrderNames.State(avrop.State).Sv}.",
        $"{avrop.Number}: {OrderNames.Tjanst(avrop.Tjanst, organisation, Language.English)}. {OrderNames.State(avrop.State).En}.");

    private static IEnumerable<ActFact> Facts(Avrop avrop, Organisation organisation, Language language)
    {
        string In(string swedish, string english) => language is Language.English ? english : swedish;
        yield return new(In("För", "For"), OrderNames.Forvaltning(avrop.Forvaltning, organisation));
        yield return new(In("Antal", "Quantity"), OrderNames.Quantity(avrop.Quantity, avrop.Unit, avrop.Kind, language));
        yield return new(In("Pris", "Price"), Price(avrop, language));
        if (avrop.ReadyBy is { } day) yield return new(In("Klart senast", "Ready by"), Formats.DayAndDate(language, day));
        if (avrop.Delivered > 0 && avrop.Delivered < avrop.Quantity) yield return new(In("Levererat", "Delivered"), OrderNames.Quantity(avrop.Delivered, avrop.Unit, AvropKind.Once, language));
        if (avrop.EndsOn is { } last) yield return new(In("Löper till och med", "Runs through"), Formats.Date(language, last));
        if (avrop.Reference.Length > 0) yield return new(organisation.Rules.Ordering.Reference.In(language), avrop.Reference);
        if (avrop.Contact.Length > 0) yield return new(In("Kontakt", "Contact"), avrop.Contact);
        if (avrop.Text.Length > 0) yield return new(In("Beskrivning", "Description"), avrop.Text);
        if (avrop.Files.Length > 0) yield return new(In("Bilagor", "Attachments"), avrop.Files.Replace("/", ", ", StringComparison.Ordinal));
        if (OrderNames.Person(avrop.By, organisation) is { } by) yield return new(In("Beställd av", "Ordered by"), $"{by}, {Formats.Date(language, LeadTime.DateAt(avrop.At))}");
        if (OrderNames.Person(avrop.Assignee, organisation) is { } handler) yield return new(In("Handläggs av", "Handled by"), handler);
    }

    private static string Price(Avrop avrop, Language language) => avrop.Each == Money.Zero ? language is Language.English ? "Included, SEK 0" : "Ingår, 0 kr"
        : $"{Formats.Number(language, avrop.Quantity)} × {Formats.Amount(language, avrop.Each)} = {Formats.Amount(language, avrop.Total)}";

    /// <summary>What somebody of the audience may do: whether this one may is asked when they press.</summary>
    private static IReadOnlyList<AvropAction> Usual(Avrop avrop, CardAudience audience, Organisation organisation) =>
        [.. Enum.GetValues<AvropAction>().Where(a => a is not (AvropAction.Order or AvropAction.Close) && IsFor(a, audience) && AvropRules.IsTime(a, avrop, organisation))];

    private static bool IsFor(AvropAction action, CardAudience audience) => audience is CardAudience.Supplier
        ? action is AvropAction.Accept or AvropAction.Decline or AvropAction.Assign or AvropAction.Start or AvropAction.Deliver or AvropAction.Remedy or AvropAction.Credit or AvropAction.RejectComplaint
        : action is AvropAction.Confirm or AvropAction.Complain or AvropAction.Cancel or AvropAction.Terminate;

    private static ActButton ShowFiles(Avrop avrop, Language language) => new(language is Language.English ? "Show attachments" : "Visa bilagor", "avrop.files", [("number", avrop.Number)]);

    /// <summary>What takes a sentence or a figure asks for it first.</summary>
    private static IEnumerable<ActButton> Button(AvropAction action, Avrop avrop, Language language)
    {
        var (title, needsMore) = AvropButtons.Of(action);
        yield return needsMore
            ? new(title.In(language), "avrop.ask", [("number", avrop.Number), ("rev", avrop.Version), ("step", AvropButtons.Verb(action))])
            : new(title.In(language), $"avrop.{AvropButtons.Verb(action)}", [("number", avrop.Number), ("rev", avrop.Version)]);
    }
}
