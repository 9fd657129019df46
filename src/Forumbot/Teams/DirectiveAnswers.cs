using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using Forumbot.Domain.Questions.Directives;
using Forumbot.Features;
using Forumbot.Features.Joining;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>Does what a text tells the bot, before it is understood as a question. Who writes and where comes from the activity.</summary>
internal sealed class DirectiveAnswers(Slices slices, ChannelButtons channels, JoinButtons joining, PeopleButtons people, PriceListButtons priceLists, DisputeButtons disputes, TimeProvider clock)
{
    private readonly QueueButtons queue = new(slices, clock);
    private readonly NoticeButtons notices = new(slices, clock);

    /// <summary>Null where the text is a question.</summary>
    /// <param name="text">What they wrote.</param>
    public async ValueTask<Pressed?> Answer(Activity from, string? text, CancellationToken cancel)
    {
        if (ReadableText.Refusal(text) is not null) return null;
        var organisation = await slices.Organisation(cancel);
        if (DirectiveReading.Of(organisation).Read(ReadableText.Clean(text!), Texts.LanguageOf(from.Locale)) is not { } directive) return null;
        // What waits for a store may hold its thread, and the channel must be answered meanwhile.
        await Task.Yield();
        return directive switch
        {
            Directive.WhoAmI who => Actions.Show(from, await WhoAmI(from, organisation, who.Language, cancel), who.Language),
            Directive.BindChannel bind => await Bind(from, organisation, bind, cancel),
            Directive.UnbindChannel { Asks: false } free => await Unbind(from, organisation, free.Language, cancel),
            Directive.UnbindChannel { Language: var language } => Actions.Show(from, await channels.Status(from, language, cancel), language),
            Directive.ShowBinding show => Actions.Show(from, await channels.Status(from, show.Language, cancel), show.Language),
            Directive.Belong belong => await Belong(from, organisation, belong, cancel),
            Directive.JoinRequests requests => Actions.Show(from, await joining.List(from, requests.Language, cancel), requests.Language),
            Directive.Directory shown => await people.Open(from, shown.Language, cancel),
            Directive.PriceLists shown => await priceLists.Open(from, shown.Language, cancel),
            Directive.PriceListDiff diff => await priceLists.Diff(from, diff.Years, diff.Language, cancel),
            Directive.DisputeVolume dispute => await disputes.OpenForm(from, dispute.Language, cancel),
            Directive.DisputedVolumes shown => await disputes.OpenList(from, shown.Language, cancel),
            Directive.TeamOrders shown => await queue.Open(from, shown.Language, shown.Part, cancel),
            Directive.LateOrders shown => await queue.OpenLate(from, shown.Language, cancel),
            Directive.Absence absence => await queue.TellAway(from, absence, cancel),
            Directive.QueueBinding bind => await BindQueue(from, organisation, bind, cancel),
            Directive.Notices shown => await notices.Open(from, shown.Language, cancel),
            _ => null,
        };
    }

    private async ValueTask<Pressed> BindQueue(Activity from, Organisation organisation, Directive.QueueBinding bind, CancellationToken cancel)
    {
        var act = Acts.Of(from, clock.GetUtcNow()) with { Language = bind.Language };
        return Actions.Of(from, await slices.Channels.BindQueue.Handle(act, organisation, bind.Area, bind.Named, cancel), bind.Language);
    }

    private async ValueTask<Reply> WhoAmI(Activity from, Organisation organisation, Language language, CancellationToken cancel)
    {
        var (where, who) = (Acts.AddressOf(from), from.From?.AadObjectId);
        var waits = who is null ? null : (await slices.Channels.JoinRequests.Of(who, cancel))?.Forvaltning;
        return Features.Joining.WhoAmI.Handle(organisation, who, new WhoAsked(language, clock.GetUtcNow(), where.Kind is "personal", where.Kind is "channel" ? where.Root : null, waits));
    }

    private async ValueTask<Pressed> Bind(Activity from, Organisation organisation, Directive.BindChannel bind, CancellationToken cancel)
    {
        var keys = bind.To.IsOwn && OwnForvaltning(from, organisation) is { } own ? [own] : bind.To.Keys;
        if (bind.Asks || keys.Count != 1) return Actions.Show(from, await channels.Shared(from, bind.Language, keys, bind.To.Unknown, cancel), bind.Language);
        var act = Acts.Of(from, clock.GetUtcNow()) with { Language = bind.Language };
        return Actions.Of(from, await slices.Channels.Bind.Handle(act, organisation, keys[0], null, cancel), bind.Language);
    }

    private async ValueTask<Pressed> Unbind(Activity from, Organisation organisation, Language language, CancellationToken cancel)
    {
        var act = Acts.Of(from, clock.GetUtcNow()) with { Language = language };
        return Actions.Of(from, await slices.Channels.Unbind.Handle(act, organisation, null, cancel), language);
    }

    private async ValueTask<Pressed> Belong(Activity from, Organisation organisation, Directive.Belong belong, CancellationToken cancel) => belong.To.Keys is [var named]
        ? await joining.Ask(from, named, belong.Language, cancel)
        : Actions.Show(from, AskToJoin.Form(organisation, from.From?.AadObjectId, belong.Language, clock.GetUtcNow(), belong.To.Keys, belong.To.Unknown), belong.Language);

    /// <summary>Only what they mean by "ours": whether they may is asked when it is done.</summary>
    private static string? OwnForvaltning(Activity from, Organisation organisation) =>
        organisation.People.FirstOrDefault(p => p.AadObjectId.Equals(from.From?.AadObjectId, StringComparison.OrdinalIgnoreCase))?.Forvaltning;
}
