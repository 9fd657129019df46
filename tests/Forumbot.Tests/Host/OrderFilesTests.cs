using System.Text.Json;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering.Files;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Forumbot.Teams.Connector;
using Forumbot.Teams.Files;
using Forumbot.Tests.Teams.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using static Forumbot.Tests.Host.OrderingInTest;

namespace Forumbot.Tests.Host;

/// <summary>Files that go with orders, on a real store, fetched and put over HTTP.</summary>
public sealed class OrderFilesTests : IAsyncLifetime, IDisposable
{
    private const string Number = "A-2026-000001", StrategicHead = "0203", OtherArea = "0215";

    private static readonly (string, string)[] StopInvoice = [("service", "stoppa-faktura"), ("quantity", "1"), ("contact", "Jag"), ("text", "Faktura 123")];

    private OrderingInTest ordering = null!;
    private FileServer server = null!;
    private FileTransfer transfer = null!;

    private FileTurns Files => new(transfer, ordering.Slices, ordering.Clock, NullLogger<FileTurns>.Instance);

    public async Task InitializeAsync()
    {
        (ordering, server) = (await Open(), await FileServer.Start());
        transfer = new(ServiceHosts.Files([], thisMachine: true), 1000, TimeSpan.FromSeconds(30), TimeProvider.System);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose()
    {
        transfer.Dispose();
        ordering.Dispose();
    }

    [Fact]
    public async Task A_file_that_was_sent_goes_with_the_next_order()
    {
        await Send(Staff, "faktura.pdf");
        var form = await ordering.Form(Staff, StopInvoice);
        var choice = form.Card!.Data.GetProperty("choices").EnumerateArray().Single(c => c.GetProperty("id").GetString() == "files");
        Assert.Equal("Bifogad fil: faktura.pdf", choice.GetProperty("label").GetString());

        await ordering.Place(Staff, [.. StopInvoice, ("files", choice.GetProperty("value").GetString()!)]);

        Assert.Equal("faktura.pdf", (await ordering.Order(Number)).Files);
        Assert.Equal((Number, FileType.Pdf, FileSamples.Pdf.Length), (await Rows()).Select(f => (f.Avrop, f.Type, f.Size)).Single());
    }

    [Fact]
    public async Task A_file_may_be_left_out_and_waits_on()
    {
        await Send(Staff, "faktura.pdf");

        await ordering.Place(Staff, [.. StopInvoice, ("files", "none")]);

        Assert.Equal("", (await ordering.Order(Number)).Files);
        Assert.Null((await Rows()).Single().Avrop);
    }

    [Fact]
    public async Task Nobody_orders_with_anothers_file()
    {
        await Send(Budget, "hemlig.pdf");

        await ordering.Place(Staff, [.. StopInvoice, ("files", (await Rows()).Single().Id)]);

        Assert.Equal("", (await ordering.Order(Number)).Files);
        Assert.Null((await Rows()).Single().Avrop);
    }

    [Fact]
    public async Task A_file_goes_with_an_open_order_once_however_often_that_is_pressed()
    {
        await ordering.Place(Staff, StopInvoice);
        await Send(Staff, "faktura.pdf");
        var id = (await Rows()).Single().Id;

        var (first, second) = (await ordering.Press(Staff, "avrop.attach", ("files", id), ("number", Number)), await ordering.Press(Staff, "avrop.attach", ("files", id), ("number", Number)));

        Assert.Equal((true, true, $"Bifogat till {Number}: faktura.pdf."), (first.Done, second.Done, second.Note));
        Assert.Equal("faktura.pdf", (await ordering.Order(Number)).Files);
    }

    [Fact]
    public async Task Who_attached_a_file_and_when_is_a_step_of_the_order()
    {
        await ordering.Place(Staff, StopInvoice);
        await Send(Staff, "faktura.pdf");

        await ordering.Press(Staff, "avrop.attach", ("files", (await Rows()).Single().Id), ("number", Number));

        Assert.Equal(2, (await ordering.Order(Number)).Version);
        var history = (await ordering.Press(Staff, "avrop.history", ("number", Number))).Card!.Text;
        Assert.Contains("Bilaga tillagd, Medarbetare", history, StringComparison.Ordinal);
        Assert.DoesNotContain("faktura.pdf", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_sent_twice_or_delivered_twice_waits_once()
    {
        var message = Message(Staff, ("faktura.pdf", server.Url("file")));
        await Files.Take(message, isAll: true, default);
        await Files.Take(message, isAll: true, default);
        await Send(Staff, "kopia.pdf");

        Assert.Equal("faktura.pdf", (await Rows()).Single().Name);
    }

    [Fact]
    public async Task At_most_five_wait_and_at_most_five_go_with_an_order()
    {
        await ordering.Place(Staff, StopInvoice);
        for (var n = 1; n <= OrderFile.Most + 1; n++) await SendText(Staff, $"{n}.txt");
        Assert.Equal(OrderFile.Most, (await Rows()).Count);
        await ordering.Press(Staff, "avrop.attach", ("files", string.Join(',', (await Rows()).Select(f => f.Id))), ("number", Number));
        await SendText(Staff, "6.txt");

        var sixth = await ordering.Press(Staff, "avrop.attach", ("files", (await Rows()).Single(f => f.Avrop is null).Id), ("number", Number));

        Assert.Equal((false, FileTexts.TooMany.Sv), (sixth.Done, sixth.Note));
    }

    [Theory]
    [InlineData("file", "program", "jag tar emot PDF")]
    [InlineData("file", "large", "större än")]
    [InlineData("redirect", "", "får inte hämta")]
    [InlineData("gone", "", "får inte hämta")]
    [InlineData("cut", "", "kom inte fram hel")]
    public async Task What_is_no_file_for_an_order_is_told_and_not_kept(string way, string content, string told)
    {
        server.File = content switch { "program" => FileSamples.Program, "large" => new byte[1001], _ => FileSamples.Pdf };

        await Files.Take(Message(Staff, ("faktura.pdf", server.Url(way))), isAll: true, default);

        Assert.Empty(await Rows());
        var said = Assert.Single(await ordering.Town.Outbox()).Text;
        Assert.StartsWith("faktura: ", said, StringComparison.Ordinal);
        Assert.Contains(told, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_sends_nothing_and_nothing_is_fetched_for_them()
    {
        await Files.Take(Message(TownInTest.Stranger, ("faktura.pdf", server.Url("file"))), isAll: true, default);

        Assert.Equal((0, FileTexts.NotInDirectory.Sv), (server.Asked, Assert.Single(await ordering.Town.Outbox()).Text));
    }

    [Theory]
    [InlineData(Staff, true)]
    [InlineData(Budget, true)]
    [InlineData(Ekonomi, true)]
    [InlineData(StrategicHead, true)]
    [InlineData(OtherBudget, false)]
    [InlineData(OtherArea, false)]
    [InlineData(Approver, false)]
    [InlineData("0901", false)]
    [InlineData(TownInTest.Stranger, false)]
    public async Task Only_the_two_parties_are_offered_a_file_and_get_it(string who, bool may)
    {
        await PlaceWithFile();

        var pressed = await ordering.Press(who, "avrop.files", ("number", Number));
        var consent = Assert.Single(await Consent(who, (await Rows()).Single().Id, "card-1", server.Url("file")));

        Assert.Equal((may, may ? FileTexts.Offered.Sv : FileTexts.NotForYou.Sv), (pressed.Done, pressed.Note));
        Assert.Equal(may ? 1 : 0, (await ordering.Town.Outbox()).Count(m => m.Card == TeamsFileCards.Consent && m.Conversation == $"a:chat-{who}"));
        Assert.Equal(may ? 1 : 0, server.Put.Count);
        Assert.Equal(may, consent.Card == TeamsFileCards.Info);
    }

    [Fact]
    public async Task In_a_channel_a_file_is_offered_in_ones_own_chat()
    {
        await PlaceWithFile();
        await ordering.Know(Ekonomi);

        var (channel, data) = (ordering.Invoke(Ekonomi, "channel"), JsonSerializer.SerializeToElement(new { number = Number }));
        var pressed = await ordering.Press(channel, "avrop.files", data);
        var direct = await Files.Consent(new(new Activity { Type = "invoke", Name = InvokeNames.FileConsent, Id = "f1", ReplyToId = "c1", ChannelId = channel.ChannelId, ServiceUrl = channel.ServiceUrl, From = channel.From, Recipient = channel.Recipient, Conversation = channel.Conversation, Value = Accepts((await Rows()).Single().Id, server.Url("file")) }), default);

        Assert.Equal((true, FileTexts.InYourChat.Sv), (pressed.Done, pressed.Note));
        Assert.Equal($"a:chat-{Ekonomi}", (await ordering.Town.Outbox()).Single(m => m.Card == TeamsFileCards.Consent).Conversation);
        Assert.Equal((200, 0), (direct.Status, server.Put.Count));
    }

    [Fact]
    public async Task A_consent_saves_the_file_once_and_its_card_goes()
    {
        await PlaceWithFile();
        var id = (await Rows()).Single().Id;

        await Consent(Ekonomi, id, "card-1", server.Url("file"));
        await Consent(Ekonomi, id, "card-1", server.Url("file"));

        Assert.Equal(FileSamples.Pdf, Assert.Single(server.Put).Bytes);
        var sent = (await ordering.Town.Outbox()).Where(m => m.Conversation == $"a:chat-{Ekonomi}" && m.Kind is OutgoingKind.Delete);
        Assert.Equal(["card-1"], sent.Select(m => m.Activity));
    }

    [Fact]
    public async Task A_consent_to_another_host_saves_nothing_and_says_so()
    {
        await PlaceWithFile();

        var told = await Consent(Ekonomi, (await Rows()).Single().Id, "card-1", "https://evil.example/x");

        Assert.Equal(FileTexts.NotSaved.Sv, Assert.Single(told).Text);
    }

    [Fact]
    public async Task A_declined_file_stays_where_it_is()
    {
        await PlaceWithFile();

        var told = await Consent(Ekonomi, (await Rows()).Single().Id, "card-1", null);

        Assert.Empty(told);
        Assert.Empty(server.Put);
    }

    [Fact]
    public async Task What_waits_longer_than_a_day_is_removed_and_what_goes_with_an_order_stays()
    {
        await PlaceWithFile();
        await SendText(Staff, "annat.txt");
        ordering.Clock.Step(OrderFile.Waits - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await ordering.Slices.Ordering.Files.Drop.Trim(default));

        ordering.Clock.Step(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await ordering.Slices.Ordering.Files.Drop.Trim(default));
        Assert.Equal("faktura.pdf", (await Rows()).Single().Name);
    }

    [Fact]
    public async Task Who_sent_a_file_removes_it_and_nobody_else_does()
    {
        await Send(Staff, "faktura.pdf");
        var id = (await Rows()).Single().Id;

        Assert.False((await ordering.Press(Budget, "avrop.dropfile", ("files", id))).Done);
        Assert.Single(await Rows());
        Assert.True((await ordering.Press(Staff, "avrop.dropfile", ("files", id))).Done);
        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task With_an_erased_order_its_files_and_their_names_go()
    {
        await PlaceWithFile();
        await using var db = await ordering.Town.Contexts.CreateDbContextAsync();

        await OrderFiles.Remove(db, [Number], default);

        Assert.Empty(await Rows());
        Assert.Equal("", (await ordering.Order(Number)).Files);
    }

    [Fact]
    public async Task When_people_are_taken_out_of_an_order_its_files_go_too()
    {
        await PlaceWithFile();
        await ordering.Step(Staff, Number, "avrop.cancel");

        await ordering.Slices.Ordering.Erase.Person(TownInTest.Aad(Staff), await ordering.Now(), isTrial: false, default);

        Assert.Empty(await Rows());
        Assert.Equal("", (await ordering.Order(Number)).Files);
    }

    private async Task PlaceWithFile()
    {
        await Send(Staff, "faktura.pdf");
        await ordering.Place(Staff, [.. StopInvoice, ("files", (await Rows()).Single().Id)]);
    }

    private Task Send(string who, string name) => Files.Take(Message(who, (name, server.Url("file"))), isAll: true, default);

    private Task SendText(string who, string name)
    {
        server.File = System.Text.Encoding.UTF8.GetBytes(name);
        return Send(who, name);
    }

    /// <returns>What is said to them of it.</returns>
    private async Task<IReadOnlyList<OutboxMessage>> Consent(string who, string file, string card, string? uploadUrl)
    {
        var (chat, before) = (ordering.Invoke(who), (await ordering.Town.Outbox()).Select(m => m.Id).ToHashSet());
        var invoke = new Activity { Type = ActivityTypes.Invoke, Name = InvokeNames.FileConsent, Id = chat.Id, ReplyToId = card, ChannelId = chat.ChannelId, ServiceUrl = chat.ServiceUrl, From = chat.From, Recipient = chat.Recipient, Conversation = chat.Conversation, Locale = "sv-SE", Value = Accepts(file, uploadUrl) };
        Assert.Equal(200, (await Files.Consent(new(invoke), default)).Status);
        return [.. (await ordering.Town.Outbox()).Where(m => !before.Contains(m.Id) && m.Kind is OutgoingKind.Send)];
    }

    private static JsonElement Accepts(string file, string? uploadUrl) =>
        JsonSerializer.SerializeToElement(new { type = "fileUpload", action = uploadUrl is null ? "decline" : "accept", context = new { file }, uploadInfo = new { uploadUrl, contentUrl = uploadUrl, uniqueId = "u", fileType = "pdf" } });

    private Activity Message(string who, params (string Name, string Url)[] files)
    {
        var message = ordering.Town.Message("", who);
        message.Attachments = [.. files.Select(f => new Attachment { ContentType = FileDownload.ContentType, Name = f.Name, Content = JsonSerializer.SerializeToElement(new { downloadUrl = f.Url }) })];
        return message;
    }

    private async Task<IReadOnlyList<OrderFile>> Rows()
    {
        await using var db = await ordering.Town.Contexts.CreateDbContextAsync();
        return await db.OrderFiles.AsNoTracking().ToListAsync();
    }
}
