using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Deliveries;

/// <summary>Acts as a channel delivers them, and work that leaves a trace that can be counted.</summary>
internal static class Delivered
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    public static ConversationAddress Chat(string id = "a:chat", string serviceUrl = "http://127.0.0.1:1") => new(id, serviceUrl, "msteams", "personal", "tenant-1", null, "28:bot", "person-1", "29:user");

    public static Act Press(string activity, string conversation = "a:chat", bool inPlace = false, string? card = null, string serviceUrl = "http://127.0.0.1:1") =>
        new($"msteams|{conversation}|{activity}", Chat(conversation, serviceUrl), "person-1", Language.Swedish, card, inPlace, Now) { Activity = activity };

    /// <summary>Adds one to what bears the name, by reading and writing: two at once that did not wait for each other would lose one.</summary>
    public static Func<ForumbotDb, CancellationToken, Task<Said>> AddOne(string name, Said? said = null) => async (db, cancel) =>
    {
        if (await db.UnansweredQuestions.FindAsync([name], cancel) is { } known) known.Count++;
        else db.UnansweredQuestions.Add(new(name, UnansweredKind.WrongAnswer, name, "sv", "unknown", []) { Count = 1, FirstAsked = Now, LastAsked = Now });
        return said ?? new($"Klart: {name}");
    };

    public static async Task<int> Sum(StoreSettings store)
    {
        await using var db = new ForumbotDb(store.Options());
        return await db.UnansweredQuestions.SumAsync(q => q.Count);
    }

    public static async Task<List<OutboxMessage>> Outbox(StoreSettings store)
    {
        await using var db = new ForumbotDb(store.Options());
        return await db.Outbox.AsNoTracking().OrderBy(m => m.Conversation).ThenBy(m => m.Sequence).ToListAsync();
    }

    public static Outgoing Message(string text, string conversation = "a:chat", bool resendInDoubt = true) => new(conversation, new Reply(text), Language.Swedish, ResendInDoubt: resendInDoubt);
}
