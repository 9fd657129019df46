namespace Forumbot.Domain.Ordering;

/// <summary>One of the parties sends files along with an order that has not ended.</summary>
public static class Attaching
{
    /// <param name="files">The names of all its files, with the new ones; see <see cref="Avrop.Files"/>.</param>
    /// <returns>The step says who and when; the names are the parties' alone, and stay out of the history.</returns>
    public static AvropOutcome Attach(AvropCase asked, string files) => asked.Hinders(AvropAction.Attach) ?? asked.Take(AvropAction.Attach, avrop => avrop with { Files = files });
}
