using System.Collections.Concurrent;
using System.Text.Json;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Data;
using Forumbot.Features.Questions;
using Forumbot.Host;
using Forumbot.Tests.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Forumbot.Tests.Host;

/// <summary>The features as the host sees them: they remember what they were asked and answer as they are told to. What
/// they answer for real is tested with the features.</summary>
internal sealed class SlicesInTest : IDisposable
{
    private readonly SqliteStore _store;

    private readonly bool _ownsStore;

    private readonly IDbContextFactory<ForumbotDb> _contexts;

    private readonly Changes _changes;

    private readonly TaskCompletionSource _remembered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Over a real store, empty but for its tables: what changes something is kept there.</summary>
    public SlicesInTest()
        : this(SqliteStore.WithTables()) => _ownsStore = true;

    /// <summary>Over a store that another has too, as another process would.</summary>
    public SlicesInTest(SqliteStore store)
    {
        _store = store;
        _contexts = _store.Settings.Contexts();
        _changes = new(_contexts, TimeProvider.System);
    }

    public StoreSettings Store => _store.Settings;

    /// <summary>What the store holds of something.</summary>
    public async Task<IReadOnlyList<T>> Rows<T>()
        where T : class
    {
        await using var db = await _contexts.CreateDbContextAsync();
        return await db.Set<T>().AsNoTracking().ToListAsync();
    }

    /// <summary>Until the store holds what is looked for: much is kept beside the turns.</summary>
    public async Task<IReadOnlyList<T>> Until<T>(Func<IReadOnlyList<T>, bool> found)
        where T : class
    {
        for (var waited = 0; ; waited++)
        {
            var rows = await Rows<T>();
            if (found(rows) || waited == 1_500) return rows;
            await Task.Delay(20);
        }
    }

    /// <summary>Puts something in the store.</summary>
    public async Task Add(object row)
    {
        await using var db = await _contexts.CreateDbContextAsync();
        db.Add(row);
        await db.SaveChangesAsync();
    }

    public void Dispose()
    {
        _changes.Dispose();
        if (_ownsStore) _store.Dispose();
    }

    public ConcurrentQueue<Ask> Asks { get; } = new();

    public ConcurrentQueue<(Question Question, UnansweredKind Kind)> Remembered { get; } = new();

    /// <summary>Until something has been remembered: that is done beside the turns.</summary>
    public Task FirstRemembered => _remembered.Task.WaitAsync(Machine.Patience);

    /// <summary>Until something could not be.</summary>
    public Task FirstRefused => _refused.Task.WaitAsync(Machine.Patience);

    public Intent Understood { get; set; } = Intent.Price;

    public List<OpenQuestion> Open { get; } = [];

    public List<(string Phrase, string Service)> Taught { get; } = [];

    public string? StoreFault { get; set; }

    /// <summary>No question is answered before.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    /// <summary>The services of the organisation.</summary>
    public IReadOnlyList<Tjanst> Services { get; set; } = [];

    public Func<Ask, Reply> Answer { get; set; } = ask => new($"Svar på: {ask.Text}");

    public Slices Slices => new(
        _ => ValueTask.FromResult(Stadskontoret.Organisation with { Tjanster = Services }),
        async (ask, _) =>
        {
            Asks.Enqueue(ask);
            await Ready;
            return Reply(ask);
        },
        (questions, kind, _) => Task.FromResult(Remember(questions, kind)),
        (act, question, cancel) => _changes.Once(act, (_, _) => Task.FromResult(Wrong(question)), cancel),
        _ => Task.FromResult<IReadOnlyList<OpenQuestion>>(Open),
        (phrase, service, _) => Task.FromResult(Teach(phrase, service)),
        (phrase, _) => Task.FromResult(Taught.RemoveAll(t => t.Phrase == phrase) > 0 ? new Forumbot.Host.Taught(true, "Forgotten.") : new(false, "Never taught.")),
        _ => Task.FromResult<IReadOnlyList<(string Phrase, string Service)>>(Taught),
        _ => Task.FromResult(StoreFault),
        new(_contexts, _changes, TimeProvider.System),
        new(_contexts, _changes, TimeProvider.System),
        new(_contexts, _changes, TimeProvider.System),
        new(_contexts, _changes, TimeProvider.System),
        new(_contexts, _changes, TimeProvider.System),
        new(_changes, TimeProvider.System),
        new(_contexts, _changes, TimeProvider.System),
        new(_contexts, _changes, TimeProvider.System));

    /// <summary>Another program holds the store for writing, until it lets go.</summary>
    public async Task<IAsyncDisposable> Locked()
    {
        var connection = new SqliteConnection(_store.Settings.SqliteConnectionString);
        await connection.OpenAsync();
        return new Lock(connection, connection.BeginTransaction(deferred: false));
    }

    public static Tjanst Service(string key, string name, string? englishName = null, params string[] phrases) =>
        new(key, name, englishName, "ekonomi", Category.Bas, Obligation.Yes, Domain.Catalogue.Delivery.Lopande, PriceForm.PerUnit, "styck", null, phrases, "", null, "");

    public static JsonElement Data(string json) => JsonDocument.Parse(json).RootElement;

    /// <summary>In place of the template engine: the card's body is its data as text, and a template of "broken" is none.</summary>
    public static ExpandCard Compile(ReadOnlyMemory<byte> template)
    {
        using var parsed = JsonDocument.Parse(template);
        var type = parsed.RootElement.GetProperty("type").GetString();
        return (json, data, _) =>
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WritePropertyName("body");
            data.WriteTo(json);
            json.WriteEndObject();
        };
    }

    private bool Remember(IReadOnlyList<Question> questions, UnansweredKind kind)
    {
        if (StoreFault is not null)
        {
            _refused.TrySetResult();
            throw new InvalidOperationException(StoreFault);
        }

        foreach (var question in questions) Remembered.Enqueue((question, kind));
        return _remembered.TrySetResult();
    }

    private Said Wrong(Question question)
    {
        Remembered.Enqueue((question, UnansweredKind.WrongAnswer));
        return new(CallWrong.Thanks.In(question.Language));
    }

    private Asked Reply(Ask ask)
    {
        return new(new(ask.Text, ask.Locale, Understood, ["kundreskontra"], null, [], null, null, Clarify: false, []), AnswerFigures.None, Answer(ask));
    }

    private Forumbot.Host.Taught Teach(string phrase, string service)
    {
        if (service != "kundreskontra") return new(false, "There is no such service.");
        Taught.Add((phrase, service));
        return new(true, "Learnt, and 2 questions are handled.");
    }

    private sealed class Lock(SqliteConnection connection, SqliteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
