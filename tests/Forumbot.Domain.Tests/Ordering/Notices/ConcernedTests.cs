using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.Ordering.Notices;
using Forumbot.Domain.People;
using Forumbot.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Ordering.Notices;

public sealed class ConcernedTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly string[] Forvaltningar = ["utbildningsforvaltningen", "trafikkontoret", "serviceforvaltningen"];

    [Fact]
    public void Nobody_is_told_twice_nor_of_what_they_did_themselves_nor_of_what_they_may_not_see() => Prop.ForAll(Cases().ToArbitrary(), c =>
    {
        var told = Concerned.Of(c.Avrop, c.Step, c.Organisation, Today);
        var people = told.Select(t => t.Person.AadObjectId).ToList();
        return people.Distinct().Count() == people.Count && !people.Contains(c.Step.By!)
            && told.All(t => t.Person.Validity.Holds(Today) && OrderRights.MaySee(Standing.On(Today, t.Person.AadObjectId, c.Organisation), c.Avrop, c.Organisation, Today));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_waits_for_an_attest_is_told_to_everybody_who_can_give_it_or_to_who_stands_in() => Prop.ForAll(Cases().ToArbitrary(), c =>
    {
        var (avrop, step) = (c.Avrop with { State = AvropState.AwaitsAttest }, c.Step with { Action = AvropAction.Order });
        var told = Concerned.Of(avrop, step, c.Organisation, Today).Where(t => t.MustAct).Select(t => t.Person.AadObjectId).ToHashSet();
        return OrderAttest.Attesters(c.Organisation, avrop.Forvaltning, avrop.Needs, Today).Where(p => p.AadObjectId != step.By)
            .All(p => told.Contains(p.AadObjectId) || c.Organisation.Deputyships.Any(d => d.For == p.AadObjectId && d.Validity.Holds(Today) && told.Contains(d.Deputy)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_deputy_is_told_in_the_place_of_one_who_is_away_and_not_beside()
    {
        var deputy = Somebody(9, Role.Staff, "utbildningsforvaltningen");
        var town = With([Attester, Orderer, deputy], new Deputyship(Attester.AadObjectId, deputy.AadObjectId, new(Today, Today)));

        Assert.Equal([new Told(deputy, Concern.Attests)], Concerned.Of(Waiting, Taken(AvropAction.Order, Orderer), town, Today));
        Assert.Equal([new Told(Attester, Concern.Attests)], Concerned.Of(Waiting, Taken(AvropAction.Order, Orderer), town, Today.AddDays(1)));
    }

    [Fact]
    public void One_whose_only_deputy_did_it_is_told_themselves()
    {
        var town = With([Attester, Orderer], new Deputyship(Attester.AadObjectId, Orderer.AadObjectId, new(Today, Today)));

        Assert.Equal([new Told(Attester, Concern.Attests)], Concerned.Of(Waiting, Taken(AvropAction.Order, Orderer), town, Today));
    }

    [Fact]
    public void Whoever_handles_an_order_in_the_team_is_told_once_of_a_complaint()
    {
        var (handler, colleague) = (Somebody(3, Role.Tjansteansvarig, "serviceforvaltningen", "ekonomi"), Somebody(4, Role.Staff, "serviceforvaltningen", "ekonomi"));
        var complained = Waiting with { State = AvropState.Complained, PlacedAt = At, Assignee = handler.AadObjectId };

        Assert.Equal([new Told(handler, Concern.Handles), new Told(colleague, Concern.Supplies)], Concerned.Of(complained, Taken(AvropAction.Complain, Orderer), With([Orderer, handler, colleague]), Today));
    }

    [Fact]
    public void A_service_without_a_team_is_told_to_who_heads_the_supplier()
    {
        var head = Somebody(5, Role.StrategisktLeveransansvarig, "serviceforvaltningen");

        Assert.Equal([new Told(head, Concern.Supplies)], Concerned.Of(Waiting with { State = AvropState.Placed, PlacedAt = At }, Taken(AvropAction.Order, Orderer), With([Orderer, head]), Today));
    }

    [Fact]
    public void What_a_colleague_does_with_an_order_is_told_to_who_ordered_it() =>
        Assert.Equal([new Told(Orderer, Concern.Ordered)], Concerned.Of(Waiting with { State = AvropState.Cancelled }, Taken(AvropAction.Cancel, Attester), With([Orderer, Attester]), Today));

    [Theory]
    [InlineData(NoticeWay.Direct, true, true, Concern.Ordered, NoticePlace.Chat)]
    [InlineData(NoticeWay.Direct, false, true, Concern.Ordered, NoticePlace.Waits)]
    [InlineData(NoticeWay.Channel, true, true, Concern.Ordered, NoticePlace.Channel)]
    [InlineData(NoticeWay.Channel, true, false, Concern.Ordered, NoticePlace.Chat)]
    [InlineData(NoticeWay.Daily, true, true, Concern.Supplies, NoticePlace.Summary)]
    [InlineData(NoticeWay.Daily, true, true, Concern.Attests, NoticePlace.Chat)]
    [InlineData(NoticeWay.Channel, true, true, Concern.Approves, NoticePlace.Chat)]
    [InlineData(NoticeWay.Channel, false, true, Concern.Approves, NoticePlace.Waits)]
    public void Where_a_notice_goes_is_as_chosen_unless_it_must_be_acted_on(NoticeWay way, bool hasChat, bool hasChannel, Concern why, NoticePlace place) =>
        Assert.Equal(place, NoticeRoute.Of(new(Orderer, why), way, hasChat, hasChannel));

    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private static readonly Person Orderer = Somebody(1, Role.Staff, "utbildningsforvaltningen"), Attester = Somebody(2, Role.Budgetuppfoljare, "utbildningsforvaltningen");

    private static readonly Avrop Waiting = new()
    {
        Number = "A-2026-000001",
        Year = 2026,
        Serial = 1,
        Version = 1,
        State = AvropState.AwaitsAttest,
        Kind = AvropKind.Once,
        Tjanst = "stoppa-faktura",
        Forvaltning = "utbildningsforvaltningen",
        Quantity = 1,
        Unit = "ärende",
        Each = default,
        Committed = default,
        By = Orderer.AadObjectId,
        At = At,
        Form = "form",
        Needs = AttestNeed.Budgetuppfoljare,
    };

    private static Gen<(Organisation Organisation, Avrop Avrop, AvropStep Step)> Cases() =>
        from people in PersonOf().ListOf(7)
        from deputyships in DeputyshipOf().ListOf(5)
        from action in Gen.Elements(Enum.GetValues<AvropAction>())
        from state in Gen.Elements(Enum.GetValues<AvropState>())
        from need in Gen.Elements(AttestNeed.Budgetuppfoljare, AttestNeed.KundBestallare)
        from kind in Gen.Elements(AvropKind.Once, AvropKind.Running)
        from places in Gen.Choose(0, 8).ArrayOf(3)
        let avrop = Waiting with { State = state, Needs = need, Kind = kind, By = Id(places[0]), Assignee = places[1] > 5 ? null : Id(places[1]), External = state is AvropState.AwaitsApproval, PlacedAt = state is AvropState.AwaitsAttest or AvropState.AwaitsApproval ? null : At }
        select (With([.. people.Select((p, n) => p with { Key = $"p{n}", AadObjectId = Id(n) })], [.. deputyships]), avrop, new AvropStep(avrop.Number, 2, action, state, At, places[2] > 6 ? null : Id(places[2])) { Assignee = avrop.Assignee });

    private static Gen<Person> PersonOf() =>
        from role in Gen.Elements(Enum.GetValues<Role>())
        from forvaltning in Gen.Elements(Forvaltningar)
        from area in Gen.Elements("ekonomi", "kontaktcenter", null)
        from left in Gen.Choose(0, 4)
        select new Person("", "", "Någon", role, forvaltning, area) { Validity = new(null, left == 0 ? Today.AddDays(-1) : null) };

    private static Gen<Deputyship> DeputyshipOf() =>
        from away in Gen.Choose(0, 6)
        from deputy in Gen.Choose(0, 6)
        from ended in Gen.Choose(0, 2)
        select new Deputyship(Id(away), Id(deputy), new(null, ended == 0 ? Today.AddDays(-1) : null));

    private static AvropStep Taken(AvropAction action, Person by) => new(Waiting.Number, 2, action, Waiting.State, At, by.AadObjectId);

    private static Organisation With(IReadOnlyList<Person> people, params Deputyship[] deputyships) => Organisations.Stockholm with { People = people, Deputyships = deputyships };

    private static Person Somebody(int number, Role role, string forvaltning, string? area = null) => new($"p{number}", Id(number), $"{role}", role, forvaltning, area);

    private static string Id(int number) => $"00000000-0000-4000-8000-{number:000000000000}";
}
