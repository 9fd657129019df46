using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>What functions take as arguments.</summary>
internal static class Takes
{
    public static bool Number(Value value, int at) => value.Kind == ValueKind.Number;

    public static bool Integer(Value value, int at) => value.IsInteger;

    public static bool List(Value value, int at) => value.Kind == ValueKind.List;

    public static bool Text(Value value, int at) => value.Kind == ValueKind.Text;

    public static bool TextOrUndefined(Value value, int at) => value.Kind is ValueKind.Text or ValueKind.Undefined;

    public static bool NumberTextOrUndefined(Value value, int at) => value.Kind is ValueKind.Number or ValueKind.Text or ValueKind.Undefined;

    public static bool Present(Value value, int at) => !value.IsMissing;

    public static bool Container(Value value, int at) => value.Kind == ValueKind.Text || value.IsContainer;

    public static bool ContainerOrMissing(Value value, int at) => value.IsMissing || Container(value, at);

    public static bool Numbers(Value value, int at)
    {
        if (value.Kind != ValueKind.List) return false;
        foreach (var item in new ListItems(value))
            if (item.Kind != ValueKind.Number) return false;
        return true;
    }

    public static bool NumberOrNumbers(Value value, int at) => value.Kind == ValueKind.Number || Numbers(value, at);
}
