using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.Questions;

/// <summary>How a what-if question says that a volume changes: to so many, by so many or so many percent, halved, doubled, gone. What
/// is not understood for sure is unclear: a wrong sum is worse than a question back.</summary>
/// <param name="Change">Null where the text says none, or not clearly.</param>
/// <param name="IsUnclear">The text speaks of an amount or of a direction, and it is not sure which change is meant.</param>
internal readonly record struct AskedChange(VolumeChange? Change, bool IsUnclear)
{
    private static readonly AskedChange Unclear = new(null, true);

    private static readonly AskedChange Nothing = new(null, false);

    /// <param name="names">Of keys and services: their words and numbers say nothing of the change.</param>
    public static AskedChange In(string text, params IEnumerable<string> names)
    {
        var said = ChangeText.Of(text, names);
        if (said.IsStrange) return Unclear;
        var amounts = said.Amounts.Where(a => a.Kind != AmountKind.Other && (said.Amounts.Count == 1 || !IsFrom(said, a))).ToList();
        if (said.Amounts.Count == 0) return Without(said);
        if (amounts is not [var one] || said.Says("not") || IsFrom(said, one)) return Unclear;
        return Decided(said, one) is { Factor: >= 0 } change ? new(change, false) : Unclear;
    }

    // No amount: only that all goes is a change that can be counted.
    private static AskedChange Without(ChangeText said)
    {
        if (said.Says("more") || said.Says("fewer")) return Unclear;
        if (!said.Says("gone")) return said.Says("some") && !said.Says("not") && IsOfSome(said) ? Unclear : Nothing;
        return said.Says("some") || said.Says("not") ? Unclear : new(VolumeChange.Gone, false);
    }

    // "Några", "de flesta": an article alone says nothing.
    private static bool IsOfSome(ChangeText said) => Enumerable.Range(0, said.Count).Any(at => said.Is(at, "some") && said.At(at) is not ("en" or "ett" or "one" or "del"));

    private static VolumeChange? Decided(ChangeText said, ChangeAmount one) => one.Kind switch
    {
        AmountKind.Times => Times(said, one.Value),
        AmountKind.Half => IsNew(said, one) ? Becomes(0.5m) : Direction(said) switch { > 0 => Becomes(1.5m), 0 => null, _ => Becomes(0.5m) },
        AmountKind.Part => Part(said, one, one.Value),
        AmountKind.Percent => one.Value > 1_000 ? null : Part(said, one, one.Value / 100),
        _ => Count(said, one),
    };

    private static VolumeChange? Times(ChangeText said, decimal times) => Direction(said) switch
    {
        > 0 when times < 1 => null,
        < 0 when times > 1 => null,
        0 => null,
        _ => Becomes(times),
    };

    private static VolumeChange? Part(ChangeText said, ChangeAmount one, decimal part)
    {
        if (IsNew(said, one)) return Becomes(part);
        return Direction(said) is { } direction and not 0 ? Becomes(1 + (direction * part)) : null;
    }

    private static VolumeChange? Count(ChangeText said, ChangeAmount one)
    {
        if (IsNew(said, one) || (one.Value == 0 && !IsBy(said, one))) return new(0, one.Value);
        if (Direction(said) is { } direction) return direction == 0 ? null : new(1, direction * one.Value);
        return said.Is(one.First - 1, "have") || Before(said, one.First, "have") || IsInsteadOf(said) ? new(0, one.Value) : null;
    }

    private static VolumeChange Becomes(decimal factor) => new(factor, 0);

    /// <returns>1 for more, -1 for fewer or gone, 0 where both are said, null where neither is.</returns>
    private static int? Direction(ChangeText said) => (said.SaysMore, said.Says("fewer") || said.Says("gone")) switch
    {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => -1,
        _ => null,
    };

    /// <summary>"Minskar till 500", "blir 100", "hälften så många": but "blir 100 färre" is a difference.</summary>
    private static bool IsNew(ChangeText said, ChangeAmount one)
    {
        if (one.Kind is not AmountKind.Count && said.At(one.Last + 1) is "sa" or "as") return true;
        return said.Is(Linked(said, one), "to") && !Enumerable.Range(one.Last + 1, 4).Any(at => said.Is(at, "beside")) && !said.IsAndMore(one.Last);
    }

    private static bool IsBy(ChangeText said, ChangeAmount one) => said.Is(Linked(said, one), "by");

    // The word that leads to the number, over "bara" and "cirka".
    private static int Linked(ChangeText said, ChangeAmount one)
    {
        var at = one.First - 1;
        while (at > 0 && said.Is(at, "filler")) at--;
        return at;
    }

    // "Bara tar 20", "bara skickar 20".
    private static bool Before(ChangeText said, int number, string kind) => said.Is(number - 2, kind);

    /// <summary>"Från 329", "i stället för 12": what it is now.</summary>
    private static bool IsFrom(ChangeText said, ChangeAmount one) =>
        said.At(Linked(said, one)) is "fran" or "from" || (said.At(one.First - 1) is "for" or "of" && IsInsteadAt(said, one.First - 2));

    private static bool IsInsteadOf(ChangeText said) => said.Amounts.Any(a => said.At(a.First - 1) is "for" or "of" && IsInsteadAt(said, a.First - 2));

    private static bool IsInsteadAt(ChangeText said, int at) => said.At(at) is "istallet" or "stallet" or "instead";
}
