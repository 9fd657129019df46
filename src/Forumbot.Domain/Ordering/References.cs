using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Forumbot.Domain.Ordering;

/// <summary>Whether a reference is written as the organisation writes them. The pattern is pack data: it is matched without backtracking, so that none takes long.</summary>
public static class References
{
    private static readonly ConcurrentDictionary<string, Regex> Made = new(StringComparer.Ordinal);

    /// <param name="pattern">Null where any text fits.</param>
    public static bool Fits(string? pattern, string reference) => pattern is null || Of(pattern).IsMatch(reference);

    /// <summary>Whether it is such a pattern at all.</summary>
    public static bool IsPattern(string pattern)
    {
        try
        {
            return Of(pattern) is not null;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static Regex Of(string pattern) => Made.GetOrAdd(pattern, p => new Regex($@"\A(?:{p})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
}
