using System.Globalization;
using System.Text;

namespace Forumbot.Domain.Ordering;

/// <summary>What a file may be called.</summary>
public static class FileNames
{
    private const int Longest = 80;

    private const string Nameless = "bilaga", Refused = "<>:\"|?*;";

    /// <summary>The name without folders and signs that hide or mean something elsewhere, with the ending of what the file is. It has no /.</summary>
    public static string Clean(string? given, FileType type)
    {
        var name = Plain((given ?? "").Split('/', '\\')[^1]);
        var stem = name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : name;
        stem = stem.Length > Longest ? stem[..(char.IsHighSurrogate(stem[Longest - 1]) ? Longest - 1 : Longest)] : stem;
        stem = stem.Trim(' ', '.');
        return (stem.Length == 0 ? Nameless : stem) + Ending(type, name);
    }

    /// <summary>Whether something is a text with commas shows in nothing but its name, and does no harm.</summary>
    private static string Ending(FileType type, string name) =>
        type is not FileType.Text ? $".{type}".ToLowerInvariant() : name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? ".csv" : ".txt";

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) plain.Append(' ');
            else if (!IsHidden(rune) && !Refused.Contains(rune.ToString(), StringComparison.Ordinal)) plain.Append(rune.ToString());
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsHidden(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
