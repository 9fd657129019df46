using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Questions;

/// <summary>Takes back a wording that was taught. The bot no longer understands it from the next revision on.</summary>
public sealed class ForgetAlias(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    /// <returns><see cref="TaughtOutcome.Forgotten"/> or <see cref="TaughtOutcome.NeverTaught"/>.</returns>
    /// <exception cref="StoreUnavailable">The store cannot be used; nothing was forgotten.</exception>
    public Task<TaughtOutcome> Handle(string phrase, CancellationToken cancel) => StoreUnavailable.Telling<TaughtOutcome>(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginWriting(cancel);
        if (await db.TaughtAliases.FindAsync([Folded.Of(phrase)], cancel) is not { } taught) return new TaughtOutcome.NeverTaught();
        db.TaughtAliases.Remove(taught);
        var revision = await db.RaiseRevision(RevisionCause.ForgottenAlias, clock, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new TaughtOutcome.Forgotten(revision, taught.Tjanst);
    });
}
