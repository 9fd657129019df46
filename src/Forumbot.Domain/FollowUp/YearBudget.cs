using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.FollowUp;

/// <summary>A förvaltning's budget for a service and year, as a pack gives it.</summary>
/// <param name="Amount">Öre excl. moms per year.</param>
public sealed record YearBudget(int Year, string Forvaltning, string Tjanst, Money Amount, bool Example)
{
    /// <summary>In twelve months by largest remainder, as a yearly share is spread (design 4).</summary>
    public IEnumerable<MonthFigure> Months => Allocation.OverMonths(Amount).Select((share, n) => new MonthFigure(Tjanst, new(Year, n + 1, 1), share.Amount, Example));

    /// <summary>The pack's budgets of a förvaltning for months from the first to the last.</summary>
    public static IEnumerable<MonthFigure> Of(Organisation organisation, string forvaltning, DateOnly firstMonth, DateOnly lastMonth) =>
        organisation.Budgets.Where(b => b.Forvaltning == forvaltning && b.Year >= firstMonth.Year && b.Year <= lastMonth.Year).SelectMany(b => b.Months).Where(m => m.Month >= firstMonth && m.Month <= lastMonth);
}
