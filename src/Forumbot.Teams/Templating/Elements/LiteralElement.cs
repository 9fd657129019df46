using Forumbot.Teams.Templating.Expressions;
using Forumbot.Teams.Templating.Values;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>Part of a template with no expression in it, as finished JSON: one value, or several items of a list with commas.</summary>
internal sealed class LiteralElement(byte[] json) : Element
{
    public byte[] Json => json;

    public override void WriteItems(JsonOutput output, Scope scope) => output.Item(json);
}
