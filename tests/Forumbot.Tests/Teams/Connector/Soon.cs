namespace Forumbot.Tests.Teams.Connector;

/// <summary>For what happens on another thread.</summary>
internal static class Soon
{
    /// <summary>Returns when it holds; fails where it never does.</summary>
    public static async Task Is(Func<bool> holds)
    {
        for (var tries = 0; tries < 3000; tries++)
        {
            if (holds()) return;
            await Task.Delay(10);
        }

        Assert.Fail("It never came to that.");
    }
}
