using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Pricing.Lists.Telling;

/// <summary>The lists with what one may do with them, and the form to do it in.</summary>
internal static class ListCards
{
    private const string ListCard = "pricing/lists", FormCard = "pricing/list-form";

    /// <summary>Lists shown at once: the newest.</summary>
    public const int MostShown = 12;

    private static readonly ListStep[] Steps = [ListStep.Propose, ListStep.Approve, ListStep.Adopt, ListStep.SendBack];

    /// <summary>The lists that somebody may see, by year.</summary>
    public static IReadOnlyList<PriceList> Seen(ListBook book, Standing? standing)
    {
        var mayWork = ListRights.MayWork(standing, book.Organisation);
        return [.. book.Organisation.PriceLists.Where(l => mayWork || l.State is not PriceListState.Draft).OrderBy(l => l.ValidFrom)];
    }

    public static Reply Lists(ListBook book, Standing? standing, DateOnly today, Language language, string? note)
    {
        var seen = Seen(book, standing).Reverse().ToList();
        var doable = Steps.Where(step => ListRights.For(step, standing, book.Organisation) is not null && seen.Any(l => Fits(step, l, book))).ToList();
        var open = seen.Where(l => doable.Any(step => Fits(step, l, book))).ToList();
        return new ActView(ListCard, language, note ?? Headline(seen, today).In(language))
        {
            Lines = note is null ? Waiting(book, seen, language) : [Headline(seen, today).In(language), .. Waiting(book, seen, language)],
            Facts = [.. seen.Take(MostShown).Select(l => new ActFact(Title(l, today, seen, language), Line(book, l, language)))],
            Choices = open.Count == 0 ? [] : [new("year", language.Say("Prislista", "Price list"), open.Count == 1 ? Formats.Year(open[0].Year) : "", language.Say("Välj en prislista.", "Choose a price list."), [.. open.Select(l => (Title(l, today, seen, language), Formats.Year(l.Year)))])],
            Buttons =
            [
                .. doable.Select(step => new ActButton(ListNames.ToDo(step).In(language), "prislista.form", [("step", Key(step))], TakesChoices: true)),
                .. seen.Count > 1 ? [new ActButton(language.Say("Vad skiljer?", "What differs?"), "prislista.diff", [("year", seen[0].Year)])] : Array.Empty<ActButton>(),
                .. ListRights.MaySeeHistory(standing, book.Organisation) ? [new ActButton(language.Say("Historik", "History"), "prislista.history", [])] : Array.Empty<ActButton>(),
            ],
        }.Reply();
    }

    public static Reply Form(ListBook book, PriceList list, ListStep step, DateOnly today, Language language)
    {
        var needsReason = step is ListStep.SendBack or ListStep.Approve || IsLate(book, list, today);
        var waiting = Increases.ToApprove(book, list, book.Prices(list.Year));
        return new ActView(FormCard, language, Question(step, list).In(language))
        {
            Lines =
            [
                .. IsLate(book, list, today) ? [language.Say("Prislistan är sen: skriv varför.", "The price list is late: write why.")] : Array.Empty<string>(),
                .. waiting.Count > 0 && step is ListStep.Approve or ListStep.Adopt && waiting.Count > 0 ? [language.Say("Höjs mer än uppräkningen: ", "Rise by more than the indexation: ") + ListTexts.Named(waiting, book.Organisation, language) + "."] : Array.Empty<string>(),
            ],
            Facts = [],
            Inputs =
            [
                new("reason", language.Say("Skäl", "Reason"), "", needsReason ? language.Say("Skriv ett skäl.", "Write a reason.") : "", ListWords.LongestReason),
                new("reference", language.Say("Beslut eller ärende, till exempel § 12", "Decision or case, for instance § 12"), "", step is ListStep.Adopt ? language.Say("Skriv var beslutet finns.", "Write where the decision stands.") : "", ListWords.LongestReference),
            ],
            Buttons =
            [
                new(ListNames.ToDo(step).In(language), $"prislista.{Key(step)}", [("year", list.Year), ("rev", book.VersionOf(list.Year))], TakesChoices: true),
                new(language.Say("Tillbaka", "Back"), "prislista.list", []),
            ],
        }.Reply();
    }

    /// <summary>The step's word in a button and its verb.</summary>
    public static string Key(ListStep step) => step switch { ListStep.Propose => "propose", ListStep.SendBack => "sendback", ListStep.Adopt => "adopt", _ => "approve" };

    private static bool Fits(ListStep step, PriceList list, ListBook book) => step switch
    {
        ListStep.Propose => list.State is PriceListState.Draft,
        ListStep.Approve => list.State is not PriceListState.Adopted && Increases.ToApprove(book, list, book.Prices(list.Year)).Count > 0,
        _ => list.State is PriceListState.Proposed,
    };

    private static bool IsLate(ListBook book, PriceList list, DateOnly today) =>
        today > book.Organisation.Rules.Pricing.ReadyBy.In(list.Year - 1) && list.State < book.Organisation.Rules.Pricing.ReadyMeans;

    private static LocalText Headline(IReadOnlyList<PriceList> seen, DateOnly today) => seen.FirstOrDefault(l => l.On(today, seen) is ListPhase.InForce) is { } now
        ? new($"Prislista {now.Year} gäller nu.", $"Price list {now.Year} is in force.")
        : new("Ingen prislista gäller i dag.", "No price list is in force today.");

    private static IReadOnlyList<string> Waiting(ListBook book, IEnumerable<PriceList> seen, Language language) =>
        [.. seen.Where(l => l.State is PriceListState.Proposed).Select(l => language.Say($"Prislista {l.Year} väntar på beslut av {book.Organisation.Rules.PriceDecider.Sv}.", $"Price list {l.Year} waits for a decision by {book.Organisation.Rules.PriceDecider.En}."))];

    private static string Title(PriceList list, DateOnly today, IEnumerable<PriceList> all, Language language) => $"{list.Year}: {ListNames.Of(list.On(today, all)).In(language)}";

    private static string Line(ListBook book, PriceList list, Language language)
    {
        var days = Formats.Range(language, list.ValidFrom, list.ValidTo);
        if (list.State is not PriceListState.Adopted) return days;
        var reference = book.MarkOf(list.Year)?.Reference is { } given ? $", {given}" : "";
        return language.Say($"{days}. Beslutad {Formats.Date(language, list.DecidedOn)} av {list.DecidedBy}{reference}", $"{days}. Decided on {Formats.Date(language, list.DecidedOn)} by {list.DecidedBy}{reference}");
    }

    private static LocalText Question(ListStep step, PriceList list) => step switch
    {
        ListStep.Propose => new($"Föreslå prislista {list.Year}?", $"Propose price list {list.Year}?"),
        ListStep.SendBack => new($"Skicka tillbaka prislista {list.Year} som utkast?", $"Send price list {list.Year} back as a draft?"),
        ListStep.Adopt => new($"Fastställ prislista {list.Year}?", $"Adopt price list {list.Year}?"),
        _ => new($"Godkänn höjningarna i prislista {list.Year}?", $"Approve the increases in price list {list.Year}?"),
    };
}
