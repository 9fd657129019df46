using Forumbot.Domain.Ordering;

namespace Forumbot.Domain.Questions.Directives;

/// <summary>What somebody tells the bot about themselves, the channel, the directory, price lists or volumes, or wants to see of them. No question about services.</summary>
public abstract record Directive(Language Language)
{
    /// <summary>"Vem är jag?"</summary>
    public sealed record WhoAmI(Language Language) : Directive(Language);

    /// <summary>"Koppla den här kanalen till Utbildningsförvaltningen."</summary>
    /// <param name="Asks">True where it is asked how, or whether one may: then nothing is to be done yet.</param>
    public sealed record BindChannel(Language Language, NamedForvaltning To, bool Asks) : Directive(Language);

    /// <summary>"Koppla loss kanalen."</summary>
    public sealed record UnbindChannel(Language Language, bool Asks) : Directive(Language);

    /// <summary>"Vilken förvaltning är kanalen kopplad till?"</summary>
    public sealed record ShowBinding(Language Language) : Directive(Language);

    /// <summary>"Jag tillhör Trafikkontoret."</summary>
    public sealed record Belong(Language Language, NamedForvaltning To) : Directive(Language);

    /// <summary>"Visa förfrågningar": those who wait to be let in.</summary>
    public sealed record JoinRequests(Language Language) : Directive(Language);

    /// <summary>"Visa katalogen": people, roles and deputies.</summary>
    public sealed record Directory(Language Language) : Directive(Language);

    /// <summary>"Visa prislistor": how far they have come.</summary>
    public sealed record PriceLists(Language Language) : Directive(Language);

    /// <summary>"Vad skiljer prislista 2026 och 2027?"</summary>
    /// <param name="Years">As they stand; none, one or more.</param>
    public sealed record PriceListDiff(Language Language, IReadOnlyList<int> Years) : Directive(Language);

    /// <summary>"Ifrågasätt volym."</summary>
    public sealed record DisputeVolume(Language Language) : Directive(Language);

    /// <summary>"Visa ifrågasatta volymer."</summary>
    public sealed record DisputedVolumes(Language Language) : Directive(Language);

    /// <summary>"Visa kön": what a supplier's team has to do.</summary>
    public sealed record TeamOrders(Language Language, QueuePart Part) : Directive(Language);

    /// <summary>"Visa sena beställningar."</summary>
    public sealed record LateOrders(Language Language) : Directive(Language);

    /// <summary>"Jag är borta 1–5 december."</summary>
    /// <param name="Days">As written, to be read by <see cref="WrittenDays"/>; empty where none are said.</param>
    public sealed record Absence(Language Language, string Days) : Directive(Language);

    /// <summary>"Koppla kanalen till kön för Ekonomi."</summary>
    /// <param name="Area">Key of the area; null where none is named that exists.</param>
    /// <param name="Named">As typed; empty where none is named.</param>
    public sealed record QueueBinding(Language Language, string? Area, string Named) : Directive(Language);

    /// <summary>"Mina aviseringar": how they are told of orders.</summary>
    public sealed record Notices(Language Language) : Directive(Language);
}

/// <summary>The förvaltning that a directive names.</summary>
/// <param name="Keys">More than one where the words fit several; empty where none is named that exists.</param>
/// <param name="Unknown">What was typed where a förvaltning is named that nobody here is called; else null.</param>
/// <param name="IsOwn">True where the writer's own is meant: "oss", "min förvaltning".</param>
public sealed record NamedForvaltning(IReadOnlyList<string> Keys, string? Unknown, bool IsOwn)
{
    public static NamedForvaltning None { get; } = new([], null, IsOwn: false);
}
