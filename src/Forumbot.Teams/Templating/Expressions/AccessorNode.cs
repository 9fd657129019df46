using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>name, or instance.name.</summary>
internal sealed class AccessorNode : Node
{
    private readonly AccessPath path;

    public AccessorNode(string name, Node? instance) : base(Kinds.Object, instance is null ? [] : [instance])
    {
        Name = name;
        Instance = instance;
        if (instance is not null && (instance.Returns & Kinds.Object) == 0) throw new ExpressionException($"{instance.Describe()} has no properties, so no .{name}");
        path = AccessPath.Of(this);
    }

    public string Name { get; }

    public Node? Instance { get; }

    public override Value Evaluate(Scope scope, bool substitute) => path.Evaluate(scope, substitute);

    public override string Describe() => Instance is null ? Name : $"{Instance.Describe()}.{Name}";
}
