namespace Forumbot.Domain.Pricing.Lists;

/// <summary>What may be done with a price list.</summary>
public enum ListStep
{
    /// <summary>A new list, empty or from a former one.</summary>
    Draft,

    /// <summary>A price of a draft.</summary>
    SetPrice,

    /// <summary>A price of a draft is taken out.</summary>
    RemovePrice,

    Propose,

    /// <summary>A proposed list becomes a draft again.</summary>
    SendBack,

    /// <summary>Fastställa (seed 000, Prissättning).</summary>
    Adopt,

    /// <summary>An increase beyond the uppräkningsfaktor.</summary>
    Approve,

    /// <summary>A price of an adopted list, since the service's kravspecifikation was changed (seed 000, Prissättning).</summary>
    ChangePrice,
}
