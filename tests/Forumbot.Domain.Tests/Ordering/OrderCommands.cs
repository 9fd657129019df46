using Forumbot.Domain.Catalogue;
using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Domain.Tests.Ordering;

/// <summary>Something that happens in the town.</summary>
internal abstract record OrderCommand
{
    /// <param name="Forvaltning">Null for their own.</param>
    /// <param name="SeesOldPrice">Whether the form was shown before the prices changed, or will have.</param>
    public sealed record Order(string Who, string Service, string? Forvaltning, string Quantity, bool External, bool SeesOldPrice) : OrderCommand;

    /// <summary>Somebody presses a button of an order.</summary>
    /// <param name="Which">The order, counted back from the last.</param>
    /// <param name="Who">Counted round among those who may, where <paramref name="Apt"/>; among all else.</param>
    /// <param name="Apt">Whether it is a step whose time it is, mostly one that leads on: else any.</param>
    /// <param name="Behind">How many steps the card is behind; −1 for a version that is not yet, −2 for none at all.</param>
    /// <param name="Text">What is written, counted round.</param>
    public sealed record Step(int Which, int Who, int Action, bool Apt, int Behind, int Text) : OrderCommand;

    public sealed record Wait(int Hours) : OrderCommand;

    public sealed record PricesChange : OrderCommand;

    /// <summary>What closes by itself is looked for.</summary>
    public sealed record Night : OrderCommand;
}

/// <summary>What happens in one town, in order.</summary>
internal sealed record OrderHistory(ExternalPurchase Rule, OrderCommand[] Commands)
{
    private static readonly Gen<OrderCommand> Orders =
        from who in Gen.Elements(ModelTown.Everybody)
        from service in Gen.Frequency((4, Gen.Elements(ModelTown.Services.Where(s => s.Orderable).Select(s => s.Key))), (1, Gen.Elements(ModelTown.Services.Select(s => s.Key))))
        from forvaltning in Gen.Elements(null, null, null, ModelTown.School, ModelTown.Traffic, ModelTown.Ending, ModelTown.Outside, "ingen")
        from quantity in Gen.Frequency((6, Gen.Elements("1", "2", "3", "40", "10,5")), (1, Gen.Elements("1.333", "0", "-1", "", "100001", "x", "99999")))
        from external in Gen.Elements(false, false, true)
        from old in Gen.Elements(false, false, false, false, true)
        select (OrderCommand)new OrderCommand.Order(who, service, forvaltning, quantity, external, old);

    private static readonly Gen<OrderCommand> Steps =
        from which in Gen.Elements(0, 0, 0, 0, 1, 1, 2, 5)
        from who in Gen.Choose(0, 1_000)
        from action in Gen.Choose(0, 1_000)
        from apt in Gen.Elements(true, true, true, true, false)
        from behind in Gen.Elements(0, 0, 0, 0, 0, 0, 1, -1, -2)
        from text in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(0, 1_000)))
        select (OrderCommand)new OrderCommand.Step(which, who, action, apt, behind, text);

    private static readonly Gen<OrderCommand> Any = Gen.Frequency(
        (2, Orders), (14, Steps), (2, Gen.Frequency((3, Gen.Choose(1, 150)), (1, Gen.Constant(500))).Select(hours => (OrderCommand)new OrderCommand.Wait(hours))), (2, Gen.Constant((OrderCommand)new OrderCommand.Night())), (1, Gen.Constant((OrderCommand)new OrderCommand.PricesChange())));

    /// <summary>Three weeks in which nobody does anything: what was delivered closes by itself.</summary>
    private static readonly OrderCommand[] Quiet = [new OrderCommand.Wait(500), new OrderCommand.Night()];

    /// <summary>A failing history is cut down to what is needed for it to fail.</summary>
    public static Arbitrary<OrderHistory> Histories { get; } = Arb.From(
        from rule in Gen.Elements(Enum.GetValues<ExternalPurchase>())
        from length in Gen.Choose(1, 60)
        from commands in Any.ArrayOf(length)
        from end in Gen.Elements(Quiet, [], [])
        select new OrderHistory(rule, [.. commands, .. end]),
        Shorter);

    public override string ToString() => $"{Rule}:{string.Concat(Commands.Select(c => $"\n  {c}"))}";

    private static IEnumerable<OrderHistory> Shorter(OrderHistory history)
    {
        var commands = history.Commands;
        for (var part = commands.Length / 2; part >= 1; part /= 2)
            for (var at = 0; at < commands.Length; at += part) yield return history with { Commands = [.. commands[..at], .. commands[Math.Min(at + part, commands.Length)..]] };
    }
}
