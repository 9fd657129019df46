using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>A list. In the official engine a list directly in a list gives its items to it; the compiler has laid it out so.</summary>
internal sealed class ListElement(Element[] items) : Element
{
    public override void WriteItems(JsonOutput output, Scope scope)
    {
        output.Separate();
        output.Open((byte)'[');
        foreach (var item in items) item.WriteItems(output, scope);
        output.Close((byte)']');
    }
}
