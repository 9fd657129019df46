using System.Text.Json;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Features.People;
using Forumbot.Features.People.Telling;
using Organisations = Forumbot.TestSupport.Organisations;

namespace Forumbot.Tests.People;

public sealed class DirectoryCardsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void People_are_shown_twenty_at_a_time_and_each_is_on_one_page()
    {
        var directory = Of([.. Enumerable.Range(0, 47).Select(i => Named($"Medarbetare {i:00}", i))]);

        var pages = Enumerable.Range(0, 3).Select(page => Shown(List(directory, new("", page)))).ToList();

        Assert.Equal([20, 20, 7], pages.Select(p => p.Length));
        Assert.Equal(47, pages.SelectMany(p => p).Distinct().Count());
        Assert.Equal(pages[2], Shown(List(directory, new("", 99))));
        Assert.Equal(["Nästa sida", "Nästa sida", "Första sidan"], Enumerable.Range(0, 3).Select(page => List(directory, new("", page)).Data.GetProperty("buttons").EnumerateArray().Last().GetProperty("title").GetString()!));
    }

    [Theory]
    [InlineData("TRAFIK")]
    [InlineData("budgetuppfoljare trafik")]
    [InlineData("0103")]
    [InlineData("p0103")]
    [InlineData("trafikkontoret budget")]
    public void Somebody_is_found_by_title_forvaltning_role_key_and_object_id(string search) =>
        Assert.Equal(["Budgetuppföljare Trafik"], Shown(List(DirectoryExamples.Directory, new(search, 0))));

    [Fact]
    public void Who_has_left_is_shown_to_one_who_searches_and_else_not()
    {
        var directory = Of([Named("Kvar", 1), Named("Borta", 2) with { Validity = new(null, Today.AddDays(-1)) }, Named("Sista dagen", 3) with { Validity = new(null, Today) }]);

        Assert.Equal(["Kvar", "Sista dagen"], Shown(List(directory, DirectoryPage.First)));
        Assert.Equal(["Borta"], Shown(List(directory, new("borta", 0))));
    }

    [Fact]
    public void What_comes_from_outside_is_shown_as_written_and_nothing_more()
    {
        foreach (var card in CardFiles.Of(DirectoryExamples.Written("[x](javascript:alert(1)) **fet** <b>")))
            Assert.All(Texts(card.Card), text => Assert.DoesNotContain("[x](", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_for_somebody_in_a_forvaltning_that_has_ended_keeps_it_among_the_choices()
    {
        var ended = DirectoryExamples.Of(Organisations.Stockholm with { Forvaltningar = [.. Organisations.Stockholm.Forvaltningar.Select(f => f with { ValidTo = f.Key == "farsta" ? null : new(2026, 6, 30) })] });

        Assert.Equal(["farsta"], Units(null));
        Assert.Equal(["trafikkontoret", "farsta"], Units(Organisations.BudgetuppfoljareTrafik));

        string[] Units(Person? person) => [.. DirectoryCards.Form(ended, DirectoryForm.Person, person, DirectoryPage.First, Today, Language.Swedish, null).Data.GetProperty("unit").GetProperty("options").EnumerateArray().Select(o => o.GetProperty("value").GetString()!)];
    }

    [Fact]
    public void The_cards_text_says_all_that_the_card_shows() => Assert.All(DirectoryExamples.Directory.Organisation.People, person =>
        Assert.Contains($"{person.Title}, {PersonLine.Of(person, DirectoryExamples.Directory.Organisation, Today, Language.Swedish)}", List(DirectoryExamples.Directory, DirectoryPage.First).Text, StringComparison.Ordinal));

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_outcome_has_a_sentence_of_its_own(Language language)
    {
        var (person, forvaltning) = (Organisations.Staff, Organisations.Stockholm.Forvaltningar[0]);
        DirectoryOutcome[] all =
        [
            new DirectoryOutcome.Kept(person, true), new DirectoryOutcome.Kept(person, false), new DirectoryOutcome.Leaves(person, Today), new DirectoryOutcome.StandsIn(new("", "", new(Today, Today.AddDays(9))), person, Organisations.Budgetuppfoljare),
            new DirectoryOutcome.StandsInNoMore(new("", "", default)), new DirectoryOutcome.Already(), new DirectoryOutcome.NotAdministrator(), new DirectoryOutcome.Stale(), new DirectoryOutcome.NotAnObjectId("x"), new DirectoryOutcome.NotADate("x"),
            new DirectoryOutcome.Incomplete(), new DirectoryOutcome.BadTitle(200), new DirectoryOutcome.UnknownRole("x"), new DirectoryOutcome.UnknownForvaltning("x"), new DirectoryOutcome.UnknownArea("x"),
            new DirectoryOutcome.ForvaltningNotThere(forvaltning with { ValidTo = Today }), new DirectoryOutcome.ForvaltningNotThere(forvaltning with { ValidFrom = Today }), new DirectoryOutcome.NotInDirectory("x"), new DirectoryOutcome.NotThere(person),
            new DirectoryOutcome.DatesTurned(Today, Today.AddDays(-1)), new DirectoryOutcome.Past(Today), new DirectoryOutcome.OwnDeputy(person), new DirectoryOutcome.LastAdministrator(Today), new DirectoryOutcome.UnknownDeputyship("7"),
        ];

        var texts = all.Select(outcome => outcome.Say(language)).ToList();

        Assert.Equal(typeof(DirectoryOutcome).GetNestedTypes().Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))), all.Select(o => o.GetType()).Distinct().Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))));
        Assert.Equal(all.Length, texts.Distinct().Count());
        Assert.All(texts, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
    }

    private static Person Named(string title, int number) => Organisations.Staff with { Title = title, Key = $"k{number}", AadObjectId = $"00000000-0000-4000-8000-{number:000000000000}" };

    private static DirectoryNow Of(Person[] people) => new(Organisations.Stockholm with { People = people }, [], []);

    private static Reply List(DirectoryNow directory, DirectoryPage page) => DirectoryCards.List(directory, page, Today, Language.Swedish, null);

    private static string[] Shown(Reply list) => [.. list.Data.GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("people").EnumerateArray()).Select(p => p.GetProperty("title").GetString()!)];

    /// <summary>All that the card reads as markdown.</summary>
    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && type.GetString() == "TextBlock" => [element.GetProperty("text").GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
