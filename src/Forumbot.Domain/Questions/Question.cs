namespace Forumbot.Domain.Questions;

/// <summary>What somebody asks, as understood from their text and from what they said just before. It holds no prices: it
/// only names what is asked about.</summary>
/// <param name="Tjanster">Keys of the services asked about; with <paramref name="Clarify"/> the candidates, at most five.</param>
/// <param name="Forvaltning">Key of a named buyer; null is the asker's own.</param>
/// <param name="Clarify">True where one must ask back before answering.</param>
/// <param name="Evidence">Which words gave what, for the answer "why did you think so" and for tests.</param>
/// <param name="UnknownForvaltning">A buyer that was named and that nobody here is called: never to be taken for "us".</param>
/// <param name="Area">The verksamhetsområde that a service list is asked for.</param>
public sealed record Question(
    string Text,
    Language Language,
    Intent Intent,
    IReadOnlyList<string> Tjanster,
    string? Forvaltning,
    IReadOnlyList<string> Forums,
    Period? Period,
    decimal? Quantity,
    bool Clarify,
    IReadOnlyList<Evidence> Evidence,
    string? Area = null,
    Catalogue.Category? Category = null,
    string? UnknownForvaltning = null)
{
    /// <summary>A period named where something is wanted and not asked about: from when. Of an order.</summary>
    public Period? Start { get; init; }
}

/// <summary>The words of the text that gave a part of the question.</summary>
/// <param name="What">For instance "intent price" or "service leverantorsreskontra".</param>
public sealed record Evidence(string What, string Words);

public enum Language { Swedish, English }

/// <summary>What a question is about. Keys as in <see cref="Intents"/>.</summary>
public enum Intent
{
    Unknown, Price, Cost, LeadTime, ExplainPrice, Compare, ServiceInfo, ServiceList, Obligation, ExternalPurchase, Order,
    OrderStatus, Agreement, Responsible, ForumNext, ForumInfo, Escalate, ActionItems, KeyFigures, WhatIf, Digest, Help, Greeting,
}
