using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>What names mean at one place of one expansion.</summary>
internal sealed class Scope(Value root, Value host)
{
    private readonly Value root = root;
    private Local? locals;

    public Value Data { get; set; } = root;

    public Value Index { get; set; }

    public Budget Budget { get; } = new();

    /// <summary>Undefined where there is no such value.</summary>
    public Value Find(PathPart[] path)
    {
        if (path.Length == 0) return default;
        for (var local = locals; local is not null; local = local.Outer)
            if (string.Equals(local.Name, path[0].Name, StringComparison.OrdinalIgnoreCase) && Property.Follow(local.Value, path.AsSpan(1)) is { Kind: not ValueKind.Undefined } found)
                return found;
        return path[0].Name.StartsWith('$')
            ? Property.Follow(Reserved(path[0].Name), path.AsSpan(1))
            : Property.Follow(Data, path);
    }

    /// <summary>Evaluates with one more name.</summary>
    public Value With(string name, Value value, Node node, bool substitute)
    {
        var outer = locals;
        locals = new(name, value, outer);
        try
        {
            return node.Evaluate(this, substitute);
        }
        finally
        {
            locals = outer;
        }
    }

    private Value Reserved(string name) => name.ToUpperInvariant() switch
    {
        "$DATA" => Data,
        "$ROOT" => root,
        "$INDEX" => Index,
        "$HOST" => host,
        "$_ACTEMPLATEVERSION" => LanguageVersion.Value,
        _ => default,
    };

    private sealed record Local(string Name, Value Value, Local? Outer);
}
