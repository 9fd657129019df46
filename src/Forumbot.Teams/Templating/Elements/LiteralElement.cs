using System.Text.Json;

namespace Forumbot.Teams.Templating.Elements;

/// <summary>Part of a template with no expression in it, as finished JSON.</summary>
internal sealed class LiteralElement(byte[] json) : Element
{
    public override void Write(Expansion expansion, JsonEncodedText? name)
    {
        expansion.Begin(name);
        expansion.Writer.WriteRawValue(json, skipInputValidation: true);
    }

    public override void WriteItems(Expansion expansion) => expansion.Writer.WriteRawValue(json, skipInputValidation: true);
}
