using Forumbot.Features.Data;

namespace Forumbot.Features.Conversations;

/// <summary>The bot has been installed in a chat or a team. The channel tells so twice, almost at once, in either order and perhaps
/// to two processes: the first to commit says the welcome, once per installation.</summary>
public sealed class Installed(Changes changes)
{
    /// <param name="act">The telling; its time is the installation's.</param>
    /// <param name="welcome">What is said; null for an installation that only became another version.</param>
    /// <returns>Whether it is the first that is told of the installation.</returns>
    /// <exception cref="StoreUnavailable">Nothing is known to be kept or said.</exception>
    public async Task<bool> Handle(Act act, Place place, Reply? welcome, CancellationToken cancel)
    {
        var isFirst = false;
        await changes.Once(act with { InPlace = true }, async (db, token) =>
        {
            await KnownPlaces.Note(db, place, act.At, token);
            var installation = await KnownPlaces.Note(db, place.Installation, act.At, token);
            if (installation.InstalledAt is not null) return new("");
            (isFirst, installation.InstalledAt) = (true, act.At);
            return new("") { Messages = welcome is null ? [] : [new(act.Where.Root, welcome, act.Language)] };
        }, cancel);
        return isFirst;
    }
}
