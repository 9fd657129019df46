using System.Text.Json;
using Forumbot.Domain.Catalogue;
using Forumbot.Features.Data;
using Forumbot.Host;
using Forumbot.Teams.Activities;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Host;

/// <summary>Price lists and disputed volumes of the demo organisation by what is written and pressed, on 21 November 2026.</summary>
internal sealed class PricingInTest : IDisposable
{
    private readonly TownInTest town;
    private readonly Changes changes;
    private readonly Forumbot.Features.Data.Organisations organisations;

    private PricingInTest(TownInTest town)
    {
        (this.town, changes, organisations) = (town, new(town.Contexts, Clock), new(town.Contexts, Clock));
        Slices = town.Slices with { PriceLists = new(town.Contexts, changes, Clock), Organisation = async cancel => await Now(cancel) };
        (Lists, Disputes) = (new(Slices.PriceLists, Clock), new(Slices, Clock));
        Directives = new(Slices, new(Slices, Clock), new(Slices, Clock), new(Slices.People, Clock), Lists, Disputes, Clock);
    }

    public SteppedClock Clock { get; } = new();

    public Slices Slices { get; }

    public PriceListButtons Lists { get; }

    public DisputeButtons Disputes { get; }

    public DirectiveAnswers Directives { get; }

    public TownInTest Town => town;

    public static async Task<PricingInTest> Open() => new(await TownInTest.Open());

    /// <summary>As the store holds it.</summary>
    public async Task<Organisation> Now(CancellationToken cancel = default)
    {
        organisations.LookAgain();
        return (await organisations.Current(cancel)).Organisation;
    }

    /// <summary>What somebody is answered who writes.</summary>
    public async Task<Forumbot.Features.Reply> Say(string text, string who)
    {
        var message = town.Message(text, who);
        return (await Directives.Answer(message, text, default))!.Value.Message!.Value.Reply;
    }

    /// <summary>Presses a card's button (Action.Execute), with what was written and chosen.</summary>
    public Task<Pressed> Press(PressButton press, string who, JsonElement card, string verb, params (string Name, string Value)[] inputs)
    {
        var data = TownInTest.Button(card, verb).GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => (object)p.Value);
        foreach (var (name, value) in inputs) data[name] = value;
        return Press(press, Invoke(who), JsonSerializer.SerializeToElement(data));
    }

    public async Task<Pressed> Press(PressButton press, Activity from, JsonElement data) => await press(from, new("x", data), default);

    public Activity Invoke(string who, string kind = "personal")
    {
        var message = kind is "personal" ? town.Message("", who) : town.InChannel("", who);
        return new() { Type = ActivityTypes.Invoke, Name = InvokeNames.CardAction, Id = message.Id, ChannelId = message.ChannelId, ServiceUrl = message.ServiceUrl, From = message.From, Recipient = message.Recipient, Conversation = message.Conversation, Locale = message.Locale, ReplyToId = "card-1" };
    }

    public void Dispose()
    {
        organisations.Dispose();
        changes.Dispose();
        town.Dispose();
    }
}
