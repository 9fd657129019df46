using System.Text.Json.Nodes;

namespace Forumbot.Tests.Manifest;

/// <summary>Our package against Microsoft's own validator, which has the schema of manifest 1.29 with it.</summary>
public sealed class OfficialSchemaTests
{
    private const int Manifest = 0, English = 1;

    private static readonly Dictionary<string, Action<JsonObject>> Breaks = new()
    {
        ["a place that was not filled in"] = m => m["id"] = "{{APP_ID}}",
        ["a scope that there is not"] = m => m["bots"]![0]!["scopes"]!.AsArray().Add("meeting"),
        ["a fourth list of commands"] = m => m["bots"]![0]!["commandLists"]!.AsArray().Add(m["bots"]![0]!["commandLists"]![0]!.DeepClone()),
        ["a thirteenth command"] = m => { for (var i = 0; i < 13; i++) m["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Add(new JsonObject { ["title"] = $"{i}" }); },
        ["a name that is too long"] = m => m["name"]!["short"] = new string('x', 31),
        ["a title that is too long"] = m => m["composeExtensions"]![0]!["commands"]![0]!["title"] = new string('x', 33),
        ["a permission without a type"] = m => m["authorization"]!["permissions"]!["resourceSpecific"]![0]!.AsObject().Remove("type"),
        ["no developer"] = m => m.Remove("developer"),
        ["a member that there is not"] = m => m["meetings"] = true,
    };

    private static readonly Dictionary<string, Action<JsonObject>> TranslationBreaks = new()
    {
        ["a list that there cannot be"] = t => t["bots[0].commandLists[3].commands[0].title"] = "x",
        ["a command that there cannot be"] = t => t["bots[0].commandLists[0].commands[12].title"] = "x",
        ["no name"] = t => t.Remove("name.short"),
        ["a description that is too long"] = t => t["description.short"] = new string('x', 81),
    };

    [NodeFact]
    public void The_package_is_what_the_official_schema_says_and_each_break_of_it_is_found()
    {
        var (manifest, english) = (OurManifest.Json("manifest.json"), OurManifest.Json("en.json"));
        List<JsonObject> broken = [.. Breaks.Values.Select(b => Broken(manifest, b)), .. TranslationBreaks.Values.Select(b => Broken(english, b))];

        var faults = NodeScript.Run("manifest/validate.mjs", new[] { manifest, english }.Concat(broken)).EnumerateArray().ToList();

        Assert.Equal("1.29", manifest["manifestVersion"]!.ToString());
        Assert.Equal("[]", faults[Manifest].GetRawText());
        Assert.Equal("[]", faults[English].GetRawText());
        Assert.Empty(Breaks.Keys.Concat(TranslationBreaks.Keys).Zip(faults.Skip(2)).Where(b => b.Second.GetArrayLength() == 0).Select(b => b.First));
    }

    private static JsonObject Broken(JsonObject whole, Action<JsonObject> change)
    {
        var copy = whole.DeepClone().AsObject();
        change(copy);
        return copy;
    }
}
