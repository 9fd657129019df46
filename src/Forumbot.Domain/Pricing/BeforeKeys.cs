namespace Forumbot.Domain.Pricing;

/// <summary>What of a yearly total is charged before the keys: costs that one förvaltning alone causes, and the steps of those who pay
/// one in place of a share.</summary>
internal sealed record BeforeKeys(IReadOnlyList<DirectCost> Direct, IReadOnlyList<SteppedBuyer> Stepped)
{
    private readonly HashSet<string> paysStep = Stepped.Select(s => s.Forvaltning).ToHashSet(StringComparer.Ordinal);

    public bool IsNothing => Direct.Count == 0 && Stepped.Count == 0;

    public Money Amount => Direct.Select(d => d.Amount).Concat(Stepped.Select(s => s.Step.Amount)).Sum();

    /// <summary>What is left for the keys; below zero where there is not enough.</summary>
    public Money Rest(Price yearly) => yearly.Amount - Amount;

    public bool PaysStep(string forvaltning) => paysStep.Contains(forvaltning);
}
