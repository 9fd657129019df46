using System.Text.Encodings.Web;
using System.Text.Json;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.LeadTimes;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Ordering;

namespace Forumbot.Commands;

/// <summary>Orders for programs: amounts in öre, days in Stockholm, people by object id.</summary>
internal static class OrdersJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static string List(IReadOnlyList<KeptOrder> orders) => Text(new { Orders = orders.Select(o => Shown(o.Avrop)) });

    public static string One(KeptOrder order) => Text(new { Order = Shown(order.Avrop), Steps = order.Steps.Select(Shown) });

    public static string Person(string person, KeptOfPerson kept) => Text(new
    {
        Person = person,
        Ordered = kept.Ordered.Select(Shown),
        Handled = kept.Handled.Select(Shown),
        Steps = kept.Steps.Select(Shown),
        kept.Files,
        Notices = new { Way = kept.Choice is { } chosen ? EnumKeys.Of(chosen.Way) : null, Language = kept.Choice?.Language.ToString(), kept.Choice?.ChangedAt, Pending = kept.Pending.Select(n => new { n.Number, n.Version }) },
    });

    private static object Shown(Avrop a) => new
    {
        a.Number,
        State = EnumKeys.Of(a.State),
        Kind = EnumKeys.Of(a.Kind),
        a.At,
        Ordered = LeadTime.DateAt(a.At),
        Service = a.Tjanst,
        Unit = a.Forvaltning,
        a.Quantity,
        QuantityUnit = a.Unit,
        EachOre = a.Each.Ore,
        TotalOre = a.Total.Ore,
        ChargedOre = a.Charged.Ore,
        CommittedOre = a.Committed.Ore,
        a.ListYear,
        a.Example,
        a.Wanted,
        a.ReadyBy,
        a.PlacedAt,
        a.Delivered,
        a.DeliveredAt,
        a.EndsOn,
        a.External,
        a.Reference,
        a.Contact,
        a.Text,
        a.By,
        a.Assignee,
        a.Version,
    };

    private static object Shown(AvropStep s) => new { s.Number, s.Version, Action = EnumKeys.Of(s.Action), State = EnumKeys.Of(s.State), s.At, s.By, s.For, s.Role, s.Quantity, AmountOre = s.Amount?.Ore, s.Assignee, s.Text };

    private static string Text(object shown) => JsonSerializer.Serialize(shown, Options) + "\n";
}
