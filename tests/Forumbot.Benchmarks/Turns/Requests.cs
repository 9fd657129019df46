using System.Text;
using System.Text.Json.Nodes;

namespace Forumbot.Benchmarks.Turns;

/// <summary>One conversation's requests: an activity as Teams sends it for each reference question.</summary>
internal sealed class Requests
{
    /// <summary>Stands where each activity gets a number of its own.</summary>
    private const string Number = "0000000000";

    private readonly (byte[] Bytes, int Number)[] _requests;

    /// <param name="authorization">The value of the header Authorization; null for none.</param>
    public Requests(int conversation, string serviceUrl, string? authorization) =>
        _requests = [.. Answers.Questions.Select(question => Request(Activity(question.Text, conversation, serviceUrl).ToJsonString(), authorization))];

    /// <summary>The request for the n-th turn; valid until that question comes again.</summary>
    public ReadOnlyMemory<byte> Of(long turn)
    {
        var (bytes, number) = _requests[turn % _requests.Length];
        System.Buffers.Text.Utf8Formatter.TryFormat(turn, bytes.AsSpan(number, Number.Length), out _, new('D', (byte)Number.Length));
        return bytes;
    }

    private static (byte[], int) Request(string body, string? authorization)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json; charset=utf-8\r\n{(authorization is null ? "" : $"Authorization: {authorization}\r\n")}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        return (bytes, bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(Number)));
    }

    private static JsonObject Activity(string text, int conversation, string serviceUrl) => new()
    {
        ["type"] = "message",
        ["id"] = Number,
        ["timestamp"] = "2026-11-21T09:00:00.1234567Z",
        ["localTimestamp"] = "2026-11-21T10:00:00.1234567+01:00",
        ["localTimezone"] = "Europe/Stockholm",
        ["serviceUrl"] = serviceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = $"29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85gQ{conversation}", ["name"] = "Budgetuppföljare", ["aadObjectId"] = $"00000000-0000-4000-8000-0000000001{1 + conversation % 4:00}" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = "72f988bf-86f1-41af-91ab-2d7cd011db47", ["id"] = $"a:17I0kl9EkpE1O9PH5TWrzrLNwnWWcfrU7QZjKR0WSfOpzbfcAg2IaydGElSo10tVr4C7Fc6GtieTJX663WuJCc1uA83n4CSrHSgGBj5XNYLcVlJAs2ZX8DbYBPck{conversation}" },
        ["recipient"] = new JsonObject { ["id"] = "28:c9e8c047-2a74-40a2-b28a-b162d5f5327c", ["name"] = "Forumbot" },
        ["textFormat"] = "plain",
        ["locale"] = "sv-SE",
        ["text"] = text,
        ["entities"] = new JsonArray { new JsonObject { ["locale"] = "sv-SE", ["country"] = "SE", ["platform"] = "Windows", ["timezone"] = "Europe/Stockholm", ["type"] = "clientInfo" } },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "72f988bf-86f1-41af-91ab-2d7cd011db47" } },
    };
}
