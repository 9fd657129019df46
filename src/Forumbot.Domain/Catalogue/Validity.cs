namespace Forumbot.Domain.Catalogue;

/// <summary>Whole days in Stockholm, both ends included; an end that is null is open. The default holds always.</summary>
public readonly record struct Validity(DateOnly? From, DateOnly? To)
{
    public bool Holds(DateOnly day) => (From is not { } from || day >= from) && (To is not { } to || day <= to);

    /// <summary>Whether there is a day on which both hold.</summary>
    public bool Meets(Validity other) => !(From > other.To) && !(To < other.From) && !(To < From) && !(other.To < other.From);

    /// <summary>The months, among those of a period, in which it holds on some day; null where there is none.</summary>
    /// <param name="firstMonth">The first of its month.</param>
    public (DateOnly FirstMonth, int Months)? Within(DateOnly firstMonth, int months)
    {
        var (first, last) = (firstMonth, firstMonth.AddMonths(months - 1));
        if (From is { } from && Months.FirstOf(from) > first) first = Months.FirstOf(from);
        if (To is { } to && Months.FirstOf(to) < last) last = Months.FirstOf(to);
        return first > last ? null : (first, Months.Between(first, last) + 1);
    }
}
