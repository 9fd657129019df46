using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;

namespace Forumbot.Domain.Ordering;

/// <summary>Decides who is reminded of what is promised, and told of what is late. On working days only.</summary>
public static class Reminding
{
    /// <summary>The last ready-by day that anything is said of on a day.</summary>
    public static DateOnly Horizon(DateOnly today) => Workdays.Next(today);

    /// <summary>What is to be said of an order on a working day: that it is promised by the next working day, by today, or that it is late.
    /// Null where nothing is, and on other days.</summary>
    public static ReminderKind? Kind(Avrop avrop, DateOnly today)
    {
        if (!Workdays.IsWorkday(today) || avrop.ReadyBy is not { } day || avrop.State is not (AvropState.Placed or AvropState.Accepted or AvropState.InProgress)) return null;
        return avrop.IsLate(today) ? ReminderKind.Late : day == today ? ReminderKind.Today : day <= Horizon(today) ? ReminderKind.Tomorrow : null;
    }

    /// <summary>The one who handles it, where they are there; else null, and the team is told.</summary>
    public static Person? Handler(Avrop avrop, Organisation organisation, IReadOnlyList<Absence> absences, DateOnly today) =>
        avrop.Assignee is { } id && Absence.Of(absences, id, today) is null && Lookup.Of(organisation).Person(id) is { } person && person.Validity.Holds(today) ? person : null;

    /// <summary>Who besides the supplier's team is told that it is late: who ordered it, and their kundansvarig. Each once.</summary>
    public static IReadOnlyList<(Person Person, LateFor For)> ToldOfLate(Avrop avrop, Organisation organisation, DateOnly today)
    {
        var buyer = avrop.By is { } by && Lookup.Of(organisation).Person(by) is { } person && person.Validity.Holds(today) ? person : null;
        var contact = Responsibility.ForBuyer(organisation, OrderRights.Payers(avrop, organisation, today).Last(), today);
        List<(Person, LateFor)> told = [];
        if (buyer is not null) told.Add((buyer, LateFor.Buyer));
        if (contact is not null && contact != buyer) told.Add((contact, LateFor.Kundansvarig));
        return told;
    }
}

/// <summary>Each is said once of an order.</summary>
public enum ReminderKind
{
    /// <summary>Promised by the end of the next working day.</summary>
    Tomorrow,

    /// <summary>Promised by the end of this day.</summary>
    Today,

    /// <summary>The promised day has passed.</summary>
    Late,
}

/// <summary>As what somebody is told that an order is late.</summary>
public enum LateFor { Buyer, Kundansvarig }
