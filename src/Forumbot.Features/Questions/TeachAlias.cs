using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Questions;

/// <summary>Teaches the bot a wording for a service. It understands it from the next revision on, and the questions that hold the
/// wording wait no more.</summary>
public sealed class TeachAlias(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    /// <summary>The longest phrase, in characters.</summary>
    public const int Longest = 60;

    /// <summary>The shortest, in letters: shorter ones are found by chance.</summary>
    public const int Shortest = 3;

    /// <exception cref="StoreUnavailable">The store cannot be used; nothing was taught.</exception>
    public Task<TaughtOutcome> Handle(string phrase, string tjanst, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        var trimmed = phrase.Trim();
        if (Unfit(trimmed) is { } unfit) return unfit;
        var folded = Folded.Of(trimmed);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginWriting(cancel);
        if (await Refused(db, folded, tjanst, cancel) is { } refused) return refused;
        var revision = await Teach(db, new(folded, trimmed, tjanst, clock.GetUtcNow()), cancel);
        var handled = await Handled(db, folded, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new TaughtOutcome.Taught(revision, handled);
    });

    private static TaughtOutcome? Unfit(string phrase)
    {
        if (phrase.Length > Longest || phrase.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)) return new TaughtOutcome.TooLong(Longest);
        if (Folded.Of(phrase).Length == 0) return new TaughtOutcome.Empty();
        if (phrase.Count(char.IsLetter) < Shortest) return new TaughtOutcome.TooShort(Shortest);
        return CommonWords.Only(phrase) ? new TaughtOutcome.TooCommon() : null;
    }

    private static async Task<TaughtOutcome?> Refused(ForumbotDb db, string folded, string tjanst, CancellationToken cancel)
    {
        var tjanster = await db.Tjanster.AsNoTracking().ToListAsync(cancel);
        if (tjanster.All(t => t.Key != tjanst)) return new TaughtOutcome.UnknownTjanst(tjanst);
        if (await db.TaughtAliases.FindAsync([folded], cancel) is { } taught && tjanster.Any(t => t.Key == taught.Tjanst))
            return taught.Tjanst == tjanst ? new TaughtOutcome.AlreadyKnown() : new TaughtOutcome.BelongsTo(taught.Tjanst);
        var owners = tjanster.Where(t => Names(t).Any(name => Folded.Of(name) == folded)).Select(t => t.Key).ToList();
        if (owners.Contains(tjanst)) return new TaughtOutcome.AlreadyKnown();
        if (owners.Count > 0) return new TaughtOutcome.BelongsTo(owners[0]);
        var other = (await OtherNames(db, cancel)).FirstOrDefault(named => named.Names.Any(name => Folded.Of(name ?? "") == folded)).Name;
        return other is null ? null : new TaughtOutcome.NamesOther(other);
    }

    private static async Task<IEnumerable<(string Name, IEnumerable<string?> Names)>> OtherNames(ForumbotDb db, CancellationToken cancel) =>
    [
        .. (await db.Areas.AsNoTracking().ToListAsync(cancel)).Select(a => (a.Name, (IEnumerable<string?>)[a.Key, a.Name, a.EnglishName, .. a.Phrases])),
        .. (await db.Forvaltningar.AsNoTracking().ToListAsync(cancel)).Select(f => (f.Name, (IEnumerable<string?>)[f.Key, f.Name, .. f.Phrases])),
        .. (await db.Forums.AsNoTracking().ToListAsync(cancel)).Select(f => (f.Name, (IEnumerable<string?>)[f.Key, f.Name, f.EnglishName, .. f.Phrases])),
    ];

    private static IEnumerable<string> Names(Tjanst tjanst) => [tjanst.Name, tjanst.EnglishName ?? "", tjanst.Key, .. tjanst.Phrases];

    /// <remarks>An alias left from a service that is gone gives way.</remarks>
    private async Task<long> Teach(ForumbotDb db, TaughtAlias alias, CancellationToken cancel)
    {
        if (await db.TaughtAliases.FindAsync([alias.Folded], cancel) is { } left) db.Entry(left).CurrentValues.SetValues(alias);
        else db.TaughtAliases.Add(alias);
        return await db.RaiseRevision(RevisionCause.TaughtAlias, clock, cancel);
    }

    private async Task<int> Handled(ForumbotDb db, string folded, CancellationToken cancel)
    {
        var waiting = await db.UnansweredQuestions.Where(q => q.HandledAt == null).ToListAsync(cancel);
        var matching = waiting.Where(q => Folded.Holds(Folded.Of(q.Text), folded)).ToList();
        foreach (var question in matching) question.HandledAt = clock.GetUtcNow();
        return matching.Count;
    }
}
