using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>Part of a compiled template. Immutable, so that many threads may expand it.</summary>
internal abstract class Element
{
    /// <summary>As the value of a property, or as the whole card.</summary>
    /// <param name="name">Of the property, as in JSON with a comma before and a colon after; empty for the whole card. It is written only
    /// where there is a value.</param>
    public virtual void Write(JsonOutput output, Scope scope, ReadOnlySpan<byte> name)
    {
        Begin(output, name);
        WriteItems(output, scope);
    }

    /// <summary>As items of a list: none, one or several.</summary>
    public abstract void WriteItems(JsonOutput output, Scope scope);

    protected static void Begin(JsonOutput output, ReadOnlySpan<byte> name)
    {
        if (!name.IsEmpty) output.Properties(name, nameOnly: true);
    }
}
