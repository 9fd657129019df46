using System.Collections.Frozen;
using Forumbot.Teams.Templating.Expressions;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>The functions and operators of the language by name.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, Function> Functions =
        new[] { MathFunctions.All, ComparisonFunctions.All, TextFunctions.All, CaseFunctions.All, PatternFunctions.All, ListFunctions.All, SequenceFunctions.All, SortFunctions.All, ObjectFunctions.All, ConversionFunctions.All, EncodingFunctions.All, TypeFunctions.All, DateFunctions.All }
            .SelectMany(family => family)
            .ToFrozenDictionary(function => function.Name);

    /// <summary>Those that decide themselves which arguments they evaluate.</summary>
    private static readonly FrozenDictionary<string, (Signature Signature, Func<Node[], Node> Make)> Lazy = new Dictionary<string, (Signature, Func<Node[], Node>)>
    {
        ["if"] = (Signature.Each(3, 3), arguments => new IfNode(arguments)),
        ["&&"] = (Signature.Each(1, int.MaxValue), arguments => new AndNode(arguments)),
        ["||"] = (Signature.Each(1, int.MaxValue), arguments => new OrNode(arguments)),
        ["!"] = (Signature.Each(1, 1), arguments => new NotNode(arguments)),
        ["foreach"] = (Signature.Each(3, 3), arguments => new ForeachNode("foreach", arguments)),
        ["select"] = (Signature.Each(3, 3), arguments => new ForeachNode("select", arguments)),
        ["where"] = (Signature.Each(3, 3), arguments => new WhereNode(arguments)),
        ["any"] = (Signature.Each(3, 3), arguments => new QuantifierNode("any", true, arguments)),
        ["all"] = (Signature.Each(3, 3), arguments => new QuantifierNode("all", false, arguments)),
        ["getProperty"] = (Signature.Of(1, Kinds.Object, Kinds.Text), arguments => new GetPropertyNode(arguments)),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["add"] = "+",
        ["sub"] = "-",
        ["mul"] = "*",
        ["div"] = "/",
        ["mod"] = "%",
        ["exp"] = "^",
        ["and"] = "&&",
        ["or"] = "||",
        ["not"] = "!",
        ["equals"] = "==",
        ["greater"] = ">",
        ["greaterOrEquals"] = ">=",
        ["less"] = "<",
        ["lessOrEquals"] = "<=",
        ["&"] = "concat",
        ["??"] = "coalesce",
    }.ToFrozenDictionary();

    /// <summary>Functions of the official engine that are refused here, so that no template waits for what will not come: times
    /// and dates are written by the server, and a card has no use for XML, paths or bytes.</summary>
    private static readonly FrozenSet<string> Unsupported = new[]
    {
        "binary", "base64ToBinary", "dataUriToBinary", "jPath", "xPath", "xml", "setPathToValue", "stringOrValue", "ignore", "optional",
        "convertFromUTC", "convertToUTC", "dateReadBack", "dateTimeDiff", "formatTicks", "getFutureTime", "getPastTime",
        "getNextViableDate", "getNextViableTime", "getPreviousViableDate", "getPreviousViableTime", "subtractFromTime", "addToTime",
        "isDate", "isDateRange", "isDefinite", "isDuration", "isPresent", "isTime", "isTimeRange", "resolve", "getTimeOfDay",
        "addDays", "addHours", "addMinutes", "addSeconds", "formatDateTime", "formatEpoch", "startOfDay", "startOfHour", "startOfMonth", "utcNow",
        "ticks", "ticksToDays", "ticksToHours", "ticksToMinutes", "uriHost", "uriPath", "uriPathAndQuery", "uriPort", "uriQuery", "uriScheme",
    }.ToFrozenSet();

    /// <exception cref="ExpressionException">The arguments do not fit, or the function is not supported.</exception>
    public static Node Call(string written, Node[] arguments)
    {
        var name = Aliases.GetValueOrDefault(written, written);
        if (Unsupported.Contains(name)) throw new ExpressionException($"the function {name} is not supported here; let the server compute it");
        if (Functions.TryGetValue(name, out var function))
        {
            function.Signature.Check(written, arguments);
            return new FunctionNode(function, arguments);
        }
        if (!Lazy.TryGetValue(name, out var lazy)) return new UnknownNode(name, arguments);
        lazy.Signature.Check(written, arguments);
        return lazy.Make(arguments);
    }
}
