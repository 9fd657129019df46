namespace Forumbot.Workbooks;

/// <summary>Gives sheets names that spreadsheet programs take: at most 31 characters, none of []:*?/\, no apostrophe at an end, no two
/// alike. Names of services are untrusted.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History", "Historik" };

    /// <param name="reserved">Names that other sheets have.</param>
    internal SheetNames(params IEnumerable<string> reserved) => taken.UnionWith(reserved);

    internal string Of(string wanted)
    {
        var plain = SheetText.Clean(string.Concat(wanted.Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c))).Trim().Trim('\'').Trim();
        if (plain.Length == 0) plain = "Tjänst";
        var name = Cut(plain, Longest);
        for (var number = 2; !taken.Add(name); number++) name = $"{Cut(plain, Longest - 3 - $"{number}".Length)} ({number})";
        return name;
    }

    /// <summary>Never in the middle of a character, nor before an apostrophe.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd(' ', '\'');
    }
}
