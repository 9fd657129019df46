using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>The words for roles in packs, on the command line and in cards' data: kund-bestallare, forum-chair.</summary>
public static class Roles
{
    public static IReadOnlyDictionary<string, Role> All => EnumKeys.All<Role>();

    public static string Key(this Role role) => EnumKeys.Of(role);

    /// <returns>Null where no role is called so.</returns>
    public static Role? Of(string key) => EnumKeys.Find<Role>(key);
}
