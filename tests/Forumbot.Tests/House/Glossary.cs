using System.Text.RegularExpressions;

namespace Forumbot.Tests.House;

/// <summary>Ordlista.md against the code: the Swedish nouns in names are the closed list of the glossary, and each of them is in use.</summary>
internal static partial class Glossary
{
    // Beginnings that give a Swedish word away in an identifier. English words that begin so are listed as exceptions.
    private static readonly string[] Swedish =
        ["forvalt", "tjanst", "avrop", "bestall", "tillagg", "uppdrag", "lopande", "kund", "budgetupp", "ansvar", "strateg", "sekreter", "faktur", "nyckel", "mote", "radet",
         "namnd", "belopp", "rakning", "avtal", "overens", "fordel", "kostnad", "ledtid", "prislist", "enhet", "omrade", "anstall", "arende", "verksamhet", "moms", "kronor", "bas", "per"];

    private static readonly string[] English = ["base", "based", "basis", "basic", "bastion", "strategy", "strategies", "strategic", "per", "period", "periods", "periodic", "person", "persons", "permission", "permitted", "percent", "perhaps", "person's", "permissions", "persistent", "permanent", "perform", "performance", "permutation", "personal"];

    public static IReadOnlySet<string> Terms(Codebase code) =>
        GlossaryRow().Matches(code.Files["Forumbot.Domain/Ordlista.md"]).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<string> Swedish_words_outside_the_glossary(Codebase code)
    {
        var terms = Terms(code).Select(t => t.ToUpperInvariant()).ToList();
        return Names(code).Where(n => IsSwedish(n.Word) && !terms.Exists(t => n.Name.Contains(t, StringComparison.OrdinalIgnoreCase) && IsFormOf(n.Word, t)))
            .Select(n => $"{n.Name} in {n.Path}").Distinct();
    }

    public static IEnumerable<string> Glossary_terms_that_nothing_is_called(Codebase code)
    {
        var names = Names(code).Select(n => n.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Terms(code).Where(term => !names.Any(n => n.Contains(term, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The term, a part of it, or its plural: Tjanst, Tjanster.</summary>
    private static bool IsFormOf(string word, string term) =>
        term.Contains(word, StringComparison.OrdinalIgnoreCase) || (word.StartsWith(term, StringComparison.OrdinalIgnoreCase) && word.Length - term.Length <= 3);

    private static bool IsSwedish(string word) =>
        Array.Exists(Swedish, s => word.StartsWith(s, StringComparison.OrdinalIgnoreCase)) && !English.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Each word of each declared type, member and enum value.</summary>
    private static IEnumerable<(string Path, string Name, string Word)> Names(Codebase code) =>
        from file in code.Sources()
        from name in Declared(file.Text)
        from word in PascalWord().Matches(name).Select(m => m.Value)
        select (file.Path, name, word);

    private static IEnumerable<string> Declared(string source) =>
        Declaration().Matches(source).Select(m => m.Groups[1].Value)
            .Concat(Enumeration().Matches(source).SelectMany(m => PascalName().Matches(Comment().Replace(m.Groups[1].Value, "")).Select(v => v.Value)))
            .Concat(Parameter().Matches(source).Select(m => m.Groups[1].Value));

    [GeneratedRegex(@"^\|\s*`(\w+)`\s*\|", RegexOptions.Multiline)]
    private static partial Regex GlossaryRow();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\benum\s+\w+\s*\{([^}]*)\}")]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"///.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b[A-Z]\w+")]
    private static partial Regex PascalName();

    // Positional parameters and properties: "Type Name," "Type Name {" "Type Name =>".
    [GeneratedRegex(@"[\w>?\]]\s([A-Z]\w+)(?=\s*(?:[,{]|=>|\)|\())")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"[A-Z][a-z]+")]
    private static partial Regex PascalWord();
}
