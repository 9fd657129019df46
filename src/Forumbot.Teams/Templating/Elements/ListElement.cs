using System.Text.Json;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>A list. A list directly in a list gives its items to it, as in the official engine.</summary>
internal sealed class ListElement(Element[] items) : Element
{
    public override void Write(Expansion expansion, JsonEncodedText? name)
    {
        expansion.Begin(name);
        expansion.Writer.WriteStartArray();
        WriteItems(expansion);
        expansion.Writer.WriteEndArray();
    }

    public override void WriteItems(Expansion expansion)
    {
        foreach (var item in items) item.WriteItems(expansion);
    }
}
