using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Features.People;
using Forumbot.Features.People.Telling;

namespace Forumbot.TestSupport;

/// <summary>The cards of the directory as its administrator gets them.</summary>
internal static class DirectoryExamples
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(CardExamples.Now.Date);

    /// <summary>One budgetuppföljare has been changed, leaves at the end of the year, and somebody stands in for them.</summary>
    public static DirectoryNow Directory { get; } = Of(Organisations.Stockholm);

    public static IReadOnlyList<Reply> All { get; } = [.. from language in new[] { Language.Swedish, Language.English } from card in Cards(Directory, language) select card];

    /// <summary>The first in Swedish.</summary>
    public static Reply? Sample(string card) => All.FirstOrDefault(r => r.Card == card);

    public static IEnumerable<Reply> Written(string text) => Cards(
        Of(Organisations.Stockholm with
        {
            Areas = [.. Organisations.Stockholm.Areas.Select(a => a with { Name = text })],
            Forvaltningar = [.. Organisations.Stockholm.Forvaltningar.Select(f => f with { Name = text })],
            People = [.. Organisations.Stockholm.People.Select(p => p with { Title = text })],
        }), Language.Swedish);

    public static DirectoryNow Of(Organisation organisation)
    {
        var (away, deputy) = (Organisations.Budgetuppfoljare.AadObjectId, Organisations.Staff.AadObjectId);
        var entry = new DirectoryEntry { AadObjectId = away, Key = Organisations.Budgetuppfoljare.Key, Title = "", Role = Role.Budgetuppfoljare, Forvaltning = "", To = new(2026, 12, 31), ChangedAt = CardExamples.Now, ChangedBy = KeepDirectory.Command, Version = 1 };
        var standsIn = new DeputyEntry { Id = "1", For = away, Deputy = deputy, From = Today, To = new(2026, 11, 30), ChangedAt = CardExamples.Now, ChangedBy = deputy, Version = 1 };
        return new(organisation with
        {
            People = [.. organisation.People.Select(p => p.AadObjectId == away ? p with { Validity = new(null, entry.To) } : p)],
            Deputyships = DirectoryReader.Deputyships([standsIn]),
        }, [entry], [standsIn]);
    }

    private static IEnumerable<Reply> Cards(DirectoryNow directory, Language language)
    {
        var person = directory.Organisation.People[0];
        yield return DirectoryCards.List(directory, DirectoryPage.First, Today, language, null);
        yield return DirectoryCards.List(directory, new("ingen sådan", 3), Today, language, new DirectoryOutcome.Kept(person, false).Say(language));
        yield return DirectoryCards.List(Many(directory), new("", 1), Today, language, null);
        foreach (var form in Enum.GetValues<DirectoryForm>()) yield return DirectoryCards.Form(directory, form, person, new("utb", 1), Today, language, null);
        yield return DirectoryCards.Form(directory, DirectoryForm.Person, null, DirectoryPage.First, Today, language, null);
        yield return DirectoryCards.Form(directory, DirectoryForm.Deputy, directory.Organisation.People[3], DirectoryPage.First, Today, language, new DirectoryOutcome.Stale().Say(language));
    }

    private static DirectoryNow Many(DirectoryNow directory) => directory with
    {
        Organisation = directory.Organisation with { People = [.. Enumerable.Range(0, 300).Select(i => directory.Organisation.People[i % 5] with { Key = $"p{i}", AadObjectId = $"00000000-0000-4000-8000-{i:000000000000}" })] },
    };
}
