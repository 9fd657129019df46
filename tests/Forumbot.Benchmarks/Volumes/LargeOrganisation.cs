using Forumbot.Features.Packs;
using Forumbot.Packs;
using Forumbot.TestSupport;

namespace Forumbot.Benchmarks.Volumes;

/// <summary>The pack of an organisation with very many buyers, schools for instance. Always the same one.</summary>
internal sealed class LargeOrganisation(int units)
{
    public const int Services = 100;

    /// <summary>Services whose yearly total is divided by keys; the others cost by what was used.</summary>
    private const int Keyed = 20;

    private static readonly string[] Places =
    [
        "Björk", "Gran", "Ek", "Lind", "Alm", "Ask", "Lönn", "Rönn", "Hassel", "Asp", "Sjö", "Berg", "Dal", "Äng", "Strand", "Holm", "Vik", "Näs", "Sund", "Ö", "Kulla", "Back", "Mark", "Ryd", "Skog",
        "Sten", "Sand", "Gräs", "Mos", "Ljung", "Vall", "Brunn", "Bäck", "Å", "Fors", "Damm", "Kvarn", "Smed", "Kyrk", "Prost", "Munk", "Kung", "Drottning", "Furst", "Torp", "Gård", "By", "Lund", "Hage", "Tun",
    ];

    private static readonly string[] Ends = ["hagen", "backen", "dalen", "ängen", "viken", "näset", "sundet", "holmen", "stranden", "berget", "lunden", "parken", "torget", "gården", "vallen", "åsen", "kullen", "mossen", "forsen", "udden"];

    private static readonly string[] Kinds = ["skolan", "förskolan", "gymnasiet", "biblioteket", "hemtjänsten", "vårdboendet", "badet", "museet", "idrottsplatsen", "fritidsgården"];

    public IReadOnlyList<string> Units { get; } = [.. Enumerable.Range(0, units).Select(n => $"enhet-{n:00000}")];

    public IReadOnlyList<string> Tjanster { get; } = [.. Enumerable.Range(0, Services).Select(n => $"tjanst-{n:000}")];

    public static string NameOf(int tjanst) => $"{Adjectives[tjanst % 10]}{Acts[tjanst / 10]}";

    public string UnitName(int unit) => $"{Kinds[unit % 10]} {Places[unit / 10 % 50]}{Ends[unit / 500 % 20]}" + (unit >= 10_000 ? $" {unit / 10_000}" : "");

    public PackTables Pack() => new(
    [
        ((PackReading.Read)PackReader.Read(Path.Combine(Repository.Root, "src", "Forumbot", "Packs", "stockholm"))).Tables.Tables.Single(t => t.Name == "pack"),
        Table("areas", "key;name", ["stod;Stöd"]),
        Table("services", "key;name;area;category;obligatory;delivery;price_form;unit;description;source", Enumerable.Range(0, Services).Select(n => $"{Tjanster[n]};{NameOf(n)};stod;bas;ja;lopande;{(n < Keyed ? "keyed;kr per år" : "per-unit;styck")};{NameOf(n)} för alla.;exempel")),
        Table("units", "key;name;kind", Units.Select((key, n) => $"{key};{UnitName(n)};enhet")),
        Table("people", "key;aad_object_id;title;role;unit", [$"chef;00000000-0000-4000-8000-000000000001;Budgetuppföljare;budgetuppfoljare;{Units[units / 2]}"]),
        Table("price-lists", "year;decided_by;decided_on;valid_from;valid_to", ["2026;nämnden;2025-12-01;2026-01-01;2026-12-31"]),
        Table("prices", "year;service;basis;amount_sek;unit;example;source", Enumerable.Range(0, Services).Select(n => $"2026;{Tjanster[n]};{(n < Keyed ? $"yearly-shared;{1_000_000 + n}" : $"per-unit;{10 + n},50")};{(n < Keyed ? "år" : "styck")};ja;exempel")),
        Table("allocation-keys", "year;service;key;name;weight_percent", Enumerable.Range(0, Keyed).Select(n => $"2026;{Tjanster[n]};nyckel-{n % 5};Nyckel {n % 5};100")),
        Table("key-volumes", "year;key;unit;volume;example", Enumerable.Range(0, 5).SelectMany(key => Units.Select((unit, n) => $"2026;nyckel-{key};{unit};{1 + (n * 7 + key) % 400};ja"))),
    ]);

    private static readonly string[] Adjectives = ["Lokal", "Kontors", "Fordons", "Skol", "Kök", "Park", "Arkiv", "Telefoni", "Skrivar", "Larm"];

    private static readonly string[] Acts = ["städning", "bevakning", "planering", "transport", "registrering", "underhåll", "besiktning", "utlåning", "förvaring", "rådgivning"];

    private static PackTable Table(string name, string header, IEnumerable<string> lines) =>
        new(name, name + ".csv", header.Split(';'), [.. lines.Select((line, n) => new PackRow(n + 2, line.Split(';')))]);
}
