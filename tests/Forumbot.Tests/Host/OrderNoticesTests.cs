using System.Text.Json;
using Forumbot.Domain.Ordering.Notices;
using Forumbot.Features.Data;
using Microsoft.EntityFrameworkCore;
using static Forumbot.Tests.Host.OrderingInTest;

namespace Forumbot.Tests.Host;

/// <summary>Who is told of an order's steps, where and when, on a real store. It begins on a Saturday.</summary>
public sealed class OrderNoticesTests
{
    private const string Number = "A-2026-000001";

    private static readonly (string, string)[] Stop = [("service", "stoppa-faktura"), ("quantity", "1"), ("contact", "Rektorn"), ("text", "Faktura 123")];

    [Fact]
    public async Task Who_ordered_is_told_of_each_step_that_another_takes_and_never_of_their_own()
    {
        using var ordering = await Open();
        await ordering.Know(Staff, Ekonomi);

        await ordering.Place(Staff, Stop);
        Assert.StartsWith("Ny beställning från Utbildningsförvaltningen.", Assert.Single(await Notes(ordering, Ekonomi)), StringComparison.Ordinal);
        await ordering.Step(Ekonomi, Number, "avrop.accept");
        Assert.StartsWith("Leverantören har tagit emot din beställning.", Assert.Single(await Notes(ordering, Staff)), StringComparison.Ordinal);
        await ordering.Step(Ekonomi, Number, "avrop.deliver");
        Assert.StartsWith("Din beställning är levererad.", (await Notes(ordering, Staff))[^1], StringComparison.Ordinal);
        await ordering.Step(Staff, Number, "avrop.confirm");

        // What waits to be sent is brought up to date where it waits.
        Assert.Equal((2, 1), ((await Notes(ordering, Staff)).Count, (await Notes(ordering, Ekonomi)).Count));
    }

    [Fact]
    public async Task A_channel_sees_the_number_the_service_and_how_far_it_has_come_and_nothing_else()
    {
        using var ordering = await Open();
        await ordering.Know(Staff);
        await ordering.Town.Say(ordering.Town.InChannel("koppla kanalen till Utbildningsförvaltningen", Budget));
        await Choose(ordering, Staff, "channel");
        await ordering.Place(Staff, Stop);

        await ordering.Step(Ekonomi, Number, "avrop.decline", ("sentence", "Rektorn får ringa banken."));

        var said = Assert.Single(await ordering.Town.Outbox(), m => m.Conversation == TownInTest.Free && m.Text.Contains(Number, StringComparison.Ordinal));
        Assert.Equal($"{Number}: Stoppa faktura hos betalningsinstitut. Avböjd av leverantören. Den det gäller kan öppna den i en egen chatt med mig.", said.Text);
        Assert.Empty(await Notes(ordering, Staff));
    }

    [Fact]
    public async Task A_summary_comes_once_on_the_morning_of_a_working_day()
    {
        using var ordering = await Open();
        await ordering.Know(Staff);
        await Choose(ordering, Staff, "daily");
        await ordering.Place(Staff, Stop);
        await ordering.Step(Ekonomi, Number, "avrop.accept");
        await ordering.Step(Ekonomi, Number, "avrop.deliver");

        Assert.Equal(0, await Send(ordering));
        Assert.Empty(await Summaries(ordering, Staff));
        ordering.Clock.Step(TimeSpan.FromDays(2));
        Assert.Equal(1, await Send(ordering));
        Assert.Equal(0, await Send(ordering));

        Assert.Equal($"En beställning har ändrats sedan sist.\n{Number}: Stoppa faktura hos betalningsinstitut. Levererad. Din beställning är levererad. Godkänn leveransen eller reklamera.", Assert.Single(await Summaries(ordering, Staff)).Text);
    }

    [Fact]
    public async Task What_must_be_attested_is_told_at_once_whatever_was_chosen()
    {
        using var ordering = await Open();
        await ordering.Know(Budget);
        await Choose(ordering, Budget, "daily");

        await ordering.Place(Staff, ("service", "chefsrekrytering"), ("quantity", "1"), ("contact", "Rektorn"), ("reference", "12345"));

        Assert.StartsWith("Beställningen väntar på din attest.", Assert.Single(await Notes(ordering, Budget)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_chat_is_told_when_they_have_one()
    {
        using var ordering = await Open();
        await ordering.Place(Staff, Stop);
        await using (var db = await ordering.Town.Contexts.CreateDbContextAsync())
            Assert.Contains(await db.PendingNotices.ToListAsync(), n => n.Person == TownInTest.Aad(Ekonomi) && n.Place == NoticePlace.Waits);

        Assert.Equal(0, await ordering.Slices.Ordering.Sending.Waiting(await ordering.Now(), default));
        await ordering.Know(Ekonomi);
        Assert.Equal(1, await ordering.Slices.Ordering.Sending.Waiting(await ordering.Now(), default));

        Assert.Contains("Ny beställning från", Assert.Single(await Summaries(ordering, Ekonomi)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mina aviseringar")]
    [InlineData("aviseringar")]
    [InlineData("my notices")]
    public async Task Whoever_asks_for_their_notices_sees_what_there_is_to_choose(string text)
    {
        using var ordering = await Open();

        var said = await ordering.Town.Say(ordering.Town.Message(text, Staff));

        Assert.Equal("ordering/notices", said!.Value.Message!.Value.Reply.Card);
        Assert.Equal(["direct", "channel", "daily"], TownInTest.Options(said.Value.Message.Value.Reply.Data, "way"));
    }

    [Theory]
    [InlineData("hourly")]
    [InlineData("")]
    [InlineData(null)]
    public async Task What_cannot_be_chosen_changes_nothing(string? way)
    {
        using var ordering = await Open();

        var pressed = await ordering.Press(Staff, "avis.choose", way is null ? [] : [("way", way)]);

        Assert.False(pressed.Done);
        await using var db = await ordering.Town.Contexts.CreateDbContextAsync();
        Assert.Empty(await db.NoticeChoices.ToListAsync());
    }

    private static async Task Choose(OrderingInTest ordering, string who, string way) => Assert.StartsWith("Klart!", (await ordering.Press(who, "avis.choose", ("way", way))).Note, StringComparison.Ordinal);

    private static async Task<int> Send(OrderingInTest ordering) => await ordering.Slices.Ordering.Sending.Daily(await ordering.Now(), default);

    private static async Task<IReadOnlyList<OutboxMessage>> Summaries(OrderingInTest ordering, string who) =>
        [.. (await ordering.Town.Outbox()).Where(m => m.Conversation == $"a:chat-{who}" && m.Card == "ordering/notices" && m.Kind is OutgoingKind.Send)];

    /// <summary>What stands first in the order's cards that somebody was sent.</summary>
    private static async Task<IReadOnlyList<string>> Notes(OrderingInTest ordering, string who) =>
        [.. (await ordering.Town.Outbox()).Where(m => m.Conversation == $"a:chat-{who}" && m.Card == "ordering/avrop" && m.Kind is OutgoingKind.Send).Select(m => JsonElement.Parse(m.Data!).GetProperty("lines")).Where(l => l.GetArrayLength() > 0).Select(l => l[0].GetString()!.Replace("\\", "", StringComparison.Ordinal))];
}
