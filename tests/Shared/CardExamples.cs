using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Domain.Questions;
using Forumbot.Features;
using Forumbot.Features.Ordering;
using Forumbot.Features.Questions;

namespace Forumbot.TestSupport;

/// <summary>Real answers to one question of each kind that looks different, in both languages: what the cards are tried with.</summary>
internal static class CardExamples
{
    /// <summary>A Saturday: lead times count from Monday.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1));

    private static readonly string[] Two = ["upphandlingstjanst", "aterbetalning-till-kund"];

    private static readonly Question[] Questions =
    [
        About(Intent.Price, "upphandlingstjanst"), About(Intent.Price, "upphandlingstjanst", "avtalsdatabas", "aldre-direkt"), About(Intent.Price, "stoppa-faktura"),
        About(Intent.Price, "leverantorsreskontra"), About(Intent.Price, "aldre-direkt"), About(Intent.Price, "centralupphandling"), About(Intent.Price, "hedersbeloning"),
        About(Intent.Price, "upphandlingstjanst") with { Period = new(PeriodKind.Year, 2022) }, About(Intent.Price, "upphandlingstjanst") with { Quantity = 10 },
        About(Intent.Cost, "leverantorsreskontra"), About(Intent.Cost, "upphandlingstjanst"), About(Intent.Cost, "upphandlingstjanst", "leverantorsreskontra"),
        About(Intent.Cost, "leverantorsreskontra") with { Period = new(PeriodKind.Month, 2026, 10) }, About(Intent.Cost, "avtalsdatabas"), About(Intent.Cost, "stoppa-faktura"),
        About(Intent.Cost, "centralupphandling"), About(Intent.Cost, "leverantorsreskontra") with { Period = new(PeriodKind.Year, 2027) },
        About(Intent.Cost, "upphandlingstjanst") with { Period = new(PeriodKind.Year, 2022) }, About(Intent.Cost, "aldre-direkt") with { Forvaltning = "farsta" },
        About(Intent.LeadTime, "aterbetalning-till-kund"), About(Intent.LeadTime, Two), About(Intent.LeadTime, "upphandlingstjanst"),
        About(Intent.ServiceInfo, "upphandlingstjanst"), About(Intent.ServiceInfo, Two), About(Intent.ServiceList), About(Intent.ServiceList) with { Area = "ekonomi" },
        About(Intent.ServiceList) with { Category = Category.Tillagg }, About(Intent.ServiceList) with { Area = "ekonomi", Category = Category.Uppdrag },
        About(Intent.Obligation, "leverantorsreskontra"), About(Intent.Obligation, "upphandlingstjanst"), About(Intent.Obligation, "hedersbeloning"), About(Intent.Obligation, Two),
        About(Intent.ExternalPurchase, "leverantorsreskontra"), About(Intent.ExternalPurchase, "upphandlingstjanst"), About(Intent.ExternalPurchase), About(Intent.ExternalPurchase, Two),
        About(Intent.Responsible, "leverantorsreskontra"), About(Intent.Responsible, Two), About(Intent.Responsible) with { Area = "ekonomi" }, About(Intent.Responsible) with { Forvaltning = "trafikkontoret" },
        About(Intent.Help), About(Intent.Greeting), About(Intent.Unknown), About(Intent.Price), About(Intent.Cost, "upphandlingstjanst", "avtalsdatabas", "leverantorsreskontra", "stoppa-faktura", "aldre-direkt") with { Clarify = true, Period = Period.LastYear },
        About(Intent.ExplainPrice, "leverantorsreskontra"), About(Intent.Cost), About(Intent.Compare, "leverantorsreskontra") with { Forvaltning = "farsta" }, About(Intent.ForumNext) with { Forums = ["ekonomichefsmote"] },
        About(Intent.Order, "upphandlingstjanst") with { Quantity = 2 }, About(Intent.Order, "leverantorsreskontra"), About(Intent.Order, "upphandlingstjanst", "stoppa-faktura"), About(Intent.Order, "upphandlingstjanst", "avtalsdatabas", "leverantorsreskontra", "stoppa-faktura", "aldre-direkt") with { Clarify = true },
        .. Enum.GetValues<Intent>().Where(i => i is Intent.Compare or >= Intent.Order and not (Intent.Responsible or Intent.Help or Intent.Greeting)).Select(i => About(i)),
        About(Intent.ExplainPrice, "upphandlingstjanst"), About(Intent.ExplainPrice, "aldre-direkt") with { Forvaltning = "farsta" }, About(Intent.ExplainPrice, "stoppa-faktura"), About(Intent.ExplainPrice, "leverantorsreskontra", "upphandlingstjanst"),
        About(Intent.Compare) with { Forvaltning = "trafikkontoret" }, About(Intent.Compare, "leverantorsreskontra"),
        About(Intent.Compare, "leverantorsreskontra") with { Forvaltning = "farsta", Text = "jämför per anställd med farsta" },
        About(Intent.WhatIf, "leverantorsreskontra") with { Text = "vad sparar vi om kraven halveras?" }, About(Intent.WhatIf, "leverantorsreskontra") with { Text = "vad sparar vi om samtalen halveras?" },
        About(Intent.WhatIf, "upphandlingstjanst") with { Text = "om vi tar 10 timmar mindre?", Quantity = 10 }, About(Intent.WhatIf, "leverantorsreskontra") with { Text = "om 700 krav försvinner", Quantity = 700 },
        About(Intent.Cost, "leverantorsreskontra") with { Text = "vad kostar våra felaktiga fakturor oss?" },
        About(Intent.KeyFigures, "leverantorsreskontra"), About(Intent.KeyFigures, "upphandlingstjanst"), About(Intent.KeyFigures, "leverantorsreskontra") with { Text = "hur många krav?" }, About(Intent.KeyFigures, "hedersbeloning"),
        About(Intent.KeyFigures) with { Text = "hur stor del är fast pris?" }, About(Intent.KeyFigures) with { Text = "hur stor del av kontaktcenter var fast pris?", Area = "kontaktcenter", Period = new(PeriodKind.Year, 2020) },
    ];

    /// <summary>Asked for one's own cost.</summary>
    public static Question Ours => About(Intent.Cost, "upphandlingstjanst") with { Text = "vad kostar upphandlingstjänst oss?" };

    /// <summary>Asked by a budgetuppföljare of utbildningsförvaltningen for their own, in words that name it.</summary>
    public static Question Others => About(Intent.Cost, "upphandlingstjanst") with { Forvaltning = "utbildningsforvaltningen" };

    public static IEnumerable<Asked> All() =>
    [
        Answer(About(Intent.ExplainPrice, "leverantorsreskontra"), Organisations.Budgetuppfoljare, Organisations.Detailed),
        .. from question in Questions from language in Enum.GetValues<Language>() select Answer(question with { Language = language }, Organisations.Budgetuppfoljare),
        .. from language in Enum.GetValues<Language>()
           from refused in new[] { Answer(Ours with { Language = language }, null), Answer(About(Intent.Cost, "upphandlingstjanst") with { Language = language }, null), Answer(Others with { Language = language }, Organisations.Budgetuppfoljare, Organisations.Blekinge, "farsta"), Answer(About(Intent.Cost, "upphandlingstjanst") with { Language = language, Forvaltning = "trafikkontoret" }, Organisations.Staff), Answer(About(Intent.Cost, "upphandlingstjanst") with { Language = language }, Organisations.Kundansvarig) }
           select refused,
        .. from language in Enum.GetValues<Language>()
           from asked in new[] { About(Intent.ExplainPrice, "leverantorsreskontra"), About(Intent.Compare, "leverantorsreskontra") with { Forvaltning = "farsta", Text = "per anställd" }, About(Intent.Price, "upphandlingstjanst") with { Period = new(PeriodKind.Year, 2027) }, About(Intent.Cost, "leverantorsreskontra") with { Period = new(PeriodKind.Year, 2027) } }
           select Answer(asked with { Language = language }, Organisations.Budgetuppfoljare, Organisations.Detailed),
        Answer(About(Intent.ExplainPrice, "leverantorsreskontra"), null),
        .. from intent in new[] { Intent.ExternalPurchase, Intent.Obligation, Intent.Price } select Answer(About(intent, "upphandlingstjanst"), Organisations.Budgetuppfoljare, Organisations.Blekinge),
    ];

    /// <summary>Answers by an organisation whose pack tries to be more than text.</summary>
    /// <param name="text">What it writes wherever it may write.</param>
    public static IEnumerable<Asked> Written(string text)
    {
        var local = new LocalText(text, text);
        var hostile = Organisations.Stockholm with
        {
            Rules = Organisations.Stockholm.Rules with { Name = text, ServiceAdministration = text, ExternalPurchaseNote = local, Moms = local, CustomerWeb = local },
            Areas = [.. Organisations.Stockholm.Areas.Select(a => a with { Name = text })],
            Tjanster = [.. Organisations.Stockholm.Tjanster.Select(t => t with { Name = text, Description = text, Source = text, Unit = text })],
            Forvaltningar = [.. Organisations.Stockholm.Forvaltningar.Select(f => f with { Name = text })],
            Forums = [.. Organisations.Stockholm.Forums.Select(f => f with { Name = text, Frequency = text })],
            People = [.. Organisations.Stockholm.People.Select(p => p with { Title = text })],
            PriceLists = [.. Organisations.Stockholm.PriceLists.Select(l => l with { DecidedBy = text, Note = text })],
            Prices = [.. Organisations.Stockholm.Prices.Select(p => p with { Unit = text, Source = text })],
            AllocationKeys = [.. Organisations.Stockholm.AllocationKeys.Select(k => k with { Name = text })],
        };
        return Questions.Select(q => Answer(q with { Text = text }, Organisations.Budgetuppfoljare, hostile));
    }

    /// <summary>The first answer in Swedish that a card was made for: what its sample shows.</summary>
    public static Reply Sample(string card) => ActCards.Sample(card) ?? All().First(a => a.Reply.Card == card).Reply;

    public static Asked Answer(Question question, Person? asker, Organisation? organisation = null, string? bound = null, Usage? usage = null) =>
        AskQuestion.Answered(question, new(question.Text, Standing.Alone(asker), bound, [], question.Language, Now), organisation ?? Organisations.Stockholm, usage ?? Organisations.Usage, []);

    /// <summary>A text, asked of an organisation in memory.</summary>
    public static Asked Answer(Ask ask, Understanding understanding, Usage usage) =>
        AskQuestion.Handle(ask, new(understanding.Organisation, understanding), Looking(usage)).AsTask().GetAwaiter().GetResult();

    /// <summary>Of a store that holds no orders.</summary>
    public static Lookups Looking(Usage usage) => new(_ => Task.FromResult(usage), _ => Task.FromResult<IReadOnlyList<Forumbot.Domain.Ordering.RealLeadTime>>([]), form => Task.FromResult(ShowOrderForm.Of(form.Wish, form.Organisation, form.Asker, Spending.None, form.Language, form.Now, isNew: true)));

    public static Question About(Intent intent, params string[] tjanster) => new($"en fråga om {intent.Key()}", Language.Swedish, intent, tjanster, null, [], null, null, false, []);
}
