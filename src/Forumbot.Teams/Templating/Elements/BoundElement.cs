using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>An object with $data: there once for each item of the data, or once for data that is no list, if the condition is true for it.</summary>
/// <param name="when">None: always.</param>
internal sealed class BoundElement(Func<Scope, Value> data, Condition? when, Element body) : Element
{
    public override void WriteItems(JsonOutput output, Scope scope) => Repeat(output, scope);

    /// <summary>Where a list cannot be, none is null, one is itself and several are a list.</summary>
    public override void Write(JsonOutput output, Scope scope, ReadOnlySpan<byte> name)
    {
        Begin(output, name);
        var start = output.Length;
        output.Open((byte)'[');
        var count = Repeat(output, scope);
        if (count > 1) output.Close((byte)']');
        else output.Remove(start);
        if (count == 0) output.Item("null"u8);
    }

    private int Repeat(JsonOutput output, Scope scope)
    {
        var (outerData, outerIndex) = (scope.Data, scope.Index);
        var items = data(scope);
        var count = items.Kind == ValueKind.List ? ForEach(items, output, scope) : Once(items, output, scope);
        (scope.Data, scope.Index) = (outerData, outerIndex);
        return count;
    }

    private int ForEach(Value items, JsonOutput output, Scope scope)
    {
        var (count, index) = (0, 0);
        foreach (var item in new ListItems(items))
        {
            scope.Budget.SpendRound();
            scope.Index = Value.Of(index++);
            count += Once(item, output, scope);
        }
        return count;
    }

    /// <summary>Undefined data is the data around it, or of the item before.</summary>
    private int Once(Value item, JsonOutput output, Scope scope)
    {
        if (item.Kind != ValueKind.Undefined) scope.Data = item;
        if (when?.Holds(scope) == false) return 0;
        body.WriteItems(output, scope);
        return 1;
    }
}
