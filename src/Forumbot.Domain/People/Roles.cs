using System.Text;

namespace Forumbot.Domain.People;

/// <summary>The words for roles in packs, on the command line and in cards' data: kund-bestallare, forum-chair.</summary>
public static class Roles
{
    private static readonly Dictionary<Role, string> Keys = Enum.GetValues<Role>().ToDictionary(role => role, role => Kebab($"{role}"));
    private static readonly Dictionary<string, Role> ByKey = Keys.ToDictionary(k => k.Value, k => k.Key, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, Role> All => ByKey;

    public static string Key(this Role role) => Keys[role];

    /// <returns>Null where no role is called so.</returns>
    public static Role? Of(string key) => ByKey.TryGetValue(key, out var role) ? role : null;

    private static string Kebab(string name)
    {
        var key = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && key.Length > 0) key.Append('-');
            key.Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }
}
