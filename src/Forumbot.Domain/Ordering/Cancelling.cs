using Forumbot.Domain.Pricing.Lists;

namespace Forumbot.Domain.Ordering;

/// <summary>The buyer does not want it, or not any more.</summary>
public static class Cancelling
{
    /// <summary>Until the service's point of no return (<see cref="OrderTerms.CancelUntil"/>).</summary>
    public static AvropOutcome Cancel(AvropCase asked, string? reason)
    {
        if (asked.Hinders(AvropAction.Cancel) is { } hinder) return hinder;
        return ListWords.TryText(reason, AvropCase.LongestText, out var text) ? asked.Take(AvropAction.Cancel, avrop => avrop with { State = AvropState.Cancelled }, text) : new AvropOutcome.NeedsText(AvropCase.LongestText);
    }

    /// <summary>A running service is terminated, and runs until the uppsägningstid has passed (seed 000, Tilläggstjänster).</summary>
    /// <param name="shown">The last day that they were shown, yyyy-MM-dd: where it is another by now nothing is done, and it is to be confirmed.</param>
    public static AvropOutcome Terminate(AvropCase asked, string? shown)
    {
        if (asked.Hinders(AvropAction.Terminate) is { } hinder) return hinder;
        var last = LastDay(asked);
        return ListWords.Day(shown ?? "") == last ? asked.Take(AvropAction.Terminate, avrop => avrop with { State = AvropState.Terminated, EndsOn = last }) : new AvropOutcome.OtherLastDay(last);
    }

    /// <summary>The last day of the month in which the uppsägningstid ends, counted from today.</summary>
    public static DateOnly LastDay(AvropCase asked)
    {
        var month = asked.Today.AddMonths(Orderables.Terms(asked.Organisation, asked.Avrop.Tjanst).NoticeMonths ?? asked.Organisation.Rules.Ordering.NoticeMonths);
        return new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
    }
}
