using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.People.Telling;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Features.People;

/// <summary>Shows an administrator the directory, and the forms to change it with. Reads the store as it is now, so that what
/// was just changed is seen; writes nothing.</summary>
public sealed class ShowDirectory(IDbContextFactory<ForumbotDb> contexts, TimeProvider clock)
{
    /// <param name="who">Entra object id of the one who asks.</param>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> List(string? who, DirectoryPage page, Language language, CancellationToken cancel) => Show(who, language, (directory, today) =>
        new Said(DirectoryTexts.Shown(language), Card: DirectoryCards.List(directory, page, today, language, null)), cancel);

    /// <param name="person">Key or object id; null for somebody new.</param>
    /// <exception cref="StoreUnavailable"/>
    public Task<Said> Form(string? who, DirectoryForm form, string? person, DirectoryPage from, Language language, CancellationToken cancel) => Show(who, language, (directory, today) =>
    {
        var chosen = person is null ? null : Keeping.Find(directory.Organisation, person);
        if (person is not null && chosen is null) return new Said(DirectoryTexts.Say(new DirectoryOutcome.NotInDirectory(person), language), Done: false);
        return new Said(DirectoryTexts.Shown(language), Card: DirectoryCards.Form(directory, form, chosen, from, today, language, null));
    }, cancel);

    /// <summary>For the command line: everybody, and all deputyships.</summary>
    /// <exception cref="StoreUnavailable"/>
    public Task<Organisation> All(CancellationToken cancel) => Read((directory, _) => directory.Organisation, cancel);

    private Task<Said> Show(string? who, Language language, Func<DirectoryNow, DateOnly, Said> show, CancellationToken cancel) => Read((directory, today) =>
        Rights.MayKeepDirectory(Standing.On(today, who, directory.Organisation))
            ? show(directory, today)
            : new Said(DirectoryTexts.Say(new DirectoryOutcome.NotAdministrator(), language), Done: false), cancel);

    private Task<T> Read<T>(Func<DirectoryNow, DateOnly, T> show, CancellationToken cancel) => StoreUnavailable.Telling(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var snapshot = await db.BeginReading(cancel);
        var directory = await DirectoryReader.Read(db, cancel) ?? throw new StoreUnavailable(StoreProblem.Empty);
        return show(directory, LeadTime.DateAt(clock.GetUtcNow()));
    });
}
