using Forumbot.Domain.People;

namespace Forumbot.Domain.Tests.People;

public sealed class RolesTests
{
    [Fact]
    public void Every_role_has_a_word_and_is_found_by_it() => Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(role, Roles.Of(role.Key())));

    [Theory]
    [InlineData(Role.Staff, "staff")]
    [InlineData(Role.KundBestallare, "kund-bestallare")]
    [InlineData(Role.StrategisktLeveransansvarig, "strategiskt-leveransansvarig")]
    [InlineData(Role.ForumChair, "forum-chair")]
    public void Words_are_those_of_the_packs(Role role, string key) => Assert.Equal(key, role.Key());

    [Theory]
    [InlineData("Staff")]
    [InlineData("")]
    [InlineData("10")]
    public void Nothing_else_is_a_role(string key) => Assert.Null(Roles.Of(key));
}
