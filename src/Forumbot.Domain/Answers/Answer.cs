using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;

namespace Forumbot.Domain.Answers;

/// <summary>What a question is answered with: facts only, no words. The words are in Features.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <param name="Asked">The named period; null is the list in force now.</param>
    /// <param name="Quantity">How many the asker wants a sum for.</param>
    public sealed record Price(IReadOnlyList<PriceLine> Lines, DateOnly At, Period? Asked, decimal? Quantity) : Answer
    {
        /// <summary>A cost was asked for, by somebody who sees prices only.</summary>
        public bool InsteadOfCost { get; init; }
    }

    /// <param name="Months">1–12 accounting months from <paramref name="FirstMonth"/>.</param>
    public sealed record Cost(Forvaltning Forvaltning, DateOnly FirstMonth, int Months, IReadOnlyList<CostLine> Lines) : Answer;

    /// <param name="Day1">What is sent in now counts from this working day.</param>
    public sealed record LeadTime(IReadOnlyList<LeadTimeLine> Lines, DateOnly Today, DateOnly Day1) : Answer;

    public sealed record ServiceInfo(IReadOnlyList<PriceLine> Lines) : Answer;

    /// <param name="Groups">By category where an area is asked for, else by area.</param>
    public sealed record ServiceList(Area? Area, Category? Category, IReadOnlyList<ServiceGroup> Groups) : Answer;

    public sealed record Obligations(IReadOnlyList<Tjanst> Lines) : Answer;

    /// <param name="Lines">Empty where the question is general: then <paramref name="Rules"/> says it per category.</param>
    public sealed record ExternalPurchases(IReadOnlyList<ExternalPurchaseLine> Lines, IReadOnlyList<(Category Category, ExternalPurchase Rule)> Rules, Person? Contact) : Answer;

    /// <param name="Lines">Empty where nobody is registered.</param>
    /// <param name="Forvaltning">The buyer asked for, where one is named.</param>
    public sealed record Responsible(IReadOnlyList<ResponsibleLine> Lines, Forvaltning? Forvaltning) : Answer;

    public sealed record Help(Tjanst? Example) : Answer;

    public sealed record Greeting(Tjanst? Example) : Answer;

    public sealed record Unknown(Person? Contact) : Answer;

    /// <param name="Choices">At most five; empty where nothing fitted: then one asks which service.</param>
    public sealed record Clarify(Intent Intent, IReadOnlyList<Tjanst> Choices, Tjanst? Example) : Answer;

    /// <summary>The costs of one's own förvaltning are asked for, and there is none to take.</summary>
    public sealed record WhichForvaltning(Person? Contact) : Answer;

    /// <param name="Named">The buyer as typed; nobody here is called so.</param>
    public sealed record UnknownForvaltning(string Named, Person? Contact) : Answer;

    /// <param name="Forvaltning">Whose costs; null where the asker is not in the directory.</param>
    /// <param name="Prices">What one may see instead, where the asker is not in the directory.</param>
    public sealed record NotAllowed(Forvaltning? Forvaltning, Person? Contact, Price? Prices = null) : Answer;

    /// <summary>Another förvaltning's costs are asked for in a förvaltning's channel: the asker may see them, its members may not.</summary>
    public sealed record NotHere(Forvaltning Forvaltning) : Answer;

    /// <summary>Costs of a period in which the förvaltning was not: before its first day, or after its last.</summary>
    /// <param name="Instead">The one that it has become part of by then; before its first day one that became part of it.</param>
    public sealed record NotThen(Forvaltning Forvaltning, bool HasEnded, Forvaltning? Instead) : Answer;

    /// <summary>Understood, but not yet something the bot does; with what is known already.</summary>
    public sealed record Coming(Intent Intent, IReadOnlyList<ExplainedPrice> Explained, IReadOnlyList<Forum> Forums, Person? Contact) : Answer;
}

public sealed record PriceLine(Tjanst Tjanst, Area? Area, PriceFinding Price, DateOnly? ReadyBy);

public sealed record CostLine(Tjanst Tjanst, CostFinding Cost);

/// <param name="ReadyBy">By the end of this day if sent in now; null where no lead time is promised.</param>
public sealed record LeadTimeLine(Tjanst Tjanst, DateOnly? ReadyBy);

/// <summary>Services of one area or one category.</summary>
/// <param name="Area">Null where the group is a category.</param>
public sealed record ServiceGroup(Area? Area, Category Category, IReadOnlyList<Tjanst> Tjanster);

/// <param name="Rule">Null where the organisation has decided nothing for the category.</param>
public sealed record ExternalPurchaseLine(Tjanst Tjanst, ExternalPurchase? Rule);

/// <param name="Tjanst">The service asked about, where one is; its area is then the <paramref name="Area"/>.</param>
public sealed record ResponsibleLine(Person Person, Tjanst? Tjanst, Area? Area);

/// <param name="Keys">Of the year's list, heaviest first; empty where the service is not divided by keys.</param>
/// <param name="KeyYear">The keys' own year, which may be older than the list.</param>
public sealed record ExplainedPrice(Tjanst Tjanst, PriceFinding Price, int? KeyYear, IReadOnlyList<AllocationKey> Keys);
