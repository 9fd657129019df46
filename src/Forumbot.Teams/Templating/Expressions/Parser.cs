using System.Globalization;
using Forumbot.Teams.Templating.Functions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>Reads an expression of the Adaptive Expressions language into a tree.</summary>
internal sealed class Parser
{
    private const int MaxNesting = 100;
    private readonly List<Token> tokens;
    private int at;
    private int nesting;

    private Parser(string expression) => tokens = Lexer.Cut(expression);

    private Token Now => tokens[at];

    public static Node Parse(string expression)
    {
        var text = expression.StartsWith('=') ? expression[1..] : expression;
        if (text.Length == 0) return new ConstantNode(Value.Of(""));
        var parser = new Parser(text);
        var node = parser.Expression(0);
        return parser.Now.Kind == TokenKind.End ? node : throw parser.Unexpected();
    }

    private Node Expression(int strength)
    {
        if (++nesting > MaxNesting) throw new ExpressionException("the expression lies too deep in itself");
        var left = Operand();
        while (Operators.Strength(Now) is var binds && binds > 0 && binds >= strength) left = Join(left, binds);
        nesting--;
        return left;
    }

    private Node Join(Node left, int binds)
    {
        var sign = Take().Raw;
        if (sign != "?") return Call(sign, left, Expression(Operators.ToTheRight(binds)));
        var then = Expression(0);
        Take(":");
        return Call("if", left, then, Expression(Operators.ToTheRight(binds)));
    }

    private Node Operand()
    {
        if (!Now.Is("!") && !Now.Is("-") && !Now.Is("+")) return Chain();
        var sign = Take().Raw;
        var operand = Expression(Operators.Unary);
        return sign == "!" ? Call(sign, operand) : Call(sign, new ConstantNode(Value.Of(0)), operand);
    }

    /// <summary>A value with what follows it: .name, [index], (arguments).</summary>
    private Node Chain()
    {
        var start = at;
        var node = Primary();
        while (true)
        {
            if (TryTake(".")) node = new AccessorNode(Name(), node);
            else if (TryTake("[")) node = new ElementNode(node, Closed(Expression(0), "]"));
            else if (Now.Is("(") || (Now.Is("!") && tokens[at + 1].Is("("))) node = Invoke(start);
            else return node;
        }
    }

    private Node Invoke(int start)
    {
        TryTake("!");
        var name = string.Concat(tokens[start..at].Select(token => token.Raw));
        Take("(");
        return Call(name, Arguments(")"));
    }

    private Node Primary()
    {
        if (TryTake("(")) return Closed(Expression(0), ")");
        if (TryTake("[")) return Call("createArray", Arguments("]"));
        if (TryTake("{")) return ObjectOf();
        return Now.Kind switch
        {
            TokenKind.Number => new ConstantNode(Value.Of(double.Parse(Take().Raw, CultureInfo.InvariantCulture))),
            TokenKind.Text => new ConstantNode(Value.Of(QuotedText.Read(Take().Raw))),
            TokenKind.Name => ConstantNode.Named(Now.Raw) is { } constant && Take().Kind == TokenKind.Name ? constant : new AccessorNode(Take().Raw, null),
            _ => throw Unexpected(),
        };
    }

    private Node[] Arguments(string close)
    {
        var arguments = new List<Node>();
        if (TryTake(close)) return [];
        do
        {
            if (Now.Kind == TokenKind.Name && tokens[at + 1].Is("=>"))
            {
                arguments.Add(new AccessorNode(Take().Raw, null));
                Take("=>");
            }
            arguments.Add(Expression(0));
        }
        while (TryTake(","));
        Take(close);
        return [.. arguments];
    }

    private Node ObjectOf()
    {
        var made = Call("json", new ConstantNode(Value.Of("{}")));
        if (TryTake("}")) return made;
        do
        {
            var key = Now.Kind == TokenKind.Text ? Take().Raw[1..^1] : Name();
            Take(":");
            made = Call("setProperty", made, new ConstantNode(Value.Of(key)), Expression(0));
        }
        while (TryTake(","));
        return Closed(made, "}");
    }

    private static Node Call(string name, params Node[] arguments) => FunctionTable.Call(name, arguments);

    private string Name() => Now.Kind == TokenKind.Name ? Take().Raw : throw Unexpected();

    private Node Closed(Node node, string sign)
    {
        Take(sign);
        return node;
    }

    private bool TryTake(string sign)
    {
        if (!Now.Is(sign)) return false;
        at++;
        return true;
    }

    private void Take(string sign)
    {
        if (!TryTake(sign)) throw Unexpected(sign);
    }

    private Token Take() => tokens[at++];

    private ExpressionException Unexpected(string? wanted = null) =>
        new((Now.Kind == TokenKind.End ? "the expression ends too early" : $"'{Now.Raw}' at letter {Now.At + 1} of the expression cannot stand there")
            + (wanted is null ? "" : $"; '{wanted}' is missing"));
}
