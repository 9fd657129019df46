using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Features.Joining;

/// <summary>Roles as people speak of them.</summary>
public static class RoleTexts
{
    /// <summary>What somebody may be let in as. An administrator, and who answers for an area, are made in the directory.</summary>
    public static IReadOnlyList<Role> Offered { get; } = [.. Enum.GetValues<Role>().Where(r => r is not (Role.Administrator or Role.Tjansteansvarig))];

    public static LocalText Name(this Role role) => role switch
    {
        Role.Staff => new("Medarbetare", "Employee"),
        Role.Budgetuppfoljare => new("Budgetuppföljare", "Budget follow-up officer"),
        Role.KundBestallare => new("Beställare", "Commissioner"),
        Role.Kundansvarig => new("Kundansvarig", "Account manager"),
        Role.Tjansteansvarig => new("Tjänsteansvarig", "Service manager"),
        Role.StrategisktLeveransansvarig => new("Strategiskt leveransansvarig", "Strategic delivery manager"),
        Role.StrategisktAnsvarig => new("Strategiskt ansvarig", "Strategic manager"),
        Role.Forvaltningschef => new("Förvaltningschef", "Head of administration"),
        Role.ForumChair => new("Ordförande i forum", "Forum chair"),
        Role.Sekreterare => new("Sekreterare i forum", "Forum secretary"),
        Role.Administrator => new("Administratör för Forumbot", "Forumbot administrator"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
