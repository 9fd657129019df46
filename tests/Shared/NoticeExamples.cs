using Forumbot.Domain.Ordering.Notices;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Ordering.Telling;

namespace Forumbot.TestSupport;

/// <summary>The cards of notices of orders: what one chooses, and what has happened since last time.</summary>
internal static class NoticeExamples
{
    public static IEnumerable<Reply> In(Language language) =>
    [
        NoticeForm.Of(NoticeWay.Direct, hasChannel: true, language, null),
        NoticeForm.Of(NoticeWay.Channel, hasChannel: false, language, NoticeForm.Done(NoticeWay.Channel).In(language)),
        NoticeSummary.Of(["A-2026-000001: Upphandlingstjänst. Levererad."], language),
        NoticeSummary.Of([.. Enumerable.Range(1, NoticeSummary.MostShown + 3).Select(n => $"A-2026-{n:000000}: *Upphandlingstjänst*. Levererad.")], language),
    ];
}
