using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>Parts of a UTC time in ISO form. Dates for people are written by the server: it knows language and time zone.</summary>
internal static class DateFunctions
{
    public static IEnumerable<Function> All =>
    [
        Part("year", moment => moment.Year),
        Part("month", moment => moment.Month),
        Part("dayOfMonth", moment => moment.Day),
        Part("dayOfWeek", moment => (int)moment.DayOfWeek),
        Part("dayOfYear", moment => moment.DayOfYear),
        Of("date", Kinds.Text, moment => Value.Of($"{moment.Month}/{moment.Day:00}/{moment.Year:0000}")),
    ];

    private static Function Part(string name, Func<DateTime, int> part) => Of(name, Kinds.Number, moment => Value.Of(part(moment)));

    private static Function Of(string name, Kinds returns, Func<DateTime, Value> read) =>
        new(name, returns, Signature.Each(1, 1, Kinds.Text), (arguments, _) => Moment.TryReadIso(arguments[0].Text, out var moment) ? read(moment) : Value.Error) { Takes = Takes.Text };
}
