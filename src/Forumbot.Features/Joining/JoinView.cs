using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.People;
using Forumbot.Domain.Questions;
using Forumbot.Features.Data;

namespace Forumbot.Features.Joining;

/// <summary>The cards of asking to be let in.</summary>
internal static class JoinView
{
    /// <summary>Requests shown at once; the others come when these are decided.</summary>
    public const int MostShown = 20;

    private const string FormCard = "people/join-form", RequestCard = "people/join-request", ListCard = "people/join-requests";

    /// <summary>For the one who asks: which förvaltning?</summary>
    /// <param name="among">Keys that their words fit, chosen from first; empty for any.</param>
    public static ActView Form(Organisation organisation, Language language, DateOnly today, IReadOnlyList<string> among, string? unknown)
    {
        var all = organisation.ForvaltningarOn(today).ToList();
        var shown = all.Where(f => among.Contains(f.Key)).ToList() is { Count: > 0 } fitting ? fitting : all;
        return new(FormCard, language, (unknown is null ? JoinTexts.WhichForvaltning : JoinTexts.NotFound(unknown)).In(language))
        {
            Lines = [JoinTexts.HowItGoes.In(language)],
            Choices = [new("unit", JoinTexts.Forvaltning.In(language), "", JoinTexts.NoneChosen.In(language), [.. shown.Select(f => (f.Name, f.Key))])],
            Buttons = [new(JoinTexts.Send.In(language), "join.ask", [], TakesChoices: true)],
        };
    }

    /// <summary>For the one who asked.</summary>
    public static ActView Sent(Forvaltning forvaltning, Language language, bool administratorKnows) => new(FormCard, language, JoinTexts.Asked(forvaltning.Name).In(language))
    {
        Lines = administratorKnows ? [JoinTexts.YouWillKnow.In(language)] : [JoinTexts.YouWillKnow.In(language), JoinTexts.TellThem.In(language)],
        Buttons = [new(JoinTexts.ChangeIt.In(language), "join.form", [])],
    };

    /// <summary>For an administrator: one request, to be decided or as it was decided.</summary>
    public static ActView Of(JoinRequest request, Organisation organisation, Language language)
    {
        var forvaltning = NameOf(organisation, request.Forvaltning);
        IReadOnlyList<ActFact> facts = [new(JoinTexts.NameInTeams.In(language), request.Name), new(JoinTexts.Forvaltning.In(language), forvaltning), new(JoinTexts.Sent.In(language), Day(language, request.At))];
        IReadOnlyList<(string, object)> data = [("person", request.AadObjectId), ("version", request.Version)];
        return request.State is not JoinState.Waiting ? new(RequestCard, language, Outcome(request, forvaltning).In(language)) : new(RequestCard, language, JoinTexts.Wants(request.Name, forvaltning).In(language))
        {
            Lines = [JoinTexts.CheckThem.In(language)],
            Facts = facts,
            Choices = [Roles(language)],
            Buttons = [new(JoinTexts.Confirm.In(language), "join.confirm", data, TakesChoices: true), new(JoinTexts.Reject.In(language), "join.reject", data)],
        };
    }

    /// <summary>For an administrator: all that wait.</summary>
    /// <param name="waiting">Oldest first.</param>
    /// <param name="user">The administrator's id in the channel; null where it is not known.</param>
    public static ActView List(IReadOnlyList<JoinRequest> waiting, Organisation organisation, Language language, string? user)
    {
        var (shown, renew) = (waiting.Take(MostShown).ToList(), new ActButton(JoinTexts.Renew.In(language), "join.list", []));
        var view = new ActView(ListCard, language, (waiting.Count == 0 ? JoinTexts.NoneWaits : JoinTexts.Waiting(waiting.Count)).In(language)) { Refresh = new("join.list", [], user is null ? [] : [user]), Buttons = [renew] };
        return waiting.Count == 0 ? view : view with
        {
            Lines = shown.Count < waiting.Count ? [JoinTexts.Oldest(shown.Count).In(language), JoinTexts.CheckThem.In(language)] : [JoinTexts.CheckThem.In(language)],
            Facts = [.. shown.Select(r => new ActFact(r.Name, $"{NameOf(organisation, r.Forvaltning)}, {Day(language, r.At)}"))],
            Choices =
            [
                new("request", JoinTexts.Request.In(language), shown.Count == 1 ? Choice(shown[0]) : "", JoinTexts.ChooseRequest.In(language), [.. shown.Select(r => ($"{r.Name}, {NameOf(organisation, r.Forvaltning)}", Choice(r)))]),
                Roles(language),
            ],
            Buttons = [new(JoinTexts.Confirm.In(language), "join.confirm", [], TakesChoices: true), new(JoinTexts.Reject.In(language), "join.reject", [], TakesChoices: true), renew],
        };
    }

    public static string NameOf(Organisation organisation, string forvaltning) => Lookup.Of(organisation).Forvaltning(forvaltning)?.Name ?? forvaltning;

    /// <summary>What a list's choice tells of a request: who, and which version was shown.</summary>
    private static string Choice(JoinRequest request) => $"{request.AadObjectId}|{request.Version}";

    private static LocalText Outcome(JoinRequest request, string forvaltning) => request.State is JoinState.Rejected
        ? JoinTexts.Rejected(request.Name, forvaltning)
        : request.Role is { } role ? JoinTexts.Confirmed(request.Name, forvaltning, role.Name()) : JoinTexts.AlreadyInDirectory(request.Name);

    private static ActChoice Roles(Language language) =>
        new("role", JoinTexts.RoleOf.In(language), Role.Staff.Key(), JoinTexts.ChooseRole.In(language), [.. RoleTexts.Offered.Select(r => (r.Name().In(language), r.Key()))]);

    private static string Day(Language language, DateTimeOffset at) => Formats.Date(language, LeadTime.DateAt(at));
}
