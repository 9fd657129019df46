using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Forumbot.TestSupport;

/// <summary>A channel's connector on this machine, strict: it knows the documented routes only, refuses what lacks a field, is
/// too large or has a bad token, and meets calls with faults by a seeded plan. It remembers what it took, in order. To a bot it
/// is a URL; the bot may well be another process.</summary>
internal sealed class PeerConnector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly PeerOptions _options;
    private readonly ConcurrentQueue<PeerFault?> _script = new();
    private readonly CancellationTokenSource _stopping = new();

    private PeerConnector(WebApplication server, PeerOptions options) => (_server, _options) = (server, options);

    /// <summary>The service address, as an activity names it.</summary>
    public string Url => _server.Urls.First() + _options.Path;

    /// <summary>What it took, in the order in which it took it.</summary>
    public IReadOnlyList<PeerTaken> Taken => Memory.Taken;

    /// <summary>How many calls met which fault.</summary>
    public IReadOnlyDictionary<PeerFault, int> Faults => Memory.Faults;

    /// <summary>What it refused because the call was wrong, in words: a right caller leaves this empty.</summary>
    public IReadOnlyList<string> Refused => Memory.Refused;

    /// <summary>How many calls came, whatever became of them.</summary>
    public int Calls => Memory.Calls;

    private PeerMemory Memory { get; } = new();

    public static async Task<PeerConnector> Start(PeerOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var peer = new PeerConnector(builder.Build(), options ?? new());
        peer._server.Run(peer.Take);
        await peer._server.StartAsync();
        return peer;
    }

    /// <summary>The next calls meet these, before the plan is asked again; null: no fault.</summary>
    public void Next(params PeerFault?[] faults) => Array.ForEach(faults, _script.Enqueue);

    /// <summary>From now on the bot may not write in the conversation (403).</summary>
    public void Close(string conversation) => Memory.Close(conversation);

    public void SetMembers(string conversation, params IReadOnlyList<PeerMember> members) => Memory.SetMembers(conversation, members);

    public void SetChannels(string team, params IReadOnlyList<(string Id, string? Name)> channels) => Memory.SetChannels(team, channels);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _server.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task Take(HttpContext context)
    {
        var fault = FaultOf(Memory.NextCall());
        if (fault is { } met) Memory.Met(met);
        if (fault is PeerFault.CutBefore) context.Abort();
        else await (new PeerCall(context, _options, Memory, fault, _stopping.Token).Take());
    }

    /// <summary>A function of the seed and the call's number alone.</summary>
    private PeerFault? FaultOf(int call)
    {
        if (_script.TryDequeue(out var scripted)) return scripted;
        if (_options.FaultRate <= 0) return null;
        var plan = new Random(unchecked(_options.Seed * 486_187_739 + call));
        return plan.NextDouble() < _options.FaultRate ? _options.Kinds[plan.Next(_options.Kinds.Count)] : null;
    }
}
