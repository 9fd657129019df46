using System.Text.Json;

namespace Forumbot.Manifest;

/// <summary>What Teams asks of a manifest and its translations, as far as it concerns what we write. The whole schema is held by a
/// test, against Microsoft's own validator.</summary>
internal static class ManifestRules
{
    private const int MostLists = 3, MostCommands = 12;

    public static IEnumerable<string> Faults(JsonElement manifest) =>
    [
        .. ManifestTexts.Of(manifest).Select(t => t.Fault(t.Text)).OfType<string>(),
        .. manifest.At("bots").Items("bots").SelectMany(b => CommandFaults(b.Item, b.Path)),
    ];

    /// <summary>Each text has its translation, and nothing else is translated.</summary>
    public static IEnumerable<string> TranslationFaults(JsonElement manifest, JsonElement translation)
    {
        if (translation.ValueKind is not JsonValueKind.Object) return ["it is not a JSON object."];
        var texts = ManifestTexts.Of(manifest).ToList();
        var paths = texts.Select(t => t.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. texts.Select(t => t.Fault(translation.At(t.Path).Text())).OfType<string>(),
            .. translation.EnumerateObject().Where(p => p.Name != "$schema" && !paths.Contains(p.Name)).Select(p => $"{p.Name} translates nothing that the manifest says."),
        ];
    }

    private static IEnumerable<string> CommandFaults(JsonElement bot, string path)
    {
        var (lists, scopes) = (bot.At("commandLists").Items($"{path}.commandLists").ToList(), bot.At("scopes").Words().ToHashSet());
        if (lists.Count > MostLists) yield return $"{path}.commandLists has {lists.Count} lists and may have {MostLists}.";
        foreach (var (list, where) in lists)
            foreach (var fault in ListFaults(list, where, scopes)) yield return fault;
        foreach (var twice in lists.SelectMany(l => l.Item.At("scopes").Words()).CountBy(s => s).Where(s => s.Value > 1))
            yield return $"{path}.commandLists has more than one list for {twice.Key}.";
    }

    private static IEnumerable<string> ListFaults(JsonElement list, string where, HashSet<string> scopes)
    {
        var titles = list.At("commands").Items(where).Select(c => c.Item.At("title").Text() ?? "").ToList();
        if (titles.Count is 0 or > MostCommands) yield return $"{where} has {titles.Count} commands and may have 1 to {MostCommands}.";
        foreach (var foreign in list.At("scopes").Words().Where(s => !scopes.Contains(s))) yield return $"{where} is for {foreign}, where the bot is not.";
        foreach (var twice in titles.CountBy(t => t).Where(t => t.Value > 1)) yield return $"{where} has \"{twice.Key}\" more than once.";
    }
}
