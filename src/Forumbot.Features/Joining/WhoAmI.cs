using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Joining;

/// <summary>Somebody asks who they are to the bot: what the directory says of them, and what they may see by it.</summary>
public static class WhoAmI
{
    private const string Card = "people/who-am-i";

    /// <param name="who">Entra object id; null where it is not known.</param>
    public static Reply Handle(Organisation organisation, string? who, WhoAsked asked) => Handle(organisation, Standing.On(LeadTime.DateAt(asked.Now), who, organisation)?.Self, asked);

    /// <param name="person">Null for somebody who is not in the directory.</param>
    public static Reply Handle(Organisation organisation, Person? person, WhoAsked asked) =>
        (person is null ? Stranger(organisation, asked) : Known(organisation, person, asked)).Reply();

    private static ActView Known(Organisation organisation, Person person, WhoAsked asked)
    {
        var (language, today) = (asked.Language, LeadTime.DateAt(asked.Now));
        var standing = Standing.On(today, person.AadObjectId, organisation) ?? Standing.Alone(person);
        return new(Card, language, WhoTexts.YouAre(person.Title).In(language))
        {
            Facts =
            [
                new(WhoTexts.Role.In(language), person.Role.Name().In(language)),
                new(WhoTexts.Forvaltning.In(language), JoinView.NameOf(organisation, person.Forvaltning)),
                .. Area(organisation, person, language),
                .. Deputyships(organisation, person, language, today),
                new(WhoTexts.MaySee.In(language), MaySee(organisation, standing, person, language, today)),
                .. Channel(organisation, asked),
            ],
            Buttons = [WhatCanYouDo(language), .. Rights.MayKeepDirectory(standing) && asked.IsPrivate ? [new ActButton(WhoTexts.ShowRequests.In(language), "join.list", [])] : Array.Empty<ActButton>()],
        };
    }

    private static ActView Stranger(Organisation organisation, WhoAsked asked)
    {
        var language = asked.Language;
        return new(Card, language, WhoTexts.NotInDirectory.In(language))
        {
            Lines = asked.Waits is { } forvaltning ? [JoinTexts.Waits(JoinView.NameOf(organisation, forvaltning)).In(language), WhoTexts.UntilThen.In(language)] : [WhoTexts.SayWhere.In(language)],
            Facts = [.. Channel(organisation, asked)],
            Buttons = [new((asked.Waits is null ? WhoTexts.StateForvaltning : JoinTexts.ChangeIt).In(language), "join.form", []), WhatCanYouDo(language)],
        };
    }

    private static IEnumerable<ActFact> Area(Organisation organisation, Person person, Language language) =>
        person.Area is { } key && Lookup.Of(organisation).Area(key) is { } area ? [new(WhoTexts.Area.In(language), language is Language.English ? area.EnglishName ?? area.Name : area.Name)] : [];

    private static IEnumerable<ActFact> Deputyships(Organisation organisation, Person person, Language language, DateOnly today)
    {
        foreach (var d in organisation.Deputyships.Where(d => d.Validity.Holds(today)))
        {
            if (Same(d.Deputy, person) && Standing.On(today, d.For, organisation)?.Self is { } away) yield return new(WhoTexts.DeputyFor.In(language), Until(away, d));
            if (d.For.Equals(person.AadObjectId, StringComparison.OrdinalIgnoreCase) && Standing.On(today, d.Deputy, organisation)?.Self is { } deputy) yield return new(WhoTexts.YourDeputy.In(language), Until(deputy, d));
        }

        string Until(Person who, Deputyship d) => d.Validity.To is { } to ? WhoTexts.Until(who.Title, Formats.Date(language, to)).In(language) : who.Title;
        static bool Same(string deputy, Person person) => deputy.Equals(person.AadObjectId, StringComparison.OrdinalIgnoreCase);
    }

    private static string MaySee(Organisation organisation, Standing standing, Person person, Language language, DateOnly today)
    {
        var seen = organisation.ForvaltningarOn(today).Where(f => Rights.MaySeeCosts(standing, f.Key, organisation, today)).ToList();
        var whose = seen.Count > 1 && seen.Count == organisation.ForvaltningarOn(today).Count() ? WhoTexts.All
            : WhoTexts.Costs(string.Join(", ", seen.Count > 0 ? seen.Select(f => f.Name) : [JoinView.NameOf(organisation, person.Forvaltning)]));
        return $"{WhoTexts.Everyone.In(language)} {whose.In(language)}";
    }

    private static IEnumerable<ActFact> Channel(Organisation organisation, WhoAsked asked) => asked.Channel is null ? []
        : [new(WhoTexts.Channel.In(asked.Language), (organisation.Channels.FirstOrDefault(c => c.ConversationId == asked.Channel) is { } bound ? WhoTexts.BoundTo(JoinView.NameOf(organisation, bound.Forvaltning)) : WhoTexts.NotBound).In(asked.Language))];

    private static ActButton WhatCanYouDo(Language language) => new(WhoTexts.WhatCanYouDo.In(language), "question.ask", [("text", WhoTexts.HelpQuestion.In(language))]);
}

/// <summary>When and where somebody asks.</summary>
/// <param name="IsPrivate">In a 1:1 chat.</param>
/// <param name="Channel">The channel's own id, without thread; null elsewhere.</param>
/// <param name="Waits">Key of the förvaltning that they have asked to be let into.</param>
public sealed record WhoAsked(Language Language, DateTimeOffset Now, bool IsPrivate, string? Channel, string? Waits);
