namespace Forumbot.Domain.Ordering;

/// <summary>Who and what they wrote is taken out of an order that has ended; its number, service, figures and times stay.</summary>
public static class Erasing
{
    /// <param name="person">Entra object id of the one whose traces go; null for everybody's.</param>
    /// <param name="steps">All of the order's.</param>
    /// <returns>The order and the steps that change; null where nothing is left to erase.</returns>
    /// <exception cref="ArgumentException">The order has not ended: it is still needed who answers for it.</exception>
    public static Erased? Of(Avrop avrop, IReadOnlyList<AvropStep> steps, OrderingRules rules, string? person)
    {
        if (!avrop.State.HasEnded()) throw new ArgumentException($"{avrop.Number} has not ended.", nameof(avrop));
        var (after, changed) = (Order(avrop, rules, person), steps.Select(s => (Before: s, After: Step(s, person))).Where(s => s.Before != s.After).Select(s => s.After).ToList());
        return after == avrop && changed.Count == 0 ? null : new(after, changed);
    }

    /// <summary>Whether somebody has ordered, handled or taken a step.</summary>
    public static bool Concerns(Avrop avrop, IReadOnlyList<AvropStep> steps, string person) =>
        Is(avrop.By, person) || Is(avrop.Assignee, person) || steps.Any(s => Is(s.By, person) || Is(s.For, person) || Is(s.Assignee, person));

    /// <summary>What was written in the form is the orderer's. A reference that fits the organisation's pattern is a code of the accounts, and stays.</summary>
    private static Avrop Order(Avrop avrop, OrderingRules rules, string? person)
    {
        var after = Goes(avrop.Assignee, person) ? avrop with { Assignee = null } : avrop;
        if (person is not null && !Is(avrop.By, person)) return after;
        var isCode = rules.ReferencePattern is not null && References.Fits(rules.ReferencePattern, avrop.Reference);
        return after with { By = null, Contact = "", Text = "", Reference = isCode ? avrop.Reference : "" };
    }

    /// <summary>What was written goes with the one who wrote it; the card with it, for it stands in somebody's chat.</summary>
    private static AvropStep Step(AvropStep step, string? person)
    {
        var wrote = person is null || Is(step.By, person);
        return step with
        {
            By = Goes(step.By, person) ? null : step.By,
            For = Goes(step.For, person) ? null : step.For,
            Assignee = Goes(step.Assignee, person) ? null : step.Assignee,
            Card = wrote ? null : step.Card,
            Text = wrote ? null : step.Text,
        };
    }

    private static bool Goes(string? aadObjectId, string? person) => person is null || Is(aadObjectId, person);

    private static bool Is(string? aadObjectId, string person) => string.Equals(aadObjectId, person, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An order after erasing, and those of its steps that changed.</summary>
public sealed record Erased(Avrop Avrop, IReadOnlyList<AvropStep> Steps);
