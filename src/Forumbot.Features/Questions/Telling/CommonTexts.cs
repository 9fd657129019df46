using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Words that several answers use.</summary>
internal static class CommonTexts
{
    /// <summary>per timme; per hour.</summary>
    public static string Per(this Told told, string unit) => $"per {Units.One(unit, told.Language)}";

    /// <summary>bastjänst; basic service.</summary>
    public static string Kind(this Told told, Category category) => category switch
    {
        Category.Bas => told.In("bastjänst", "basic service"),
        Category.Tillagg => told.In("tilläggstjänst", "additional service"),
        Category.Uppdrag => told.In("uppdrag", "assignment"),
        _ => told.In("tilläggshantering", "additional handling"),
    };

    public static string Kinds(this Told told, Category category) => category switch
    {
        Category.Bas => told.In("bastjänster", "basic services"),
        Category.Tillagg => told.In("tilläggstjänster", "additional services"),
        Category.Uppdrag => told.In("uppdrag", "assignments"),
        _ => told.In("tilläggshantering", "additional handling"),
    };

    /// <summary>The kind and what it means for the buyer.</summary>
    public static ViewFact CategoryFact(this Told told, Tjanst tjanst)
    {
        var meaning = tjanst.Obligatory switch
        {
            Obligation.Yes => told.In("obligatorisk att använda", "must be used"),
            Obligation.No => told.In("frivillig", "optional"),
            _ => told.In("följer bastjänsten", "follows the basic service"),
        };
        return new(told.In("Kategori", "Category"), $"{Capital(told.Kind(tjanst.Category))}, {meaning}");
    }

    /// <summary>The administration's customer web, and the person to ask.</summary>
    public static IReadOnlyList<ViewFact> Contacts(this Told told, Person? person)
    {
        var web = new ViewFact(told.In("Kundwebb", "Customer web"), told.In(told.Rules.CustomerWeb));
        return person is null ? [web] : [new(told.In("Kontakt", "Contact"), person.Title), web];
    }

    public static ViewFact LeadTimeFact(this Told told, int days, DateOnly readyBy) =>
        new(told.In("Ledtid", "Lead time"), $"{told.Workdays(days)}; {told.In("klart senast", "ready by")} {told.Date(readyBy)} {told.In("om underlaget kommer in nu", "if sent in now")}");

    public static string Workdays(this Told told, int days) =>
        $"{told.Number(days)} {(days == 1 ? told.In("arbetsdag", "working day") : told.In("arbetsdagar", "working days"))}";

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A, B och C.</summary>
    public static string And(this Told told, IReadOnlyList<string> names) => names switch
    {
        [] => "",
        [var one] => one,
        _ => $"{string.Join(", ", names.SkipLast(1))} {told.In("och", "and")} {names[^1]}",
    };
}
