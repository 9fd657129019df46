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
        Assert.Equal(open, Rights.MaySeeCosts(person, "trafikkontoret", Organisations.Stockholm));
        Assert.Equal(closed, Rights.MaySeeCosts(person, "trafikkontoret", Organisations.Blekinge));
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
        Assert.Equal(sees, Rights.MaySeeCosts(Organisations.Kundansvarig with { Role = role }, "trafikkontoret", Organisations.Stockholm));
        Assert.Equal(sees, Rights.MaySeeCosts(Organisations.Kundansvarig with { Role = role, Forvaltning = "landstingsservice" }, "trafikkontoret", Organisations.Blekinge));
        Assert.Equal(sees, Rights.MaySeeCosts(Organisations.Kundansvarig with { Role = role, Forvaltning = "ls" }, "trafikkontoret", byName));
        Assert.False(Rights.MaySeeCosts(Organisations.Kundansvarig with { Role = role, Forvaltning = "farsta" }, "trafikkontoret", byName));
    }

    [Fact]
    public void Everyone_of_a_forvaltning_sees_its_costs() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(Rights.MaySeeCosts(Organisations.Staff with { Role = role }, "utbildningsforvaltningen", Organisations.Blekinge)));

    [Fact]
    public void Who_is_not_in_the_directory_sees_no_costs() =>
        Assert.All(Organisations.Stockholm.Forvaltningar, f => Assert.False(Rights.MaySeeCosts(null, f.Key, Organisations.Stockholm)));
}
