using System.Globalization;
using Forumbot.Domain.People;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.People;

/// <summary>Keeps what was decided, with who decided it and when.</summary>
internal sealed class DirectorySaver(ForumbotDb db, DateTimeOffset now, string who)
{
    internal Task Save(DirectoryOutcome outcome, CancellationToken cancel) => outcome switch
    {
        DirectoryOutcome.Kept kept => Save(kept.Person, cancel),
        DirectoryOutcome.Leaves leaves => Save(leaves.Person, cancel),
        DirectoryOutcome.StandsIn standsIn => Save(standsIn.Deputyship, cancel),
        DirectoryOutcome.StandsInNoMore ended => Save(ended.Deputyship, cancel),
        _ => throw new InvalidOperationException(outcome.GetType().Name),
    };

    private async Task Save(Person person, CancellationToken cancel)
    {
        var row = await db.DirectoryEntries.FindAsync([person.AadObjectId], cancel) ?? db.DirectoryEntries.Add(new DirectoryEntry
        {
            AadObjectId = person.AadObjectId,
            Key = person.Key,
            Title = person.Title,
            Role = person.Role,
            Forvaltning = person.Forvaltning,
            ChangedAt = now,
            ChangedBy = who,
        }).Entity;
        (row.Title, row.Role, row.Forvaltning, row.Area) = (person.Title, person.Role, person.Forvaltning, person.Area);
        (row.From, row.To) = (person.Validity.From, person.Validity.To);
        (row.ChangedAt, row.ChangedBy, row.Version) = (now, who, row.Version + 1);
    }

    private async Task Save(Deputyship deputyship, CancellationToken cancel)
    {
        var (from, to) = (deputyship.Validity.From!.Value, deputyship.Validity.To!.Value);
        var row = deputyship.Id.Length > 0 ? await db.Deputies.FindAsync([deputyship.Id], cancel) : null;
        row ??= db.Deputies.Add(new DeputyEntry
        {
            Id = await NextId(cancel),
            For = deputyship.For,
            Deputy = deputyship.Deputy,
            From = from,
            To = to,
            ChangedAt = now,
            ChangedBy = who,
        }).Entity;
        (row.From, row.To) = (from, to);
        (row.ChangedAt, row.ChangedBy, row.Version) = (now, who, row.Version + 1);
    }

    // Rows stay for ever and there is one writer at a time.
    private async Task<string> NextId(CancellationToken cancel) => (await db.Deputies.CountAsync(cancel) + 1).ToString(CultureInfo.InvariantCulture);
}
