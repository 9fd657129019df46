using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Features;

/// <summary>What roles are called within a sentence (seed 000, Rollmatris; seed 002, Mötesforum).</summary>
internal static class RoleNames
{
    public static LocalText Of(Role role) => role switch
    {
        Role.Staff => new("medarbetare", "staff"),
        Role.Budgetuppfoljare => new("budgetuppföljare", "budget controller (budgetuppföljare)"),
        Role.KundBestallare => new("kund/beställare", "customer (kund/beställare)"),
        Role.Kundansvarig => new("kundansvarig", "account manager (kundansvarig)"),
        Role.Tjansteansvarig => new("tjänsteansvarig", "service owner (tjänsteansvarig)"),
        Role.StrategisktLeveransansvarig => new("strategiskt leveransansvarig", "strategic delivery owner (strategiskt leveransansvarig)"),
        Role.StrategisktAnsvarig => new("strategiskt ansvarig", "strategic owner (strategiskt ansvarig)"),
        Role.Forvaltningschef => new("förvaltningschef", "head of administration (förvaltningschef)"),
        Role.ForumChair => new("ordförande i forum", "chair of a forum"),
        Role.Sekreterare => new("sekreterare i forum", "secretary of a forum"),
        _ => new("administratör för Forumbot", "administrator of Forumbot"),
    };
}
