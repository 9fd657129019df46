using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering;
using Forumbot.Features.Packs;
using Forumbot.Features.Questions;
using Forumbot.Packs;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Host;

/// <summary>Opens a store and puts the slices over it.</summary>
internal static class OpenStore
{
    /// <summary>Migrates, loads the named pack where the store is empty, and reads the organisation.</summary>
    /// <exception cref="StoreUnavailable">The store cannot be used.</exception>
    /// <exception cref="PackMissing">The store is empty, and no such pack comes with the program or it has faults.</exception>
    public static Task<Slices> Open(StoreSettings store, string pack, CancellationToken cancel) => Open(store, pack, TimeProvider.System, cancel);

    /// <param name="clock">What the slices take for now.</param>
    /// <inheritdoc cref="Open(StoreSettings, string, CancellationToken)"/>
    public static async Task<Slices> Open(StoreSettings store, string pack, TimeProvider clock, CancellationToken cancel)
    {
        await StoreMigrator.Migrate(store, cancel);
        var contexts = store.Contexts();
        if (await Fault(contexts, cancel) is StoreProblem.Empty) await LoadBuiltIn(contexts, pack, cancel);
        var organisations = new Organisations(contexts, clock, NotRenewed);
        await organisations.Current(cancel);
        return Over(contexts, organisations, clock);
    }

    /// <summary>To stderr, as all notes: the name of the fault, for its text may hold what is nobody's business.</summary>
    private static void NotRenewed(Exception fault) =>
        Console.Error.WriteLine($"The organisation could not be read anew ({(fault as StoreUnavailable)?.Problem.ToString() ?? fault.GetType().Name}); answers come from what was read before.");

    /// <param name="replace">Whether another organisation may give way.</param>
    public static async Task<Imported> Import(StoreSettings store, string path, bool replace, CancellationToken cancel)
    {
        await StoreMigrator.Migrate(store, cancel);
        return await Import(store.Contexts(), path, replace, cancel);
    }

    private static async Task<Imported> Import(IDbContextFactory<ForumbotDb> contexts, string path, bool replace, CancellationToken cancel) => PackReader.Read(path) switch
    {
        PackReading.Read read => Told(await new ImportPack(contexts, TimeProvider.System).Handle(read.Tables, replace, cancel)),
        PackReading.Unreadable unreadable => new("", Told(unreadable.Faults)),
        var other => throw new InvalidOperationException(other.GetType().Name),
    };

    private static Imported Told(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported { Changed: false } same => new($"{same.Organisation}: the store already holds this pack.{Hidden(same)}", []),
        ImportOutcome.Imported done => new($"{done.Organisation}: {string.Join(", ", done.Counts.Select(c => $"{c.Rows} {c.Table}"))}.\nChanged: {string.Join(", ", done.Changes.Select(Told))}.{Hidden(done)}", []),
        ImportOutcome.OtherOrganisation other => new("", [$"The store holds the organisation \"{other.Held}\", and the pack is of \"{other.Given}\". Name another store, or add --replace to let the pack take its place."]),
        ImportOutcome.HoldsOrders orders => new("", [$"The store holds {orders.Orders} {(orders.Orders == 1 ? "order" : "orders")} of the organisation \"{orders.Held}\", which belong to it: a pack of \"{orders.Given}\" cannot take its place, with --replace or without. Name another store with --db."]),
        ImportOutcome.Refused refused => new("", Told(refused.Faults)),
        _ => throw new InvalidOperationException(outcome.GetType().Name),
    };

    private static string Hidden(ImportOutcome.Imported imported) => imported.Hidden.Count == 0 ? ""
        : $"\nNote: a price list is kept here that holds in place of the pack's, which has come further: {string.Join(", ", imported.Hidden)}. See \"price-list show\".";

    private static string Told(TableChange change) => $"{change.Table} {string.Join(' ', new[] { (change.Added, '+'), (change.Changed, '~'), (change.Removed, '-') }.Where(c => c.Item1 > 0).Select(c => $"{c.Item2}{c.Item1}"))}";

    private static IReadOnlyList<string> Told(IReadOnlyList<PackFault> faults) => [.. faults.Select(f => f.Say(Language.English))];

    private static async Task LoadBuiltIn(IDbContextFactory<ForumbotDb> contexts, string pack, CancellationToken cancel)
    {
        var folder = PackReader.BuiltIn(pack) ?? throw new PackMissing($"The store is empty and no pack called \"{pack}\" comes with the program. Choose another with --pack, or load one with the command import.");
        var imported = await Import(contexts, folder, replace: false, cancel);
        if (imported.Faults.Count > 0) throw new PackMissing(string.Join('\n', imported.Faults.Prepend($"The pack \"{pack}\" has faults and was not loaded:")));
    }

    private static Slices Over(IDbContextFactory<ForumbotDb> contexts, Organisations organisations, TimeProvider clock)
    {
        var changes = new Changes(contexts, clock);
        changes.Done += organisations.LookAgain;
        var orders = new OrderSlices(contexts, changes, clock);
        var (remember, list) = (new RememberUnanswered(contexts, clock), new ListUnanswered(contexts));
        return new(
            async cancel => (await organisations.Current(cancel)).Organisation,
            async (ask, cancel) =>
            {
                var current = await organisations.Current(cancel);
                var asked = await AskQuestion.Handle(ask, current, new(
                    need => UsageReader.Read(contexts, need, cancel),
                    tjanster => RealLeadTimeReader.Read(contexts, tjanster, ask.Now, cancel),
                    form => orders.Form.Handle(form.Wish, form.Organisation, form.Asker, form.Language, form.Now, isNew: true, cancel)));
                return ShowOrders.About(asked.Question, ask.Text, ask.Locale) is { } about
                    ? asked with { Question = about, Reply = await orders.Orders.Answer(about, ask.Text, ask.Asker, current.Organisation, ask.IsPrivate, ask.Now, cancel) } : asked;
            },
            remember.Handle,
            new CallWrong(contexts, changes, clock).Handle,
            async cancel => [.. (await list.Handle(RememberUnanswered.Most, cancel)).Select(Told)],
            async (phrase, service, cancel) => Told(await new TeachAlias(contexts, clock).Handle(phrase, service, cancel)),
            async (phrase, cancel) => Told(await new ForgetAlias(contexts, clock).Handle(phrase, cancel)),
            async cancel => [.. (await new ListTaught(contexts).Handle(cancel)).Select(a => (a.Phrase, a.Tjanst))],
            async cancel => (await Fault(contexts, cancel))?.Say(Language.English),
            new(contexts, changes, clock),
            new(contexts, changes, clock),
            new(contexts, changes, clock),
            new(contexts, changes, clock),
            new(contexts, changes, clock),
            new(changes, clock),
            new(contexts, changes, clock),
            orders);
    }

    private static Taught Told(TaughtOutcome outcome) =>
        new(outcome is TaughtOutcome.Taught or TaughtOutcome.AlreadyKnown or TaughtOutcome.Forgotten, outcome.Say(Language.English));

    private static OpenQuestion Told(UnansweredQuestion q) =>
        new(q.Text, q.Kind is UnansweredKind.WrongAnswer ? "wrong answer" : "not understood", q.Intent, q.Tjanster, q.Count, q.LastAsked);

    /// <summary>Asks the store for its revision; what is read once stays in memory, and so tells nothing of the store now.</summary>
    private static async Task<StoreProblem?> Fault(IDbContextFactory<ForumbotDb> contexts, CancellationToken cancel)
    {
        try
        {
            return await StoreUnavailable.Telling(async () =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancel);
                return await OrganisationReader.Revision(db, cancel) is null ? StoreProblem.Empty : (StoreProblem?)null;
            });
        }
        catch (StoreUnavailable unavailable)
        {
            return unavailable.Problem;
        }
    }
}

/// <summary>An empty store could not be filled; the message says what to do.</summary>
internal sealed class PackMissing(string message) : Exception(message);
