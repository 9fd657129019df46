using Forumbot.Teams.Activities;

namespace Forumbot.Tests.Teams.Activities;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("<at>Forumbot</at> hej", "  hej")]
    [InlineData("hej <AT id=\"0\">forumbot</AT>!", "hej  !")]
    [InlineData("<at>R&amp;D</at> <at>Anna Ek</at>, hej", "R&amp;D Anna Ek, hej")]
    [InlineData("2 < 3 <att> </at> <at", "2 < 3 <att> </at> <at")]
    [InlineData("ingen", "ingen")]
    [InlineData(null, null)]
    public void The_bots_name_is_taken_away_and_the_names_of_others_stay(string? text, string? read) => Assert.Equal(read, Mentions.Readable(Message(text)));

    [Theory]
    [InlineData("<at>Prisboten</at> hej", "<at>Prisboten</at>", "28:bot", "  hej")]
    [InlineData("@Prisboten hej", "@Prisboten", "28:bot", "  hej")]
    [InlineData("<at>Anna</at> hej", "<at>Anna</at>", "29:anna", "Anna hej")]
    [InlineData("hej", "", "28:bot", "hej")]
    public void An_entity_says_whom_a_mention_is_of_whatever_it_says(string text, string mention, string mentioned, string read) =>
        Assert.Equal(read, Mentions.Readable(Message(text, new Entity { Type = "mention", Text = mention, Mentioned = new() { Id = mentioned } }, null)));

    [Fact]
    public void A_bot_without_a_name_is_known_by_its_entity_only()
    {
        var message = Message("<at></at><at>x</at>");
        message.Recipient!.Name = "";

        Assert.Equal("x", Mentions.Readable(message));
    }

    private static Activity Message(string? text, params Entity?[] entities) => new() { Text = text, Recipient = new() { Id = "28:bot", Name = "Forumbot" }, Entities = entities };
}
