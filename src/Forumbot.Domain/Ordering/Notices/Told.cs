using Forumbot.Domain.People;

namespace Forumbot.Domain.Ordering.Notices;

/// <summary>Somebody who is told of a step, and why.</summary>
/// <param name="Person">Whom to tell: themselves, or the deputy of one who is away.</param>
public sealed record Told(Person Person, Concern Why)
{
    /// <summary>Whether the order waits for them: that is said at once, whatever they have chosen.</summary>
    public bool MustAct => Why is Concern.Attests or Concern.Approves;

    /// <summary>Whether they see the order as its supplier.</summary>
    public bool IsSupplier => Why is Concern.Handles or Concern.Supplies;
}

/// <summary>Why somebody is told. Whoever has several reasons is told for the first of them.</summary>
public enum Concern
{
    /// <summary>It waits for their attest.</summary>
    Attests,

    /// <summary>It waits for their approval of an external purchase.</summary>
    Approves,

    /// <summary>It is given to them to handle.</summary>
    Handles,

    /// <summary>It came to their team.</summary>
    Supplies,

    /// <summary>They ordered it.</summary>
    Ordered,
}
