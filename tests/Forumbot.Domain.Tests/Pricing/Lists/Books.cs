using Forumbot.Domain.People;
using Forumbot.Domain.Pricing.Lists;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.Pricing.Lists;

/// <summary>Price lists of a small Stockholm: 2021, 2023, 2026 and 2027 adopted, and who works with them.</summary>
internal static class Books
{
    public static readonly DateOnly InTime = new(2027, 5, 10), TooLate = new(2027, 11, 21);

    public static readonly Person Leveransansvarig = Person("0203", Role.StrategisktLeveransansvarig, "serviceforvaltningen", null),
        Director = Person("0401", Role.StrategisktAnsvarig, "utbildningsforvaltningen", null), Administrator = Person("0901", Role.Administrator, "serviceforvaltningen", null);

    /// <summary>The uppräkningsfaktor for 2028 is 2 percent, and no price may rise by more than 10.</summary>
    public static ListBook Book { get; } = new(
        Organisations.Stockholm with
        {
            Forvaltningar = [.. Organisations.Stockholm.Forvaltningar, new("serviceforvaltningen", "Serviceförvaltningen", "förvaltning", [])],
            People = [.. Organisations.Stockholm.People, Leveransansvarig, Director, Administrator],
            Years = [new(2028, null, 2, 10, "exempel")],
        }, [], []);

    public static ListOutcome Decide(this ListBook book, ListWish wish, Person? who, DateOnly today) => ListKeeping.Decide(book, wish, Standing.Alone(who), today);

    /// <summary>The book after a wish that must come through.</summary>
    public static ListBook After(this ListBook book, ListWish wish, Person who, DateOnly today)
    {
        var change = Assert.IsType<ListOutcome.Kept>(book.Decide(wish, who, today)).Change;
        var year = change.List.Year;
        return book with
        {
            Organisation = book.Organisation with { PriceLists = [.. book.Organisation.PriceLists.Where(l => l.Year != year), change.List], Prices = [.. book.Organisation.Prices.Where(p => p.ListYear != year), .. change.Prices] },
            Marks = [.. book.Marks.Where(m => m.Year != year), new(year, book.VersionOf(year) + 1, change.Reference)],
            Approvals = [.. book.Approvals, .. change.Approved],
        };
    }

    public static ListBook Drafted(string percent = "2") => Book.After(new ListWish.Draft("2028", Percent: percent), Leveransansvarig, InTime);

    public static ListBook Proposed(string percent = "2") => Drafted(percent).After(new ListWish.Propose("2028"), Leveransansvarig, InTime);

    private static Person Person(string number, Role role, string forvaltning, string? area) => new($"p{number}", $"00000000-0000-4000-8000-00000000{number}", $"{role}", role, forvaltning, area);
}
