using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.People;

public sealed class KeepingTests
{
    private const string NewId = "00000000-0000-4000-8000-00000000abcd";

    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Person Administrator = new("administrator", "00000000-0000-4000-8000-000000000901", "Administratör", Role.Administrator, "farsta", null);
    private static readonly Organisation Directory = Organisations.Stockholm with { People = [.. Organisations.Stockholm.People, Administrator] };

    [Fact]
    public void A_new_person_gets_a_key_of_the_title()
    {
        var kept = Decide<DirectoryOutcome.Kept>(new DirectoryWish.Keep(NewId.ToUpperInvariant(), " Ekonomichef Älvsjö/Åsö ", "kund-bestallare", "farsta", "ekonomi", "2026-12-01", "2027-01-31"));

        Assert.True(kept.IsNew);
        Assert.Equal(new Person("ekonomichef-alvsjo-aso", NewId, "Ekonomichef Älvsjö/Åsö", Role.KundBestallare, "farsta", "ekonomi") { Validity = new(new(2026, 12, 1), new(2027, 1, 31)) }, kept.Person);
    }

    [Theory]
    [InlineData("Administrator", "administrator-2")]
    [InlineData("???", "person")]
    public void A_key_is_never_given_twice(string title, string key) =>
        Assert.Equal(key, Decide<DirectoryOutcome.Kept>(new DirectoryWish.Keep(NewId, title, "staff", "farsta")).Person.Key);

    [Fact]
    public void What_is_not_given_stays_and_what_is_empty_goes()
    {
        var directory = With(Organisations.TjansteansvarigEkonomi with { Forvaltning = "farsta", Validity = new(new(2026, 1, 1), new(2026, 12, 31)) });

        var kept = Assert.IsType<DirectoryOutcome.Kept>(Keeping.Decide(directory, new DirectoryWish.Keep(Organisations.TjansteansvarigEkonomi.AadObjectId, Title: "Ny titel", Area: "", To: ""), Today));

        Assert.False(kept.IsNew);
        Assert.Equal(Organisations.TjansteansvarigEkonomi with { Forvaltning = "farsta", Title = "Ny titel", Area = null, Validity = new(new(2026, 1, 1), null) }, kept.Person);
    }

    [Fact]
    public void What_is_so_already_is_said_to_be()
    {
        var staff = Organisations.Staff;
        Decide<DirectoryOutcome.Already>(new DirectoryWish.Keep(staff.AadObjectId, staff.Title, "staff", staff.Forvaltning, "", "", ""));
        Assert.IsType<DirectoryOutcome.Already>(Keeping.Decide(With(staff with { Validity = new(null, Today) }), new DirectoryWish.Leave(staff.Key, "2026-11-21"), Today));
    }

    public static TheoryData<DirectoryWish, Type> Refused => new()
    {
        { new DirectoryWish.Keep("0101", "Titel", "staff", "farsta"), typeof(DirectoryOutcome.NotAnObjectId) },
        { new DirectoryWish.Keep("{00000000-0000-4000-8000-00000000abcd}", "Titel", "staff", "farsta"), typeof(DirectoryOutcome.NotAnObjectId) },
        { new DirectoryWish.Keep(NewId), typeof(DirectoryOutcome.Incomplete) },
        { new DirectoryWish.Keep(NewId, "Titel", "staff"), typeof(DirectoryOutcome.Incomplete) },
        { new DirectoryWish.Keep(NewId, "Titel", "", "farsta"), typeof(DirectoryOutcome.Incomplete) },
        { new DirectoryWish.Keep(Administrator.AadObjectId, " "), typeof(DirectoryOutcome.BadTitle) },
        { new DirectoryWish.Keep(NewId, "Ti\u202Etel", "staff", "farsta"), typeof(DirectoryOutcome.BadTitle) },
        { new DirectoryWish.Keep(NewId, new string('x', 201), "staff", "farsta"), typeof(DirectoryOutcome.BadTitle) },
        { new DirectoryWish.Keep(NewId, "Titel", "Staff", "farsta"), typeof(DirectoryOutcome.UnknownRole) },
        { new DirectoryWish.Keep(NewId, "Titel", "3", "farsta"), typeof(DirectoryOutcome.UnknownRole) },
        { new DirectoryWish.Keep(NewId, "Titel", "staff", "Farsta"), typeof(DirectoryOutcome.UnknownForvaltning) },
        { new DirectoryWish.Keep(NewId, "Titel", "staff", "farsta", "ekonmi"), typeof(DirectoryOutcome.UnknownArea) },
        { new DirectoryWish.Keep(NewId, "Titel", "staff", "farsta", From: "2026-13-01"), typeof(DirectoryOutcome.NotADate) },
        { new DirectoryWish.Keep(NewId, "Titel", "staff", "farsta", To: "31/12 2026"), typeof(DirectoryOutcome.NotADate) },
        { new DirectoryWish.Keep(NewId, "Titel", "staff", "farsta", From: "2026-12-02", To: "2026-12-01"), typeof(DirectoryOutcome.DatesTurned) },
        { new DirectoryWish.Leave("ingen", "2026-12-31"), typeof(DirectoryOutcome.NotInDirectory) },
        { new DirectoryWish.Leave("p0101", "snart"), typeof(DirectoryOutcome.NotADate) },
        { new DirectoryWish.Leave("administrator", "2026-12-31"), typeof(DirectoryOutcome.LastAdministrator) },
        { new DirectoryWish.Keep(Administrator.AadObjectId, Role: "staff"), typeof(DirectoryOutcome.LastAdministrator) },
        { new DirectoryWish.Keep(Administrator.AadObjectId, From: "2026-11-22"), typeof(DirectoryOutcome.LastAdministrator) },
        { new DirectoryWish.StandIn("ingen", "p0101", "2026-12-01", "2026-12-31"), typeof(DirectoryOutcome.NotInDirectory) },
        { new DirectoryWish.StandIn("p0101", "", "2026-12-01", "2026-12-31"), typeof(DirectoryOutcome.NotInDirectory) },
        { new DirectoryWish.StandIn("p0101", Organisations.Budgetuppfoljare.AadObjectId, "2026-12-01", "2026-12-31"), typeof(DirectoryOutcome.OwnDeputy) },
        { new DirectoryWish.StandIn("p0101", "p0102", "", "2026-12-31"), typeof(DirectoryOutcome.NotADate) },
        { new DirectoryWish.StandIn("p0101", "p0102", "2026-12-31", "2026-12-01"), typeof(DirectoryOutcome.DatesTurned) },
        { new DirectoryWish.StandIn("p0101", "p0102", "2026-11-01", "2026-11-20"), typeof(DirectoryOutcome.Past) },
        { new DirectoryWish.StandInNoMore("7"), typeof(DirectoryOutcome.UnknownDeputyship) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_is_refused(DirectoryWish wish, Type why)
    {
        var outcome = Keeping.Decide(Directory, wish, Today);

        Assert.Equal((why, false), (outcome.GetType(), outcome.IsDone));
    }

    [Fact]
    public void Nobody_is_added_to_a_forvaltning_that_has_ended_but_who_is_there_may_be_changed()
    {
        var ended = Directory with { Forvaltningar = [.. Directory.Forvaltningar.Select(f => f.Key == "trafikkontoret" ? f with { ValidTo = Today.AddDays(-1) } : f)] };

        Assert.IsType<DirectoryOutcome.ForvaltningNotThere>(Keeping.Decide(ended, new DirectoryWish.Keep(NewId, "Titel", "staff", "trafikkontoret"), Today));
        Assert.IsType<DirectoryOutcome.Kept>(Keeping.Decide(ended, new DirectoryWish.Keep(Organisations.BudgetuppfoljareTrafik.AadObjectId, "Ny titel"), Today));
    }

    [Fact]
    public void Somebody_may_be_added_to_a_forvaltning_that_is_to_come_from_its_first_day()
    {
        var coming = Directory with { Forvaltningar = [.. Directory.Forvaltningar.Select(f => f.Key == "farsta" ? f with { ValidFrom = new(2027, 1, 1) } : f)] };

        Assert.IsType<DirectoryOutcome.Kept>(Keeping.Decide(coming, new DirectoryWish.Keep(NewId, "Titel", "staff", "farsta", From: "2027-01-01"), Today));
        Assert.IsType<DirectoryOutcome.ForvaltningNotThere>(Keeping.Decide(coming, new DirectoryWish.Keep(NewId, "Titel", "staff", "farsta", From: "2026-12-31"), Today));
    }

    [Fact]
    public void An_administrator_may_leave_where_another_stays()
    {
        var two = Directory with { People = [.. Directory.People, Administrator with { Key = "andra", AadObjectId = NewId }] };

        Assert.IsType<DirectoryOutcome.Leaves>(Keeping.Decide(two, new DirectoryWish.Leave("administrator", "2026-11-20"), Today));
        Assert.Equal(new DirectoryOutcome.LastAdministrator(new(2026, 12, 1)),
            Keeping.Decide(two with { People = [.. two.People.Select(p => p.Key == "andra" ? p with { Validity = new(null, new(2026, 11, 30)) } : p)] }, new DirectoryWish.Leave("administrator", "2026-11-20"), Today));
    }

    /// <summary>Whatever is wished of whom, in any directory.</summary>
    [Fact]
    public void No_wish_takes_the_administrator_from_a_day_that_has_one() => Prop.ForAll(Cases().ToArbitrary(), c =>
    {
        var outcome = Keeping.Decide(c.Directory, c.Wish, Today);
        var changed = outcome switch { DirectoryOutcome.Kept kept => kept.Person, DirectoryOutcome.Leaves leaves => leaves.Person, _ => null };
        var lost = Enumerable.Range(0, 30).Select(d => Today.AddDays(d)).Any(day =>
            HasAdministrator(c.Directory.People, day)
            && !HasAdministrator(c.Directory.People.Select(p => p.AadObjectId == (changed ?? c.Wished).AadObjectId ? changed ?? c.Wished : p), day));
        return changed is null ? outcome is not DirectoryOutcome.LastAdministrator || lost : !lost;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_deputyship_that_is_wished_anew_changes_its_days()
    {
        var directory = Deputised(Today, Today.AddDays(10));

        var again = new DirectoryWish.StandIn("p0101", "p0102", "2026-11-21", "2026-12-01");
        Assert.IsType<DirectoryOutcome.Already>(Keeping.Decide(directory, again, Today));
        Assert.Equal("1", Assert.IsType<DirectoryOutcome.StandsIn>(Keeping.Decide(directory, again with { To = "2026-12-24" }, Today)).Deputyship.Id);
        Assert.Equal("", Assert.IsType<DirectoryOutcome.StandsIn>(Keeping.Decide(directory, again with { From = "2026-12-02", To = "2026-12-24" }, Today)).Deputyship.Id);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(5)]
    public void A_deputyship_that_is_ended_holds_no_more_from_today(int begins)
    {
        var directory = Deputised(Today.AddDays(begins), Today.AddDays(10));

        var ended = Assert.IsType<DirectoryOutcome.StandsInNoMore>(Keeping.Decide(directory, new DirectoryWish.StandInNoMore(" 1 "), Today)).Deputyship;

        Assert.DoesNotContain(Enumerable.Range(0, 20), day => ended.Validity.Holds(Today.AddDays(day)));
        Assert.IsType<DirectoryOutcome.Already>(Keeping.Decide(directory with { Deputyships = [ended] }, new DirectoryWish.StandInNoMore("1"), Today));
        Assert.Equal("", Assert.IsType<DirectoryOutcome.StandsIn>(Keeping.Decide(directory with { Deputyships = [ended] }, new DirectoryWish.StandIn("p0101", "p0102", "2026-11-21", "2026-12-31"), Today)).Deputyship.Id);
    }

    [Fact]
    public void Both_are_in_the_directory_on_some_of_the_days()
    {
        var directory = With(Organisations.Staff with { Validity = new(null, Today) }, Organisations.Budgetuppfoljare);

        Assert.IsType<DirectoryOutcome.NotThere>(Keeping.Decide(directory, new DirectoryWish.StandIn("p0101", "p0102", "2026-11-22", "2026-11-30"), Today));
        Assert.IsType<DirectoryOutcome.NotThere>(Keeping.Decide(directory, new DirectoryWish.StandIn("p0102", "p0101", "2026-11-22", "2026-11-30"), Today));
        Assert.IsType<DirectoryOutcome.StandsIn>(Keeping.Decide(directory, new DirectoryWish.StandIn("p0101", "p0102", "2026-11-21", "2026-11-30"), Today));
    }

    private static Gen<(Organisation Directory, DirectoryWish Wish, Person Wished)> Cases() =>
        from people in PersonOf().ListOf(4)
        from who in Gen.Choose(0, 3)
        from changed in PersonOf()
        from leaves in Gen.Elements(true, false)
        let directory = people.Select((p, i) => p with { Key = $"p{i}", AadObjectId = $"00000000-0000-4000-8000-{i:000000000000}" }).ToArray()
        let wished = leaves ? directory[who] with { Validity = directory[who].Validity with { To = changed.Validity.To ?? Today } } : directory[who] with { Role = changed.Role, Validity = changed.Validity }
        select (With(directory), leaves
            ? new DirectoryWish.Leave(wished.Key, $"{wished.Validity.To:yyyy-MM-dd}")
            : (DirectoryWish)new DirectoryWish.Keep(wished.AadObjectId, Role: wished.Role.Key(), From: $"{wished.Validity.From:yyyy-MM-dd}", To: $"{wished.Validity.To:yyyy-MM-dd}"), wished);

    private static Gen<Person> PersonOf() =>
        from role in Gen.Elements(Role.Administrator, Role.Administrator, Role.Staff)
        from first in Gen.Choose(-3, 6)
        from length in Gen.Choose(-1, 8)
        select new Person("", "", "Någon", role, "farsta", null) { Validity = new(first < 0 ? null : Today.AddDays(first - 1), length < 0 ? null : Today.AddDays(first + length)) };

    private static bool HasAdministrator(IEnumerable<Person> people, DateOnly day) => people.Any(p => p.Role is Role.Administrator && p.Validity.Holds(day));

    private static Organisation Deputised(DateOnly from, DateOnly to) => Directory with
    {
        Deputyships = [new(Organisations.Budgetuppfoljare.AadObjectId, Organisations.Staff.AadObjectId, new(from, to)) { Id = "1" }],
    };

    private static Organisation With(params Person[] people) => Directory with { People = people };

    private static T Decide<T>(DirectoryWish wish) => Assert.IsType<T>(Keeping.Decide(Directory, wish, Today));
}
