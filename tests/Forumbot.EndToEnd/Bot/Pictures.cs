using Microsoft.Playwright;

namespace Forumbot.EndToEnd.Bot;

/// <summary>Pictures to look at, kept in TestResults/pictures beside the tests, or where FORUMBOT_PICTURES names a folder.</summary>
internal static class Pictures
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("FORUMBOT_PICTURES") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "TestResults", "pictures");

    public static Task Keep(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
}
