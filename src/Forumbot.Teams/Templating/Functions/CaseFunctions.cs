using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>Upper and lower case, with an optional language tag as last argument.</summary>
internal static partial class CaseFunctions
{
    /// <summary>Small letters whose capital is several letters, which .NET leaves as they are.</summary>
    private static readonly Dictionary<char, string> LongCapitals = new()
    {
        ['ß'] = "SS",
        ['ŉ'] = "ʼN",
        ['ǰ'] = "J̌",
        ['և'] = "ԵՒ",
        ['ﬀ'] = "FF",
        ['ﬁ'] = "FI",
        ['ﬂ'] = "FL",
        ['ﬃ'] = "FFI",
        ['ﬄ'] = "FFL",
        ['ﬅ'] = "ST",
        ['ﬆ'] = "ST",
    };

    public static IEnumerable<Function> All =>
    [
        Case("toLower", Lower),
        Case("toUpper", Upper),
        Case("sentenceCase", (text, culture) => Lower(text, culture) is { Length: > 0 } lower ? Capital(lower) : ""),
        Case("titleCase", (text, culture) => Word().Replace(Lower(text, culture), word => Capital(word.Value))),
    ];

    private static Function Case(string name, Func<string, CultureInfo, string> change) =>
        new(name, Kinds.Text, Signature.Each(1, 2, Kinds.Text), (arguments, budget) =>
            Culture(arguments) is { } culture ? budget.Text(change(TextFunctions.Text(arguments[0]), culture)) : Value.Error)
        {
            Takes = Takes.TextOrUndefined,
        };

    /// <summary>Only Turkish and Azeri have their own rules here; a tag that is no language tag fails.</summary>
    private static CultureInfo? Culture(ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length < 2 || arguments[1].Kind != ValueKind.Text) return CultureInfo.InvariantCulture;
        var tag = arguments[1].Text;
        if (!Tag().IsMatch(tag)) return null;
        return tag.Split('-')[0].ToLowerInvariant() is "tr" or "az" ? CultureInfo.GetCultureInfo("tr") : CultureInfo.InvariantCulture;
    }

    private static string Lower(string text, CultureInfo culture)
    {
        var lower = culture.TextInfo.ToLower(text);
        if (culture.Name.Length == 0) lower = lower.Replace("İ", "i̇", StringComparison.Ordinal);
        return lower.Contains('σ', StringComparison.Ordinal) ? FinalSigma().Replace(lower, match => text[match.Index] == 'Σ' ? "ς" : match.Value) : lower;
    }

    private static string Upper(string text, CultureInfo culture)
    {
        var upper = culture.TextInfo.ToUpper(text);
        if (!upper.Any(LongCapitals.ContainsKey)) return upper;
        var expanded = new StringBuilder();
        foreach (var letter in upper) expanded.Append(LongCapitals.GetValueOrDefault(letter, letter.ToString()));
        return expanded.ToString();
    }

    private static string Capital(string text) => Upper(text[..1], CultureInfo.InvariantCulture) + text[1..];

    [GeneratedRegex("^([A-Za-z]{2,3}|[A-Za-z]{5,8})(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    /// <summary>As JavaScript's \w\S*: a word begins with an English letter, a digit or _.</summary>
    [GeneratedRegex(@"[A-Za-z0-9_][^\s\uFEFF]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\p{L})σ(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex FinalSigma();
}
