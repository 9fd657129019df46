using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Files;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>The form in which one orders, with all that was said and written, and what is wrong said at its field.</summary>
internal static class OrderForm
{
    private const string Template = "ordering/avrop-form";
    private const int LongestQuantity = 12, LongestLine = 200;

    /// <param name="check">Of the wish, as things are now.</param>
    /// <param name="before">What was shown before, where the offer is another now; null where it is the same or nothing was shown.</param>
    /// <param name="isConfirming">Whether they pressed to order: then they are told why it was not.</param>
    /// <param name="spending">What the check was made with.</param>
    /// <param name="files">Those that wait for an order of theirs.</param>
    public static Reply Of(OrderWish wish, OrderCheck check, Spending spending, Organisation organisation, Standing? standing, Language language, DateTimeOffset now, OfferSeen? before = null, bool isConfirming = false, IReadOnlyList<FileLine>? files = null)
    {
        if (check.Refusal is { } refusal) return OrderRefusals.Of(refusal, wish, organisation, language);
        var offer = check.Offer;
        return new ActView(Template, language, OrderFormTexts.Headline(offer, check, isConfirming, language))
        {
            Lines = [.. OrderFormTexts.Lines(offer, check, before, isConfirming, organisation, language)],
            Facts = [.. offer is not null ? OrderFormTexts.Facts(offer, spending, organisation, language) : check is { Tjanst: { } tjanst, Forvaltning: { } forvaltning } ? OrderFormTexts.Facts(tjanst, forvaltning, organisation, language, now) : []],
            Choices = [.. Choices(wish, check, organisation, standing, language, LeadTime.DateAt(now)), .. FormFiles.Choices(wish, files ?? [], language)],
            Inputs = Inputs(wish, check, organisation, language),
            Buttons =
            [
                .. offer is null ? Array.Empty<ActButton>() : [new ActButton(OrderFormTexts.Order(offer).In(language), "avrop.place", Data(wish, offer), TakesChoices: true)],
                new(OrderFormTexts.WorkOut(offer).In(language), "avrop.form", Data(wish, offer), TakesChoices: true),
            ],
        }.Reply();
    }

    /// <summary>What the buttons carry besides what is written: never to be trusted when it comes back.</summary>
    private static IReadOnlyList<(string, object)> Data(OrderWish wish, OrderOffer? offer) =>
        [("form", wish.Form), .. wish.External ? [("external", "1")] : Array.Empty<(string, object)>(), .. offer is null ? Array.Empty<(string, object)>() : [("seen", $"{offer.Seen}")]];

    private static IEnumerable<ActChoice> Choices(OrderWish wish, OrderCheck check, Organisation organisation, Standing? standing, Language language, DateOnly today)
    {
        yield return new("service", language.Say("Tjänst", "Service"), check.Tjanst?.Key ?? "", language.Say("Välj en tjänst.", "Choose a service."), Tjanster(organisation, language, today)) { Searchable = true, Error = OrderFormTexts.Error(check, OrderField.Tjanst, organisation, language) };
        string[] own = [.. (standing?.People ?? []).Select(p => p.Forvaltning).Distinct()];
        if (own.Length > 1)
            yield return new("unit", language.Say("För", "For"), check.Forvaltning?.Key ?? own[0], language.Say("Välj en förvaltning.", "Choose an administration."), [.. own.Select(f => (OrderNames.Forvaltning(f, organisation), f))]) { Error = OrderFormTexts.Error(check, OrderField.Forvaltning, organisation, language) };
    }

    /// <summary>Those that can be ordered, by name.</summary>
    private static IReadOnlyList<(string, string)> Tjanster(Organisation organisation, Language language, DateOnly today) =>
        [.. organisation.Tjanster.Where(t => Orderables.Of(organisation, t, today) is Orderable.Can).Select(t => (OrderNames.Tjanst(t, language), t.Key)).OrderBy(t => t.Item1, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true))];

    private static IReadOnlyList<ActInput> Inputs(OrderWish wish, OrderCheck check, Organisation organisation, Language language)
    {
        string Error(OrderField field) => OrderFormTexts.Error(check, field, organisation, language);
        var rules = organisation.Rules.Ordering;
        return
        [
            new("quantity", OrderFormTexts.Quantity(check.Tjanst, language), wish.Quantity ?? "", "", LongestQuantity) { Kind = ActInputKind.Line, Error = Error(OrderField.Quantity) },
            new("wanted", language.Say("Önskad dag (tomt: så snart som möjligt)", "Wanted day (empty: as soon as possible)"), wish.Wanted ?? "", "", 10) { Kind = ActInputKind.Date, Error = Error(OrderField.Wanted) },
            new("reference", rules.Reference.In(language), wish.Reference ?? "", "", LongestLine) { Kind = ActInputKind.Line, Hint = rules.ReferenceExample, Error = Error(OrderField.Reference) },
            new("contact", language.Say("Kontakt för leveransen", "Contact for the delivery"), wish.Contact ?? "", "", LongestLine) { Kind = ActInputKind.Line, Error = Error(OrderField.Contact) },
            new("text", OrderFormTexts.Text(check.Tjanst, wish.External, organisation, language), wish.Text ?? "", "", AvropCase.LongestText) { Error = Error(OrderField.Text) },
        ];
    }
}
