using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Joining;

/// <summary>Somebody who is not in the directory says where they belong: the administrators are asked. Until one has confirmed
/// it, it gives no rights.</summary>
public sealed class AskToJoin(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    /// <summary>More than these waiting at once is somebody who floods the bot.</summary>
    public const int MostWaiting = 500;

    private const int LongestName = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <param name="name">What Teams calls the one who asks.</param>
    /// <param name="forvaltning">A key, as somebody wrote or a card told it.</param>
    /// <exception cref="StoreUnavailable">Nothing was changed.</exception>
    public async Task<Acted> Handle(Act act, string? name, Organisation organisation, string forvaltning, CancellationToken cancel)
    {
        if (act.Who is not { } who) return Acted.Only(JoinTexts.NotKnown.In(act.Language));
        var today = LeadTime.DateAt(act.At);
        if (AlreadyThere(organisation, who, act.Language, today) is { } there && !await IsTaken(act, cancel)) return Acted.Only(there.Text);
        if (organisation.ForvaltningarOn(today).FirstOrDefault(f => f.Key == forvaltning) is not { } named) return Acted.Only(JoinTexts.UnknownChoice.In(act.Language));
        return new(await changes.Once(act, (db, stop) => Work(db, act, who, Shortened(name), organisation, named, stop), cancel), IsKept: true);
    }

    /// <summary>The form to say it in; where they are, for somebody who is in the directory.</summary>
    public static Reply Form(Organisation organisation, string? who, Language language, DateTimeOffset now, IReadOnlyList<string> among, string? unknown = null)
    {
        var today = LeadTime.DateAt(now);
        return who is null ? new(JoinTexts.NotKnown.In(language)) : AlreadyThere(organisation, who, language, today) ?? JoinView.Form(organisation, language, today, among, unknown).Reply();
    }

    /// <summary>Null for somebody who is not in the directory.</summary>
    public static Reply? AlreadyThere(Organisation organisation, string? who, Language language, DateOnly today) => Standing.On(today, who, organisation)?.Self is { } person
        ? new($"{JoinTexts.AlreadyThere(person.Title, JoinView.NameOf(organisation, person.Forvaltning)).In(language)}\n{JoinTexts.AskThemToChange.In(language)}")
        : null;

    private async Task<Said> Work(ForumbotDb db, Act act, string who, string name, Organisation organisation, Forvaltning forvaltning, CancellationToken cancel)
    {
        var (now, language) = (clock.GetUtcNow(), act.Language);
        var request = await db.JoinRequests.FindAsync([who], cancel);
        if (request is { State: JoinState.Rejected, DecidedAt: { } decided } && now < decided + Pause) return new(JoinTexts.AskLater(Formats.Date(language, LeadTime.DateAt(decided + Pause))).In(language), Done: false);
        if (request is not { State: JoinState.Waiting } && await db.JoinRequests.CountAsync(r => r.State == JoinState.Waiting, cancel) >= MostWaiting) return new(JoinTexts.TooMany.In(language), Done: false);
        var waits = request is { State: JoinState.Waiting };
        var same = request is { State: JoinState.Waiting } && request.Forvaltning == forvaltning.Key;
        request = Renewed(db, request, who, name, forvaltning.Key, act, now, grows: !same);
        var chats = await PrivateChats.OfAdministrators(db, organisation, LeadTime.DateAt(act.At), cancel);
        var asked = JoinTexts.Asked(forvaltning.Name).In(language);
        return new Said(act.Where.Kind is "personal" ? asked : $"{asked} {JoinTexts.WhenDecided.In(language)}", Card: act.Where.Kind is "personal" ? JoinView.Sent(forvaltning, language, chats.Count > 0).Reply() : null)
        {
            // The administrators have been asked, and the list shows what was changed.
            Messages = waits ? [] : [.. chats.Select(chat => new Outgoing(chat, JoinView.Of(request, organisation, Language.Swedish).Reply(), Language.Swedish))],
        };
    }

    private static JoinRequest Renewed(ForumbotDb db, JoinRequest? request, string who, string name, string forvaltning, Act act, DateTimeOffset now, bool grows)
    {
        if (request is null) return db.JoinRequests.Add(new JoinRequest { AadObjectId = who, Name = name, Forvaltning = forvaltning, At = now, State = JoinState.Waiting, Language = act.Language, Version = 1 }).Entity;
        (request.Name, request.Forvaltning, request.State, request.Language) = (name, forvaltning, JoinState.Waiting, act.Language);
        (request.DecidedAt, request.DecidedBy, request.Role) = (null, null, null);
        if (grows) (request.At, request.Version) = (now, request.Version + 1);
        return request;
    }

    private Task<bool> IsTaken(Act act, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.TakenActivities.AnyAsync(t => t.Key == act.Key, cancel);
    });

    private static string Shortened(string? name)
    {
        var line = new string([.. (name ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format)]).Trim();
        return line.Length == 0 ? "–" : line.Length <= LongestName ? line : line[..LongestName];
    }
}
