using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.TestSupport;
using static Forumbot.Domain.Tests.Ordering.RemindingTests;

namespace Forumbot.Domain.Tests.Ordering;

public sealed class QueueRowsTests
{
    private static readonly Person Handler = Organisations.TjansteansvarigEkonomi;

    private static readonly DateOnly Today = Day("2026-11-25");

    [Fact]
    public void A_queue_holds_what_is_open_in_its_areas_the_first_promised_first()
    {
        Avrop[] orders =
        [
            Order with { Number = "later", ReadyBy = Day("2026-11-30") }, Order with { Number = "done", State = AvropState.Delivered }, Order with { Number = "other", Tjanst = "upphandlingstjanst" },
            Order with { Number = "never", ReadyBy = null }, Order with { Number = "first" }, Order with { Number = "unattested", State = AvropState.AwaitsAttest },
        ];

        Assert.Equal(["first", "later", "never"], Rows(orders).Select(r => r.Avrop.Number));
    }

    [Fact]
    public void Its_parts_tell_what_is_late_due_new_mine_and_with_somebody_who_is_away()
    {
        var rows = Rows(
            Order with { Number = "late", ReadyBy = Day("2026-11-24"), Assignee = "00000000-0000-4000-8000-000000007777" },
            Order with { Number = "today", Assignee = Handler.AadObjectId },
            Order with { Number = "new", ReadyBy = Day("2026-11-30") });

        Assert.Equal(["late"], Numbers(rows, QueuePart.Late));
        Assert.Equal(["today"], Numbers(rows, QueuePart.Today));
        Assert.Equal(["new"], Numbers(rows, QueuePart.New));
        Assert.Equal(["today"], Numbers(rows, QueuePart.Mine));
        Assert.Equal(["late", "today"], Numbers(rows, QueuePart.Away));
    }

    [Fact]
    public void Only_the_suppliers_own_have_areas_to_work_with()
    {
        Assert.Equal(["ekonomi"], SupplierTeams.Of(Standing.Alone(Handler), Organisations.Stockholm).Select(a => a.Key));
        Assert.Empty(SupplierTeams.Of(Standing.Alone(Organisations.Budgetuppfoljare), Organisations.Stockholm));
        Assert.Empty(SupplierTeams.Of(Standing.Alone(Organisations.Budgetuppfoljare with { Area = "ekonomi" }), Organisations.Stockholm));
        Assert.Empty(SupplierTeams.Of(Standing.Alone(Organisations.Kundansvarig), Organisations.Stockholm));
        Assert.Equal(4, SupplierTeams.Of(Standing.Alone(Organisations.Kundansvarig with { Role = Role.StrategisktLeveransansvarig }), Organisations.Stockholm).Count);
    }

    [Theory]
    [InlineData("2026-12-01", "2026-12-05", true)]
    [InlineData("2026-12-01", "", true)]
    [InlineData("2026-11-20", "2026-11-25", true)]
    [InlineData("2026-11-20", "2026-11-24", false)]
    [InlineData("2026-12-05", "2026-12-01", false)]
    [InlineData("2026-12-01", "2027-12-02", false)]
    [InlineData("första december", "2026-12-05", false)]
    [InlineData("", "", false)]
    public void Absence_is_days_that_have_not_passed_and_at_most_a_year(string from, string to, bool isKept) =>
        Assert.Equal(isKept, Absences.Keep(Standing.Alone(Handler), Organisations.Stockholm, null, from, to, Today) is AbsenceOutcome.Kept);

    [Fact]
    public void Nobody_outside_the_team_is_told_to_be_away_and_only_who_answers_for_it_tells_of_others()
    {
        var colleague = Organisations.Staff with { AadObjectId = "00000000-0000-4000-8000-000000000299", Forvaltning = "serviceforvaltningen", Area = "ekonomi" };
        var organisation = Organisations.Stockholm with { People = [.. Organisations.Stockholm.People, colleague] };

        Assert.IsType<AbsenceOutcome.Kept>(Absences.Keep(Standing.Alone(Handler), organisation, colleague.AadObjectId, "2026-12-01", null, Today));
        Assert.IsType<AbsenceOutcome.MayNot>(Absences.Keep(Standing.Alone(colleague), organisation, Handler.AadObjectId, "2026-12-01", null, Today));
        Assert.IsType<AbsenceOutcome.MayNot>(Absences.Keep(Standing.Alone(Organisations.Budgetuppfoljare), organisation, null, "2026-12-01", null, Today));
        Assert.IsType<AbsenceOutcome.MayNot>(Absences.Keep(null, organisation, null, "2026-12-01", null, Today));
    }

    private static IReadOnlyList<QueueRow> Rows(params Avrop[] orders) => QueueRows.Of(
        orders, SupplierTeams.Of(Standing.Alone(Handler), Organisations.Stockholm), Organisations.Stockholm, [new("1", Handler.AadObjectId, Day("2026-11-25"), Day("2026-11-27"))], Handler.AadObjectId, Today);

    private static string[] Numbers(IReadOnlyList<QueueRow> rows, QueuePart part) => [.. rows.Where(part).Select(r => r.Avrop.Number)];
}
