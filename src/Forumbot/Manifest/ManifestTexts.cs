using System.Text.Json;

namespace Forumbot.Manifest;

/// <summary>What a manifest says to people, and so has in each language.</summary>
internal static class ManifestTexts
{
    /// <summary>Every text with its path, as a file of translations names it, and the most characters that it may have.</summary>
    public static IEnumerable<ManifestText> Of(JsonElement manifest) =>
    [
        .. Texts(manifest.At("name"), "name", ("short", 30), ("full", 100)),
        .. Texts(manifest.At("description"), "description", ("short", 80), ("full", 4_000)),
        .. from list in manifest.At("bots").Items("bots").SelectMany(b => b.Item.At("commandLists").Items($"{b.Path}.commandLists"))
           from command in list.Item.At("commands").Items($"{list.Path}.commands")
           from text in Texts(command.Item, command.Path, ("title", 128), ("description", 4_000))
           select text,
        .. from command in manifest.At("composeExtensions").Items("composeExtensions").SelectMany(e => e.Item.At("commands").Items($"{e.Path}.commands"))
           from text in Texts(command.Item, command.Path, ("title", 32), ("description", 128)).Concat(Parameters(command))
           select text,
    ];

    private static IEnumerable<ManifestText> Parameters((JsonElement Item, string Path) command) =>
        command.Item.At("parameters").Items($"{command.Path}.parameters").SelectMany(p => Texts(p.Item, p.Path, ("title", 32), ("description", 128)));

    private static IEnumerable<ManifestText> Texts(JsonElement of, string path, params (string Name, int Most)[] texts) =>
        texts.Select(t => new ManifestText($"{path}.{t.Name}", of.At(t.Name).Text(), t.Most));
}

/// <param name="Text">Null where it is missing.</param>
internal sealed record ManifestText(string Path, string? Text, int Most)
{
    /// <summary>What is wrong with a text in its place; null where nothing is.</summary>
    public string? Fault(string? text) =>
        string.IsNullOrWhiteSpace(text) ? $"{Path} is missing." : text.Length > Most ? $"{Path} has {text.Length} characters and may have {Most}." : null;
}
