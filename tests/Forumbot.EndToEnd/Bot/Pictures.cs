using Microsoft.Playwright;

namespace Forumbot.EndToEnd.Bot;

/// <summary>Pictures to look at, kept where FORUMBOT_PICTURES names a folder.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("FORUMBOT_PICTURES");

    public static Task Keep(IPage page, string name) =>
        Folder is { Length: > 0 } ? page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png") }) : Task.CompletedTask;
}
