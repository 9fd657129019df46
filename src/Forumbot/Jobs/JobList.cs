using Forumbot.Host;

namespace Forumbot.Jobs;

/// <summary>What the bot does by itself. A new job is a line here.</summary>
internal static class JobList
{
    public static IReadOnlyList<Job> Of(Slices slices) => [];
}
