using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.Questions.Telling;

/// <summary>Costs in words.</summary>
internal static class CostTexts
{
    public static string Costs(Told told, string name, string forvaltning, string amount, string period, bool past) => told.In(
        $"{name} {(past ? "kostade" : "kostar")} {forvaltning} {amount} {period}, exkl. moms.",
        $"{name} {(past ? "cost" : "costs")} {forvaltning} {amount} {period}, excl. VAT.");

    public static string SoFar(Told told, string name, string forvaltning, string amount, string period, bool past) => told.In(
        $"{name} {(past ? "kostade" : "kostar")} {forvaltning} {amount} {period}, räknat på de volymer som är kända, exkl. moms.",
        $"{name} {(past ? "cost" : "costs")} {forvaltning} {amount} {period}, counting the volumes that are known, excl. VAT.");

    public static string Together(Told told, string names, string forvaltning, string amount, string period, bool past) => told.In(
        $"{names} {(past ? "kostade" : "kostar")} {forvaltning} sammanlagt {amount} {period}, exkl. moms.",
        $"{names} cost {forvaltning} {amount} in all {period}, excl. VAT.");

    public static string Several(Told told, string names, string forvaltning, string period, bool past) => told.In(
        $"Det här vet jag om vad {names} {(past ? "kostade" : "kostar")} {forvaltning} {period}, exkl. moms.",
        $"This is what I know about what {names} cost {forvaltning} {period}, excl. VAT.");

    public static string NotCharged(Told told, string name) => told.In(
        $"{name} debiteras inte förvaltningarna: det är ett uppdrag för hela {told.Rules.Name}.",
        $"{name} is not charged to the administrations: it is done for all of {told.Rules.Name}.");

    public static string NoValidPrice(Told told, string name, string period, bool past) => told.In(
        $"Jag kan inte räkna ut vad {name} {(past ? "kostade" : "kostar")} {period}: jag har inget pris.",
        $"I cannot work out what {name} {(past ? "cost" : "costs")} {period}: I have no price.");

    public static string NoVolumes(Told told, string name, string forvaltning, string period, bool past) => told.In(
        $"Jag kan inte räkna ut vad {name} {(past ? "kostade" : "kostar")} {forvaltning} {period}: det finns inga rapporterade volymer.",
        $"I cannot work out what {name} {(past ? "cost" : "costs")} {forvaltning} {period}: no volumes have been reported.");

    public static string NotDivided(Told told, string name, CostFinding.NotDivided not)
    {
        var year = Formats.Year(not.Year);
        return told.In($"Jag kan inte räkna ut vad {name} kostar: ", $"I cannot work out what {name} costs: ") + not.Why switch
        {
            AllocationFinding.NoVolumes { Key: var key } => told.In($"volymer för nyckeln {told.Name(key)} {year} saknas.", $"volumes of the key {told.Name(key)} for {year} are missing."),
            AllocationFinding.NegativeVolume { Key: var key } => told.In($"en volym för nyckeln {told.Name(key)} {year} är mindre än noll.", $"a volume of the key {told.Name(key)} for {year} is below zero."),
            AllocationFinding.WeightsOff { Percent: var percent } => told.In($"nycklarnas vikter för {year} blir {told.Number(percent)} procent i stället för 100.", $"the keys' weights for {year} add up to {told.Number(percent)} percent, not 100."),
            AllocationFinding.FollowsUse => told.In("den fördelas månad för månad efter vad som används.", "it is shared month by month by what is used."),
            AllocationFinding.NegativeUse { Month: var month } => told.In($"en rapporterad användning i {Formats.Month(told.Language, month)} är mindre än noll.", $"a use reported for {Formats.Month(told.Language, month)} is below zero."),
            AllocationFinding.MoreThanTheTotal => told.In($"det som debiteras direkt {year} är mer än hela kostnaden.", $"what is charged directly in {year} is more than the whole cost."),
            _ => told.In($"fördelningsnycklarna för {year} saknas.", $"the allocation keys for {year} are missing."),
        };
    }

    public static string Missing(Told told, string months) => told.In(
        $"Volymer saknas för {months}. De månadernas rörliga kostnad är inte med.",
        $"Volumes are missing for {months}. The variable cost of those months is not included.");

    public static string Unused(Told told, string forvaltning) => told.In(
        $"Ingen användning är rapporterad för {forvaltning} under perioden.", $"No use is reported for {forvaltning} in the period.");

    public static string OneBuyer(Told told, string forvaltning) => told.In(
        $"Du nämner flera förvaltningar. Jag svarar för en i taget, här för {forvaltning}.",
        $"You name several administrations. I answer for one at a time, here for {forvaltning}.");

    /// <summary>That a förvaltning has ended, when, and what it is part of now.</summary>
    public static string Ended(Told told, Forvaltning ended)
    {
        var (name, last) = (CommonTexts.Capital(told.Inside(ended)), told.Date(ended.ValidTo!.Value));
        var line = Succession.Line(told.Organisation, ended.Key, told.Today).Skip(1).LastOrDefault() ?? ended.Successor;
        return line is { } key && Lookup.Of(told.Organisation).Forvaltning(key) is { } successor
            ? told.In($"{name} upphörde {last} och är nu en del av {told.Inside(successor)}.", $"{name} ended on {last} and is now part of {told.Inside(successor)}.")
            : told.In($"{name} upphörde {last}.", $"{name} ended on {last}.");
    }

    public static string NotYet(Told told, Forvaltning forvaltning)
    {
        var (name, first) = (CommonTexts.Capital(told.Inside(forvaltning)), told.Date(forvaltning.ValidFrom!.Value));
        return told.In($"{name} finns från {first} och har inga kostnader före dess.", $"{name} exists from {first} and has no costs before that.");
    }

    public static string AskAbout(Told told, string forvaltning) => told.In($"Fråga om {forvaltning} i stället för den perioden.", $"Ask about {forvaltning} instead for that period.");

    public static string AskAnotherPeriod(Told told) => told.In("Fråga om en annan period.", "Ask about another period.");

    /// <summary>The same question about another förvaltning.</summary>
    public static string Ask(Told told, Tjanst tjanst, Forvaltning forvaltning)
    {
        var past = told.Question.Period?.Resolve(told.Today) is var (first, months) && first.AddMonths(months) <= told.Today;
        return told.In($"Vad {(past ? "kostade" : "kostar")} {told.Name(tjanst)} {told.Inside(forvaltning)}", $"What {(past ? "did" : "does")} {told.Name(tjanst)} cost {told.Inside(forvaltning)}") + QuestionTexts.Period(told, told.Question.Period) + "?";
    }

    public static string ExampleVolumes(Told told) => told.In(
        "Exempeldata: belopp eller volymer är inte verkliga uppgifter.", "Example data: amounts or volumes are not real figures.");

    public static string KeyVolumes(Told told, int year) => told.In(
        $"Nycklarnas volymer gäller juli {Formats.Year(year - 2)} till juni {Formats.Year(year - 1)}. Årets andel fördelas lika på tolv månader.",
        $"The keys use volumes from July {Formats.Year(year - 2)} to June {Formats.Year(year - 1)}. The year's share is spread evenly over twelve months.");

    public static ViewFact ToShare(Told told, Price price) => new(told.In("Att fördela", "To share"), told.In($"{told.Amount(price.Amount)} per år", $"{told.Amount(price.Amount)} a year"));

    public static ViewFact Key(Told told, KeyPart part) => new(
        $"{told.Name(part.Key)} ({Formats.Percent(told.Language, part.Key.WeightPercent)})",
        told.In($"{told.Number(part.Weight.Value)} av {told.Number(part.TotalWeight)} ger {told.Amount(part.Amount)}", $"{told.Number(part.Weight.Value)} of {told.Number(part.TotalWeight)} gives {told.Amount(part.Amount)}"));

    public static ViewFact OfYear(Told told, CostTerm.Keyed term) => new(
        term.TakenOverFrom is { } ended ? told.In($"Tagit över från {told.Inside(ended)}", $"Taken over from {told.Inside(ended)}") : told.In("Andel av året", "Share of the year"),
        told.In($"{told.Number(term.Months)} av {told.Number(term.PaidOver)} månader av {told.Amount(term.OfYear)} ger {told.Amount(term.Amount)}", $"{told.Number(term.Months)} of {told.Number(term.PaidOver)} months of {told.Amount(term.OfYear)} gives {told.Amount(term.Amount)}"));

    public static ViewFact PerUnit(Told told, CostTerm.PerUnit term)
    {
        var product = $"{told.Number(term.Quantity)} × {told.Amount(term.Price.Amount)}";
        var exact = term.Quantity * term.Price.Amount.Ore == term.Amount.Ore;
        return new(PriceWordsCapital(told, term.Price), exact ? $"{product} = {told.Amount(term.Amount)}"
            : told.In($"{product}, avrundat per månad till {told.Amount(term.Amount)}", $"{product}, rounded per month to {told.Amount(term.Amount)}"));
    }

    public static ViewFact Added(Told told, CostTerm.Added term) => new(
        told.In("Tillkommande avrop", "Added by call-offs"),
        told.In($"{told.Number(term.Charges)} st, {told.Amount(term.Amount)}", $"{told.Number(term.Charges)}, {told.Amount(term.Amount)}"));

    private static string PriceWordsCapital(Told told, Price price) => CommonTexts.Capital(told.Per(price.Unit));
}
