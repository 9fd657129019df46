using System.Security.Cryptography;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering.Files;

/// <summary>Somebody sends files: what an order takes waits for their next order, or for the one that they choose.</summary>
public sealed class KeepFiles(Changes changes, TimeProvider clock)
{
    private const int MostRead = 200;

    /// <param name="mostBytes">The largest file that is taken.</param>
    /// <exception cref="StoreUnavailable">Nothing was kept.</exception>
    public Task<Said> Handle(Act act, Organisation known, IReadOnlyList<SentFile> sent, int mostBytes, CancellationToken cancel) => changes.Once(act, async (db, stop) =>
    {
        var organisation = await OrganisationReader.Fresh(db, known, stop);
        var (now, today) = (clock.GetUtcNow(), LeadTime.DateAt(clock.GetUtcNow()));
        if (act.Who?.ToLowerInvariant() is not { } who || Standing.On(today, who, organisation) is not { } standing) return new Said(FileTexts.NotInDirectory.In(act.Language), Done: false);
        var waiting = (await OrderFiles.Waiting(db, who, stop)).ToList();
        var (kept, faults) = (new List<FileLine>(), new List<string>());
        foreach (var (place, file) in sent.Index())
        {
            var (line, fault) = Keep(db, act, who, place, file, waiting, mostBytes, now);
            if (line is not null && !kept.Contains(line)) kept.Add(line);
            if (fault is not null) faults.Add(fault);
        }

        if (kept.Count == 0) return new Said(string.Join('\n', faults), Done: false);
        var card = FileCard.Of(kept, faults, await Open(db, who, organisation, standing, today, stop), organisation, act.Language);
        return new Said(card.Headline, Card: card);
    }, cancel);

    /// <returns>The file as it waits, or why it does not.</returns>
    private static (FileLine? Line, string? Fault) Keep(ForumbotDb db, Act act, string who, int place, SentFile file, List<FileLine> waiting, int mostBytes, DateTimeOffset now)
    {
        if (file.Bytes is not { } bytes) return (null, FileTexts.Fault(file.Name, file.Fault, mostBytes, act.Language));
        if (bytes.Length > mostBytes) return (null, FileTexts.Fault(file.Name, SentFileFault.TooLarge, mostBytes, act.Language));
        if (FileTypes.Of(bytes) is not { } type) return (null, FileTexts.Fault(file.Name, null, mostBytes, act.Language));
        var (name, hash) = (FileNames.Clean(file.Name, type), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (waiting.Find(w => w.Hash == hash) is { } same) return (same, null);
        if (waiting.Count >= OrderFile.Most) return (null, FileTexts.OneTooMany(name, act.Language));
        var row = new OrderFile { Id = Outbox.IdOf($"{act.Key}#file{place}"), By = who, Name = name, Type = type, Size = bytes.Length, Hash = hash, Bytes = bytes, At = now };
        db.OrderFiles.Add(row);
        var line = new FileLine(row.Id, name, row.Size, hash, now);
        waiting.Add(line);
        return (line, null);
    }

    /// <summary>The latest open orders that somebody may attach to: those of their förvaltning, or that their area delivers.</summary>
    private static async Task<IReadOnlyList<Avrop>> Open(ForumbotDb db, string who, Organisation organisation, Standing standing, DateOnly today, CancellationToken cancel)
    {
        var ended = Enum.GetValues<AvropState>().Where(s => s.HasEnded()).ToList();
        var own = standing.People.Select(p => p.Forvaltning).ToList();
        var delivered = organisation.Tjanster.Where(t => standing.People.Any(p => p.Area == t.Area)).Select(t => t.Key).ToList();
        var open = await db.Avrop.AsNoTracking().Where(a => !ended.Contains(a.State) && (a.By == who || own.Contains(a.Forvaltning) || delivered.Contains(a.Tjanst)))
            .OrderByDescending(a => a.Year).ThenByDescending(a => a.Serial).Take(MostRead).ToListAsync(cancel);
        return [.. open.Where(a => OrderRights.IsParty(standing, a, organisation, today))];
    }
}
