namespace Forumbot.Domain.LeadTimes;

/// <summary>When something is ready that takes a number of working days (seed 002, Ledtider per tjänsteområde).</summary>
public static class LeadTime
{
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    /// <summary>The clock that noon and dates follow.</summary>
    public static TimeZoneInfo Stockholm { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>The date in Stockholm at a moment.</summary>
    public static DateOnly DateAt(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Stockholm).DateTime);

    /// <summary>Day 1 of what arrives then: that day if it is a working day and 12:00 or earlier in Stockholm, else the next
    /// working day. 12:00 itself is in time.</summary>
    public static DateOnly FirstDay(DateTimeOffset arrives)
    {
        var local = TimeZoneInfo.ConvertTime(arrives, Stockholm);
        var date = DateOnly.FromDateTime(local.DateTime);
        return Workdays.IsWorkday(date) && local.TimeOfDay <= Noon ? date : Workdays.Next(date);
    }

    /// <summary>Ready by the end of this day.</summary>
    /// <param name="workingDays">1 or more.</param>
    public static DateOnly ReadyBy(DateTimeOffset arrives, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var day = FirstDay(arrives);
        for (var n = 1; n < workingDays; n++) day = Workdays.Next(day);
        return day;
    }
}
