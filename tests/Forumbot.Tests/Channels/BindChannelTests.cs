using System.Text.Json;
using Forumbot.Tests.Host;

namespace Forumbot.Tests.Channels;

public sealed class BindChannelTests
{
    private const string Bind = "koppla den här kanalen till Utbildningsförvaltningen";

    [Theory]
    [InlineData("0101")]
    [InlineData("0104")]
    [InlineData("0501")]
    [InlineData("0901")]
    public async Task Those_who_may_bind_a_channel_of_their_förvaltning_by_a_text(string who)
    {
        using var town = await TownInTest.Open();

        var said = await town.Say(town.InChannel(Bind, who));

        Assert.True(said!.Value.IsSaid);
        Assert.Equal(("utbildningsforvaltningen", 1, TownInTest.Aad(who)), ((await town.Binding())!.Forvaltning, (await town.Binding())!.Version, (await town.Binding())!.ChangedBy));
        var message = Assert.Single(await town.Outbox());
        Assert.Equal(($"{TownInTest.Free};messageid=1700", "channels/channel"), (message.Conversation, message.Card));
        Assert.StartsWith("Klart! Kanalen är nu kopplad till Utbildningsförvaltningen.\nNär någon här frågar vad något kostar ”oss” svarar jag för Utbildningsförvaltningen.\nMånadsbrevet för Utbildningsförvaltningen kommer hit.", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_told_whom_to_ask_and_nothing_is_written()
    {
        using var town = await TownInTest.Open();
        var before = await town.Writes();

        foreach (var who in new[] { "0102", "0103", "0201", "0202", "0401", TownInTest.Stranger })
        {
            var said = await town.Say(town.InChannel(Bind, who));
            Assert.StartsWith("Du får inte koppla kanaler för Utbildningsförvaltningen. Be en administratör", said!.Value.Message!.Value.Reply.Text, StringComparison.Ordinal);
            Assert.Equal((false, before), (said.Value.IsSaid, await town.Writes()));
        }
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("groupChat")]
    public async Task Elsewhere_than_in_a_channel_one_is_told_where(string kind)
    {
        using var town = await TownInTest.Open();
        var before = await town.Writes();

        foreach (var text in new[] { Bind, "koppla kanalen", "koppla loss kanalen", "vilken förvaltning är kanalen kopplad till?" })
            Assert.StartsWith("En förvaltning kopplas till en kanal i ett team.", (await town.Say(town.Message(text, "0101", kind: kind)))!.Value.Message!.Value.Reply.Text, StringComparison.Ordinal);
        Assert.Equal(before, await town.Writes());
    }

    [Fact]
    public async Task A_bound_channel_is_us_to_all_who_ask_there()
    {
        using var town = await TownInTest.Open();
        await town.Say(town.InChannel(Bind, "0101"));
        var later = await town.Later();

        var answer = await later.Asking.Ask(later.InChannel("vad kostar leverantörsreskontra oss?", "0901"), "vad kostar leverantörsreskontra oss?", default);

        Assert.Contains("utbildningsförvaltningen", answer.Reply.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_same_activity_twice_binds_once_and_gets_the_same()
    {
        using var town = await TownInTest.Open();
        var message = town.InChannel(Bind, "0101");

        var (first, second) = (await town.Say(message), await town.Say(message));

        Assert.Equal((first!.Value.Note, 1), (second!.Value.Note, (await town.Binding())!.Version));
        Assert.Single(await town.Outbox());
    }

    [Fact]
    public async Task Said_again_it_is_told_that_it_is_so_already()
    {
        using var town = await TownInTest.Open();
        await town.Say(town.InChannel(Bind, "0101"));

        var again = await town.Say(town.InChannel(Bind, "0101"));

        Assert.Equal(("Den här kanalen är kopplad till Utbildningsförvaltningen.", 1), (again!.Value.Note, (await town.Binding())!.Version));
    }

    [Fact]
    public async Task Without_a_name_everyone_sees_a_card_that_gives_the_asker_their_own_choices()
    {
        using var town = await TownInTest.Open();
        var before = await town.Writes();

        var shared = (await town.Say(town.InChannel("koppla kanalen", "0101")))!.Value.Message!.Value.Reply;

        Assert.Equal(("channels/choose", 0), (shared.Card, shared.Data.GetProperty("choices").GetArrayLength()));
        Assert.Equal("29:0101", shared.Data.GetProperty("refresh").GetProperty("userIds")[0].GetString());
        var own = await town.Press(town.InChannel("", "0101"), shared.Data.GetProperty("refresh"));
        Assert.Equal(["utbildningsforvaltningen"], TownInTest.Options(own.Card!.Data, "unit"));
        var administrators = await town.Press(town.InChannel("", "0901"), TownInTest.Button(shared.Data, "channel.form"));
        Assert.Equal(26, TownInTest.Options(administrators.Card!.Data, "unit").Count);
        var none = await town.Press(town.InChannel("", "0102"), TownInTest.Button(shared.Data, "channel.form"));
        Assert.Contains("Be en administratör", none.Card!.Text, StringComparison.Ordinal);
        Assert.Equal((0, before), (none.Card.Data.GetProperty("choices").GetArrayLength(), await town.Writes()));
    }

    [Fact]
    public async Task Of_several_that_are_named_those_are_the_choices()
    {
        using var town = await TownInTest.Open();

        var shared = (await town.Say(town.InChannel("koppla kanalen till Farsta eller Bromma", "0901")))!.Value.Message!.Value.Reply;
        var own = await town.Press(town.InChannel("", "0901"), shared.Data.GetProperty("refresh"));

        Assert.Equal(["bromma", "farsta"], TownInTest.Options(own.Card!.Data, "unit"));
    }

    [Fact]
    public async Task A_choice_binds_and_everyone_gets_the_fresh_card()
    {
        using var town = await TownInTest.Open();
        var form = await town.Press(town.InChannel("", "0901"), "channel.form", JsonElement.Parse("{}"));

        var bound = await town.Press(town.InChannel("", "0901"), TownInTest.Button(form.Card!.Data, "channel.bind"), ("unit", "bromma"));

        Assert.Equal((true, true, "Klart! Kanalen är nu kopplad till Bromma stadsdelsförvaltning."), (bound.Done, bound.IsSaid, bound.Note));
        Assert.Equal((Forumbot.Features.Data.OutgoingKind.Update, "card-1"), (Assert.Single(await town.Outbox()).Kind, (await town.Outbox())[0].Activity));
    }

    [Fact]
    public async Task Who_may_not_free_a_channel_may_not_take_it_over_either()
    {
        using var town = await TownInTest.Open();

        var said = (await town.Say(town.InChannel(Bind, "0101", TownInTest.OfFarsta)))!.Value;
        await town.Press(town.InChannel("", "0101", TownInTest.OfFarsta), "channel.bind", JsonElement.Parse("""{"v":1,"version":0,"unit":"utbildningsforvaltningen","instead":"farsta"}"""));

        Assert.False(said.Done);
        Assert.Null(await town.Binding(TownInTest.OfFarsta));
    }

    [Fact]
    public async Task A_message_in_a_thread_replaces_nobodys_message()
    {
        using var town = await TownInTest.Open();
        var message = town.InChannel(Bind, "0101");
        message.ReplyToId = "somebody-elses";

        await town.Say(message);

        Assert.Equal(Forumbot.Features.Data.OutgoingKind.Send, Assert.Single(await town.Outbox()).Kind);
    }

    [Fact]
    public async Task Another_förvaltnings_channel_is_taken_over_only_after_a_yes()
    {
        using var town = await TownInTest.Open();

        var asked = (await town.Say(town.InChannel(Bind, "0901", TownInTest.OfFarsta)))!.Value.Message!.Value.Reply;

        Assert.Equal("Kanalen är redan kopplad till Farsta stadsdelsförvaltning. Vill du koppla den till Utbildningsförvaltningen i stället?", asked.Headline);
        Assert.Null(await town.Binding(TownInTest.OfFarsta));
        var kept = await town.Press(town.InChannel("", "0901", TownInTest.OfFarsta), TownInTest.Button(asked.Data, "channel.show"));
        Assert.StartsWith("Den här kanalen är kopplad till Farsta", kept.Card!.Text, StringComparison.Ordinal);
        await town.Press(town.InChannel("", "0901", TownInTest.OfFarsta), TownInTest.Button(asked.Data, "channel.bind"));
        Assert.Equal("utbildningsforvaltningen", (await town.Binding(TownInTest.OfFarsta))!.Forvaltning);
    }

    [Fact]
    public async Task A_card_that_is_older_than_the_channel_changes_nothing_and_becomes_fresh()
    {
        using var town = await TownInTest.Open();
        var asked = (await town.Say(town.InChannel(Bind, "0901", TownInTest.OfFarsta)))!.Value.Message!.Value.Reply;
        await town.Slices.Channels.Keep.Set(TownInTest.OfFarsta, "bromma", default);

        var pressed = await town.Press(town.InChannel("", "0901", TownInTest.OfFarsta), TownInTest.Button(asked.Data, "channel.bind"));

        Assert.Equal(("bromma", 1), ((await town.Binding(TownInTest.OfFarsta))!.Forvaltning, (await town.Binding(TownInTest.OfFarsta))!.Version));
        Assert.Contains("Bromma", pressed.Card!.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_pressed_is_once_bound()
    {
        using var town = await TownInTest.Open();
        var form = await town.Press(town.InChannel("", "0901"), "channel.form", JsonElement.Parse("{}"));
        var button = TownInTest.Button(form.Card!.Data, "channel.bind");

        await town.Press(town.InChannel("", "0901"), button, ("unit", "bromma"));
        var again = await town.Press(town.InChannel("", "0901"), button, ("unit", "bromma"));

        Assert.Equal(("Den här kanalen är kopplad till Bromma stadsdelsförvaltning.", 1), (again.Note, (await town.Binding())!.Version));
    }

    [Fact]
    public async Task What_a_card_never_said_changes_nothing()
    {
        using var town = await TownInTest.Open();
        string[] never =
        [
            """{"v":1,"version":0,"unit":"nosuch"}""",
            """{"v":1,"version":0,"unit":7}""",
            """{"v":1,"version":0}""",
            """{"v":0,"version":0,"unit":"farsta"}""",
            """{"v":1,"version":-1,"unit":"farsta"}""",
            """{"v":1,"version":"x","unit":"farsta"}""",
            """{"v":1,"version":0.5,"unit":"farsta"}""",
            """{"v":1,"version":99999999999,"unit":"farsta"}""",
            """{"version":0,"unit":"farsta"}""",
            """{"v":1,"version":7,"unit":"farsta"}""",
        ];

        foreach (var data in never)
        {
            await town.Press(town.InChannel("", "0901"), "channel.bind", JsonElement.Parse(data));
            Assert.True(await town.Binding() is null, data);
        }
    }

    [Fact]
    public async Task The_channel_is_the_one_pressed_in_whatever_the_data_says()
    {
        using var town = await TownInTest.Open();

        await town.Press(town.InChannel("", "0901"), "channel.bind", JsonElement.Parse($$"""{"v":1,"version":0,"unit":"bromma","conversation":"{{TownInTest.OfFarsta}}"}"""));

        Assert.Equal(("bromma", null), ((await town.Binding())!.Forvaltning, (await town.Binding(TownInTest.OfFarsta))?.Forvaltning));
    }

    [Fact]
    public async Task Only_those_who_may_bind_it_free_a_channel()
    {
        using var town = await TownInTest.Open();
        await town.Say(town.InChannel(Bind, "0101"));

        var refused = await town.Say(town.InChannel("koppla loss kanalen", "0103"));
        Assert.StartsWith("Du får inte", refused!.Value.Message!.Value.Reply.Text, StringComparison.Ordinal);
        Assert.NotNull((await town.Binding())!.Forvaltning);

        var freed = await town.Say(town.InChannel("koppla loss kanalen", "0104"));
        Assert.Equal("Klart! Kanalen är inte längre kopplad till Utbildningsförvaltningen.", freed!.Value.Note);
        Assert.Equal((null, 2), ((await town.Binding())!.Forvaltning, (await town.Binding())!.Version));
        var again = await town.Say(town.InChannel("koppla loss kanalen", "0104"));
        Assert.StartsWith("Den här kanalen är inte kopplad till någon förvaltning.", again!.Value.Message!.Value.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_binds_as_the_one_who_is_away()
    {
        using var town = await TownInTest.Open();
        await using (var db = await town.Contexts.CreateDbContextAsync())
        {
            var today = DateOnly.FromDateTime(DateTime.UtcNow);
            db.Deputies.Add(new() { Id = "1", For = TownInTest.Aad("0101"), Deputy = TownInTest.Aad("0102"), From = today.AddDays(-2), To = today.AddDays(2), ChangedAt = DateTimeOffset.UtcNow, ChangedBy = "command" });
            db.Revisions.Add(new(100, DateTimeOffset.UtcNow, Forumbot.Features.Data.RevisionCause.Directory));
            await db.SaveChangesAsync();
        }

        await (await town.Later()).Say(town.InChannel(Bind, "0102"));

        Assert.Equal("utbildningsforvaltningen", (await town.Binding())!.Forvaltning);
    }

    [Fact]
    public async Task Ours_is_the_askers_own_and_how_is_answered_with_the_choices()
    {
        using var town = await TownInTest.Open();

        var how = await town.Say(town.InChannel("hur kopplar jag kanalen till Utbildningsförvaltningen?", "0101"));
        Assert.Equal("channels/choose", how!.Value.Message!.Value.Reply.Card);
        Assert.Null(await town.Binding());

        await town.Say(town.InChannel("koppla kanalen till vår förvaltning", "0103"));
        Assert.Equal("trafikkontoret", (await town.Binding())!.Forvaltning);
    }

    [Fact]
    public async Task A_question_is_no_directive_and_the_directory_is_shown_by_whoever_keeps_it()
    {
        using var town = await TownInTest.Open();

        Assert.Null(await town.Say(town.InChannel("vad kostar leverantörsreskontra oss?", "0101")));
        Assert.Equal("people/directory", (await town.Say(town.Message("visa katalogen", "0901")))!.Value.Message!.Value.Reply.Card);
    }
}
