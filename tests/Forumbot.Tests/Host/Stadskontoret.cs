using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.Tests.Host;

/// <summary>A small organisation: two förvaltningar with a person each, and a channel of the first.</summary>
internal static class Stadskontoret
{
    public const string Channel = "19:farsta@thread.tacv2";

    public static readonly Person Farsta = new("budget-farsta", "00000000-0000-4000-8000-000000000901", "Budgetuppföljare Farsta", Role.Budgetuppfoljare, "farsta", null);

    public static readonly Person Bromma = new("staff-bromma", "00000000-0000-4000-8000-000000000902", "Medarbetare Bromma", Role.Staff, "bromma", null);

    public static Organisation Organisation { get; } = new(
        1,
        new("stadskontoret", "Stadskontoret", "Servicekontoret", new("nämnden", "the board"), new Dictionary<Category, ExternalPurchase>(), new("", ""), new("", ""), new("", ""), OpenComparison: true),
        [], [], [new("farsta", "Farsta", "stadsdelsforvaltning", []), new("bromma", "Bromma", "stadsdelsforvaltning", [])],
        [], [Farsta, Bromma], [new(Channel, "farsta")], [], [], [], []);
}
