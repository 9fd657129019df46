using System.Buffers;
using System.Text.Json;
using Forumbot.Teams.Activities;

namespace Forumbot.Tests.Teams.Activities;

public sealed class OutgoingMessageTests
{
    private static readonly Activity Asked = new()
    {
        Type = "message",
        Id = "act \"1\"",
        ChannelId = "msteams",
        From = new() { Id = "29:u", Name = "Åsa", AadObjectId = "oid" },
        Recipient = new() { Id = "28:b", Name = "Forumbot" },
        Conversation = new() { Id = "19:x;messageid=1", IsGroup = true, ConversationType = "channel", TenantId = "t" },
    };

    [Fact]
    public void A_text_goes_back_to_the_one_who_asked_and_stays_plain()
    {
        var json = Written(new("[klicka](http://evil) <b>\n\"å\" \\", "sv-SE"), Asked);

        AssertJson("""
            {"type":"message","channelId":"msteams","from":{"id":"28:b","name":"Forumbot"},"recipient":{"id":"29:u","name":"Åsa","aadObjectId":"oid"},
            "conversation":{"id":"19:x;messageid=1","conversationType":"channel","isGroup":true,"tenantId":"t"},"replyToId":"act \"1\"","locale":"sv-SE",
            "textFormat":"plain","text":"[klicka](http://evil) <b>\n\"å\" \\"}
            """, json);
    }

    [Fact]
    public void A_card_is_written_as_it_is()
    {
        var json = Written(new("kort", null, """{ "type":"AdaptiveCard","n":1.50 }"""u8.ToArray()), Asked);

        Assert.Contains("""{"contentType":"application/vnd.microsoft.card.adaptive","content":{ "type":"AdaptiveCard","n":1.50 }}""", json, StringComparison.Ordinal);
        Assert.Equal("kort", JsonDocument.Parse(json).RootElement.GetProperty("summary").GetString());
    }

    [Fact]
    public void What_the_activity_did_not_have_is_left_out()
    {
        var json = Written(new("hej", null), new() { Type = "message", From = new() { Id = "u" }, Conversation = new() { Id = "c" } });

        AssertJson("""{"type":"message","recipient":{"id":"u"},"conversation":{"id":"c"},"textFormat":"plain","text":"hej"}""", json);
    }

    [Fact]
    public void Typing_has_no_text()
    {
        var to = new ArrayBufferWriter<byte>();
        OutgoingMessage.WriteTyping(to, Asked);

        var json = JsonDocument.Parse(to.WrittenMemory).RootElement;
        Assert.Equal("typing", json.GetProperty("type").GetString());
        Assert.False(json.TryGetProperty("text", out _));
    }

    private static string Written(OutgoingMessage message, Activity answered)
    {
        var to = new ArrayBufferWriter<byte>();
        message.Write(to, answered);
        return System.Text.Encoding.UTF8.GetString(to.WrittenSpan);
    }

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement), actual);
}
