using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Host;
using Microsoft.Extensions.Logging.Abstractions;

namespace Forumbot.Tests.Host;

public sealed class NotUnderstoodTests
{
    [Fact]
    public async Task What_still_waits_when_the_bot_stops_is_remembered_first()
    {
        var slices = new SlicesInTest();
        using var notUnderstood = new NotUnderstood(slices.Slices, NullLogger<NotUnderstood>.Instance);

        await notUnderstood.StartAsync(default);
        notUnderstood.Add(Asked("ett"));
        await slices.FirstRemembered;
        notUnderstood.Add(Asked("två"));
        notUnderstood.Add(Asked("tre"));
        await notUnderstood.StopAsync(default);

        Assert.Equal(["ett", "två", "tre"], slices.Remembered.Select(r => r.Question.Text));
        Assert.All(slices.Remembered, r => Assert.Equal(UnansweredKind.NotUnderstood, r.Kind));
    }

    [Fact]
    public async Task A_list_that_could_not_be_kept_once_is_tried_again_with_the_next_question()
    {
        var slices = new SlicesInTest { StoreFault = "locked" };
        using var notUnderstood = new NotUnderstood(slices.Slices, NullLogger<NotUnderstood>.Instance);

        notUnderstood.Add(Asked("ett"));
        await notUnderstood.StartAsync(default);
        await slices.FirstRefused;
        slices.StoreFault = null;
        notUnderstood.Add(Asked("två"));
        await slices.FirstRemembered;
        await notUnderstood.StopAsync(default);

        Assert.Equal(["två"], slices.Remembered.Select(r => r.Question.Text));
    }

    private static Question Asked(string text) => new(text, Language.Swedish, Intent.Unknown, [], null, [], null, null, Clarify: false, []);
}
