using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
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
    public sealed record Cost(Forvaltning Forvaltning, DateOnly FirstMonth, int Months, IReadOnlyList<CostLine> Lines) : Answer
    {
        /// <summary>What is known of the lines, together.</summary>
        public Money Total => Lines.Select(l => l.Cost).OfType<CostFinding.Cost>().Select(c => c.Total).Sum();
    }

    /// <summary>What all services cost a buyer together.</summary>
    /// <param name="Area">The verksamhetsområde whose services; null where all are.</param>
    public sealed record TotalCost(Cost Costs, Area? Area) : Answer;

    /// <summary>How a buyer's cost comes to be, step by step.</summary>
    public sealed record CostExplained(Forvaltning Forvaltning, DateOnly FirstMonth, int Months, IReadOnlyList<ExplainedCost> Lines) : Answer
    {
        /// <summary>The keys whose volume the asker may dispute here.</summary>
        public IReadOnlyList<AllocationKey> Disputable { get; init; } = [];
    }

    /// <summary>How a price is set, for who may see nobody's volumes: price, keys and weights.</summary>
    public sealed record PriceExplained(IReadOnlyList<ExplainedPrice> Lines, Person? Contact) : Answer;

    /// <param name="This">What is asked about, and <paramref name="Other"/> what it is compared with.</param>
    public sealed record Comparison(ComparedSide This, ComparedSide Other, IReadOnlyList<ComparedLine> Lines) : Answer
    {
        /// <summary>Per employee was asked for; told where both sides' employees are known.</summary>
        public bool PerEmployee { get; init; }
    }

    /// <summary>What a changed volume would do to a buyer's cost.</summary>
    public sealed record WhatIf(Forvaltning Forvaltning, Tjanst Tjanst, PriceList List, WhatIfFinding Finding) : Answer
    {
        /// <summary>Nothing was said of how much it changes: told as if it ended.</summary>
        public bool Assumed { get; init; }

        /// <summary>The buyers whose amounts the asker may be told here.</summary>
        public IReadOnlySet<string> Open { get; init; } = new HashSet<string>();
    }

    /// <summary>It is not sure how much a what-if changes: one asks for clearer words.</summary>
    /// <param name="Key">What is counted; null where the service has a price for each or follows use.</param>
    public sealed record WhichChange(Tjanst Tjanst, AllocationKey? Key) : Answer;

    /// <summary>A change was asked for of something that no key of the service counts.</summary>
    /// <param name="Keys">Those that there are, heaviest first.</param>
    public sealed record NoKeyFits(Tjanst Tjanst, IReadOnlyList<AllocationKey> Keys) : Answer;

    /// <summary>A key's part of what a service costs a buyer in a year (seed 001 5.4: the total amount of a behaviour).</summary>
    public sealed record KeyCost(Forvaltning Forvaltning, Tjanst Tjanst, PriceList List, Pricing.Price Yearly, KeyPart Part) : Answer
    {
        /// <summary>Öre for each one, rounded half away from zero; null where there is none.</summary>
        public Money? Each => Part.Weight.Adjusted.Volume > 0 ? Part.Amount.Per(Part.Weight.Adjusted.Volume) : null;
    }

    /// <summary>How many: volumes of keys, and what was used in a period.</summary>
    public sealed record KeyFigures(Forvaltning Forvaltning, DateOnly FirstMonth, int Months, IReadOnlyList<CountedTjanst> Lines) : Answer;

    /// <summary>How much of a buyer's costs comes by which form of price (the columns of seed 001, figures 14, 17 and 20).</summary>
    /// <param name="Asked">The form whose part was asked for.</param>
    public sealed record CostStructure(Cost Costs, Area? Area, IReadOnlyList<CostForm> Forms, RevenueForm Asked) : Answer;

    /// <summary>How much of an area's revenue came by which form of price, as a source gives it.</summary>
    public sealed record RevenueStructure(Area Area, RevenueTable Table, RevenueForm Asked) : Answer;

    /// <param name="Day1">What is sent in now counts from this working day.</param>
    public sealed record LeadTime(IReadOnlyList<LeadTimeLine> Lines, DateOnly Today, DateOnly Day1) : Answer
    {
        /// <summary>How long they have really taken; of those of the services that it is known of.</summary>
        public IReadOnlyList<RealLeadTime> Real { get; init; } = [];
    }

    /// <summary>Somebody wants to order.</summary>
    /// <param name="Lines">The services that they may mean; with one, or none, it is the form that is wanted.</param>
    /// <param name="Wish">What they said, as the form takes it; of several services what goes for all.</param>
    public sealed record Order(IReadOnlyList<PriceLine> Lines, OrderWish Wish) : Answer
    {
        public bool IsClear => Lines.Count < 2;
    }

    public sealed record ServiceInfo(IReadOnlyList<PriceLine> Lines) : Answer
    {
        /// <inheritdoc cref="LeadTime.Real"/>
        public IReadOnlyList<RealLeadTime> Real { get; init; } = [];
    }

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
