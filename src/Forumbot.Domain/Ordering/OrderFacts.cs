using System.Globalization;
using Forumbot.Domain.Questions;
using Forumbot.Domain.Questions.Matching;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Ordering;

/// <summary>Whether what somebody wrote says more than which service, how many and when: the supplier needs it then.</summary>
internal static class OrderFacts
{
    /// <summary>So many words may be left without saying anything to the supplier.</summary>
    private const int MostWords = 1;

    private static readonly HashSet<string> Saying = [.. WordFile.Sections("orders.txt")["no-fact"].Select(Words.Fold), .. new[] { "sv-SE", "en-GB" }.SelectMany(c => CultureInfo.GetCultureInfo(c).DateTimeFormat.MonthNames).Select(Words.Fold)];

    /// <returns>The text as it was written; null where the other fields of the form say it all.</returns>
    public static string? Of(Question question)
    {
        var text = PlainText.Of(question.Text).Trim();
        var known = question.Evidence.SelectMany(e => Tokens(e.Words)).ToHashSet(StringComparer.Ordinal);
        var left = Tokens(text).Where(t => !known.Contains(t) && !Saying.Contains(t) && !IsQuantity(t, question)).ToList();
        return text.Length <= AvropCase.LongestText && (left.Exists(t => t.Any(char.IsDigit)) || left.Count > MostWords) ? text : null;
    }

    private static bool IsQuantity(string token, Question question) =>
        question.Quantity is { } quantity && decimal.TryParse(token.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == quantity;

    private static IEnumerable<string> Tokens(string text) =>
        text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(t => Words.Fold(t.Trim('.', ',', '!', '?', ':', ';', '(', ')', '"'))).Where(t => t.Length > 0);
}
