using System.Text.Json;

namespace Forumbot.TestSupport;

/// <summary>What a <see cref="PeerConnector"/> knows: its conversations, and what was taken. One caller at a time.</summary>
internal sealed class PeerMemory
{
    private readonly Lock _lock = new();
    private readonly List<PeerTaken> _taken = [];
    private readonly List<string> _refused = [];
    private readonly Dictionary<PeerFault, int> _faults = [];
    private readonly HashSet<string> _closed = [];
    private readonly HashSet<(string, string)> _activities = [];
    private readonly Dictionary<string, IReadOnlyList<PeerMember>> _members = [];
    private readonly Dictionary<string, IReadOnlyList<(string Id, string? Name)>> _channels = [];
    private int _calls;

    public T Read<T>(Func<PeerMemory, T> what)
    {
        lock (_lock) return what(this);
    }

    public IReadOnlyList<PeerTaken> Taken => Read(m => (IReadOnlyList<PeerTaken>)[.. m._taken]);

    public IReadOnlyList<string> Refused => Read(m => (IReadOnlyList<string>)[.. m._refused]);

    public IReadOnlyDictionary<PeerFault, int> Faults => Read(m => new Dictionary<PeerFault, int>(m._faults));

    public int NextCall() => Interlocked.Increment(ref _calls);

    public int Calls => Volatile.Read(ref _calls);

    public void Close(string conversation) => Read(m => m._closed.Add(conversation));

    public bool IsClosed(string conversation) => Read(m => m._closed.Contains(conversation));

    public void SetMembers(string conversation, IReadOnlyList<PeerMember> members) => Read(m => m._members[conversation] = members);

    public IReadOnlyList<PeerMember>? Members(string conversation) => Read(m => m._members.GetValueOrDefault(conversation));

    public void SetChannels(string team, IReadOnlyList<(string, string?)> channels) => Read(m => m._channels[team] = channels);

    public IReadOnlyList<(string Id, string? Name)>? Channels(string team) => Read(m => m._channels.GetValueOrDefault(team));

    public void Met(PeerFault fault) => Read(m => m._faults[fault] = m._faults.GetValueOrDefault(fault) + 1);

    public void Refuse(string what) => Read(m =>
    {
        m._refused.Add(what);
        return 0;
    });

    /// <summary>Takes what a POST sends and gives it an id.</summary>
    public string Post(string conversation, string? replyTo, JsonElement body, bool answered) => Read(m =>
    {
        var id = $"1{m._taken.Count:D12}";
        m._activities.Add((conversation, id));
        m._taken.Add(new(m._taken.Count, "POST", conversation, id, replyTo, answered, body));
        return id;
    });

    /// <summary>Takes a change of what was posted before; false where there is no such activity.</summary>
    public bool Change(string method, string conversation, string id, JsonElement body, bool answered) => Read(m =>
    {
        if (!(method == "DELETE" ? m._activities.Remove((conversation, id)) : m._activities.Contains((conversation, id)))) return false;
        m._taken.Add(new(m._taken.Count, method, conversation, id, null, answered, body));
        return true;
    });
}

/// <summary>A member of a conversation.</summary>
internal sealed record PeerMember(string Id, string AadObjectId, string Name);
