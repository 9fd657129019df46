using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Questions.Telling;

/// <summary>What the bot will do one day, told so that nobody believes it does it today.</summary>
internal static class ComingTexts
{
    public static string Sentence(Told told, Intent intent) => intent switch
    {
        Intent.OrderStatus => told.In("Hur det går med beställningar berättar jag i vår chatt i Teams. Skriv där: mina beställningar.", "How orders are going I tell you in our chat in Teams. Write there: my orders."),
        Intent.Agreement => told.In("Jag kan inte visa överenskommelser än. Längre fram hittar du er överenskommelse här.", "I cannot show agreements yet. Later you will find your agreement here."),
        Intent.ForumNext => told.In("Jag har inga mötestider än. Längre fram bokar jag mötena och berättar när nästa är.", "I have no meeting times yet. Later I will book the meetings and tell you when the next one is."),
        Intent.ForumInfo => told.In("Jag vet ännu bara lite om mötesforumen. Längre fram berättar jag vilka som deltar och vad som tas upp.", "I know only a little about the forums yet. Later I will tell you who takes part and what is on the agenda."),
        Intent.Escalate => told.In("Jag kan inte föra frågor vidare än. Längre fram lyfter jag dem till rätt forum åt dig.", "I cannot take matters further yet. Later I will bring them to the right forum for you."),
        Intent.ActionItems => told.In("Jag har ingen restlista än. Längre fram håller jag ordning på vem som ska göra vad och när.", "I have no list of action items yet. Later I will keep track of who does what by when."),
        Intent.KeyFigures => told.In("Jag kan inte visa nyckeltal än. Längre fram visar jag mål, mått och utfall.", "I cannot show key figures yet. Later I will show targets, measures and results."),
        Intent.WhatIf => told.In("Jag kan inte räkna på ändrade volymer än. Längre fram visar jag vad en ändring skulle kosta.", "I cannot work out changed volumes yet. Later I will show what a change would cost."),
        Intent.Digest => told.In("Jag kan inte göra månadssammanställningar än. Längre fram skickar jag dem till er kanal varje månad.", "I cannot make monthly summaries yet. Later I will post them in your channel every month."),
        Intent.Compare => told.In("Jag kan inte jämföra kostnader än. Fråga om en period och en förvaltning i taget så länge.", "I cannot compare costs yet. Until then, ask about one period and one administration at a time."),
        _ => told.In("Jag kan inte förklara hela uträkningen än. Det här vet jag om hur priset sätts.", "I cannot explain the whole calculation yet. This is what I know about how the price is set."),
    };

    public static string Meanwhile(Told told) => told.In("Till dess kan du fråga en person:", "Until then you can ask a person:");

    public static string Form(Told told, PriceForm form) => form switch
    {
        PriceForm.Keyed => told.In("En kostnad per år som fördelas med fördelningsnycklar", "A yearly cost shared by allocation keys"),
        PriceForm.KeyedPlusPerCase => told.In("En kostnad per år som fördelas med fördelningsnycklar, och ett pris per ärende", "A yearly cost shared by allocation keys, and a price per case"),
        PriceForm.PerUnit => told.In("Ett pris per styck gånger antalet", "A price per unit times the number"),
        PriceForm.PerCase => told.In("Ett pris per ärende", "A price per case"),
        PriceForm.Hourly => told.In("Ett pris per timme", "A price per hour"),
        PriceForm.PerParticipant => told.In("Ett pris per deltagare", "A price per participant"),
        PriceForm.Package => told.In("Ett fast paketpris", "A fixed package price"),
        PriceForm.Included => told.In("Ingår i bastjänsten", "Part of the basic service"),
        _ => told.In("En fast ersättning per år som inte debiteras förvaltningarna", "A fixed yearly sum that is not charged to the administrations"),
    };

    public static ViewFact Key(Told told, Domain.Pricing.AllocationKey key) => new(told.Name(key), Formats.Percent(told.Language, key.WeightPercent));

    public static string KeysOf(Told told, int year) => told.In($"Nycklar enligt prislista {Formats.Year(year)}.", $"Keys according to price list {Formats.Year(year)}.");

    public static ViewFact Meets(Told told, Forum forum) => new(told.Name(forum), forum.Frequency is { } often ? told.FromSwedish(often) : told.In("hur ofta är inte bestämt", "how often is not decided"));
}
