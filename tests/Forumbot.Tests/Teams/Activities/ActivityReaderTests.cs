using System.Buffers;
using System.Text;
using Forumbot.Teams.Activities;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Teams.Activities;

public sealed class ActivityReaderTests
{
    /// <summary>In the form that Teams documents for a message in a channel.</summary>
    private const string FromTeams = """
        {"text":"<at>Forumbot</at> vad kostar lön?","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<div>…</div>"}],
        "type":"message","timestamp":"2026-11-21T10:30:00.1234567Z","localTimestamp":"2026-11-21T11:30:00.1234567+01:00","id":"1700000000000",
        "channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/","from":{"id":"29:1abc","name":"Någon","aadObjectId":"00000000-0000-4000-8000-000000000901"},
        "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"t1","id":"19:x@thread.tacv2;messageid=1700000000000"},
        "recipient":{"id":"28:bot","name":"Forumbot"},
        "entities":[{"mentioned":{"id":"28:bot","name":"Forumbot"},"text":"<at>Forumbot</at>","type":"mention"},{"locale":"sv-SE","country":"SE","platform":"Web","type":"clientInfo"}],
        "channelData":{"teamsChannelId":"19:x@thread.tacv2","teamsTeamId":"19:y","channel":{"id":"19:x@thread.tacv2"},"team":{"id":"19:y","aadGroupId":"g1"},"tenant":{"id":"t1"}},
        "locale":"sv-SE","localTimezone":"Europe/Stockholm","callerId":"urn:botframework:azure"}
        """;

    [Fact]
    public void A_message_as_Teams_sends_it_is_read_whole()
    {
        var (activity, refusal) = Read(FromTeams);

        Assert.Null(refusal);
        Assert.Equal("<at>Forumbot</at> vad kostar lön?", activity!.Text);
        Assert.Equal("00000000-0000-4000-8000-000000000901", activity.From!.AadObjectId);
        Assert.Equal(("channel", true, "t1"), (activity.Conversation!.ConversationType, activity.Conversation.IsGroup, activity.Conversation.TenantId));
        Assert.Equal(("t1", "19:y", "g1", "19:x@thread.tacv2"), (activity.ChannelData!.Tenant!.Id, activity.ChannelData.Team!.Id, activity.ChannelData.Team.AadGroupId, activity.ChannelData.Channel!.Id));
        Assert.Equal(("mention", "28:bot", "<at>Forumbot</at>"), (activity.Entities![0]!.Type, activity.Entities[0]!.Mentioned!.Id, activity.Entities[0]!.Text));
        Assert.Equal("text/html", Assert.Single(activity.Attachments!)!.ContentType);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 10, 30, 0, TimeSpan.Zero).AddTicks(1234567), activity.Timestamp);
        Assert.Equal(activity.Timestamp, activity.LocalTimestamp);
    }

    [Fact]
    public void Bytes_that_come_in_pieces_are_read_the_same()
    {
        var bytes = Encoding.UTF8.GetBytes(FromTeams);

        for (var size = 1; size < 40; size += 13) Assert.Equal("<at>Forumbot</at> vad kostar lön?", ActivityReader.Read(Pieces(bytes, size)).Activity!.Text);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"å""", "line 1")]
    [InlineData("{\"type\":\"message\",\n\"text\":7}", "line 2, byte 9")]
    public void A_refusal_says_where_and_not_what(string json, string where)
    {
        var (activity, refusal) = Read(json);

        Assert.Null(activity);
        Assert.Contains(where, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message","value":{"text":"\ud83d"}}""")]
    [InlineData("""{"type":"message","value":{"a":[{"\udc00":1}]}}""")]
    [InlineData("""{"type":"message","value":["\uffff"]}""")]
    [InlineData("{\"type\":\"message\",\"value\":\"x\ufffe\"}")]
    public void A_value_with_what_is_no_text_in_it_is_refused(string json) => Assert.Contains("value", Read(WithAddress(json)).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("id", ".")]
    [InlineData("id", "a\\u0000b")]
    [InlineData("conversation", "..")]
    [InlineData("conversation", ";messageid=1")]
    [InlineData("replyToId", "..")]
    [InlineData("channelId", "\\n")]
    public void What_cannot_name_anything_is_refused(string part, string id)
    {
        var named = part is "conversation" ? $$"""{"id":"{{id}}"}""" : $"\"{id}\"";

        Assert.Contains(part, Read(WithAddress($$"""{"type":"message","{{part}}":{{named}}}""")).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_longer_than_any_of_Teams_is_refused_and_one_as_long_is_read()
    {
        Assert.NotNull(Read(WithAddress($$"""{"type":"message","id":"{{new string('x', ActivityReader.LongestId + 1)}}"}""")).Refusal);
        Assert.Null(Read(WithAddress($$"""{"type":"message","id":"{{new string('x', ActivityReader.LongestId)}}"}""")).Refusal);
    }

    [Fact]
    public void An_activity_that_is_written_and_read_again_is_the_same()
    {
        foreach (var json in (string[])[FromTeams, WithAddress("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"verb":"a.b","data":{"x":[1,null,"å\"\u2028"]}}}}"""), WithAddress("""{"type":"message","value":null}""")])
        {
            var once = ActivityReader.Write(Read(json).Activity!);
            var (again, refusal) = Read(once);

            Assert.Null(refusal);
            Assert.Equal(once, ActivityReader.Write(again!));
            Assert.True(System.Text.Json.JsonElement.DeepEquals(Value(Read(json).Activity!), Value(again!)));
        }
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        byte[] latin1 = [.. "{\"type\":\"message\",\"text\":\""u8, 0xE5, .. "\"}"u8];

        Assert.NotNull(ActivityReader.Read(new(latin1)).Refusal);
    }

    [Fact]
    public void Whatever_bytes_come_the_reader_answers() => Prop.ForAll<byte[]>(bytes =>
    {
        var (activity, refusal) = ActivityReader.Read(new(bytes));
        return activity is null == refusal is not null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_message_cut_off_or_with_one_byte_changed_is_read_or_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(FromTeams);
        for (var at = 0; at < bytes.Length; at++)
        {
            Assert.NotNull(ActivityReader.Read(new(bytes.AsMemory(0, at))).Refusal);
            byte[] changed = [.. bytes];
            changed[at] ^= 0x55;
            var (activity, refusal) = ActivityReader.Read(new(changed));
            Assert.True(activity is null ^ refusal is null);
        }
    }

    [Theory]
    [InlineData("19:x@thread.tacv2;messageid=17", "19:x@thread.tacv2")]
    [InlineData("19:x@thread.tacv2", "19:x@thread.tacv2")]
    [InlineData("a:chat;other=1", "a:chat;other=1")]
    public void The_channel_of_a_thread_is_what_stands_before_its_message(string conversation, string channel) =>
        Assert.Equal(channel, ConversationAccount.ChannelOf(conversation));

    private static (Activity? Activity, string? Refusal) Read(string json) => ActivityReader.Read(new(Encoding.UTF8.GetBytes(json)));

    private static ReadOnlySequence<byte> Pieces(byte[] bytes, int size)
    {
        var first = new Piece(bytes.AsMemory(0, size), 0);
        var last = first;
        for (var at = size; at < bytes.Length; at += size) last = last.Then(bytes.AsMemory(at, Math.Min(size, bytes.Length - at)));
        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Piece Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }

    private static System.Text.Json.JsonElement Value(Activity activity) => activity.Value.ValueKind is System.Text.Json.JsonValueKind.Undefined ? System.Text.Json.JsonElement.Parse("0") : activity.Value;

    /// <summary>The activity with what an answer to it needs besides.</summary>
    private static string WithAddress(string json)
    {
        const string Address = "\"serviceUrl\":\"http://127.0.0.1/\",\"from\":{\"id\":\"29:x\"},";
        var own = json.Contains("\"conversation\"", StringComparison.Ordinal) ? Address : Address + "\"conversation\":{\"id\":\"a:x\"},";
        return "{" + own + json[1..];
    }
}
