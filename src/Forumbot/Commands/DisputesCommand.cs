using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Forumbot.Domain.LeadTimes;
using Forumbot.Features.Data;

namespace Forumbot.Commands;

/// <summary><c>disputes</c>: volumes that förvaltningar have disputed, and what was answered.</summary>
internal static class DisputesCommand
{
    private static readonly DisputesJson Readable = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static Command Make(Tools tools)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("disputes", "List volumes that have been disputed, oldest first.") { json };
        command.SetAction((parsed, cancel) => tools.InSlices(tools.Settings(parsed), async slices =>
        {
            DisputeShown[] shown = [.. (await slices.PriceLists.Disputes.All(await slices.Organisation(cancel), cancel)).Select(Of)];
            if (shown.Length == 0) tools.Note("No volumes have been disputed.");
            await tools.Out.WriteAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(new DisputesShown(shown), Readable.DisputesShown) + "\n" : string.Concat(shown.Select(Line)));
        }, cancel));
        return command;
    }

    private static DisputeShown Of(VolumeDisputeRow d) => new(d.Id, LeadTime.DateAt(d.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), d.Year, d.Tjanst, d.Key, d.Forvaltning, d.Volume, d.Claimed, d.Reason, $"{d.State}".ToLowerInvariant(), d.Accepted, d.AppliesTo, d.Answer);

    private static string Line(DisputeShown d) => string.Join('\t', new[] { d.Id, d.At, Number(d.Year), d.Service, d.Key, d.Unit, Number(d.Volume), Number(d.Claimed), d.State, Number(d.Accepted), Number(d.AppliesTo), d.Reason, d.Answer ?? "-" }.Select(TerminalText.Of)) + "\n";

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}

internal sealed record DisputesShown(IReadOnlyList<DisputeShown> Disputes);

internal sealed record DisputeShown(string Id, string At, int Year, string Service, string Key, string Unit, decimal Volume, decimal Claimed, string Reason, string State, decimal? Accepted, int? AppliesTo, string? Answer);

[JsonSerializable(typeof(DisputesShown))]
internal sealed partial class DisputesJson : JsonSerializerContext;
