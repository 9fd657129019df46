namespace Forumbot.Features.Packs.Volumes;

/// <summary>Saves volumes as fast as the store can, in the transaction of its context. Keys and duplicates have been checked.</summary>
internal interface IVolumeStore : IAsyncDisposable
{
    /// <summary>What can be done before the store is held for writing.</summary>
    Task Bring(GiveRows give, CancellationToken cancel);

    /// <summary>Saves the rows, the same as were brought.</summary>
    Task Put(GiveRows give, CancellationToken cancel);
}
