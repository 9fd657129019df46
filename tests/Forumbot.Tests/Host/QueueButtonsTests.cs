using Forumbot.Domain.Ordering;
using Forumbot.Host;
using Microsoft.EntityFrameworkCore;
using static Forumbot.Tests.Host.OrderingInTest;

namespace Forumbot.Tests.Host;

/// <summary>The supplier's side of orders by what is written and pressed in Teams, on a real store.</summary>
public sealed class QueueButtonsTests
{
    private const string Number = "A-2026-000001", Kundansvarig = "0201";

    private static readonly (string, string)[] TwoChiefs = [("service", "chefsrekrytering"), ("quantity", "2"), ("contact", "Rektorn på Kungsskolan"), ("reference", "12345")];

    [Fact]
    public async Task The_team_sees_its_queue_and_nobody_else_does()
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);

        var queue = await ordering.Press(Recruiting, "avrop.queue");

        Assert.StartsWith("Kön Rekrytering: 1 öppen, 0 sena", queue.Note, StringComparison.Ordinal);
        Assert.Contains(Number, queue.Card!.Text, StringComparison.Ordinal);
        foreach (var who in new[] { Budget, Staff, OtherBudget, Chief, Kundansvarig, TownInTest.Stranger })
        {
            var refused = await ordering.Press(who, "avrop.queue");
            Assert.Equal((false, null), (refused.Done, refused.Card));
            Assert.DoesNotContain(Number, refused.Note, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Number, (await ordering.Press(Ekonomi, "avrop.queue")).Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_from_the_queue_it_is_theirs_and_the_queue_stays()
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);
        var queue = (await ordering.Press(Recruiting, "avrop.queue")).Card!;
        var take = queue.Data.GetProperty("rows")[0].GetProperty("buttons")[0];

        var taken = await ordering.Press(ordering.Invoke(Recruiting), "avrop.take", take.GetProperty("data"));

        Assert.Equal("avrop.take", take.GetProperty("verb").GetString());
        Assert.Equal(("ordering/avrop-queue", TownInTest.Aad(Recruiting)), (taken.Card!.Card, (await ordering.Order(Number)).Assignee));
        Assert.Contains("Mina (1)", taken.Card.Data.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_is_away_is_given_an_order_and_their_orders_are_seen()
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);
        await ordering.Step(Recruiting, Number, "avrop.assign", ("person", TownInTest.Aad(Recruiting)));
        var today = Forumbot.Domain.LeadTimes.LeadTime.DateAt(ordering.Clock.GetUtcNow());

        var away = await ordering.Press(Recruiting, "avrop.away", ("from", $"{today:yyyy-MM-dd}"), ("to", $"{today.AddDays(3):yyyy-MM-dd}"));
        var queue = await ordering.Press(Recruiting, "avrop.queue", ("part", "away"));
        await ordering.Step(Recruiting, Number, "avrop.assign", ("person", ""));
        var refused = await ordering.Step(Recruiting, Number, "avrop.assign", ("person", TownInTest.Aad(Recruiting)));

        Assert.StartsWith("Noterat: du är borta", away.Note, StringComparison.Ordinal);
        Assert.Contains("borta till och med", queue.Card!.Text, StringComparison.Ordinal);
        Assert.Contains("är borta till och med", refused.Note, StringComparison.Ordinal);
        Assert.Null((await ordering.Order(Number)).Assignee);
    }

    [Fact]
    public async Task An_order_comes_to_the_channel_of_its_queue_and_else_to_the_teams_chats()
    {
        using var ordering = await Open();
        await ordering.Know(Recruiting);
        await ordering.Slices.Conversations.Remember.Handle([new(Acts.AddressOf(ordering.Town.Message("hej", Recruiting, TownInTest.Free, "channel")), "Rekrytering")], default);
        await ordering.Slices.Channels.Keep.SetQueue(TownInTest.Free, "rekrytering", default);

        await ordering.Place(Budget, TwoChiefs);

        Assert.Equal("ordering/avrop", Assert.Single(await ordering.Town.Outbox(), m => m.Conversation == TownInTest.Free).Card);
        Assert.DoesNotContain(await ordering.Town.Outbox(), m => m.Conversation == $"a:chat-{Recruiting}");
    }

    [Fact]
    public async Task A_channel_is_a_förvaltnings_or_a_queue_and_only_who_answers_for_the_area_binds_it()
    {
        using var town = await TownInTest.Open();
        const string Bind = "koppla kanalen till kön för Rekrytering";

        var refused = await town.Say(town.InChannel(Bind, "0202"));
        var bound = await town.Say(town.InChannel(Bind, Recruiting));
        var both = await town.Say(town.InChannel("koppla den här kanalen till Utbildningsförvaltningen", "0901"));
        var other = await town.Say(town.InChannel(Bind, Recruiting, TownInTest.OfFarsta));
        var freed = await town.Say(town.InChannel("koppla loss kanalen", Recruiting));

        Assert.StartsWith("Kön för Rekrytering kopplas av tjänsteansvarig", refused!.Value.Note, StringComparison.Ordinal);
        Assert.Equal("Klart! Kanalen är nu kopplad till kön för Rekrytering.", bound!.Value.Note);
        Assert.StartsWith("Kanalen är kopplad till kön för Rekrytering", both!.Value.Note, StringComparison.Ordinal);
        Assert.StartsWith("Kanalen är kopplad till Farsta", other!.Value.Note, StringComparison.Ordinal);
        Assert.Equal("Klart! Kanalen är inte längre kopplad till kön för Rekrytering.", freed!.Value.Note);
    }

    [Fact]
    public async Task Each_is_reminded_once_of_what_is_late()
    {
        using var ordering = await Open();
        await ordering.Know(Recruiting, Budget, Kundansvarig);
        await ordering.Place(Budget, TwoChiefs);
        ordering.Clock.Step(TimeSpan.FromDays(2));
        await Promise(ordering, -1);

        var (first, second) = (await ordering.Slices.Ordering.Queue.Remind.Handle(await ordering.Now(), default), await ordering.Slices.Ordering.Queue.Remind.Handle(await ordering.Now(), default));

        Assert.Equal((3, 0), (first, second));
        Assert.Equal(["försenad", "försenad"], (await ordering.Town.Outbox()).Where(m => m.Text.StartsWith(Number, StringComparison.Ordinal) && m.Card == "ordering/avrop-queue").Select(m => m.Text.Split('\n')[0].Split(' ')[^1].TrimEnd('.')));
    }

    [Fact]
    public async Task What_nobody_complains_of_in_time_closes_by_itself_without_a_message()
    {
        using var ordering = await Open();
        await ordering.Place(Budget, TwoChiefs);
        await ordering.Step(Recruiting, Number, "avrop.accept");
        await ordering.Step(Recruiting, Number, "avrop.deliver");
        await using (var db = await ordering.Town.Contexts.CreateDbContextAsync())
        {
            var order = await db.Avrop.SingleAsync();
            db.Entry(order).Property(a => a.DeliveredAt).CurrentValue = ordering.Clock.GetUtcNow().AddDays(-60);
            await db.SaveChangesAsync();
        }

        var before = (await ordering.Town.Outbox()).Count(m => m.Kind is Forumbot.Features.Data.OutgoingKind.Send);
        var (first, second) = (await ordering.Slices.Ordering.Queue.Close.Handle(await ordering.Now(), default), await ordering.Slices.Ordering.Queue.Close.Handle(await ordering.Now(), default));

        await using var after = await ordering.Town.Contexts.CreateDbContextAsync();
        var step = await after.AvropSteps.OrderByDescending(s => s.Version).FirstAsync();
        Assert.Equal((1, 0, AvropState.Closed, AvropAction.Close, null), (first, second, (await ordering.Order(Number)).State, step.Action, step.By));
        Assert.Equal(before, (await ordering.Town.Outbox()).Count(m => m.Kind is Forumbot.Features.Data.OutgoingKind.Send));
    }

    private static DateOnly Today(OrderingInTest ordering) => Forumbot.Domain.LeadTimes.LeadTime.DateAt(ordering.Clock.GetUtcNow());

    private static async Task Promise(OrderingInTest ordering, int days)
    {
        await using var db = await ordering.Town.Contexts.CreateDbContextAsync();
        var order = await db.Avrop.SingleAsync();
        db.Entry(order).Property(a => a.ReadyBy).CurrentValue = Today(ordering).AddDays(days);
        await db.SaveChangesAsync();
    }
}
