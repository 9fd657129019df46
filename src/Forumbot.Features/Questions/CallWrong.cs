using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.Questions;

/// <summary>Somebody says that an answer was wrong: its question is put in the list that the administrator reads, once for each time
/// that it is said. Nothing of who said so is kept there.</summary>
public sealed class CallWrong(IDbContextFactory<ForumbotDb> contexts, Changes changes, TimeProvider clock)
{
    public static readonly LocalText Thanks = new(
        "Tack! Frågan är sparad utan ditt namn, så att svaret kan bli bättre. Skriv gärna frågan med andra ord, eller fråga er kundansvarig.",
        "Thank you! The question is saved without your name, so that the answer can get better. You may write it in other words, or ask your account manager.");

    /// <exception cref="StoreUnavailable">It is not known to be kept: the same act delivered again is.</exception>
    public async Task<Said> Handle(Act act, Question question, CancellationToken cancel)
    {
        // Before the turn of the writers: that many names take a while, and what is masked need not be of the very moment.
        var row = RememberUnanswered.Row(question, UnansweredKind.WrongAnswer, await StoreUnavailable.Telling(() => RememberUnanswered.Known(contexts, cancel)));
        return await changes.Once(act, async (db, stop) =>
        {
            if (row is not null) await RememberUnanswered.Remember(db, row, 1, clock.GetUtcNow(), stop);
            return new Said(Thanks.In(act.Language));
        }, cancel);
    }
}
