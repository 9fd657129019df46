using System.Text.Json;
using System.Text.Json.Nodes;
using Forumbot.Domain.Ordering;
using Forumbot.Features.Ordering.Telling;
using Forumbot.Teams.Activities;
using Forumbot.Tests.Host.Fuzz;

namespace Forumbot.Tests.Ordering;

/// <summary>Cards of orders as no bot made them. The same seed makes the same cards.</summary>
/// <param name="forms">The data of order forms as they were honestly filled in.</param>
internal sealed class TamperedCards(int seed, IReadOnlyList<Avrop> orders, IReadOnlyList<JsonObject> forms)
{
    private static readonly string[] Verbs = [.. Enum.GetValues<AvropAction>().Select(a => $"avrop.{AvropButtons.Verb(a)}"), "avrop.place", "avrop.form", "avrop.show", "avrop.ask"];

    private static readonly string[] Services = ["chefsrekrytering", "stoppa-faktura", "leverantorsreskontra", "upphandlingstjanst", "ingen", ""];

    private static readonly string[] Units = ["utbildningsforvaltningen", "trafikkontoret", "farsta", "serviceforvaltningen", "ingen", "Trafikkontoret", "' OR 1=1 --"];

    private static readonly string[] Numbers = ["1", "2", "0.5", "-1", "0", "1e9", "99999999999999999999", "NaN", "１", "", " ", "2\u0000", "0x10", "1 000", "1;DROP TABLE Avrop"];

    private readonly Random _chance = new(seed);
    private readonly Mutations _mutations = new(seed);

    /// <summary>A card that was honest, and then one to three changes of it.</summary>
    public CardAction Next()
    {
        var (verb, data) = _chance.Next(3) == 0 ? ("avrop.place", Pick(forms).DeepClone().AsObject()) : Step();
        for (var times = _chance.Next(4); times > 0; times--) verb = Change(verb, data);
        return new(verb, _chance.Next(3) == 0 ? Spoiled(data) : JsonSerializer.SerializeToElement(data), Automatic: _chance.Next(50) == 0);
    }

    private (string, JsonObject) Step()
    {
        var order = Pick(orders);
        return (Pick(Verbs), new() { ["number"] = order.Number, ["rev"] = order.Version, ["v"] = 1, ["sentence"] = "Skälet är detta.", ["quantity"] = "1", ["amount"] = "100", ["person"] = "", ["step"] = AvropButtons.Verb(Pick(Enum.GetValues<AvropAction>())) });
    }

    private string Change(string verb, JsonObject data)
    {
        switch (_chance.Next(11))
        {
            case 0:
                return Pick(Verbs);
            case 1:
                data["number"] = _chance.Next(4) == 0 ? Pick(["A-2026-000000", "A-2026-999999", "a-2026-000001", "", "A-2026-000001; --"]) : Pick(orders).Number;
                break;
            case 2:
                data["rev"] = _chance.Next(3) == 0 ? Pick(["1", "-1", "x", "1.0", "2147483648"]) : _chance.Next(-3, 9);
                break;
            case 3:
                data["unit"] = Pick(Units);
                break;
            case 4:
                data["seen"] = Seen((string?)Pick(forms)["seen"] ?? "");
                break;
            case 5:
                data["quantity"] = Pick(Numbers);
                break;
            case 6:
                data["service"] = Pick(Services);
                break;
            case 7:
                data["form"] = _chance.Next(2) == 0 ? Pick(orders).Form : Guid.NewGuid().ToString("N");
                break;
            case 8 when data.Count > 0:
                data.Remove(Pick([.. data.Select(p => p.Key)]));
                break;
            case 9:
                data[Pick(["external", "last", "v", "price", "each", "state", "by", "who", "aadObjectId", "verb", "amount", "day", "needs"])] = Pick(["1", "true", "0", "2", "-100", "Placed", "None"]);
                break;
            default:
                data[Pick(["sentence", "text", "contact", "reference", "person", "wanted", "amount"])] = Pick(["", "\u0000", "=1+1", "\u202e", new string('x', 20_000), "2026-12-24", "00000000-0000-4000-8000-000000000101", "-1", "34000"]);
                break;
        }

        return verb;
    }

    /// <summary>Another price, quantity, day or attester than was shown.</summary>
    private string Seen(string seen)
    {
        var parts = seen.Split('|');
        if (parts.Length > 4) parts[_chance.Next(parts.Length)] = Pick(["1", "0", "-1", "100", "None", "KundBestallare", "2026-12-01", "trafikkontoret", "x|y", "3400000"]);
        return string.Join('|', parts);
    }

    /// <summary>Any of its parts odd, huge, nested or of another type. What is no JSON any more is no card.</summary>
    private JsonElement Spoiled(JsonObject data)
    {
        try
        {
            return JsonElement.Parse(_mutations.Spoil(data.DeepClone().AsObject()));
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(data);
        }
    }

    private T Pick<T>(IReadOnlyList<T> of) => of[_chance.Next(of.Count)];
}
