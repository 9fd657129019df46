using System.Text.Json;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>An object that stands for itself: without $data and $when.</summary>
internal sealed class ObjectElement(KeyValuePair<JsonEncodedText, Element>[] properties) : Element
{
    public override void Write(Expansion expansion, JsonEncodedText? name)
    {
        expansion.Begin(name);
        WriteItems(expansion);
    }

    public override void WriteItems(Expansion expansion)
    {
        expansion.CheckSize();
        expansion.Writer.WriteStartObject();
        foreach (var (name, value) in properties) value.Write(expansion, name);
        expansion.Writer.WriteEndObject();
    }
}
