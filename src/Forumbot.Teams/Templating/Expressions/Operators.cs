using System.Collections.Frozen;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>How strongly the operators bind: the higher the stronger. All but ^ are read from the left, the choice (? :) too.</summary>
internal static class Operators
{
    public const int Unary = 12;
    public const int Choice = 1;
    private const int Power = 11;

    private static readonly FrozenDictionary<string, int> Strengths = new Dictionary<string, int>
    {
        ["^"] = Power,
        ["*"] = 10,
        ["/"] = 10,
        ["%"] = 10,
        ["+"] = 9,
        ["-"] = 9,
        ["=="] = 8,
        ["!="] = 8,
        ["<>"] = 8,
        ["&"] = 7,
        ["<"] = 6,
        ["<="] = 6,
        [">"] = 6,
        [">="] = 6,
        ["&&"] = 5,
        ["||"] = 4,
        ["??"] = 3,
        ["?"] = Choice,
    }.ToFrozenDictionary();

    /// <summary>0 for what is no operator between two operands.</summary>
    public static int Strength(Token token) => token.Kind == TokenKind.Sign ? Strengths.GetValueOrDefault(token.Raw) : 0;

    /// <summary>How strongly the operators of the right operand must bind.</summary>
    public static int ToTheRight(int strength) => strength == Power ? strength : strength + 1;
}
