using System.Text.Json;
using System.Text.Json.Serialization;
using Forumbot.Domain.Catalogue;
using Forumbot.Features.Questions;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary><c>ask --batch</c>: a JSON line in, a JSON line out, in the same order. A line that cannot be asked gives a line
/// with its error, and the rest are asked still.</summary>
internal static class AskBatch
{
    public static async Task<int> Run(Surroundings surroundings, Slices slices, AskOptions given, CancellationToken cancel)
    {
        _ = Askers.Find(await slices.Organisation(cancel), given.Unit, given.As, given.Now(surroundings.Clock));
        var code = CommandLine.Done;
        while (await surroundings.In.ReadLineAsync(cancel) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var (result, asked) = await Answer(line, slices, given, surroundings.Clock, cancel);
            if (!asked) code = CommandLine.Refused;
            await surroundings.Out.WriteLineAsync(result);
        }

        return code;
    }

    private static async Task<(string Result, bool Asked)> Answer(string line, Slices slices, AskOptions given, TimeProvider clock, CancellationToken cancel)
    {
        JsonElement? id = null;
        try
        {
            var read = JsonSerializer.Deserialize(line, BatchJson.Default.BatchLine) ?? throw new JsonException();
            id = read.Id;
            return (AskedJson.Of(id, await AskedText.Ask(slices, ToAsk(read, await slices.Organisation(cancel), given, clock), cancel)), true);
        }
        catch (JsonException)
        {
            return (AskedJson.Fault(id, "The line is not a question in JSON: {\"id\", \"text\", \"asker\": {\"unit\", \"scope\"}, \"previous\"}."), false);
        }
        catch (RefusedException refused)
        {
            return (AskedJson.Fault(id, refused.Message), false);
        }
    }

    /// <summary>In a channel "oss" is the channel's förvaltning: the asker's own here.</summary>
    private static Ask ToAsk(BatchLine line, Organisation organisation, AskOptions given, TimeProvider clock)
    {
        if (line.Text is null) throw new RefusedException("The line has no \"text\".");
        var now = given.Now(clock);
        var asker = line.Asker?.Unit is { } unit ? Askers.Find(organisation, unit, null, now) : Askers.Find(organisation, given.Unit, given.As, now);
        var bound = line.Asker?.Scope is "channel" ? line.Asker.Unit : null;
        return new(line.Text, asker, bound, [.. given.Previous, .. (line.Previous ?? []).OfType<string>()], given.Locale, now) { IsPrivate = line.Asker?.Scope is not "channel" };
    }
}

/// <summary>A line of a batch. Other properties are skipped.</summary>
internal sealed record BatchLine(JsonElement? Id, string? Text, BatchAsker? Asker, IReadOnlyList<string?>? Previous);

/// <param name="Scope">personal or channel.</param>
internal sealed record BatchAsker(string? Unit, string? Scope);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BatchLine))]
internal sealed partial class BatchJson : JsonSerializerContext;
