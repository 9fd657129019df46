using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>Some of somebody's orders: open ones first, newest first.</summary>
/// <param name="Orders">Of this page.</param>
/// <param name="Page">From 0.</param>
/// <param name="Total">Of all pages.</param>
/// <param name="MaySeeOurs">Whether the reader sees their förvaltning's orders too.</param>
internal sealed record OrderPage(IReadOnlyList<Avrop> Orders, OrderScope Scope, int Page, int Total, int Open, bool MaySeeOurs, string? Tjanst)
{
    public const int Size = 10;

    public bool HasOlder => (Page + 1) * Size < Total;
}

/// <summary>A list of orders, to open one.</summary>
internal static class AvropList
{
    public static Reply Of(OrderPage page, Organisation organisation, Language language, DateOnly today)
    {
        return new ActView("ordering/avrop-list", language, Headline(page, organisation).In(language))
        {
            Lines = page.Total > OrderPage.Size ? [language.Say($"{(page.Page * OrderPage.Size) + 1}–{(page.Page * OrderPage.Size) + page.Orders.Count} av {page.Total} visas.", $"{(page.Page * OrderPage.Size) + 1}–{(page.Page * OrderPage.Size) + page.Orders.Count} of {page.Total} are shown.")] : [],
            Facts = [.. page.Orders.Select(a => new ActFact(a.Number, Line(a, page.Scope, organisation, language, today)))],
            Choices = page.Orders.Count == 0 ? [] : [new("number", language.Say("Beställning", "Order"), page.Orders.Count == 1 ? page.Orders[0].Number : "", language.Say("Välj en beställning.", "Choose an order."), [.. page.Orders.Select(a => ($"{a.Number} {OrderNames.Tjanst(a.Tjanst, organisation, language)}", a.Number))]) { Searchable = true }],
            Buttons = [.. Buttons(page, language)],
        }.Reply();
    }

    private static IEnumerable<ActButton> Buttons(OrderPage page, Language language)
    {
        ActButton To(string title, OrderScope scope, int at) => new(title, "avrop.list", [("scope", OrderScopes.Key(scope)), ("page", at), ("service", page.Tjanst ?? "")]);
        if (page.Orders.Count > 0) yield return new(language.Say("Öppna", "Open"), "avrop.show", [], TakesChoices: true);
        if (page.HasOlder) yield return To(language.Say("Fler", "More"), page.Scope, page.Page + 1);
        if (page.Page > 0) yield return To(language.Say("Föregående", "Previous"), page.Scope, page.Page - 1);
        if (page.Scope is OrderScope.Ours) yield return To(language.Say("Mina beställningar", "My orders"), OrderScope.Mine, 0);
        else if (page.MaySeeOurs) yield return To(language.Say("Våra beställningar", "Our orders"), OrderScope.Ours, 0);
    }

    private static LocalText Headline(OrderPage page, Organisation organisation)
    {
        var (sv, en) = page.Tjanst is { } tjanst ? ($" av {OrderNames.Tjanst(tjanst, organisation, Language.Swedish)}", $" of {OrderNames.Tjanst(tjanst, organisation, Language.English)}") : ("", "");
        if (page.Total == 0) return page.Scope is OrderScope.Ours
            ? new($"Ni har inga beställningar{sv}. Skriv vad ni vill beställa.", $"You have no orders{en} in your administration. Write what you want to order.")
            : new($"Du har inga beställningar{sv}. Skriv vad du vill beställa.", $"You have no orders{en}. Write what you want to order.");
        var (count, counted) = page.Total == 1 ? ("1 beställning", "1 order") : ($"{page.Total} beställningar", $"{page.Total} orders");
        return new($"{(page.Scope is OrderScope.Ours ? $"Ni har {count}{sv} i er förvaltning" : $"Du har {count}{sv}")}, {page.Open} pågående.", $"You have {counted}{en}{(page.Scope is OrderScope.Ours ? " in your administration" : "")}, {page.Open} open.");
    }

    private static string Line(Avrop avrop, OrderScope scope, Organisation organisation, Language language, DateOnly today)
    {
        List<string> parts = [OrderNames.Tjanst(avrop.Tjanst, organisation, language), OrderNames.State(avrop.State).In(language)];
        if (!avrop.State.HasEnded() && avrop.ReadyBy is { } day) parts.Add(language.Say($"klart senast {Formats.Date(language, day)}", $"ready by {Formats.Date(language, day)}") + (avrop.IsLate(today) ? language.Say(", försenad", ", late") : ""));
        if (scope is OrderScope.Ours && OrderNames.Person(avrop.By, organisation) is { } by) parts.Add(by);
        return string.Join(". ", parts) + ".";
    }
}
