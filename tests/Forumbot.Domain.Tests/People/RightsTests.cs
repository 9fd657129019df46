using Forumbot.Domain.People;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.People;

public sealed class RightsTests
{
    public static TheoryData<Role, bool, bool> OfABuyer => new()
    {
        // Role, sees another förvaltning's costs where comparison is open, and where it is closed.
        { Role.Staff, false, false },
        { Role.Budgetuppfoljare, true, false },
        { Role.KundBestallare, true, false },
        { Role.Forvaltningschef, true, false },
        { Role.Kundansvarig, true, false },
        { Role.Tjansteansvarig, true, false },
        { Role.StrategisktLeveransansvarig, true, false },
        { Role.StrategisktAnsvarig, true, true },
        { Role.ForumChair, false, false },
        { Role.Sekreterare, false, false },
        { Role.Administrator, true, true },
    };

    [Fact]
    public void Every_role_is_decided() => Assert.Equal(Enum.GetValues<Role>(), OfABuyer.Select(row => (Role)row[0]).Order());

    [Theory]
    [MemberData(nameof(OfABuyer))]
    public void Another_forvaltnings_costs_are_for_some_of_a_buyers_roles(Role role, bool open, bool closed)
    {
        var person = Organisations.Staff with { Role = role };
        Assert.Equal(open, Rights.MaySeeCosts(Standing.Alone(person), "trafikkontoret", Organisations.Stockholm));
        Assert.Equal(closed, Rights.MaySeeCosts(Standing.Alone(person), "trafikkontoret", Organisations.Blekinge));
    }

    [Theory]
    [InlineData(Role.Kundansvarig, true)]
    [InlineData(Role.Tjansteansvarig, true)]
    [InlineData(Role.StrategisktLeveransansvarig, true)]
    [InlineData(Role.Staff, false)]
    [InlineData(Role.ForumChair, false)]
    public void The_suppliers_own_roles_see_all_by_its_key_or_by_its_name(Role role, bool sees)
    {
        var byName = Organisations.Blekinge with { Forvaltningar = [.. Organisations.Blekinge.Forvaltningar, new("ls", "Landstingsservice", "förvaltning", [])] };
        Assert.Equal(sees, Rights.MaySeeCosts(Standing.Alone(Organisations.Kundansvarig with { Role = role }), "trafikkontoret", Organisations.Stockholm));
        Assert.Equal(sees, Rights.MaySeeCosts(Standing.Alone(Organisations.Kundansvarig with { Role = role, Forvaltning = "landstingsservice" }), "trafikkontoret", Organisations.Blekinge));
        Assert.Equal(sees, Rights.MaySeeCosts(Standing.Alone(Organisations.Kundansvarig with { Role = role, Forvaltning = "ls" }), "trafikkontoret", byName));
        Assert.False(Rights.MaySeeCosts(Standing.Alone(Organisations.Kundansvarig with { Role = role, Forvaltning = "farsta" }), "trafikkontoret", byName));
    }

    [Fact]
    public void Everyone_of_a_forvaltning_sees_its_costs() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(Rights.MaySeeCosts(Standing.Alone(Organisations.Staff with { Role = role }), "utbildningsforvaltningen", Organisations.Blekinge)));

    [Fact]
    public void Who_is_not_in_the_directory_sees_no_costs() =>
        Assert.All(Organisations.Stockholm.Forvaltningar, f => Assert.False(Rights.MaySeeCosts(null, f.Key, Organisations.Stockholm)));

    [Theory]
    [InlineData(Role.Staff, false, false)]
    [InlineData(Role.Budgetuppfoljare, true, false)]
    [InlineData(Role.KundBestallare, true, false)]
    [InlineData(Role.Forvaltningschef, true, false)]
    [InlineData(Role.StrategisktLeveransansvarig, true, false)]
    [InlineData(Role.Kundansvarig, false, false)]
    [InlineData(Role.Tjansteansvarig, false, false)]
    [InlineData(Role.StrategisktAnsvarig, false, false)]
    [InlineData(Role.ForumChair, false, false)]
    [InlineData(Role.Sekreterare, false, false)]
    [InlineData(Role.Administrator, true, true)]
    public void A_channel_is_bound_by_who_has_the_forvaltnings_budget_and_by_the_administrator(Role role, bool own, bool others)
    {
        var standing = Standing.Alone(Organisations.Staff with { Role = role });
        Assert.Equal(own, Rights.MayBindChannel(standing, "utbildningsforvaltningen", Organisations.Stockholm));
        Assert.Equal(others, Rights.MayBindChannel(standing, "trafikkontoret", Organisations.Stockholm));
        Assert.False(Rights.MayBindChannel(standing, "no-such", Organisations.Stockholm));
    }

    [Fact]
    public void The_directory_is_kept_by_the_administrator_alone()
    {
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(role is Role.Administrator, Rights.MayKeepDirectory(Standing.Alone(Organisations.Staff with { Role = role }))));
        Assert.False(Rights.MayKeepDirectory(null));
        Assert.False(Rights.MayBindChannel(null, "farsta", Organisations.Stockholm));
    }

    [Fact]
    public void Once_a_forvaltning_has_ended_its_history_belongs_to_who_took_over()
    {
        var merged = Organisations.Blekinge with { Forvaltningar = [.. Organisations.Blekinge.Forvaltningar.Select(f => f.Key == "trafikkontoret" ? f with { ValidTo = new(2026, 6, 30), Successor = "utbildningsforvaltningen" } : f)] };

        Assert.False(Rights.MaySeeCosts(Standing.Alone(Organisations.Staff), "trafikkontoret", merged, new(2026, 6, 30)));
        Assert.True(Rights.MaySeeCosts(Standing.Alone(Organisations.Staff), "trafikkontoret", merged, new(2026, 7, 1)));
        Assert.False(Rights.MaySeeCosts(Standing.Alone(Organisations.BudgetuppfoljareTrafik), "utbildningsforvaltningen", merged, new(2026, 7, 1)));
    }
}
