namespace Forumbot.Domain.Questions.Matching;

/// <summary>Puts together what a text wants and names with what was said before it.</summary>
internal sealed record Deciding(Intent Intent, IReadOnlyList<string> Tjanster, string? Forvaltning, IReadOnlyList<string> Forums, Period? Period, bool Clarify)
{
    private static readonly Deciding NotUnderstood = new(Intent.Unknown, [], null, [], null, false);

    public static Deciding Decide(TextRead read, IntentPick pick, Named named, Question? context)
    {
        var foreign = Foreign(read, pick);
        if (pick.Score < IntentPick.Least) return WithoutIntent(read, named, context, foreign);
        if (pick.Intent == Intent.Unknown) return NotUnderstood;
        if (IsOfNoService(pick.Intent)) named = named with { Tjanster = [], Clarify = false };
        var own = new Deciding(pick.Intent, named.Tjanster, named.Forvaltning, named.Forums, read.Period, named.Clarify);
        if (named.Tjanster.Count > 0) return own;
        if (IsOfForum(pick.Intent)) return own.OfForum(context, foreign);
        if (!NeedsService(pick.Intent)) return own;
        if (context is { Tjanster.Count: > 0 } && foreign == 0) return own.After(context, read);
        return foreign > 0 ? NotUnderstood : own with { Clarify = true };
    }

    /// <summary>A service and nothing else asks what it is, or the same as was asked before.</summary>
    private static Deciding WithoutIntent(TextRead read, Named named, Question? context, int foreign)
    {
        var own = new Deciding(context?.Intent ?? Intent.Unknown, named.Tjanster, named.Forvaltning, named.Forums, read.Period ?? context?.Period, named.Clarify);
        if (named.Tjanster.Count > 0)
            return context is { Intent: not Intent.Unknown } && foreign == 0 ? own : own with { Intent = Intent.ServiceInfo, Period = read.Period };
        if (foreign > 0 || context is null || context.Intent == Intent.Unknown) return named.Forums.Count > 0 ? own with { Intent = Intent.ForumInfo } : NotUnderstood;
        return named.Forvaltning is not null || read.Period is not null || named.Forums.Count > 0 ? own.After(context, read) : NotUnderstood;
    }

    private Deciding OfForum(Question? context, int foreign) =>
        Forums.Count > 0 ? this
        : context is { Forums.Count: > 0 } ? this with { Forums = context.Forums }
        : foreign > 0 ? NotUnderstood : this with { Clarify = true };

    /// <summary>A follow-up keeps what was named before: the services, and the buyer unless it says "vi".</summary>
    private Deciding After(Question context, TextRead read) => this with
    {
        Tjanster = context.Tjanster,
        Clarify = context.Clarify && context.Tjanster.Count > 1,
        Forvaltning = Forvaltning ?? (SaysWe(read) ? null : context.Forvaltning),
        Period = Period ?? (Intent == context.Intent ? context.Period : null),
        Forums = Forums.Count > 0 || IsOfForum(Intent) is false ? Forums : context.Forums,
    };

    private static bool SaysWe(TextRead read) => read.Words.Exists(w => w.Folded is "vi" or "oss" or "var" or "vart" or "vara" or "we" or "us" or "our");

    /// <summary>How many words of the asking sentence mean nothing here.</summary>
    private static int Foreign(TextRead read, IntentPick pick)
    {
        var (start, end) = pick.End > pick.Start ? (pick.Start, pick.End) : (0, read.Pieces.Count);
        return read.Pieces[start..end].Count(p => p.Symbol == Vocabulary.Unknown && p.Tags == Tag.None && p.Word.Folded.Length > 2);
    }

    private static bool IsOfNoService(Intent intent) => intent is Intent.ServiceList or Intent.Digest or Intent.Help or Intent.Greeting or Intent.ForumNext or Intent.ForumInfo;

    private static bool IsOfForum(Intent intent) => intent is Intent.ForumNext or Intent.ForumInfo;

    private static bool NeedsService(Intent intent) => intent is Intent.Price or Intent.Cost or Intent.LeadTime or Intent.ExplainPrice or Intent.Compare
        or Intent.ServiceInfo or Intent.Obligation or Intent.ExternalPurchase or Intent.Order or Intent.OrderStatus or Intent.Agreement or Intent.WhatIf
        or Intent.KeyFigures or Intent.Responsible or Intent.Escalate;
}
