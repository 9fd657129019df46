namespace Forumbot.Domain.Questions.Matching;

/// <summary>Puts together what a text wants and names with what was said before it.</summary>
internal sealed record Deciding(Intent Intent, IReadOnlyList<string> Tjanster, string? Forvaltning, IReadOnlyList<string> Forums, Period? Period, bool Clarify)
{
    // Follow-ups are short: what is longer stands for itself.
    private const int ShortText = 8;

    private static readonly HashSet<string> PointsBack = [.. WordFile.Sections("denials.txt")["back"].Select(Questions.Reading.Words.Fold)];

    private static readonly Deciding NotUnderstood = new(Intent.Unknown, [], null, [], null, false);

    public static Deciding Decide(TextRead read, IntentPick pick, Named named, Question? context)
    {
        var foreign = read.Pieces.Exists(IntentFeatures.IsForeign);
        if (pick.Intent == Intent.Unknown && context is not null && !foreign && pick.Shown != Intent.Unknown && read.Pieces.Count <= ShortText) pick = pick with { Intent = pick.Shown };
        if (pick.Intent == Intent.Unknown || (pick is { Intent: Intent.ServiceInfo, Evidence: null } && context is not null)) return WithoutIntent(read, pick, named, context, foreign);
        // "Hur stor del av kontaktcenter": all of the area, and none of its services.
        if (pick.IsOfAll && named is { Clarify: true, Area: not null }) named = named with { Tjanster = [], Clarify = false };
        if (IsOfNoService(pick.Intent)) named = named with { Tjanster = [], Clarify = false };
        var own = new Deciding(pick.Intent, named.Tjanster, named.Forvaltning, named.Forums, read.Period, named.Clarify);
        if (named.Clarify && context is { Tjanster.Count: > 0, Clarify: false } && read.Pieces.Count <= ShortText && NeedsService(own) && read.Words.Exists(w => PointsBack.Contains(w.Folded)))
            return (own with { Clarify = false }).After(context, read, named);
        if (named.Tjanster.Count > 0) return own;
        if (IsOfForum(pick.Intent)) return own.OfForum(context);
        if (own.Intent == Intent.Escalate && context is { Tjanster.Count: > 0, Clarify: false }) return own.After(context, read, named);
        if (!NeedsService(own) || (pick.IsOfAll && (pick.IsOfEverything || context is not { Tjanster.Count: > 0 }) && own.Intent is Intent.Responsible or Intent.Cost or Intent.OrderStatus or Intent.Agreement or Intent.KeyFigures or Intent.Compare)) return own;
        if (context is { Tjanster.Count: > 0 } && !foreign && !pick.IsOffTopic) return own.After(context, read, named);
        return foreign || pick.IsOffTopic ? NotUnderstood : own with { Clarify = true };
    }

    /// <summary>What wants nothing by itself may still say of what, of whom or when the same is asked again.</summary>
    private static Deciding WithoutIntent(TextRead read, IntentPick pick, Named named, Question? context, bool foreign)
    {
        var own = new Deciding(pick.Intent, named.Tjanster, named.Forvaltning, named.Forums, read.Period, named.Clarify);
        if (context is null || context.Intent == Intent.Unknown || read.Pieces.Count > ShortText || foreign)
            return pick.Intent == Intent.Unknown ? NotUnderstood : own;
        var again = own with { Intent = context.Intent, Period = own.Period ?? context.Period };
        if (named.Tjanster.Count > 0) return again;
        return named.Forvaltning is not null || named.NamesOwn || read.Period is not null || named.Forums.Count > 0 ? again.After(context, read, named) : NotUnderstood;
    }

    private Deciding OfForum(Question? context) =>
        Forums.Count > 0 ? this
        : context is { Forums.Count: > 0 } ? this with { Forums = context.Forums }
        : this with { Clarify = true };

    /// <summary>A follow-up keeps what was named before: the services, and the buyer unless it says "vi".</summary>
    private Deciding After(Question context, TextRead read, Named named) => this with
    {
        Tjanster = context.Tjanster,
        Clarify = context.Clarify && context.Tjanster.Count != 1,
        Forvaltning = Forvaltning ?? (SaysWe(read) || named.NamesOwn ? null : context.Forvaltning),
        Period = Period ?? (Intent == context.Intent || (Intent, context.Intent) is (Intent.ExplainPrice, Intent.Cost) ? context.Period : null),
        Forums = Forums.Count > 0 || !IsOfForum(Intent) ? Forums : context.Forums,
    };

    private static bool SaysWe(TextRead read) => read.Words.Exists(w => w.Folded is "vi" or "oss" or "var" or "vart" or "vara" or "we" or "us" or "our");

    private static bool IsOfNoService(Intent intent) => intent is Intent.ServiceList or Intent.Digest or Intent.Help or Intent.Greeting or Intent.ForumNext or Intent.ForumInfo or Intent.ActionItems;

    private static bool IsOfForum(Intent intent) => intent is Intent.ForumNext or Intent.ForumInfo;

    /// <summary>All that is about one service; who is responsible may also be asked of a buyer, and a matter may be taken to a forum as it is.</summary>
    private static bool NeedsService(Deciding own) => own.Intent switch
    {
        Intent.ServiceList or Intent.Digest or Intent.Help or Intent.Greeting or Intent.ActionItems => false,
        Intent.Responsible => own.Forvaltning is null,
        Intent.Escalate => own.Forums.Count == 0,
        _ => true,
    };
}
