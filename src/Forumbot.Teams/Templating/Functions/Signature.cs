using Forumbot.Teams.Templating.Expressions;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>How many arguments a function takes, and of which kinds as far as the writing of a template tells.</summary>
internal sealed class Signature
{
    public const Kinds Anything = Kinds.Object;
    private readonly int least;
    private readonly int most;
    private readonly Kinds[] kinds;

    private Signature(int least, int most, Kinds[] kinds) => (this.least, this.most, this.kinds) = (least, most, kinds);

    /// <summary>The same kind for each argument.</summary>
    public static Signature Each(int least, int most, Kinds kind = Anything) => new(least, most, [kind]);

    /// <summary>A kind for each argument; the last ones may be left out.</summary>
    public static Signature Of(int least, params Kinds[] kinds) => new(least, kinds.Length, kinds);

    public void Check(string name, Node[] arguments)
    {
        if (arguments.Length < least || arguments.Length > most)
            throw new ExpressionException($"{name} takes {Count} arguments and not {arguments.Length}");
        for (var at = 0; at < arguments.Length; at++)
        {
            var wanted = kinds[Math.Min(at, kinds.Length - 1)];
            if (((wanted | arguments[at].Returns) & Kinds.Object) == 0 && (wanted & arguments[at].Returns) == 0)
                throw new ExpressionException($"{arguments[at].Describe()} cannot be argument {at + 1} of {name}, which takes {wanted} there");
        }
    }

    private string Count => most == int.MaxValue ? $"{least} or more" : least == most ? $"{least}" : $"{least} to {most}";
}
