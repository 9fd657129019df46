using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Pricing.Lists.Telling;

/// <summary>Why a wish about a price list could not be done, and what to do.</summary>
internal static class ListRefusals
{
    public static LocalText Of(ListOutcome outcome, Organisation organisation, Language language) => outcome switch
    {
        ListOutcome.Already => new("Det är redan så. Inget behövde ändras.", "It is so already. Nothing had to be changed."),
        ListOutcome.Stale => new("Prislistan har ändrats sedan kortet visades. Så här ser den ut nu.", "The price list has changed since the card was shown. This is how it is now."),
        ListOutcome.NotAllowed no => new($"Det får bara {Roles(no, Language.Swedish)} göra. Be dem om det.", $"Only the {Roles(no, Language.English)} may do that. Please ask them."),
        ListOutcome.LateNeedsReason late => new($"Prislistan skulle ha varit klar {Formats.Date(Language.Swedish, late.ReadyBy)}. Skriv varför den är sen.", $"The price list was to be ready by {Formats.Date(Language.English, late.ReadyBy)}. Write why it is late."),
        ListOutcome.NeedsReason => new("Skriv ett skäl.", "Write a reason."),
        ListOutcome.NeedsReference => new("Skriv var beslutet finns, till exempel § 12.", "Write where the decision stands, for instance § 12."),
        ListOutcome.RequirementsNotChanged => new("Priser i en fastställd prislista ligger fast under året. De ändras bara när kravspecifikationen har ändrats; ange i så fall det.", "Prices of an adopted list are fixed for the year. They change only when the requirements (kravspecifikationen) were changed; say so if they were."),
        ListOutcome.BeyondCap cap => Capped(cap, organisation, language),
        ListOutcome.NotApproved waits => Unapproved(waits, organisation, language),
        ListOutcome.NothingToApprove none => new($"Ingen höjning i prislista {none.Year} behöver godkännas.", $"No increase in price list {none.Year} needs approval."),
        _ => OfList(outcome) ?? OfPrice(outcome, organisation, language),
    };

    private static LocalText? OfList(ListOutcome outcome) => outcome switch
    {
        ListOutcome.NotAYear year => new($"”{Short(year.Given)}” är inget år. Skriv till exempel 2027.", $"“{Short(year.Given)}” is no year. Write for instance 2027."),
        ListOutcome.NotADate date => new($"”{Short(date.Given)}” är inget datum. Skriv till exempel 2026-12-08.", $"“{Short(date.Given)}” is no date. Write for instance 2026-12-08."),
        ListOutcome.NotAMonth month => new($"”{Short(month.Given)}” är ingen månad. Skriv till exempel 2026-12.", $"“{Short(month.Given)}” is no month. Write for instance 2026-12."),
        ListOutcome.MonthOff off => new($"Månader som har varit är redan fakturerade. Ange en månad från {off.First:yyyy-MM} till {off.Last:yyyy-MM}.", $"Months that have been are billed already. Give a month from {off.First:yyyy-MM} to {off.Last:yyyy-MM}."),
        ListOutcome.InTheFuture future => new($"{Formats.Date(Language.Swedish, future.Day)} har inte varit än. Ange dagen då beslutet fattades.", $"{Formats.Date(Language.English, future.Day)} is still to come. Give the day when it was decided."),
        ListOutcome.NoSuchList none => new($"Det finns ingen prislista för {none.Year}.", $"There is no price list for {none.Year}."),
        ListOutcome.Exists exists => new($"Det finns redan en prislista för {exists.List.Year} ({ListNames.Of(exists.List.State).Sv}).", $"There is a price list for {exists.List.Year} already ({ListNames.Of(exists.List.State).En})."),
        ListOutcome.Overlaps other => new($"Prislistan skulle överlappa den för {other.With.Year}, som gäller {Formats.Range(Language.Swedish, other.With.ValidFrom, other.With.ValidTo)}.", $"The price list would overlap that of {other.With.Year}, which holds {Formats.Range(Language.English, other.With.ValidFrom, other.With.ValidTo)}."),
        ListOutcome.Past past => new($"Prislistans sista dag var {Formats.Date(Language.Swedish, past.LastDay)}: den ändras inte mer.", $"The price list's last day was {Formats.Date(Language.English, past.LastDay)}: it is not changed any more."),
        ListOutcome.WrongState wrong => new($"Prislista {wrong.List.Year} är {ListNames.Of(wrong.List.State).Sv}; det går bara med en lista som är {ListNames.Of(wrong.Needed).Sv}.", $"Price list {wrong.List.Year} is {ListNames.Of(wrong.List.State).En}; that can be done only with one that is {ListNames.Of(wrong.Needed).En}."),
        ListOutcome.Empty empty => new($"Prislista {empty.Year} har inga priser än. Ange dem först.", $"Price list {empty.Year} has no prices yet. Give them first."),
        _ => null,
    };

    private static LocalText OfPrice(ListOutcome outcome, Organisation organisation, Language language) => outcome switch
    {
        ListOutcome.NotAPercent percent => new($"”{Short(percent.Given)}” är ingen procentsats. Skriv till exempel 2,5.", $"“{Short(percent.Given)}” is no percentage. Write for instance 2.5."),
        ListOutcome.NotAnAmount amount => new($"”{Short(amount.Given)}” är inget belopp. Skriv kronor med högst två decimaler, till exempel 53,50.", $"“{Short(amount.Given)}” is no amount. Write kronor with at most two decimals, for instance 53.50."),
        ListOutcome.BadText { IsPlain: true } plain => new($"Texten får vara en rad med högst {plain.Longest} tecken, och får inte börja med =, +, - eller @.", $"The text may be one line of at most {plain.Longest} characters, and may not begin with =, +, - or @."),
        ListOutcome.BadText text => new($"Texten får vara högst {text.Longest} tecken, utan styrtecken.", $"The text may have at most {text.Longest} characters, and no control characters."),
        ListOutcome.UnknownTjanst unknown => new($"Det finns ingen tjänst med nyckeln ”{Short(unknown.Given)}”.", $"There is no service with the key “{Short(unknown.Given)}”."),
        ListOutcome.UnknownBasis unknown => new($"”{Short(unknown.Given)}” är inget sätt att ta betalt. Välj bland {Words(unknown.Fits)}.", $"“{Short(unknown.Given)}” is no way to charge. Choose among {Words(unknown.Fits)}."),
        ListOutcome.NeedsBasis needs => new($"{ListNames.Tjanst(needs.Tjanst, organisation, language)} har {(needs.Has.Count == 0 ? "inget pris" : "flera priser")}. Ange vilket som menas: {Words(needs.Has.Count == 0 ? needs.Fits : needs.Has)}.", $"{ListNames.Tjanst(needs.Tjanst, organisation, language)} has {(needs.Has.Count == 0 ? "no price" : "several prices")}. Say which is meant: {Words(needs.Has.Count == 0 ? needs.Fits : needs.Has)}."),
        ListOutcome.BasisOff off => new($"{ListNames.Tjanst(off.Tjanst, organisation, language)} har en annan prisform och kan inte ha {EnumKeys.Of(off.Basis)}. Välj bland {Words(off.Fits)}.", $"{ListNames.Tjanst(off.Tjanst, organisation, language)} has another price form and cannot have {EnumKeys.Of(off.Basis)}. Choose among {Words(off.Fits)}."),
        ListOutcome.NeedsUnit unit => new($"Ange enheten som {ListNames.Tjanst(unit.Tjanst, organisation, language)} betalas per, till exempel timme.", $"Give the unit that {ListNames.Tjanst(unit.Tjanst, organisation, language)} is paid per, for instance timme."),
        ListOutcome.IncludedIsFree free => new($"{ListNames.Tjanst(free.Tjanst, organisation, language)} ingår i en annan tjänst och kostar inget för sig: ange 0.", $"{ListNames.Tjanst(free.Tjanst, organisation, language)} is included in another service and costs nothing of its own: give 0."),
        ListOutcome.NoSuchPrice none => new($"{ListNames.Tjanst(none.Tjanst, organisation, language)} har inget sådant pris i listan.", $"{ListNames.Tjanst(none.Tjanst, organisation, language)} has no such price in the list."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, null),
    };

    private static string Words(IEnumerable<PriceBasis> bases) => string.Join(", ", bases.Select(EnumKeys.Of));

    private static string Roles(ListOutcome.NotAllowed no, Language language)
    {
        string[] names = [.. no.By.Select(role => RoleNames.Of(role).In(language) + (role is Role.Tjansteansvarig ? new LocalText(" för tjänstens område", " of the service's area").In(language) : ""))];
        return names is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} {new LocalText("eller", "or").In(language)} {last}" : names[0];
    }

    private static LocalText Capped(ListOutcome.BeyondCap cap, Organisation organisation, Language language)
    {
        var named = ListTexts.Named(cap.Increases, organisation, language);
        return new($"Inget pris får höjas mer än {Formats.Percent(Language.Swedish, cap.CapPercent)}: {named}. Sänk det först.", $"No price may rise by more than {Formats.Percent(Language.English, cap.CapPercent)}: {named}. Lower it first.");
    }

    private static LocalText Unapproved(ListOutcome.NotApproved waits, Organisation organisation, Language language)
    {
        var named = ListTexts.Named(waits.Increases, organisation, language);
        return new($"Höjningar utöver uppräkningen på {Formats.Percent(Language.Swedish, waits.IndexationPercent)} ska godkännas av {waits.Approver.Sv} först: {named}.", $"Increases beyond the indexation of {Formats.Percent(Language.English, waits.IndexationPercent)} must be approved by {waits.Approver.En} first: {named}.");
    }

    /// <summary>What is quoted comes from outside.</summary>
    private static string Short(string given)
    {
        var plain = string.Concat(given.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate)));
        return plain.Length <= 40 ? plain : string.Concat(plain.AsSpan(0, 40), "…");
    }
}
