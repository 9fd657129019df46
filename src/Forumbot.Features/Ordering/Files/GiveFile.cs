using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Ordering.Files;

/// <summary>Somebody answers whether a file may be saved in their OneDrive. An offer is good for one answer, and the right is that of now.</summary>
public sealed class GiveFile(Changes changes, TimeProvider clock)
{
    /// <summary>Takes the offer up.</summary>
    /// <param name="offer">The activity of the card that asked.</param>
    /// <returns>Null where the offer was answered before.</returns>
    /// <exception cref="StoreUnavailable">The offer still stands.</exception>
    public async Task<FileGift?> Take(Act act, Organisation known, string offer, string? file, CancellationToken cancel)
    {
        FileGift? gift = null;
        await changes.Once(act with { Key = $"consent|{Outbox.IdOf($"{act.Where.Id}|{offer}")}", InPlace = true, Card = null }, async (db, stop) =>
        {
            gift = await Find(db, act, await OrganisationReader.Fresh(db, known, stop), file ?? "", stop);
            return new Said("");
        }, cancel);
        return gift;
    }

    /// <summary>Tells how it went, and takes the card that asked away.</summary>
    /// <param name="saved">Where it was saved; null where it was not.</param>
    /// <param name="why">What is said where it was not; null for nothing.</param>
    /// <exception cref="StoreUnavailable">Nothing was told.</exception>
    public Task Tell(Act act, string? offer, string? name, SavedFile? saved, LocalText? why, CancellationToken cancel) => changes.Once(act with { InPlace = true, Card = null }, (_, _) =>
    {
        List<Outgoing> messages = saved is not null && name is not null ? [new(act.Where.Id, TeamsFileCards.Saved(name, saved, act.Language), act.Language)]
            : why is not null ? [new(act.Where.Id, new Reply(why.In(act.Language)), act.Language)] : [];
        if (offer is not null) messages.Add(new(act.Where.Id, new Reply(""), act.Language, OutgoingKind.Delete, offer));
        return Task.FromResult(new Said("") { Messages = messages });
    }, cancel);

    /// <summary>What is said of a file that could not be saved.</summary>
    public static LocalText NotSaved => FileTexts.NotSaved;

    private async Task<FileGift> Find(ForumbotDb db, Act act, Organisation organisation, string id, CancellationToken cancel)
    {
        var today = LeadTime.DateAt(clock.GetUtcNow());
        var file = await db.OrderFiles.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.Avrop != null, cancel);
        var avrop = file is null ? null : await db.Avrop.AsNoTracking().FirstOrDefaultAsync(a => a.Number == file.Avrop, cancel);
        return avrop is null || act.Where.Kind is not "personal" || !OrderRights.IsParty(Standing.On(today, act.Who, organisation), avrop, organisation, today)
            ? new(null, null, FileTexts.NotForYou)
            : new(file!.Name, file.Bytes, null);
    }
}

/// <summary>A file that somebody may have, or why they may not.</summary>
public sealed record FileGift(string? Name, byte[]? Bytes, LocalText? Why);
