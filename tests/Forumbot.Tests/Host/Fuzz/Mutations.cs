using System.Text;
using System.Text.Json.Nodes;

namespace Forumbot.Tests.Host.Fuzz;

/// <summary>Spoils activities: what is missing, odd, huge, nested, of another type, or no text at all. The same seed spoils the same way.</summary>
internal sealed class Mutations(int seed)
{
    /// <summary>Stands where JSON gets what no JSON writer writes.</summary>
    private const string Raw = "\u0001raw\u0001";

    private static readonly string[] Raws =
    [
        @"\ud83d", @"\udc00\ud800", @"x\ud83d\ud83dy", @"\u0000", @"å\u0000\u001b[31m", @"\u202e\u200b\ufeff", @"\uffff\ufffe", @"\ud83d\ude00",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\n\t", "null", "0", "-1", "true", "../../etc/passwd", "<script>alert(1)</script>", "<at>Forumbot</at>", "<at>", "</at><at id=\"", "&lt;&amp;&#0;", "%00%2e%2e%2f", "';--", "{{}}${x}",
        "åäöÅÄÖ", "日本語のテキスト", "مرحبا بالعالم", "👩‍👩‍👧‍👦", "e\u0301\u0301\u0301\u0301", "\u200b\u200d\u2060", "\u202eevil", "19:x@thread.tacv2;messageid=", ";messageid=;messageid=", "question.ask", "message", "invoke",
        "http://127.0.0.1:1/", "https://smba.trafficmanager.net/emea/", "http://[::1]:9/", "http://localhost:99999/", "file:///etc/passwd", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00+14:00", "2026-13-45", "NaN", "1e400",
        "msteams", "personal", "channel", "groupChat", "28:bot", ".", "..", "a|b|c", "add", "remove", "automatic",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Any of the activity's parts, mostly one and up to four, and now and then the bytes of the whole. Half of what is spoiled
    /// stays a text or a number as it was: what is of another type is refused before anything is done with it.</summary>
    public string Spoil(JsonObject activity)
    {
        for (var times = _random.Next(3) > 0 ? 1 : _random.Next(2, 5); times > 0; times--) Spoil(Places(activity).ToList());
        var text = activity.ToJsonString();
        while (text.IndexOf(@"\u0001raw\u0001", StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            text = string.Concat(text.AsSpan(0, at), Raws[_random.Next(Raws.Length)], text.AsSpan(at + @"\u0001raw\u0001".Length));
        return _random.Next(40) == 0 ? SpoilBytes(text) : text;
    }

    private void Spoil(List<(JsonNode Parent, string? Name, int Index)> places)
    {
        var (parent, name, index) = places[_random.Next(places.Count)];
        if (parent is JsonObject spoiled) SpoilProperty(spoiled, name!);
        else if (parent is JsonArray list)
        {
            if (_random.Next(4) == 0) list.RemoveAt(index);
            else list[index] = Odd();
        }
    }

    private void SpoilProperty(JsonObject spoiled, string name)
    {
        var value = spoiled[name];
        if (value is JsonValue && _random.Next(2) == 0)
        {
            spoiled[name] = value.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.String => _random.Next(2) == 0 ? Mixed((string)value!) : Texts[_random.Next(Texts.Length)],
                System.Text.Json.JsonValueKind.Number => _random.NextInt64(long.MinValue, long.MaxValue),
                _ => _random.Next(2) == 0,
            };
            return;
        }

        switch (_random.Next(7))
        {
            case 0:
                spoiled.Remove(name);
                break;
            case 1:
                spoiled.Remove(name);
                spoiled[_random.Next(2) == 0 ? name.ToUpperInvariant() : name + Texts[_random.Next(Texts.Length)]] = value;
                break;
            case 2:
                spoiled[name] = new JsonArray(value?.DeepClone(), Odd());
                break;
            case 3:
                spoiled[name] = new JsonObject { [name] = value?.DeepClone(), [Texts[_random.Next(Texts.Length)]] = Odd() };
                break;
            default:
                spoiled[name] = Odd();
                break;
        }
    }

    private string Mixed(string text)
    {
        var at = _random.Next(text.Length + 1);
        return text[..at] + (_random.Next(3) == 0 ? Raw : Texts[_random.Next(Texts.Length)]) + text[at..];
    }

    private JsonNode? Odd() => _random.Next(14) switch
    {
        0 => null,
        1 => _random.Next(2) == 0,
        2 => _random.NextInt64(long.MinValue, long.MaxValue),
        3 => _random.NextDouble() * 1e300,
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => Nested(_random.Next(1, 60)),
        7 => Nested(_random.Next(60, 400)),
        8 => new string(_random.Next(2) == 0 ? 'x' : 'å', _random.Next(100, 5_000)),
        9 when _random.Next(20) == 0 => new string('y', _random.Next(50_000, 300_000)),
        10 => Raw,
        _ => Texts[_random.Next(Texts.Length)],
    };

    private JsonNode Nested(int depth)
    {
        JsonNode node = new JsonArray();
        // Deeper than the writer goes by itself, but not deeper than it can.
        for (; depth > 0; depth--) node = depth % 2 == 0 ? new JsonArray(node) : new JsonObject { ["n"] = node };
        return node;
    }

    private string SpoilBytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var at = _random.Next(bytes.Length);
        switch (_random.Next(3))
        {
            case 0:
                return Encoding.UTF8.GetString(bytes.AsSpan(0, at));
            case 1:
                bytes[at] = (byte)_random.Next(0x20, 0x7f);
                return Encoding.UTF8.GetString(bytes);
            default:
                return text + text[..Math.Min(text.Length, at)];
        }
    }

    private static IEnumerable<(JsonNode, string?, int)> Places(JsonNode node) => node switch
    {
        JsonObject of => of.SelectMany(p => (IEnumerable<(JsonNode, string?, int)>)[(of, p.Key, 0), .. p.Value is null ? [] : Places(p.Value)]),
        JsonArray of => of.SelectMany((item, i) => (IEnumerable<(JsonNode, string?, int)>)[(of, null, i), .. item is null ? [] : Places(item)]),
        _ => [],
    };
}
