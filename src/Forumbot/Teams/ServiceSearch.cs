using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using Forumbot.Teams.Activities;

namespace Forumbot.Host;

/// <summary>The search in the message box: services by name, each with its price and a card of it to put in a message. It shows what
/// everybody may see, whoever asks: the one who gets the message is somebody else.</summary>
internal sealed class ServiceSearch(Slices slices, FreshCards cards, TimeProvider clock)
{
    private static readonly CompareInfo Words = CultureInfo.InvariantCulture.CompareInfo;

    public async ValueTask<TurnResult> Find(Activity invoke, CancellationToken cancel)
    {
        var (query, language) = (SearchQuery.Of(invoke), Texts.LanguageOf(invoke.Locale));
        var organisation = await slices.Organisation(cancel);
        var found = new List<SearchResult>();
        foreach (var tjanst in Matching(organisation, query.Text, language).Skip(query.Skip).Take(query.Count))
            if (await Priced(tjanst, language, cancel) is { } result) found.Add(result);
        var none = found.Count == 0 && query.Skip == 0;
        return new(StatusCodes.Status200OK, none ? SearchResponse.Message(Texts.NothingFound.In(language)) : SearchResponse.Results(found));
    }

    /// <summary>Those whose name begins with the text first, then those that hold it in their name, then in what else they are called.</summary>
    private static IEnumerable<Tjanst> Matching(Organisation organisation, string text, Language language) =>
        from tjanst in organisation.Tjanster
        let rank = Rank(tjanst, text)
        where rank >= 0
        orderby rank, Name(tjanst, language)
        select tjanst;

    private static int Rank(Tjanst tjanst, string text)
    {
        string[] names = tjanst.EnglishName is { } english ? [tjanst.Name, english] : [tjanst.Name];
        return Array.Exists(names, n => n.StartsWith(text, StringComparison.OrdinalIgnoreCase)) ? 0
            : Array.Exists(names, n => Holds(n, text)) ? 1
            : tjanst.Phrases.Any(p => Holds(p, text)) ? 2
            : -1;
    }

    private static bool Holds(string name, string text) => Words.IndexOf(name, text, CompareOptions.IgnoreCase) >= 0;

    /// <summary>Asked as by somebody who is not in the directory: prices, and nobody's costs.</summary>
    private async ValueTask<SearchResult?> Priced(Tjanst tjanst, Language language, CancellationToken cancel)
    {
        var text = language is Language.English ? $"price {Name(tjanst, language)}" : $"pris {Name(tjanst, language)}";
        var asked = await slices.Ask(new(text, null, null, [], language, StockholmTime.Now(clock)), cancel);
        return asked.Question is { Intent: Intent.Price, Clarify: false, Tjanster: [var key] } && key == tjanst.Key && cards.WithoutButtons(asked.Reply) is { } card
            ? new(Name(tjanst, language), asked.Reply.Headline, card)
            : null;
    }

    private static string Name(Tjanst tjanst, Language language) => language is Language.English ? tjanst.EnglishName ?? tjanst.Name : tjanst.Name;
}
