using System.Text;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Expressions;

/// <summary>One step into the data: a property's name, or in a list its number.</summary>
internal sealed class PathPart(string name)
{
    private static readonly char[] Separators = ['.', '[', ']'];

    public string Name { get; } = name;

    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(name);

    public bool IsAscii { get; } = Ascii.IsValid(name);

    /// <summary>What a list takes the name as; NaN where it is no number.</summary>
    public double Index { get; } = JsParse.IntOrHex(name);

    /// <summary>a.b[0]['c'] to its parts. A dot or bracket inside quotes parts too, as in the official engine.</summary>
    public static PathPart[] Split(string path) =>
        [.. path.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(part => new PathPart(Unquote(part)))];

    private static string Unquote(string part)
    {
        var quoted = (part.StartsWith('"') && part.EndsWith('"')) || (part.StartsWith('\'') && part.EndsWith('\''));
        return !quoted ? part : part.Length < 2 ? "" : part[1..^1];
    }
}
