using System.Collections.Frozen;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Features.Joining;

/// <summary>Roles as people speak of them, and by their public keys.</summary>
public static class RoleTexts
{
    private static readonly FrozenDictionary<string, Role> ByKey = Enum.GetValues<Role>().ToFrozenDictionary(KeyOf, r => r, StringComparer.Ordinal);

    /// <summary>What somebody may be let in as. An administrator, and who answers for an area, are made in the directory.</summary>
    public static IReadOnlyList<Role> Offered { get; } = [.. Enum.GetValues<Role>().Where(r => r is not (Role.Administrator or Role.Tjansteansvarig))];

    /// <summary>As packs write it: kund-bestallare.</summary>
    public static string KeyOf(Role role) =>
        string.Concat(role.ToString().Select((c, n) => char.IsUpper(c) && n > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>Null where no role has the key.</summary>
    public static Role? FromKey(string? key) => key is not null && ByKey.TryGetValue(key, out var role) ? role : null;

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
