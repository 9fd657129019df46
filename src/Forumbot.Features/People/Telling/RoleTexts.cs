using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Features.People.Telling;

/// <summary>What roles are called (seed 000, Rollmatris; seed 002, Mötesforum).</summary>
internal static class RoleTexts
{
    public static LocalText Of(Role role) => role switch
    {
        Role.Staff => new("Medarbetare", "Staff"),
        Role.Budgetuppfoljare => new("Budgetuppföljare", "Budget controller (budgetuppföljare)"),
        Role.KundBestallare => new("Kund/beställare", "Customer (kund/beställare)"),
        Role.Kundansvarig => new("Kundansvarig", "Account manager (kundansvarig)"),
        Role.Tjansteansvarig => new("Tjänsteansvarig", "Service owner (tjänsteansvarig)"),
        Role.StrategisktLeveransansvarig => new("Strategiskt leveransansvarig", "Strategic delivery owner (strategiskt leveransansvarig)"),
        Role.StrategisktAnsvarig => new("Strategiskt ansvarig", "Strategic owner (strategiskt ansvarig)"),
        Role.Forvaltningschef => new("Förvaltningschef", "Head of administration (förvaltningschef)"),
        Role.ForumChair => new("Ordförande i forum", "Chair of a forum"),
        Role.Sekreterare => new("Sekreterare i forum", "Secretary of a forum"),
        Role.Administrator => new("Administratör för Forumbot", "Administrator of Forumbot"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
