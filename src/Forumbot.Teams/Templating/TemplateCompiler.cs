using Forumbot.Teams.Templating.Elements;
using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating;

/// <summary>Makes elements of a template's JSON. What has no expression in it becomes finished JSON.</summary>
internal static class TemplateCompiler
{
    /// <summary>Property names that never come out.</summary>
    private static readonly string[] Reserved = ["$data", "$when", "$root", "$index", "$host", "$_acTemplateVersion"];

    /// <exception cref="CardTemplateException">An expression cannot be read.</exception>
    public static Element Compile(Value template, string place) => template.Kind switch
    {
        ValueKind.Text when Read(template, place) is InterpolationNode text => Text(text),
        ValueKind.Text when Read(template, place) is { } expression => new ValueElement(expression),
        ValueKind.List => List(template, place),
        ValueKind.Object => Object(template, place),
        _ => Literal(output => ValueWriter.Write(output, template)),
    };

    private static Node? Read(Value text, string place)
    {
        try
        {
            return TextScanner.Read(text.Text);
        }
        catch (ExpressionException broken)
        {
            throw new CardTemplateException(place, broken.Message, broken);
        }
    }

    private static Element Text(InterpolationNode text) =>
        text.Constant is { } constant ? Literal(output => ValueWriter.Write(output, Value.Of(constant))) : new TextElement(text);

    private static Element List(Value template, string place)
    {
        Element[] items = [.. Runs.OfItems(Items(template, place))];
        var list = new ListElement(items);
        return items.All(item => item is LiteralElement) ? Finished(list) : list;
    }

    /// <summary>Lists in lists are laid out flat, and null falls out.</summary>
    private static IEnumerable<Element> Items(Value list, string place)
    {
        var index = 0;
        foreach (var item in new ListItems(list))
        {
            var at = $"{place}[{index++}]";
            if (item.Kind == ValueKind.Null) continue;
            foreach (var element in item.Kind == ValueKind.List ? Items(item, at) : [Compile(item, at)]) yield return element;
        }
    }

    private static Element Object(Value template, string place)
    {
        var known = JsObject.CopyOf(template)!;
        var when = known.TryGet("$when", out var condition) ? When(condition, Place(place, "$when")) : null;
        var body = Body(known, place);
        if (known.TryGet("$data", out var data)) return new BoundElement(Data(data, Place(place, "$data")), when, body);
        return when is null ? body : new ConditionalElement(when, body);
    }

    private static Element Body(JsObject known, string place)
    {
        var properties = known.Properties.Where(property => !Reserved.Contains(property.Key));
        ObjectElement.Property[] runs = [.. Runs.OfProperties(properties.Select(property => (property.Key, Compile(property.Value, Place(place, property.Key)))))];
        var body = new ObjectElement(runs);
        return runs.All(run => run.Value is null) ? Finished(body) : body;
    }

    /// <summary>What is no expression never holds, but for what JavaScript takes as false: that is no condition at all.</summary>
    private static Condition? When(Value condition, string place)
    {
        if (condition.Kind != ValueKind.Text) return condition.IsFalsy ? null : new Condition(null);
        var expression = Read(condition, place);
        return expression is null && condition.IsFalsy ? null : new Condition(expression);
    }

    /// <summary>Data written in the template is data: nothing in it is an expression.</summary>
    private static Func<Scope, Value> Data(Value data, string place) =>
        data.Kind == ValueKind.Text && Read(data, place) is { } expression ? new ValueElement(expression).Evaluate : _ => data;

    private static LiteralElement Finished(Element element) => Literal(output => element.WriteItems(output, new Scope(default, default)));

    private static LiteralElement Literal(Action<JsonOutput> write)
    {
        var output = new JsonOutput();
        write(output);
        return new(output.Written.ToArray());
    }

    private static string Place(string place, string name) =>
        name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '$' or '_') ? $"{place}.{name}" : $"{place}['{name}']";
}
