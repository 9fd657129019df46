using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.People;

public sealed class StandingTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Somebody_stands_as_themselves_by_their_object_id_however_it_is_written()
    {
        Assert.Equal([Organisations.Staff], Of(Organisations.Stockholm, Organisations.Staff.AadObjectId.ToUpperInvariant())!.People);
        Assert.Null(Of(Organisations.Stockholm, "00000000-0000-4000-8000-00000000ffff"));
        Assert.Null(Of(Organisations.Stockholm, null));
    }

    [Theory]
    [InlineData(2026, 11, 20, false)]
    [InlineData(2026, 11, 21, true)]
    [InlineData(2026, 11, 30, true)]
    [InlineData(2026, 12, 1, false)]
    public void A_leaver_is_nobody_the_day_after_the_last_and_a_newcomer_the_day_before_the_first(int year, int month, int day, bool known)
    {
        var organisation = With([Organisations.Staff with { Validity = new(Today, new(2026, 11, 30)) }]);

        Assert.Equal(known, Standing.On(new(year, month, day), Organisations.Staff.AadObjectId, organisation) is not null);
    }

    [Fact]
    public void A_deputy_sees_the_costs_of_the_one_they_stand_in_for_and_us_is_still_their_own()
    {
        var organisation = With([Organisations.Staff, Organisations.BudgetuppfoljareTrafik], Deputy(Organisations.BudgetuppfoljareTrafik, Organisations.Staff)) with { Rules = Organisations.Blekinge.Rules };
        var standing = Of(organisation, Organisations.Staff.AadObjectId)!;

        Assert.True(Rights.MaySeeCosts(standing, "trafikkontoret", organisation));
        Assert.True(Rights.MayBindChannel(standing, "trafikkontoret", organisation));
        Assert.False(Rights.MaySeeCosts(standing, "farsta", organisation));
        Assert.Equal("utbildningsforvaltningen", standing.Forvaltning);
    }

    [Fact]
    public void A_deputys_deputy_gets_nothing_of_the_first()
    {
        var organisation = With(
            [Organisations.Staff, Organisations.Budgetuppfoljare, Organisations.BudgetuppfoljareTrafik],
            Deputy(Organisations.BudgetuppfoljareTrafik, Organisations.Budgetuppfoljare), Deputy(Organisations.Budgetuppfoljare, Organisations.Staff));

        Assert.Equal([Organisations.Staff, Organisations.Budgetuppfoljare], Of(organisation, Organisations.Staff.AadObjectId)!.People);
    }

    [Fact]
    public void Nobody_is_their_own_deputy_and_two_deputyships_for_one_count_once()
    {
        var organisation = With(
            [Organisations.Staff, Organisations.Budgetuppfoljare],
            Deputy(Organisations.Staff, Organisations.Staff), Deputy(Organisations.Budgetuppfoljare, Organisations.Staff), Deputy(Organisations.Budgetuppfoljare, Organisations.Staff));

        Assert.Equal(2, Of(organisation, Organisations.Staff.AadObjectId)!.People.Count);
    }

    /// <summary>In any organisation, on any day.</summary>
    [Fact]
    public void A_deputy_never_has_more_than_themselves_and_those_away_have_on_the_days_of_the_deputyship() => Prop.ForAll(Cases().ToArbitrary(), c =>
    {
        var standing = Standing.On(c.Day, c.Who.AadObjectId, c.Organisation);
        var own = c.Organisation.Deputyships.Where(d => d.Deputy == c.Who.AadObjectId && d.Validity.Holds(c.Day)).Select(d => d.For).Append(c.Who.AadObjectId);
        Person[] allowed = c.Who.Validity.Holds(c.Day) ? [.. c.Organisation.People.Where(p => own.Contains(p.AadObjectId) && p.Validity.Holds(c.Day))] : [];
        return c.Organisation.Forvaltningar.All(f =>
                Rights.MaySeeCosts(standing, f.Key, c.Organisation) == allowed.Any(p => Rights.MaySeeCosts(Standing.Alone(p), f.Key, c.Organisation))
                && Rights.MayBindChannel(standing, f.Key, c.Organisation) == allowed.Any(p => Rights.MayBindChannel(Standing.Alone(p), f.Key, c.Organisation)))
            && Rights.MayKeepDirectory(standing) == allowed.Any(p => p.Role is Role.Administrator)
            && (c.Who.Validity.Holds(c.Day) || standing is null);
    }).QuickCheckThrowOnFailure();

    private static Gen<(Organisation Organisation, Person Who, DateOnly Day)> Cases() =>
        from people in PersonOf().ListOf(5)
        from deputyships in DeputyshipOf().ListOf(6)
        from rules in Gen.Elements(Organisations.Stockholm.Rules, Organisations.Blekinge.Rules)
        from who in Gen.Choose(0, 4)
        from day in Gen.Choose(0, 9)
        let directory = people.Select((p, i) => p with { Key = $"p{i}", AadObjectId = Id(i) }).ToArray()
        select (Organisations.Stockholm with { Rules = rules, People = directory, Deputyships = [.. deputyships] }, directory[who], Today.AddDays(day));

    private static Gen<Person> PersonOf() =>
        from role in Gen.Elements(Enum.GetValues<Role>())
        from forvaltning in Gen.Elements("utbildningsforvaltningen", "trafikkontoret", "farsta", "serviceforvaltningen")
        from validity in ValidityOf()
        select new Person("", "", "Någon", role, forvaltning, null) { Validity = validity };

    private static Gen<Deputyship> DeputyshipOf() =>
        from away in Gen.Choose(0, 5)
        from deputy in Gen.Choose(0, 5)
        from validity in ValidityOf()
        select new Deputyship(Id(away), Id(deputy), validity);

    private static Gen<Validity> ValidityOf() =>
        from first in Gen.Choose(-1, 9)
        from last in Gen.Choose(-1, 9)
        select new Validity(first < 0 ? null : Today.AddDays(first), last < 0 ? null : Today.AddDays(last));

    private static string Id(int number) => $"00000000-0000-4000-8000-{number:000000000000}";

    private static Deputyship Deputy(Person away, Person deputy) => new(away.AadObjectId, deputy.AadObjectId, new(Today, Today));

    private static Organisation With(Person[] people, params Deputyship[] deputyships) => Organisations.Stockholm with { People = people, Deputyships = deputyships };

    private static Standing? Of(Organisation organisation, string? id) => Standing.On(Today, id, organisation);
}
