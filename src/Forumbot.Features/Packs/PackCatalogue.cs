using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Features.Packs;

/// <summary>Who there is, and what is offered.</summary>
internal static class PackCatalogue
{
    internal static Organisation Read(PackDraft draft, OrganisationRules rules)
    {
        var areas = Areas(draft);
        var units = Units(draft);
        return new(
            0, rules, areas.Items(), Tjanster(draft, areas.Keys(a => a.Key)), units.Items(), Forums(draft),
            People(draft, units.Keys(u => u.Key), areas.Keys(a => a.Key)), Channels(draft, units.Keys(u => u.Key)), [], [], [], []);
    }

    private static IReadOnlyList<Parsed<Area>> Areas(PackDraft draft)
    {
        var areas = draft.Rows(PackLayout.Areas, row => new Area(row.Key("key"), row.Text("name"), row.OptionalText("english_name"), row.Phrases("aliases")));
        areas.Once("key", a => a.Key);
        return areas;
    }

    private static IReadOnlyList<Parsed<Forvaltning>> Units(PackDraft draft)
    {
        var units = draft.Rows(PackLayout.Units, row => new Forvaltning(row.Key("key"), row.Text("name"), row.Text("kind"), row.Phrases("aliases"))
        {
            ValidFrom = row.OptionalDate("valid_from"),
            ValidTo = row.OptionalDate("valid_to"),
            Successor = row.OptionalKey("successor"),
        });
        units.Once("key", u => u.Key);
        units.PointAt("successor", u => u.Successor, units.Keys(u => u.Key), PackLayout.Units);
        foreach (var (at, unit) in units) Ends(at, unit, units);
        return units;
    }

    /// <summary>A förvaltning lasts at least a day, and one that takes over is there the day after: no day is lost.</summary>
    private static void Ends(Cells at, Forvaltning unit, IReadOnlyList<Parsed<Forvaltning>> units)
    {
        if (unit.ValidTo < unit.ValidFrom) at.Report("valid_to", PackFaultReason.UnitEndsBeforeItStarts, unit.Key);
        if (unit.Successor is { } key && unit.ValidTo is null) at.Report("valid_to", PackFaultReason.SuccessorWithoutEnd, unit.Key, key);
        if (unit is { Successor: { } next, ValidTo: { } last } && units.FirstOrDefault(u => u.Item.Key == next).Item is { } successor && !successor.Validity.Holds(last.AddDays(1)))
            at.Report("successor", PackFaultReason.SuccessorNotThere, next, $"{last.AddDays(1):yyyy-MM-dd}");
    }

    private static Tjanst[] Tjanster(PackDraft draft, HashSet<string> areas)
    {
        var tjanster = draft.Rows(PackLayout.Services, Tjanst);
        tjanster.Once("key", t => t.Key);
        tjanster.PointAt("area", t => t.Area, areas, PackLayout.Areas);
        var phrases = draft.Rows(PackLayout.Phrases, row => (Tjanst: row.Key("service"), Phrase: row.Text("phrase", 100)));
        phrases.PointAt("service", p => p.Tjanst, tjanster.Keys(t => t.Key), PackLayout.Services);
        var more = phrases.Items().ToLookup(p => p.Tjanst, p => p.Phrase);
        return [.. tjanster.Items().Select(t => t with { Phrases = [.. t.Phrases.Concat(more[t.Key]).Distinct(StringComparer.OrdinalIgnoreCase)] })];
    }

    private static Tjanst Tjanst(Cells row) => new(
        row.Key("key"), row.Text("name"), row.OptionalText("english_name"), row.Key("area"),
        row.Choice("category", Choices.Category), row.Choice("obligatory", Choices.Obligation), row.Choice("delivery", Choices.Delivery),
        row.Choice("price_form", Choices.PriceForm), row.Text("unit"), row.OptionalWhole("lead_time_days", 1, 365), row.Phrases("aliases"),
        row.Text("description", 2000), row.OptionalText("english_description", 2000), row.Text("source"))
    {
        Driver = row.Choice("driver", Choices.Driver, CostDriver.Fixed),
    };

    private static IReadOnlyList<Forum> Forums(PackDraft draft)
    {
        var forums = draft.Rows(PackLayout.Forums, row => new Forum(
            row.Key("key"), row.Text("name"), row.OptionalText("english_name"), row.Text("level"), row.OptionalText("frequency"), row.Phrases("aliases")));
        forums.Once("key", f => f.Key);
        return forums.Items();
    }

    private static IReadOnlyList<Person> People(PackDraft draft, HashSet<string> units, HashSet<string> areas)
    {
        var people = draft.Rows(PackLayout.People, row => new Person(
            row.Key("key"), row.ObjectId("aad_object_id"), row.Text("title"), row.Choice("role", Choices.Role), row.Key("unit"), row.OptionalKey("area")));
        people.Once("key", p => p.Key);
        people.Once("aad_object_id", p => p.AadObjectId);
        people.PointAt("unit", p => p.Forvaltning, units, PackLayout.Units);
        people.PointAt("area", p => p.Area, areas, PackLayout.Areas);
        return people.Items();
    }

    private static IReadOnlyList<BoundChannel> Channels(PackDraft draft, HashSet<string> units)
    {
        var channels = draft.Rows(PackLayout.Channels, row => new BoundChannel(row.Text("conversation_id"), row.Key("unit")));
        channels.Once("conversation_id", c => c.ConversationId);
        channels.PointAt("unit", c => c.Forvaltning, units, PackLayout.Units);
        return channels.Items();
    }
}
