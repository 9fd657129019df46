using Forumbot.Domain.People;
using Forumbot.TestSupport;

namespace Forumbot.Domain.Tests.People;

public sealed class RightsTests
{
    public static TheoryData<Role, bool, bool> Others => new()
    {
        // Role, sees another förvaltning's costs where comparison is open, and where it is closed.
        { Role.Staff, false, false },
        { Role.Budgetuppfoljare, true, false },
        { Role.KundBestallare, true, false },
        { Role.Forvaltningschef, true, false },
        { Role.Kundansvarig, true, true },
        { Role.Tjansteansvarig, true, true },
        { Role.StrategisktLeveransansvarig, true, true },
        { Role.StrategisktAnsvarig, true, true },
        { Role.ForumChair, false, false },
        { Role.Sekreterare, false, false },
        { Role.Administrator, true, true },
    };

    [Fact]
    public void Every_role_is_decided() => Assert.Equal(Enum.GetValues<Role>(), Others.Select(row => (Role)row[0]).Order());

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_forvaltnings_costs_are_for_some_roles(Role role, bool open, bool closed)
    {
        var person = Organisations.Staff with { Role = role };
        Assert.Equal(open, Rights.MaySeeCosts(person, "trafikkontoret", Organisations.Stockholm.Rules));
        Assert.Equal(closed, Rights.MaySeeCosts(person, "trafikkontoret", Organisations.Blekinge.Rules));
    }

    [Fact]
    public void Everyone_of_a_forvaltning_sees_its_costs() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(Rights.MaySeeCosts(Organisations.Staff with { Role = role }, "utbildningsforvaltningen", Organisations.Blekinge.Rules)));

    [Fact]
    public void Who_is_not_in_the_directory_sees_no_costs() =>
        Assert.All(Organisations.Stockholm.Forvaltningar, f => Assert.False(Rights.MaySeeCosts(null, f.Key, Organisations.Stockholm.Rules)));
}
