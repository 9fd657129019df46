using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Domain.Questions.Reading;
using Forumbot.Features.Data;
using Forumbot.Features.Ordering;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Ordering in Teams, in a chat of one's own: references and people are the two parties' alone. Who presses is who Teams says; what stands
/// in a card is only what they saw and wrote.</summary>
internal sealed class OrderButtons(Slices slices, TimeProvider clock)
{
    private const int LongestKey = 100, LongestText = 4_000;

    private static readonly LocalText OnlyInPrivate = new("Beställningar gör man i en egen chatt med mig. Öppna en sådan och skriv vad du vill beställa.", "Orders are made in a private chat with me. Open one and write what you want to order.");

    /// <summary>The supplier's side.</summary>
    public QueueButtons Queue { get; } = new(slices, clock);

    /// <summary>How the one who presses is told of orders.</summary>
    public NoticeButtons Notices { get; } = new(slices, clock);

    /// <summary>Files that go with orders.</summary>
    public FileButtons Files => new(slices, clock);

    /// <summary><c>avrop.form</c> {service, unit, quantity, wanted, reference, contact, text, external, seen, form}: the form, with the price and the day.</summary>
    public ValueTask<Pressed> Form(Activity from, CardAction button, CancellationToken cancel) => InPrivate(from, async organisation =>
    {
        var now = clock.GetUtcNow();
        var wish = Wish(button);
        var reply = await slices.Ordering.Form.Handle(wish, organisation, Standing.On(LeadTime.DateAt(now), Who(from), organisation), LanguageOf(from), now, isNew: wish.Form.Length == 0, cancel);
        return new(reply.Headline, Card: reply.Card is null ? null : reply, Done: reply.Card is not null);
    }, cancel);

    /// <summary><c>avrop.open</c> {service, unit, quantity, wanted, text, external}: the form, in the chat of the one who presses.</summary>
    public async ValueTask<Pressed> Open(Activity from, CardAction button, CancellationToken cancel) => Acts.IsDialog(from)
        ? await Form(from, button, cancel)
        : Pressed.Of(await slices.Ordering.Open.Handle(Acts.Of(from, clock.GetUtcNow()), await slices.Organisation(cancel), Wish(button), cancel));

    /// <summary><c>avrop.place</c> with what <c>avrop.form</c> has.</summary>
    public ValueTask<Pressed> Place(Activity from, CardAction button, CancellationToken cancel) => InPrivate(from, async organisation =>
    {
        var wish = Wish(button);
        return !button.IsCurrent() || string.IsNullOrEmpty(from.Id) || wish.Form.Length == 0 ? await Form(from, button, cancel)
            : Pressed.Of(await slices.Ordering.Place.Handle(Acts.Of(from, clock.GetUtcNow()), organisation, wish, cancel));
    }, cancel);

    /// <summary><c>avrop.show</c> {number}: the order as it is, with what the one who asks may do.</summary>
    public async ValueTask<Pressed> Show(Activity from, CardAction button, CancellationToken cancel) =>
        Shown(await slices.Ordering.Show.One(Who(from), Number(button), await slices.Organisation(cancel), LanguageOf(from), cancel));

    /// <summary><c>avrop.ask</c> {number, rev, step}: what a step needs.</summary>
    public async ValueTask<Pressed> Ask(Activity from, CardAction button, CancellationToken cancel) => Features.Ordering.Telling.AvropButtons.Of(button.Text("step")) is { } step
        ? Shown(await slices.Ordering.Show.Ask(Who(from), Number(button), step, await slices.Organisation(cancel), LanguageOf(from), cancel))
        : await Show(from, button, cancel);

    /// <summary><c>avrop.sofar</c> {unit, service, year}: what a förvaltning has ordered, against budget.</summary>
    public async ValueTask<Pressed> SoFar(Activity from, CardAction button, CancellationToken cancel)
    {
        var (organisation, now) = (await slices.Organisation(cancel), clock.GetUtcNow());
        var asked = new SoFarAsk(Key(button, "unit"), Key(button, "service") is { } tjanst ? [tjanst] : [], button.WholeNumber("year"));
        return Shown(await slices.Ordering.SoFar.Handle(asked, Standing.On(LeadTime.DateAt(now), Who(from), organisation), organisation, LanguageOf(from), now, cancel));
    }

    /// <summary><c>avrop.history</c> {number}: its steps.</summary>
    public async ValueTask<Pressed> History(Activity from, CardAction button, CancellationToken cancel) =>
        Shown(await slices.Ordering.Show.History(Who(from), Number(button), await slices.Organisation(cancel), LanguageOf(from), cancel));

    /// <summary><c>avrop.list</c> {scope, page, service}: one's own orders, or those of one's förvaltning.</summary>
    public ValueTask<Pressed> List(Activity from, CardAction button, CancellationToken cancel) => InPrivate(from, async organisation =>
        Shown(await slices.Ordering.Orders.List(Who(from), Features.Ordering.OrderScopes.Of(button.Text("scope")), Key(button, "service"), button.WholeNumber("page") ?? 0, organisation, LanguageOf(from), cancel)), cancel);

    public ValueTask<Pressed> Attest(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Attest.Handle(act, o, n, seen, cancel), cancel);

    public ValueTask<Pressed> RefuseAttest(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.RefuseAttest.Handle(act, o, n, seen, Text(button, "sentence"), cancel), cancel);

    public ValueTask<Pressed> Approve(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Approve.Handle(act, o, n, seen, cancel), cancel);

    public ValueTask<Pressed> RefuseApproval(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.RefuseApproval.Handle(act, o, n, seen, Text(button, "sentence"), cancel), cancel);

    public ValueTask<Pressed> Accept(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Accept.Handle(act, o, n, seen, Text(button, "day"), cancel), cancel);

    public ValueTask<Pressed> Decline(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Decline.Handle(act, o, n, seen, Text(button, "sentence"), cancel), cancel);

    public ValueTask<Pressed> Assign(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Assign.Handle(act, o, n, seen, Text(button, "person"), cancel), cancel);

    public ValueTask<Pressed> Start(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Start.Handle(act, o, n, seen, cancel), cancel);

    public ValueTask<Pressed> Deliver(Activity from, CardAction button, CancellationToken cancel) =>
        Take(from, button, (act, o, n, seen) => slices.Ordering.Deliver.Handle(act, o, n, seen, Text(button, "quantity"), button.Text("last") == "true", Text(button, "sentence"), cancel), cancel);

    public ValueTask<Pressed> Confirm(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Confirm.Handle(act, o, n, seen, cancel), cancel);

    public ValueTask<Pressed> Complain(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Complain.Handle(act, o, n, seen, Text(button, "sentence"), cancel), cancel);

    public ValueTask<Pressed> Remedy(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Remedy.Handle(act, o, n, seen, Text(button, "sentence"), cancel), cancel);

    public ValueTask<Pressed> Credit(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Credit.Handle(act, o, n, seen, Text(button, "amount"), Text(button, "sentence"), cancel), cancel);

    public ValueTask<Pressed> RejectComplaint(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.RejectComplaint.Handle(act, o, n, seen, Text(button, "sentence"), cancel), cancel);

    public ValueTask<Pressed> Cancel(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Cancel.Handle(act, o, n, seen, Text(button, "sentence"), cancel), cancel);

    public ValueTask<Pressed> Terminate(Activity from, CardAction button, CancellationToken cancel) => Take(from, button, (act, o, n, seen) => slices.Ordering.Terminate.Handle(act, o, n, seen, Text(button, "lastday"), cancel), cancel);

    /// <summary>A button without the version that it was made for takes no step: the order is shown as it is.</summary>
    private async ValueTask<Pressed> Take(Activity from, CardAction button, Func<Act, Organisation, string, int, Task<Said>> step, CancellationToken cancel) =>
        !button.IsCurrent() || string.IsNullOrEmpty(from.Id) || button.WholeNumber("rev") is not { } seen ? await Show(from, button, cancel)
        : Pressed.Of(await step(Acts.Of(from, clock.GetUtcNow()), await slices.Organisation(cancel), Number(button), seen));

    private async ValueTask<Pressed> InPrivate(Activity from, Func<Organisation, Task<Pressed>> press, CancellationToken cancel) =>
        Acts.IsPrivate(from) ? await press(await slices.Organisation(cancel)) : new(OnlyInPrivate.In(LanguageOf(from)), Done: false);

    /// <summary>What stands in a message of somebody, as the form's description.</summary>
    public static string TextOf(string? message) => message is null ? "" : PlainText.Of(ReadableText.Clean(message)).Trim() is var text && text.Length > AvropCase.LongestText ? text[..AvropCase.LongestText] : text;

    private static OrderWish Wish(CardAction button) => new()
    {
        Tjanst = Key(button, "service"),
        Forvaltning = Key(button, "unit"),
        Quantity = Text(button, "quantity"),
        Wanted = Text(button, "wanted"),
        Reference = Text(button, "reference"),
        Contact = Text(button, "contact"),
        Text = Text(button, "text"),
        External = button.Text("external") == "1",
        Files = Key(button, "files"),
        Seen = Text(button, "seen"),
        Form = Guid.TryParseExact(button.Text("form"), "N", out var form) ? form.ToString("N") : "",
    };

    private static Pressed Shown(Said said) => new(said.Note, null, said.Done, said.Card);

    private static string? Who(Activity from) => from.From?.AadObjectId;

    private static Language LanguageOf(Activity from) => Texts.LanguageOf(from.Locale);

    private static string Number(CardAction button) => Key(button, "number") ?? "";

    private static string? Key(CardAction button, string name) => button.Text(name) is { Length: > 0 and <= LongestKey } text ? text : null;

    private static string? Text(CardAction button, string name) => button.Text(name) is { } text ? text[..Math.Min(text.Length, LongestText)] : null;
}
