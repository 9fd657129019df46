using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Forumbot.TestSupport;

/// <summary>The bodies that a <see cref="PeerConnector"/> answers reading calls with; null where it knows of no such thing.</summary>
internal static class PeerAnswers
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static string? To(PeerRoute route, IQueryCollection query, PeerMemory memory) => route.Act switch
    {
        PeerAct.Members => memory.Members(route.First) is { } all ? JsonSerializer.Serialize(all, Web) : null,
        PeerAct.PagedMembers => memory.Members(route.First) is { } all ? Page(all, query) : null,
        PeerAct.Member => memory.Members(route.First)?.FirstOrDefault(m => m.Id == route.Second || m.AadObjectId == route.Second) is { } one ? JsonSerializer.Serialize(one, Web) : null,
        PeerAct.Team => memory.Channels(route.First) is { } channels ? JsonSerializer.Serialize(new { id = route.First, name = "Team", channelCount = channels.Count }) : null,
        PeerAct.Channels => memory.Channels(route.First) is { } channels ? JsonSerializer.Serialize(new { conversations = channels.Select(c => new { id = c.Id, name = c.Name }) }) : null,
        _ => null,
    };

    /// <summary>A chat with a person is the same however often it is asked for; a thread is new each time.</summary>
    public static string Created(JsonElement asked, PeerMemory memory, bool answered)
    {
        var chat = PeerRules.Channel(asked) is null ? $"a:{PeerRules.Member(asked)}" : null;
        var hasFirst = asked.TryGetProperty("activity", out var first);
        var conversation = chat ?? $"{PeerRules.Channel(asked)};messageid={memory.Taken.Count}";
        var activityId = hasFirst ? memory.Post(conversation, null, first, answered) : null;
        return JsonSerializer.Serialize(new { id = conversation, activityId });
    }

    /// <summary>Pages hold 50 to 500, whatever is asked for; the token says where the next begins.</summary>
    private static string Page(IReadOnlyList<PeerMember> all, IQueryCollection query)
    {
        var size = int.TryParse(query["pageSize"], out var asked) ? Math.Clamp(asked, 50, 500) : 200;
        var from = int.TryParse(query["continuationToken"].ToString().TrimStart('+'), out var next) ? next : 0;
        return JsonSerializer.Serialize(new { continuationToken = from + size < all.Count ? $"+{from + size}" : null, members = all.Skip(from).Take(size) }, Web);
    }
}
