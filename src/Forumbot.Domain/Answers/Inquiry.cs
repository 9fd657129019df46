using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Answers;

/// <summary>A question with all that its answer is decided from.</summary>
internal sealed class Inquiry
{
    public Inquiry(Question question, Organisation organisation, Usage usage, Standing? asker, string? boundForvaltning, DateTimeOffset now)
    {
        (Question, Organisation, Usage, Asker, BoundForvaltning, Now) = (question, organisation, usage, asker, boundForvaltning, now);
        Lookup = Lookup.Of(organisation);
        Today = LeadTime.DateAt(now);
        Tjanster = [.. question.Tjanster.Select(Lookup.Tjanst).OfType<Tjanst>()];
        OwnForvaltning = boundForvaltning ?? asker?.Forvaltning;
    }

    public Question Question { get; }

    public Organisation Organisation { get; }

    public Usage Usage { get; }

    public Lookup Lookup { get; }

    public Standing? Asker { get; }

    /// <summary>The förvaltning of the channel; null elsewhere.</summary>
    public string? BoundForvaltning { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The date in Stockholm.</summary>
    public DateOnly Today { get; }

    public IReadOnlyList<Tjanst> Tjanster { get; }

    /// <summary>The services asked about; where none is named all of the area, or all there are.</summary>
    public IReadOnlyList<Tjanst> TjansterMeant => Tjanster.Count > 0 && !Question.Clarify ? Tjanster : [.. Organisation.Tjanster.Where(t => Area is null || t.Area == Area.Key)];

    /// <summary>The verksamhetsområde that is named; null where none is.</summary>
    public Area? Area => Question.Area is { } key ? Lookup.Area(key) : null;

    /// <summary>Who "oss" is.</summary>
    public string? OwnForvaltning { get; }

    public IReadOnlyList<Forum> Forums => [.. Question.Forums.Select(Lookup.Forum).OfType<Forum>()];

    public Person? Kundansvarig => Responsibility.ForBuyer(Organisation, Question.Forvaltning ?? OwnForvaltning, Today);

    public DateOnly? ReadyBy(Tjanst tjanst) => tjanst.LeadTimeDays is { } days ? LeadTime.ReadyBy(Now, days) : null;

    /// <summary>A service to give as an example in a text: one that has a price of its own, or the first.</summary>
    public Tjanst? ExampleTjanst() =>
        Organisation.Tjanster.FirstOrDefault(t => t.PriceForm == PriceForm.Hourly) ?? (Organisation.Tjanster is [var first, ..] ? first : null);
}
