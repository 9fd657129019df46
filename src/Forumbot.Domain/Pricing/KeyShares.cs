using System.Collections;

namespace Forumbot.Domain.Pricing;

/// <summary>The shares of a key that weighs volumes as they were measured. Made when they are looked at: an organisation may have
/// millions of them, and an answer looks at a few.</summary>
internal sealed class KeyShares(IReadOnlyList<KeyVolume> measured, IReadOnlyList<Share> amounts) : IReadOnlyList<KeyShare>
{
    public IReadOnlyList<Share> Amounts => amounts;

    public int Count => measured.Count;

    public KeyShare this[int index] => measured[index] is var v ? new(new(new(v.Forvaltning, v.Volume, [], v.Example), 0, v.Volume), amounts[index].Amount) : null!;

    public IEnumerator<KeyShare> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
