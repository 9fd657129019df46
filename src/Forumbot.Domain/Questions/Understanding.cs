using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions.Matching;

namespace Forumbot.Domain.Questions;

/// <summary>Turns what people write into a <see cref="Question"/>. Made once per <see cref="Organisation"/>, then shared
/// between threads. Deterministic; reads nothing but its words.</summary>
public sealed class Understanding
{
    /// <summary>How far back a follow-up reaches.</summary>
    private const int MostPrevious = 5;

    private readonly Lexicon lexicon;
    private readonly Quantities quantities = new();
    private readonly UnknownBuyers unknownBuyers = new();

    public Understanding(Organisation organisation) : this(organisation, null)
    {
    }

    internal Understanding(Organisation organisation, IEnumerable<string>? weights)
    {
        Organisation = organisation;
        lexicon = new(organisation, weights);
    }

    public Organisation Organisation { get; }

    /// <param name="text">As typed in Teams: mentions, HTML and all.</param>
    /// <param name="previous">The same person's earlier texts in the conversation, oldest first.</param>
    /// <param name="asker">Key of the asker's own förvaltning; naming it is the same as "oss".</param>
    /// <param name="locale">The activity's locale, used where the text itself does not tell the language.</param>
    public Question Understand(string text, IReadOnlyList<string> previous, string? asker, Language locale, DateOnly today)
    {
        Question? context = null;
        foreach (var earlier in previous.Skip(previous.Count - MostPrevious)) context = Context(context, One(earlier, context, asker, locale, today));
        return One(text, context, asker, locale, today);
    }

    /// <inheritdoc cref="Understand"/>
    /// <param name="previous">As the earlier texts were understood, with this organisation: reading a text is most of the work.</param>
    public Question UnderstandAfter(IReadOnlyList<Question> previous, string text, string? asker, Language locale, DateOnly today) =>
        One(text, previous.Skip(previous.Count - MostPrevious).Aggregate((Question?)null, Context), asker, locale, today);

    private static Question? Context(Question? before, Question said) =>
        before is null || said.Intent is not (Intent.Unknown or Intent.Greeting or Intent.Help) ? said : before;

    private Question One(string text, Question? context, string? asker, Language locale, DateOnly today)
    {
        var read = new TextRead(lexicon, text, today, context?.Period);
        var pick = IntentPick.Of(lexicon, read);
        var services = ServicePick.Of(read, pick, pick.Intent == Intent.WhatIf ? IsWhole : IsPart, Siblings);
        var language = lexicon.Languages.Of(read.Words, locale);
        var named = new Named(
            services.Keys.Select(i => Organisation.Tjanster[i].Key).ToList(),
            Unit(read, asker),
            read.Forums.SelectMany(f => f.Owners).Select(i => Organisation.Forums[i].Key).Distinct().ToList(),
            read.Areas.Count > 0 ? Organisation.Areas[read.Areas[0].Owners.Min].Key : null,
            services.Clarify,
            read.Units.Exists(u => u.IsOne && Organisation.Forvaltningar[u.Owners.Min].Key == asker));
        named = ChosenInWords(read, named, context);
        var decided = Deciding.Decide(read, pick, named, context);
        return new(text, language, decided.Intent, decided.Tjanster, decided.Forvaltning, decided.Forums, HasPeriod(decided.Intent) ? decided.Period : null,
            quantities.Of(read, pick with { Intent = decided.Intent }, services.Groups), decided.Clarify, Evidence(read, pick, services), named.Area, decided.Intent == Intent.ServiceList ? lexicon.Categories.In(read.Pieces) : null,
            decided.Forvaltning is null && !named.NamesOwn ? unknownBuyers.In(read, decided.Intent) : null)
        {
            Start = decided.Intent is Intent.Order ? read.Period : null,
        };
    }

    /// <summary>After "which do you mean?" a word of one of the choices chooses it: "e-handel" of the two courses.</summary>
    private Named ChosenInWords(TextRead read, Named named, Question? context)
    {
        if (context is not { Clarify: true, Tjanster.Count: > 1 } || read.Pieces.Count > 4) return named;
        var chosen = context.Tjanster.Where(key => lexicon.IsCalled(Organisation.Tjanster.First(t => t.Key == key).Name, read.Pieces)).ToList();
        return chosen is [var one] ? named with { Tjanster = [one], Clarify = false } : named;
    }

    /// <summary>The handling that belongs to a löpande bastjänst of the same area (seed 002, Ledtider; seed 001 7.1).</summary>
    private bool IsPart(int part, int whole)
    {
        var (a, b) = (Organisation.Tjanster[part], Organisation.Tjanster[whole]);
        return a.Area == b.Area && b is { Category: Category.Bas, Delivery: Delivery.Lopande } && (b.PriceForm, a) switch
        {
            (PriceForm.Keyed, { PriceForm: PriceForm.Included }) => true,
            (PriceForm.PerUnit, { Category: not Category.Bas }) => true,
            _ => false,
        };
    }

    /// <summary>"Om återbetalningarna i kundreskontran halveras": there the whole is meant, and the part only tells what in it.</summary>
    private bool IsWhole(int whole, int part) => IsPart(part, whole);

    /// <summary>Services of the same area that are sold in the same way: what is easily mixed up.</summary>
    private IEnumerable<int> Siblings(int tjanst)
    {
        var one = Organisation.Tjanster[tjanst];
        return Enumerable.Range(0, Organisation.Tjanster.Count).Where(i => i != tjanst && Organisation.Tjanster[i] is { } other && other.Area == one.Area && other.PriceForm == one.PriceForm);
    }

    /// <summary>Only what is asked about past or future sums and numbers is of a period; elsewhere a date is when something is wanted.</summary>
    private static bool HasPeriod(Intent intent) =>
        intent is Intent.Price or Intent.Cost or Intent.ExplainPrice or Intent.Compare or Intent.KeyFigures or Intent.Digest or Intent.WhatIf or Intent.ActionItems;

    private string? Unit(TextRead read, string? asker) =>
        read.Units.SelectMany(u => u.Owners.Count == 1 ? u.Owners : []).Select(i => Organisation.Forvaltningar[i].Key).FirstOrDefault(key => key != asker);

    private List<Evidence> Evidence(TextRead read, IntentPick pick, ServicePick services)
    {
        var evidence = new List<Evidence>();
        if (pick.Evidence is { } intent) evidence.Add(intent);
        evidence.AddRange(services.Groups.SelectMany(g => g.Owners.Select(o => new Evidence($"service {Organisation.Tjanster[o].Key}", read.Typed(g.First, g.Last)))));
        evidence.AddRange(read.Units.Select(u => new Evidence($"unit {Organisation.Forvaltningar[u.Owners.Min].Key}", read.Typed(u.First, u.Last))));
        evidence.AddRange(read.Forums.Select(f => new Evidence($"forum {Organisation.Forums[f.Owners.Min].Key}", read.Typed(f.First, f.Last))));
        return evidence;
    }
}

/// <summary>What one text names by itself.</summary>
/// <param name="NamesOwn">True where the asker's own förvaltning is named: the same as "oss".</param>
internal sealed record Named(IReadOnlyList<string> Tjanster, string? Forvaltning, IReadOnlyList<string> Forums, string? Area, bool Clarify, bool NamesOwn);
