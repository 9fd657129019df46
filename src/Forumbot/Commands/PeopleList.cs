using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Commands;

/// <summary>The directory for the terminal: a line each with tabs between, or JSON.</summary>
internal static class PeopleList
{
    /// <param name="all">Those of the past too.</param>
    public static string Of(Organisation organisation, DateOnly today, bool all, bool json)
    {
        PersonShown[] people = [.. organisation.People.Where(p => all || !(p.Validity.To < today)).Select(p => new PersonShown(p.Key, p.AadObjectId, p.Title, p.Role.Key(), p.Forvaltning, p.Area, Day(p.Validity.From), Day(p.Validity.To)))];
        var keys = organisation.People.GroupBy(p => p.AadObjectId, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.OrdinalIgnoreCase);
        DeputyShown[] deputies = [.. organisation.Deputyships.Where(d => all || !(d.Validity.To < today)).OrderBy(d => int.TryParse(d.Id, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Select(d => new DeputyShown(d.Id, keys.GetValueOrDefault(d.For, d.For), keys.GetValueOrDefault(d.Deputy, d.Deputy), Day(d.Validity.From)!, Day(d.Validity.To)!))];
        return json ? JsonSerializer.Serialize(new DirectoryShown(people, deputies), Readable.DirectoryShown) + "\n" : string.Concat(people.Select(Line).Concat(deputies.Select(Line)));
    }

    private static string Line(PersonShown p) => Line(p.Key, p.Id, p.Role, p.Unit, p.Area ?? "-", Days(p.From, p.To), p.Title);

    private static string Line(DeputyShown d) => Line($"deputy {d.Id}", d.Deputy, $"for {d.For}", Days(d.From, d.To));

    private static string Line(params string[] fields) => string.Join('\t', fields.Select(TerminalText.Of)) + "\n";

    private static string Days(string? from, string? to) => from is null && to is null ? "-" : $"{from}..{to}";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static readonly PeopleJson Readable = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

internal sealed record DirectoryShown(IReadOnlyList<PersonShown> People, IReadOnlyList<DeputyShown> Deputies);

internal sealed record PersonShown(string Key, string Id, string Title, string Role, string Unit, string? Area, string? From, string? To);

internal sealed record DeputyShown(string Id, string For, string Deputy, string From, string To);

[JsonSerializable(typeof(DirectoryShown))]
internal sealed partial class PeopleJson : JsonSerializerContext;
