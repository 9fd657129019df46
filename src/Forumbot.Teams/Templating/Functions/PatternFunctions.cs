using System.Text.RegularExpressions;
using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>Regular expressions. A pattern may come from data, so each gets little time and little to make.</summary>
internal static class PatternFunctions
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    public static IEnumerable<Function> All =>
    [
        new("isMatch", Kinds.Boolean, Signature.Each(2, 2, Kinds.Text), IsMatch) { Takes = Takes.TextOrUndefined },
        new("replaceIgnoreCase", Kinds.Text, Signature.Each(3, 3, Kinds.Text), ReplaceIgnoreCase) { Takes = Takes.TextOrUndefined },
    ];

    private static Value IsMatch(ReadOnlySpan<Value> arguments, Budget budget)
    {
        if (TextFunctions.Text(arguments[1]) is not { Length: > 0 } pattern) return Value.Error;
        var options = RegexOptions.None;
        foreach (var (flag, option) in new[] { ("(?i)", RegexOptions.IgnoreCase), ("(?m)", RegexOptions.Multiline), ("(?s)", RegexOptions.Singleline) })
        {
            if (pattern.Contains(flag, StringComparison.Ordinal)) options |= option;
            pattern = pattern.Replace(flag, "", StringComparison.Ordinal);
        }
        var text = TextFunctions.Text(arguments[0]);
        return Try(pattern, options, regex => Value.Of(regex.IsMatch(text)));
    }

    private static Value ReplaceIgnoreCase(ReadOnlySpan<Value> arguments, Budget budget)
    {
        var (text, pattern, replacement) = (TextFunctions.Text(arguments[0]), TextFunctions.Text(arguments[1]), TextFunctions.Text(arguments[2]));
        if (pattern.Length == 0) return Value.Error;
        return Try(pattern, RegexOptions.IgnoreCase, regex =>
        {
            var references = replacement.Count(letter => letter == '$');
            budget.SpendLetters(regex.Count(text) * (long)(replacement.Length + references * text.Length));
            return budget.Text(regex.Replace(text, replacement));
        });
    }

    private static Value Try(string pattern, RegexOptions options, Func<Regex, Value> use)
    {
        try
        {
            return use(new Regex(pattern, options | RegexOptions.CultureInvariant, Patience));
        }
        catch (Exception failure) when (failure is ArgumentException or RegexMatchTimeoutException)
        {
            return Value.Error;
        }
    }
}
