using System.Text.Json;
using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>An object with $data: there once for each item of the data, or once for data that is no list, if the condition is true for it.</summary>
/// <param name="when">None: always.</param>
internal sealed class BoundElement(Func<Scope, Value> data, Condition? when, Element body) : Element
{
    public override void WriteItems(Expansion expansion) => WriteRounds(expansion, Rounds(expansion.Scope));

    /// <summary>Where a list cannot be, none is null, one is itself and several are a list.</summary>
    public override void Write(Expansion expansion, JsonEncodedText? name)
    {
        expansion.Begin(name);
        var rounds = Rounds(expansion.Scope);
        if (rounds.Count == 0) expansion.Writer.WriteNullValue();
        if (rounds.Count > 1) expansion.Writer.WriteStartArray();
        WriteRounds(expansion, rounds);
        if (rounds.Count > 1) expansion.Writer.WriteEndArray();
    }

    private void WriteRounds(Expansion expansion, List<Round> rounds)
    {
        var outer = Round.Of(expansion.Scope);
        foreach (var round in rounds)
        {
            round.Enter(expansion.Scope);
            body.WriteItems(expansion);
        }
        outer.Enter(expansion.Scope);
    }

    /// <summary>Those for which the condition holds.</summary>
    private List<Round> Rounds(Scope scope)
    {
        var outer = Round.Of(scope);
        var rounds = new List<Round>();
        foreach (var round in All(data(scope), outer))
        {
            scope.Budget.Spend(1);
            round.Enter(scope);
            if (when?.Holds(scope) != false) rounds.Add(round);
        }
        outer.Enter(scope);
        return rounds;
    }

    /// <summary>Undefined data is the data around it, or of the item before.</summary>
    private static IEnumerable<Round> All(Value data, Round outer)
    {
        if (data.Kind != ValueKind.List)
        {
            yield return data.Kind == ValueKind.Undefined ? outer : outer with { Data = data };
            yield break;
        }
        var (last, index) = (outer.Data, 0);
        foreach (var item in new ListItems(data))
        {
            if (item.Kind != ValueKind.Undefined) last = item;
            yield return new(last, Value.Of(index++));
        }
    }

    private readonly record struct Round(Value Data, Value Index)
    {
        public static Round Of(Scope scope) => new(scope.Data, scope.Index);

        public void Enter(Scope scope) => (scope.Data, scope.Index) = (Data, Index);
    }
}
