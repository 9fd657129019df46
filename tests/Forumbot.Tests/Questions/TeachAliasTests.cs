using Forumbot.Domain.Questions;
using Forumbot.Features.Data;
using Forumbot.Features.Questions;
using Forumbot.Tests.Data;
using Forumbot.Tests.Packs;

namespace Forumbot.Tests.Questions;

[Collection(OnPostgres.Name)]
public sealed class TeachAliasTests(PostgresCluster postgres)
{
    [Fact]
    public async Task What_is_taught_is_known_from_the_next_revision_in_SQLite()
    {
        using var store = new SqliteStore();
        await What_is_taught_is_known_from_the_next_revision(store.Settings);
    }

    [PostgresFact]
    public async Task What_is_taught_is_known_from_the_next_revision_in_PostgreSQL() => await What_is_taught_is_known_from_the_next_revision(await postgres.NewDatabase());

    [Fact]
    public async Task A_wording_that_cannot_be_taught_changes_nothing()
    {
        using var store = new SqliteStore();
        await DemoPack.Import(store.Settings);

        Assert.Equal(new TaughtOutcome.Empty(), await Teach(store, " ?! ", "hyresadministration"));
        Assert.Equal(new TaughtOutcome.TooLong(TeachAlias.Longest), await Teach(store, new string('a', 61), "hyresadministration"));
        Assert.Equal(new TaughtOutcome.TooLong(TeachAlias.Longest), await Teach(store, "a\nb", "hyresadministration"));
        Assert.Equal(new TaughtOutcome.UnknownTjanst("stadning"), await Teach(store, "städning", "stadning"));
        Assert.Equal(new TaughtOutcome.BelongsTo("leverantorsreskontra"), await Teach(store, "LEVRES", "kundreskontra"));
        Assert.Equal(new TaughtOutcome.BelongsTo("kundreskontra"), await Teach(store, "Accounts receivable", "leverantorsreskontra"));
        Assert.Equal(new TaughtOutcome.AlreadyKnown(), await Teach(store, "kundres", "kundreskontra"));
        Assert.Equal(1, (await DemoPack.ReadBack(store.Settings)).Revision);
    }

    [Theory]
    [InlineData("kostar")]
    [InlineData("vad")]
    [InlineData("Vad kostar det?")]
    [InlineData("mars 2026")]
    public async Task A_word_of_any_question_is_refused(string phrase)
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);

        Assert.Equal(new TaughtOutcome.TooCommon(), await Teach(store, phrase, "kurs"));
    }

    [Fact]
    public async Task A_wording_that_is_too_short_or_names_something_else_is_refused()
    {
        using var store = new SqliteStore();
        await DemoPack.Import(store.Settings);

        Assert.Equal(new TaughtOutcome.TooShort(3), await Teach(store, "x", "hyresadministration"));
        Assert.Equal(new TaughtOutcome.TooShort(3), await Teach(store, "a1 2", "hyresadministration"));
        Assert.Equal(new TaughtOutcome.NamesOther("Ekonomi"), await Teach(store, "ekonomi", "hyresadministration"));
        Assert.Equal(new TaughtOutcome.NamesOther("Utbildningsförvaltningen"), await Teach(store, "utbildningsförvaltningen", "hyresadministration"));
        Assert.Equal(new TaughtOutcome.TooLong(60), await Teach(store, "hyres\u202Epapper", "hyresadministration"));
        Assert.Equal(1, (await DemoPack.ReadBack(store.Settings)).Revision);
    }

    [Fact]
    public async Task What_is_forgotten_is_not_understood_from_the_next_revision_on()
    {
        using var store = new SqliteStore();
        await SmallPack.Import(store.Settings);
        await Teach(store, "Skolbänk", "kurs");
        Assert.Equal(("Skolbänk", "kurs"), (await new ListTaught(store.Settings.Contexts()).Handle(default)).Select(a => (a.Phrase, a.Tjanst)).Single());

        var forget = new ForgetAlias(store.Settings.Contexts(), TimeProvider.System);

        Assert.Equal(new TaughtOutcome.Forgotten(3, "kurs"), await forget.Handle(" skolbänk!", default));
        Assert.Equal(new TaughtOutcome.NeverTaught(), await forget.Handle("skolbänk", default));
        Assert.Empty(await new ListTaught(store.Settings.Contexts()).Handle(default));
        var organisation = await DemoPack.ReadBack(store.Settings);
        Assert.Equal(3, organisation.Revision);
        Assert.DoesNotContain("Skolbänk", organisation.Tjanster.SelectMany(t => t.Phrases));
    }

    [Fact]
    public async Task A_wording_is_taught_once_and_for_one_service()
    {
        using var store = new SqliteStore();
        await DemoPack.Import(store.Settings);

        Assert.Equal(new TaughtOutcome.Taught(2, 0), await Teach(store, "hyrespapper", "hyresadministration"));
        Assert.Equal(new TaughtOutcome.AlreadyKnown(), await Teach(store, "Hyrespapper!", "hyresadministration"));
        Assert.Equal(new TaughtOutcome.BelongsTo("hyresadministration"), await Teach(store, "hyrespapper", "lokalplanering"));
    }

    [Fact]
    public async Task The_questions_that_hold_the_wording_wait_no_more_until_they_come_back()
    {
        using var store = new SqliteStore();
        await DemoPack.Import(store.Settings);
        foreach (var text in new[] { "vem tar hyrespapper hos er", "vem tar hyrespapperen hos er" })
            await UnansweredTests.Remember(store.Settings).Handle([UnansweredTests.Asked(text)], UnansweredKind.NotUnderstood, default);

        Assert.Equal(new TaughtOutcome.Taught(2, 1), await Teach(store, "Hyrespapper", "hyresadministration"));
        Assert.Equal("vem tar hyrespapperen hos er", Assert.Single(await UnansweredTests.Listed(store.Settings)).Text);

        await UnansweredTests.Remember(store.Settings).Handle([UnansweredTests.Asked("vem tar hyrespapper hos er")], UnansweredKind.NotUnderstood, default);
        Assert.Equal(2, (await UnansweredTests.Listed(store.Settings)).Count);
    }

    [Fact]
    public async Task A_new_import_keeps_what_was_taught()
    {
        using var store = new SqliteStore();
        await DemoPack.Import(store.Settings);
        await Teach(store, "hyrespapper", "hyresadministration");

        Assert.False((await DemoPack.Import(store.Settings)).Changed);
        Assert.Contains("hyrespapper", (await DemoPack.ReadBack(store.Settings)).Tjanster.Single(t => t.Key == "hyresadministration").Phrases);
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_outcome_has_a_sentence_of_its_own(Language language)
    {
        TaughtOutcome[] all = [new TaughtOutcome.Taught(1, 0), new TaughtOutcome.Taught(1, 2), new TaughtOutcome.AlreadyKnown(), new TaughtOutcome.BelongsTo("x"), new TaughtOutcome.UnknownTjanst("x"), new TaughtOutcome.Empty(), new TaughtOutcome.TooLong(60), new TaughtOutcome.TooShort(3), new TaughtOutcome.TooCommon(), new TaughtOutcome.NamesOther("y"), new TaughtOutcome.Forgotten(1, "x"), new TaughtOutcome.NeverTaught()];

        var texts = all.Select(outcome => outcome.Say(language)).ToList();

        Assert.Equal(all.Length, texts.Distinct().Count());
        Assert.All(texts, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
    }

    private static async Task What_is_taught_is_known_from_the_next_revision(StoreSettings store)
    {
        await DemoPack.Import(store);

        var outcome = await new TeachAlias(store.Contexts(), TimeProvider.System).Handle(" Hyrespapper ", "hyresadministration", default);

        var organisation = await DemoPack.ReadBack(store);
        Assert.Equal(new TaughtOutcome.Taught(2, 0), outcome);
        Assert.Equal(2, organisation.Revision);
        Assert.Equal("Hyrespapper", organisation.Tjanster.Single(t => t.Key == "hyresadministration").Phrases[^1]);
    }

    private static Task<TaughtOutcome> Teach(SqliteStore store, string phrase, string tjanst) => new TeachAlias(store.Settings.Contexts(), TimeProvider.System).Handle(phrase, tjanst, default);
}
