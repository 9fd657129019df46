using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>The buttons of files that go with orders. What stands in a card is only which: whose they are is looked up.</summary>
internal sealed class FileButtons(Slices slices, TimeProvider clock)
{
    private const int LongestText = 200;

    /// <summary><c>avrop.files</c> {number}: the order's files, offered in one's own chat.</summary>
    public async ValueTask<Pressed> Offer(Activity from, CardAction button, CancellationToken cancel) =>
        Pressed.Of(await slices.Ordering.Files.Offer.Handle(Acts.Of(from, clock.GetUtcNow()), await slices.Organisation(cancel), Text(button, "number"), cancel));

    /// <summary><c>avrop.attach</c> {files, number}</summary>
    public async ValueTask<Pressed> Attach(Activity from, CardAction button, CancellationToken cancel) =>
        Pressed.Of(await slices.Ordering.Files.Attach.Handle(Acts.Of(from, clock.GetUtcNow()), await slices.Organisation(cancel), Text(button, "number"), Text(button, "files"), cancel));

    /// <summary><c>avrop.dropfile</c> {files}</summary>
    public async ValueTask<Pressed> Drop(Activity from, CardAction button, CancellationToken cancel) =>
        Pressed.Of(await slices.Ordering.Files.Drop.Handle(Acts.Of(from, clock.GetUtcNow()), Text(button, "files"), cancel));

    private static string Text(CardAction button, string name) => button.Text(name) is { Length: <= LongestText } text ? text : "";
}
