using System.Text.RegularExpressions;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions;

/// <summary>People's names in a text: two or more capitalised words beside each other that no service, unit or forum is called
/// by. A common word that begins a sentence is no part of a name.</summary>
internal static partial class MaskedNames
{
    private const string Hidden = "…";

    /// <param name="known">The words, folded, of all that has a name in the organisation.</param>
    internal static string Of(string text, IReadOnlySet<string> known) => Run().Replace(text, run => Masked(run.Value, BeginsSentence(text, run.Index), known));

    private static string Masked(string run, bool first, IReadOnlySet<string> known)
    {
        var words = Name().Matches(run).Select(m => m.Value).ToList();
        var unknown = words.Select((word, n) => !IsKnown(word, known) && !(n == 0 && first && CommonWords.IsEveryday(word))).ToList();
        var kept = new List<string>();
        for (var n = 0; n < words.Count;)
        {
            var count = unknown.Skip(n).TakeWhile(u => u).Count();
            kept.Add(count >= 2 ? Hidden : words[n]);
            n += count >= 2 ? count : 1;
        }

        return string.Join(' ', kept);
    }

    private static bool IsKnown(string word, IReadOnlySet<string> known)
    {
        var folded = Folded.Of(word);
        return folded.Split(' ').All(part => known.Contains(part) || known.Contains(part.TrimEnd('s')));
    }

    private static bool BeginsSentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return before.Length == 0 || before[^1] is '.' or '?' or '!' or ':' or '"' or '”' or '–' or '-';
    }

    [GeneratedRegex(@"(?<![\p{L}\d])\p{Lu}\p{Ll}[\p{L}'’]*(?:-\p{Lu}\p{Ll}+)?(?: +\p{Lu}\p{Ll}[\p{L}'’]*(?:-\p{Lu}\p{Ll}+)?)+")]
    private static partial Regex Run();

    [GeneratedRegex(@"[^ ]+")]
    private static partial Regex Name();
}
