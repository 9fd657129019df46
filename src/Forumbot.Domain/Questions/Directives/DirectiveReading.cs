using System.Runtime.CompilerServices;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions.Matching;
using Forumbot.Domain.Questions.Reading;

namespace Forumbot.Domain.Questions.Directives;

/// <summary>Tells a directive from a question. Strict: where a single word is left over that has no place in the directive, the
/// text is a question. Made once per <see cref="Organisation"/> and kept as long as it lives; shared between threads.</summary>
public sealed class DirectiveReading
{
    /// <summary>Nobody says so little in more words.</summary>
    private const int MostWords = 24;

    private const string Asking = "asking", ListDiff = "price-list-diff";

    private static readonly string[] Kinds = ["channel-unbind", "channel-show", "channel-bind", "who-am-i", "belong", "join-requests", "directory", ListDiff, "price-lists", "disputed-volumes", "dispute-volume", "notices"];

    private static readonly ConditionalWeakTable<Organisation, DirectiveReading> Made = [];

    private readonly Organisation organisation;
    private readonly DirectiveWords words;
    private readonly ForvaltningNames names;

    private DirectiveReading(Organisation organisation) => (this.organisation, words, names) = (organisation, new(organisation), new());

    public static DirectiveReading Of(Organisation organisation) => Made.GetValue(organisation, o => new(o));

    /// <param name="text">As typed in Teams: mentions, HTML and all.</param>
    /// <param name="locale">Used where the text itself does not tell the language.</param>
    /// <returns>Null where the text is no directive.</returns>
    public Directive? Read(string text, Language locale)
    {
        var plain = PlainText.Of(text);
        if (SupplierDirectives.Read(plain, organisation) is { } supplier) return supplier;
        var typed = Words.Of(plain);
        if (typed.Count is 0 or > MostWords || typed.Exists(w => words.OfQuestions.Contains(w.Folded))) return null;
        var pieces = words.Read(typed);
        var named = NamePick.Of(words.Forvaltningar.Find(pieces));
        foreach (var at in named.SelectMany(g => g.Pieces)) pieces[at].Tags |= Tag.Unit;
        var unknown = named.Count == 0 ? names.Unknown(pieces) : null;
        var scores = words.Score(pieces);
        return Kind(scores, pieces) is { } kind ? Of(kind, words.Languages.Of(typed, locale), Named(pieces, named, unknown), scores.Has(Asking), YearsOf(pieces)) : null;
    }

    /// <summary>The kind that speaks loudest of those that account for every word; of two alike the first.</summary>
    private string? Kind(IntentScores scores, List<Piece> pieces)
    {
        var shown = Kinds.Where(scores.Has).ToList();
        return shown.Count == 0 ? null : shown.Where(kind => pieces.TrueForAll(p => (p.Tags & Tag.Unit) != 0 || words.Belongs(p, kind) || (kind == ListDiff && YearOf(p) is not null))).MaxBy(kind => scores[kind]);
    }

    private NamedForvaltning Named(List<Piece> pieces, List<NameGroup> named, string? unknown) => named.Count > 0
        ? new([.. named.SelectMany(g => g.Owners).Select(i => organisation.Forvaltningar[i].Key).Distinct()], null, IsOwn: false)
        : new([], unknown, IsOwn: unknown is null && ForvaltningNames.IsOwn(pieces));

    private static Directive Of(string kind, Language language, NamedForvaltning named, bool asks, IReadOnlyList<int> years) => kind switch
    {
        "who-am-i" => new Directive.WhoAmI(language),
        "channel-bind" => new Directive.BindChannel(language, named, asks),
        "channel-unbind" => new Directive.UnbindChannel(language, asks),
        "channel-show" => new Directive.ShowBinding(language),
        "belong" => new Directive.Belong(language, named with { IsOwn = false }),
        "join-requests" => new Directive.JoinRequests(language),
        ListDiff => new Directive.PriceListDiff(language, years),
        "price-lists" => new Directive.PriceLists(language),
        "disputed-volumes" => new Directive.DisputedVolumes(language),
        "dispute-volume" => new Directive.DisputeVolume(language),
        "notices" => new Directive.Notices(language),
        _ => new Directive.Directory(language),
    };

    private static IReadOnlyList<int> YearsOf(List<Piece> pieces) => [.. pieces.Select(YearOf).OfType<int>()];

    private static int? YearOf(Piece piece) => piece is { Number: { } number, Word.Typed.Length: 4 } && number is >= 2000 and <= 2100 && decimal.IsInteger(number) ? (int)number : null;
}
