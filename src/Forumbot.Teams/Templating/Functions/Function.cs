using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Functions;

/// <summary>Computes a function of evaluated arguments; Value.Error where it cannot.</summary>
internal delegate Value Body(ReadOnlySpan<Value> arguments, Budget budget);

/// <summary>A function of the language that wants all its arguments evaluated.</summary>
/// <param name="Name">Its official name: of an operator and its function (== and equals) the operator.</param>
internal sealed record Function(string Name, Kinds Returns, Signature Signature, Body Body)
{
    /// <summary>Whether a value may be argument number n (from 0); none takes all.</summary>
    public Func<Value, int, bool>? Takes { get; init; }

    /// <summary>Whether a missing property is undefined to it, and not its own name as text.</summary>
    public bool SeesMissing { get; init; }

    /// <summary>What it gives where an argument fails or is not taken.</summary>
    public Value OnFailure { get; init; } = Value.Error;
}
