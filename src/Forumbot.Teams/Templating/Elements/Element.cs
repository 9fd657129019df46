using System.Text.Json;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>Part of a compiled template. Immutable, so that many threads may expand it.</summary>
internal abstract class Element
{
    /// <summary>As the value of a property, or as the whole card.</summary>
    /// <param name="name">Of the property; none for the whole card. The name is written only where there is a value.</param>
    public abstract void Write(Expansion expansion, JsonEncodedText? name);

    /// <summary>As items of a list: none, one or several.</summary>
    public abstract void WriteItems(Expansion expansion);
}
