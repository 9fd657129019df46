using System.Globalization;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>Adding people, changing them, letting them leave.</summary>
internal static class KeepingPeople
{
    private const int LongestTitle = 200;

    internal static DirectoryOutcome Keep(Organisation directory, DirectoryWish.Keep wish, DateOnly today)
    {
        if (!Guid.TryParseExact(wish.AadObjectId.Trim(), "D", out var id)) return new DirectoryOutcome.NotAnObjectId(wish.AadObjectId);
        var old = Lookup.Of(directory).Person(id.ToString("D"));
        if (old is null && (wish.Title ?? wish.Role ?? wish.Forvaltning) is null) return new DirectoryOutcome.Incomplete();
        return Wanted(directory, wish, old ?? new Person("", id.ToString("D"), "", default, "", null), old is null, out var wanted) ?? Keep(directory, wanted, old, today);
    }

    internal static DirectoryOutcome Leave(Organisation directory, DirectoryWish.Leave wish, DateOnly today)
    {
        if (Keeping.Find(directory, wish.Person) is not { } person) return new DirectoryOutcome.NotInDirectory(wish.Person);
        if (Keeping.Day(wish.LastDay) is not { } last) return new DirectoryOutcome.NotADate(wish.LastDay);
        if (last < person.Validity.From) return new DirectoryOutcome.DatesTurned(person.Validity.From.Value, last);
        var leaver = person with { Validity = person.Validity with { To = last } };
        return leaver == person ? new DirectoryOutcome.Already() : NoAdministratorFrom(directory, leaver, today) is { } day ? new DirectoryOutcome.LastAdministrator(day) : new DirectoryOutcome.Leaves(leaver, last);
    }

    /// <summary>What is wished, each part by itself; what is wrong with the first that is.</summary>
    private static DirectoryOutcome? Wanted(Organisation directory, DirectoryWish.Keep wish, Person old, bool isNew, out Person wanted)
    {
        wanted = old;
        var lookup = Lookup.Of(directory);
        var (title, role, forvaltning, area) = (wish.Title?.Trim() ?? old.Title, wish.Role?.Trim() ?? (isNew ? "" : old.Role.Key()), wish.Forvaltning?.Trim() ?? old.Forvaltning, wish.Area?.Trim() ?? old.Area ?? "");
        if (isNew && (title.Length == 0 || role.Length == 0 || forvaltning.Length == 0)) return new DirectoryOutcome.Incomplete();
        if (!IsTitle(title)) return new DirectoryOutcome.BadTitle(LongestTitle);
        if (Roles.Of(role) is not { } known) return new DirectoryOutcome.UnknownRole(role);
        if (lookup.Forvaltning(forvaltning) is null) return new DirectoryOutcome.UnknownForvaltning(forvaltning);
        if (area.Length > 0 && lookup.Area(area) is null) return new DirectoryOutcome.UnknownArea(area);
        if (Read(wish.From, old.Validity.From, out var from) is { } badFrom) return badFrom;
        if (Read(wish.To, old.Validity.To, out var to) is { } badTo) return badTo;
        wanted = old with { Title = title, Role = known, Forvaltning = forvaltning, Area = area.Length > 0 ? area : null, Validity = new(from, to) };
        return to < from ? new DirectoryOutcome.DatesTurned(from!.Value, to!.Value) : null;
    }

    private static DirectoryOutcome Keep(Organisation directory, Person wanted, Person? old, DateOnly today)
    {
        if (wanted == old) return new DirectoryOutcome.Already();
        var forvaltning = Lookup.Of(directory).Forvaltning(wanted.Forvaltning)!;
        // Who belongs to one that has ended may stay there, and be changed otherwise.
        if (wanted.Forvaltning != old?.Forvaltning && !forvaltning.Validity.Holds(wanted.Validity.From is { } from && from > today ? from : today)) return new DirectoryOutcome.ForvaltningNotThere(forvaltning);
        if (old is not null && NoAdministratorFrom(directory, wanted, today) is { } day) return new DirectoryOutcome.LastAdministrator(day);
        return new DirectoryOutcome.Kept(old is null ? wanted with { Key = PersonKeys.For(wanted, directory) } : wanted, old is null);
    }

    private static bool IsTitle(string title) => title.Length is > 0 and <= LongestTitle && !title.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format);

    private static DirectoryOutcome.NotADate? Read(string? text, DateOnly? old, out DateOnly? day)
    {
        day = text is null ? old : string.IsNullOrWhiteSpace(text) ? null : Keeping.Day(text);
        return !string.IsNullOrWhiteSpace(text) && day is null ? new(text) : null;
    }

    /// <summary>The first day from today on that has an administrator now and would have none: they alone can undo what they do.</summary>
    private static DateOnly? NoAdministratorFrom(Organisation directory, Person changed, DateOnly today)
    {
        Person[] before = Administrators(directory.People), after = Administrators(directory.People.Select(p => p.AadObjectId == changed.AadObjectId ? changed : p));
        return before.Concat(after).SelectMany(p => new[] { p.Validity.From ?? today, p.Validity.To?.AddDays(1) ?? today }).Append(today).Where(day => day >= today)
            .Order().Cast<DateOnly?>().FirstOrDefault(day => Has(before, day!.Value) && !Has(after, day.Value));
    }

    private static Person[] Administrators(IEnumerable<Person> people) => [.. people.Where(p => p.Role is Role.Administrator)];

    private static bool Has(Person[] administrators, DateOnly day) => administrators.Any(p => p.Validity.Holds(day));
}
