using System.Text.Json;
using Forumbot.Teams.Activities;

namespace Forumbot.Tests.Teams.Activities;

public sealed class CardActionTests
{
    [Theory]
    [InlineData("""{"v":2,"rev":7}""", 2, 7, false)]
    [InlineData("""{"v":2,"rev":7}""", 3, 7, true)]
    [InlineData("""{"v":2,"rev":7}""", 2, 8, true)]
    [InlineData("""{"v":"2","rev":"7"}""", 2, 7, false)]
    [InlineData("""{"v":9,"rev":9}""", 2, 7, false)]
    [InlineData("""{"v":-1,"rev":"-7"}""", 0, 0, true)]
    [InlineData("""{"v":1e99,"rev":[]}""", 1, 0, true)]
    [InlineData("{}", 0, 0, false)]
    [InlineData("{}", 1, 0, true)]
    public void A_card_is_older_by_its_template_or_by_what_it_shows(string data, int template, int revision, bool older) =>
        Assert.Equal(older, new CardAction("a.b", JsonElement.Parse(data)).IsOlder(template, revision));

    [Theory]
    [InlineData("automatic", true)]
    [InlineData("manual", false)]
    [InlineData("AUTOMATIC", false)]
    public void A_card_that_refreshes_itself_says_so(string trigger, bool automatic) =>
        Assert.Equal(automatic, CardAction.OfExecute(new() { Value = JsonElement.Parse($$$"""{"action":{"verb":"a.b"},"trigger":"{{{trigger}}}"}""") })!.Value.Automatic);
}
