using System.Globalization;
using Forumbot.Domain.Catalogue;

namespace Forumbot.Domain.People;

/// <summary>Decides what comes of a wish about the directory. Pure: the same in, the same out. Whether the one who wishes may do so
/// is <see cref="Rights.MayKeepDirectory"/>.</summary>
public static class Keeping
{
    private static readonly (int First, int Last) Years = (2000, 2100);

    /// <param name="directory">With its people, deputyships, förvaltningar and areas.</param>
    public static DirectoryOutcome Decide(Organisation directory, DirectoryWish wish, DateOnly today) => wish switch
    {
        DirectoryWish.Keep keep => KeepingPeople.Keep(directory, keep, today),
        DirectoryWish.Leave leave => KeepingPeople.Leave(directory, leave, today),
        DirectoryWish.StandIn standIn => KeepingDeputies.StandIn(directory, standIn, today),
        DirectoryWish.StandInNoMore end => KeepingDeputies.End(directory, end, today),
        _ => throw new InvalidOperationException(wish.GetType().Name),
    };

    /// <summary>By key or object id; null where nobody has it.</summary>
    public static Person? Find(Organisation directory, string given)
    {
        var text = given.Trim();
        return Lookup.Of(directory).Person(text) ?? directory.People.FirstOrDefault(p => p.Key == text);
    }

    internal static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= Years.First && day.Year <= Years.Last ? day : null;
}
