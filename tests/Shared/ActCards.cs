using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Channels;
using Forumbot.Features.Data;
using Forumbot.Features.Joining;

namespace Forumbot.TestSupport;

/// <summary>Real cards of what one can act on, one of each that looks different, in both languages. The first of each template is
/// its sample.</summary>
internal static class ActCards
{
    private const string Channel = "19:utbildning@thread.tacv2", User = "29:anna";

    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly Organisation Stockholm = Organisations.Stockholm with
    {
        Deputyships = [new(Organisations.BudgetuppfoljareTrafik.AadObjectId, Organisations.Budgetuppfoljare.AadObjectId, new(new(2026, 11, 1), new(2026, 11, 30)))],
    };

    public static IReadOnlyList<Reply> All { get; } = [.. Enum.GetValues<Language>().SelectMany(In)];

    public static Reply? Sample(string card) => All.FirstOrDefault(r => r.Card == card);

    private static IEnumerable<Reply> In(Language language) =>
    [
        .. Channels(language, Stockholm).Select(v => v.Reply()),
        .. new[] { Organisations.Budgetuppfoljare, Organisations.BudgetuppfoljareTrafik, Organisations.TjansteansvarigEkonomi, Organisations.Staff }
            .Select(person => WhoAmI.Handle(Stockholm, person, Who(language) with { Channel = person.Area is null ? null : "19:farsta@thread.tacv2" })),
        WhoAmI.Handle(Stockholm, (Person?)null, Who(language)), WhoAmI.Handle(Stockholm, (Person?)null, Who(language) with { Waits = "farsta", Channel = "19:other@thread.tacv2", IsPrivate = false }),
        .. Joining(language, Stockholm).Select(v => v.Reply()),
        .. ListCardExamples.In(language),
        .. DisputeExamples.In(language),
        .. QueueExamples.In(language),
        .. OrderFormExamples.In(language),
        .. NoticeExamples.In(language),
        .. OrderedSoFarExamples.In(language),
        .. FileExamples.In(language),
        .. AvropExamples.In(language),
    ];

    private static IEnumerable<ActView> Channels(Language language, Organisation organisation)
    {
        var (free, bound) = (new ChannelState(Channel, null, 0), new ChannelState(Channel, "trafikkontoret", 2));
        var asked = new ChoiceAsked(null, User, language, Today, []);
        return
        [
            ChannelView.Of(bound, organisation, language), ChannelView.Of(free, organisation, language), ChannelView.Of(bound, organisation, language, ChannelTexts.NowBound("Trafikkontoret")),
            ChannelView.Swap(bound, "Trafikkontoret", organisation.Forvaltningar[0], language),
            ChannelView.Own(free, organisation, asked, organisation.Forvaltningar), ChannelView.Shared(free, organisation, asked), ChannelView.Own(bound, organisation, asked, []),
            ChannelView.Shared(bound, organisation, asked with { Among = ["farsta", "trafikkontoret"] }), ChannelView.Own(free, organisation, asked with { Unknown = "Vattenförvaltningen" }, [organisation.Forvaltningar[0]]),
        ];
    }

    private static IEnumerable<ActView> Joining(Language language, Organisation organisation) =>
    [
        JoinView.Form(organisation, language, Today, [], null), JoinView.Form(organisation, language, Today, ["farsta"], "Vattenförvaltningen"),
        JoinView.Sent(organisation.Forvaltningar[2], language, administratorKnows: true), JoinView.Sent(organisation.Forvaltningar[2], language, administratorKnows: false),
        JoinView.Of(Request(1), organisation, language), JoinView.Of(Request(1, JoinState.Rejected), organisation, language), JoinView.Of(Request(1, JoinState.Confirmed, Role.KundBestallare), organisation, language), JoinView.Of(Request(1, JoinState.Confirmed), organisation, language),
        JoinView.List([Request(1), Request(2)], organisation, language, User), JoinView.List([], organisation, language, User), JoinView.List([Request(1)], organisation, language, null),
        JoinView.List([.. Enumerable.Range(1, JoinView.MostShown + 5).Select(n => Request(n))], organisation, language, User),
    ];

    private static JoinRequest Request(int number, JoinState state = JoinState.Waiting, Role? role = null) => new()
    {
        AadObjectId = $"00000000-0000-4000-8000-0000000007{number:00}",
        Name = number == 1 ? "Anna Ek" : $"Person {number} *[x](http://x)*",
        Forvaltning = "farsta",
        At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        State = state,
        Language = Language.Swedish,
        Version = number,
        Role = role,
    };

    private static WhoAsked Who(Language language) => new(language, CardExamples.Now, IsPrivate: true, Channel: null, Waits: null);
}
