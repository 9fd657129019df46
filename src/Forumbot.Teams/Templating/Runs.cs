using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Forumbot.Teams.Templating.Elements;

namespace Forumbot.Teams.Templating;

/// <summary>Joins neighbours with nothing to expand in them, so that they are written at once.</summary>
internal static class Runs
{
    public static IEnumerable<Element> OfItems(IEnumerable<Element> items)
    {
        LiteralElement? run = null;
        foreach (var item in items)
        {
            if (item is LiteralElement literal)
            {
                run = run is null ? literal : new([.. run.Json, (byte)',', .. literal.Json]);
                continue;
            }
            if (run is not null) yield return run;
            run = null;
            yield return item;
        }
        if (run is not null) yield return run;
    }

    public static IEnumerable<ObjectElement.Property> OfProperties(IEnumerable<(string Name, Element Value)> properties)
    {
        byte[] run = [];
        foreach (var (name, value) in properties)
        {
            var json = Name(name);
            if (value is LiteralElement literal)
            {
                run = [.. run, .. json, .. literal.Json];
                continue;
            }
            if (run.Length > 0) yield return new(run, null);
            run = [];
            yield return new(json, value);
        }
        if (run.Length > 0) yield return new(run, null);
    }

    /// <summary>By way of UTF-8, since a name may have half a surrogate pair in it.</summary>
    private static byte[] Name(string name) =>
        [.. ",\""u8, .. JsonEncodedText.Encode(Encoding.UTF8.GetBytes(name), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, .. "\":"u8];
}
