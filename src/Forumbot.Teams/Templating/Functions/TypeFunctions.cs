using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>What a value is.</summary>
internal static class TypeFunctions
{
    public static IEnumerable<Function> All =>
    [
        Is("isString", value => value.Kind == ValueKind.Text),
        Is("isInteger", value => value.IsInteger),
        Is("isFloat", value => value.Kind == ValueKind.Number && !value.IsInteger),
        Is("isBoolean", value => value.IsBoolean),
        Is("isArray", value => value.Kind == ValueKind.List),
        Is("isObject", value => value.IsContainer),
        Is("isDateTime", value => value.Kind == ValueKind.Text && Moment.TryReadIso(value.Text, out _)),
    ];

    private static Function Is(string name, Func<Value, bool> test) =>
        new(name, Kinds.Boolean, Signature.Each(1, 1), (arguments, _) => Value.Of(test(arguments[0])));
}
