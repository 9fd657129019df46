using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Ordering.Telling;

/// <summary>The steps of an order: who did what, when, by which role and for whom; newest first.</summary>
internal static class AvropHistory
{
    public const int MostShown = 30;

    public static Reply Of(Avrop avrop, IReadOnlyList<AvropStep> steps, Organisation organisation, Language language) => new ActView("ordering/avrop-history", language,
        new LocalText($"Historik för {avrop.Number}: {OrderNames.Tjanst(avrop.Tjanst, organisation, Language.Swedish)}.", $"History of {avrop.Number}: {OrderNames.Tjanst(avrop.Tjanst, organisation, Language.English)}.").In(language))
    {
        Lines = steps.Count > MostShown ? [new LocalText($"De {MostShown} senaste stegen visas.", $"The {MostShown} latest steps are shown.").In(language)] : [],
        Facts = [.. steps.Reverse().Take(MostShown).Select(step => new ActFact(When(step.At, language), Line(step, avrop, organisation, language)))],
        Buttons = [new(new LocalText("Tillbaka", "Back").In(language), "avrop.show", [("number", avrop.Number)])],
    }.Reply();

    private static string When(DateTimeOffset at, Language language) =>
        $"{Formats.Date(language, LeadTime.DateAt(at))} {TimeZoneInfo.ConvertTime(at, LeadTime.Stockholm).ToString("HH:mm", CultureInfo.InvariantCulture)}";

    private static string Line(AvropStep step, Avrop avrop, Organisation organisation, Language language)
    {
        List<string> parts = [AvropWords.Of(step.Action).In(language)];
        if (step.Quantity is { } quantity) parts.Add(OrderNames.Quantity(quantity, avrop.Unit, AvropKind.Once, language));
        if (step.Amount is { } amount && amount != Domain.Pricing.Money.Zero) parts.Add(Formats.Difference(language, amount));
        if (step.Action is AvropAction.Assign) parts.Add(OrderNames.Person(step.Assignee, organisation) ?? language.Say("till ingen", "to nobody"));
        if (Who(step, organisation, language) is { } who) parts.Add(who);
        if (step.For is not null) parts.Add(language.Say($"i stället för {OrderNames.Person(step.For, organisation) ?? "någon annan"}", $"for {OrderNames.Person(step.For, organisation) ?? "somebody else"}"));
        if (step.Card is not null) parts.Add(language.Say("från ett kort", "from a card"));
        return string.Join(", ", parts) + (step.Text is { } text ? $": ”{text}”" : "");
    }

    /// <summary>By title, with the role; what happened by itself has neither.</summary>
    private static string? Who(AvropStep step, Organisation organisation, Language language)
    {
        var role = step.Role is { } key && Roles.Of(key) is { } known ? RoleNames.Of(known).In(language) : null;
        return OrderNames.Person(step.By, organisation) is not { } title ? role : role is null ? title : $"{title} ({role})";
    }
}
