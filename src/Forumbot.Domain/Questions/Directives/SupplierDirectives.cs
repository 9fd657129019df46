using System.Text.RegularExpressions;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Directives;

/// <summary>What a supplier's team tells the bot about its queue and about being away. The whole text must be that, and nothing else.</summary>
internal static partial class SupplierDirectives
{
    private const int LongestText = 200;

    private static readonly DateOnly AnyDay = new(2026, 1, 1);

    /// <param name="plain">Freed from what Teams adds.</param>
    /// <returns>Null where it is something else.</returns>
    public static Directive? Read(string plain, Organisation organisation)
    {
        if (plain.Length > LongestText) return null;
        var text = Around().Replace(plain.ToLowerInvariant(), "").Trim();
        if (text.Length == 0) return null;
        return Bind().Match(text) is { Success: true } bind ? new Directive.QueueBinding(Of(bind), Area(bind.Groups["area"].Value, organisation), bind.Groups["area"].Value)
            : Away().Match(text) is { Success: true } away && IsDays(away.Groups["days"].Value) ? new Directive.Absence(Of(away), away.Groups["days"].Value)
            : Late().Match(text) is { Success: true } late ? new Directive.LateOrders(Of(late))
            : DueToday().Match(text) is { Success: true } today ? new Directive.TeamOrders(Of(today), QueuePart.Today)
            : Queue().Match(text) is { Success: true } queue ? new Directive.TeamOrders(Of(queue), QueuePart.All)
            : null;
    }

    private static bool IsDays(string days) => days.Length == 0 || WrittenDays.Read(days, AnyDay) is not null;

    /// <summary>The group of an English wording is called en.</summary>
    private static Language Of(Match match) => match.Groups["en"].Success ? Language.English : Language.Swedish;

    private static string? Area(string named, Organisation organisation)
    {
        var folded = Words.Fold(named);
        return named.Length == 0 ? null : organisation.Areas.FirstOrDefault(a => new[] { a.Key, a.Name, a.EnglishName ?? "" }.Concat(a.Phrases).Any(n => Words.Fold(n) == folded))?.Key;
    }

    [GeneratedRegex(@"^\s*(@?forumbot[,:]?\s*)?((hej|hejsan|hallå|hello|hi|snälla|please)\b[\s,!.]*)*(kan du\s+|can you\s+|could you\s+)?|(\s*\b(tack|please|nu|now))*[\s?!.]*$")]
    private static partial Regex Around();

    [GeneratedRegex(@"^(?:(?:koppla|anslut|knyt|bind)(?:\s+ihop)?\s+(?:(?:den\s+här\s+)?kanalen|hit)\s+(?:till|med)\s+(?:vår\s+)?k(?:ön|ö)(?:\s+för(?:\s+området)?\s+(?<area>.+))?|(?<en>connect|link|bind)\s+(?:this|the)\s+channel\s+(?:to|with)\s+(?:the|our)\s+(?:queue(?:\s+(?:of|for)\s+(?<area>.+))?|(?<area>.+?)\s+queue))$")]
    private static partial Regex Bind();

    [GeneratedRegex(@"^(?:jag\s+(?:är|kommer\s+(?:att\s+)?vara|ska\s+vara|blir)\s+(?:borta|ledig|frånvarande|bortrest|på\s+semester|tjänstledig)|(?<en>i\s+am|i'm|i’m|i\s+will\s+be|i'll\s+be)\s+(?:away|off|absent|on\s+leave|on\s+vacation|on\s+holiday))(?:\s+(?<days>.+))?$")]
    private static partial Regex Away();

    [GeneratedRegex(@"^(?:(?:visa|se|lista|vilka\s+är)?\s*(?:alla\s+|våra\s+|de\s+)?(?:sena|försenade)\s+(?:beställningar|beställningarna|avrop|avropen|leveranser|leveranserna)|vilka\s+(?:beställningar|avrop|leveranser)\s+är\s+(?:sena|försenade)|vad\s+är\s+(?:sent|försenat)|(?<en>show|see|list|which\s+are)?\s*(?:all\s+|our\s+|the\s+)?(?<en>late|overdue|delayed)\s+(?:orders|deliveries)|(?<en>which)\s+orders\s+are\s+(?:late|overdue|delayed))$")]
    private static partial Regex Late();

    [GeneratedRegex(@"^(?:vad\s+(?:ska|måste|skall)\s+(?:vara|bli)\s+(?:klart|färdigt|klara)\s+i\s?dag|vad\s+har\s+vi\s+i\s?dag|(?<en>what)\s+(?:is|must\s+be|has\s+to\s+be|should\s+be)\s+(?:due|ready|done)\s+today|(?<en>what's)\s+due\s+today)$")]
    private static partial Regex DueToday();

    [GeneratedRegex(@"^(?:(?:visa|se|öppna|kolla)?\s*(?:mig\s+)?(?:hela\s+|vår\s+|min\s+)?(?:kön|kö|arbetskön|beställningskön)(?:\s+här)?|vad\s+(?:är|har\s+vi)\s+på\s+gång|vad\s+(?:ligger|finns|är|står)\s+(?:det\s+)?i\s+(?:vår\s+)?kön?|(?<en>show|see|open|view)\s+(?:me\s+)?(?:the|our|my)\s+queue|(?<en>what's|what\s+is)\s+(?:in\s+(?:the|our)\s+queue|going\s+on|up\s+next))$")]
    private static partial Regex Queue();
}
