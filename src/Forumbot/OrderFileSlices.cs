using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Files;

namespace Forumbot.Host;

/// <summary>Files that go with orders.</summary>
internal sealed class OrderFileSlices(Changes changes, TimeProvider clock)
{
    public KeepFiles Keep { get; } = new(changes, clock);

    public AttachFiles Attach { get; } = new(changes, clock);

    public DropFiles Drop { get; } = new(changes, clock);

    public OfferFiles Offer { get; } = new(changes, clock);

    public GiveFile Give { get; } = new(changes, clock);
}
