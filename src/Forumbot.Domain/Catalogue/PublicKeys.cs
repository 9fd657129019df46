using System.Text.RegularExpressions;

namespace Forumbot.Domain.Catalogue;

/// <summary>The keys that services, buyers and all else of an organisation are known by: small letters a–z, digits and single hyphens.</summary>
public static partial class PublicKeys
{
    /// <summary>Characters.</summary>
    public const int Longest = 80;

    /// <summary>Whether a text is written as a key. Its length is not looked at.</summary>
    public static bool IsKey(string text) => Written().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Written();
}
