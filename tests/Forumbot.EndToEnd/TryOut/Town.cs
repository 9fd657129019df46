using Forumbot.Domain.Catalogue;
using Forumbot.Domain.People;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>A small organisation to choose people and channels from.</summary>
internal static class Town
{
    public const string Budget = "00000000-0000-4000-8000-000000000101";
    public const string Traffic = "00000000-0000-4000-8000-000000000103";
    public const string SchoolChannel = "19:utbildning@thread.tacv2";

    public static Organisation Organisation { get; } = new(
        1,
        new("stad", "Staden", "serviceforvaltningen", Both("nämnden"), new Dictionary<Category, ExternalPurchase>(), Both(""), Both(""), Both(""), false),
        [new("ekonomi", "Ekonomi", "Finance", [])],
        [
            Service("leverantorsreskontra", "Leverantörsreskontra", PriceForm.Keyed, null),
            Service("stoppa-faktura", "Stoppa faktura hos betalningsinstitut", PriceForm.Included, 1),
            Service("lopande-redovisning", "Löpande redovisning", PriceForm.Hourly, null),
        ],
        [new("utbildning", "Utbildningsförvaltningen", "forvaltning", []), new("trafik", "Trafikkontoret", "forvaltning", [])],
        [],
        [
            new("budget", Budget, "Budgetuppföljare Utbildning", Role.Budgetuppfoljare, "utbildning", null),
            new("staff", "00000000-0000-4000-8000-000000000102", "Medarbetare Utbildning", Role.Staff, "utbildning", null),
            new("traffic", Traffic, "Budgetuppföljare Trafik", Role.Budgetuppfoljare, "trafik", null),
        ],
        [new(SchoolChannel, "utbildning"), new("19:trafik@thread.tacv2", "trafik")],
        [], [], [], []);

    private static LocalText Both(string text) => new(text, text);

    private static Tjanst Service(string key, string name, PriceForm form, int? days) =>
        new(key, name, null, "ekonomi", Category.Bas, Obligation.Yes, Delivery.Lopande, form, "timme", days, [], "", null, "");
}
