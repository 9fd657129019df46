using System.Globalization;
using System.Text.RegularExpressions;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Questions;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Ordering;

/// <summary>What somebody said when they wanted to order, as the form takes it: nothing is rounded, and nothing is made up.</summary>
public static partial class OrderSaid
{
    public static OrderWish Wish(Question question, DateTimeOffset now) => new()
    {
        Tjanst = question is { Clarify: false, Tjanster: [var one] } ? one : null,
        Forvaltning = question.Forvaltning ?? question.UnknownForvaltning,
        Quantity = question.Quantity is { } quantity ? AsTyped(question, quantity) ?? Written(quantity, question.Language) : null,
        Wanted = Wanted(question, now)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Text = OrderFacts.Of(question),
    };

    /// <summary>With its minus, or the point or comma that may part thousands: the form tells what is wrong with it. Null where there is neither.</summary>
    private static string? AsTyped(Question question, decimal quantity) => Unclear().Matches(PlainText.Of(question.Text)).Select(m => m.Value)
        .FirstOrDefault(typed => decimal.TryParse(typed.TrimStart('-', '\u2212', '\u2013').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == quantity);

    [GeneratedRegex(@"(?<![\p{L}\p{N}])([-\u2212\u2013][0-9]+|[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Unclear();

    /// <summary>As a person writes it.</summary>
    public static string Written(decimal quantity, Language language)
    {
        var text = quantity.ToString("0.############", CultureInfo.InvariantCulture);
        return language is Language.Swedish ? text.Replace('.', ',') : text;
    }

    /// <summary>The day that was said; else the first working day of the period, where it is to come and it can be ready by then.</summary>
    private static DateOnly? Wanted(Question question, DateTimeOffset now)
    {
        var (text, today) = (PlainText.Of(question.Text), LeadTime.DateAt(now));
        if (OrderDays.Names(text, today, out var day)) return day;
        if (question.Start is not { } period) return null;
        var first = period.Resolve(today).FirstMonth;
        // A month that is named without its year is the next one: nobody orders for one that has been.
        if (first < today && !text.Contains($"{first.Year}", StringComparison.Ordinal) && period.Kind is PeriodKind.Month or PeriodKind.Months) first = first.AddYears(1);
        return first > today ? Workdays.From(first) : null;
    }
}
