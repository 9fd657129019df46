using Forumbot.Features.Data;
using Forumbot.Features.Packs;

namespace Forumbot.Tests.Packs;

/// <summary>A small organisation that imports cleanly, and what becomes of it when a line is written otherwise.</summary>
internal static class SmallPack
{
    private static readonly Dictionary<string, string[]> Files = new()
    {
        ["pack"] =
        [
            "key;value", "key;liten", "name;Lilla kommunen", "serviceAdministration;Servicekontoret", "openComparison;nej",
            "externalPurchase.bas;not-allowed", "externalPurchase.tillagg;with-approval", "externalPurchase.uppdrag;not-allowed", "externalPurchase.tillaggshantering;not-allowed",
            "priceDecider.sv;direktören", "priceDecider.en;the director", "externalPurchaseNote.sv;Fråga först.", "externalPurchaseNote.en;Ask first.",
            "moms.sv;Exklusive moms.", "moms.en;Without VAT.", "customerWeb.sv;Kundwebben", "customerWeb.en;The customer web",
        ],
        ["areas"] = ["key;name;english_name;aliases", "ekonomi;Ekonomi;Finance;pengar"],
        ["services"] =
        [
            "key;name;english_name;area;category;obligatory;delivery;price_form;unit;lead_time_days;aliases;description;english_description;source",
            "fakturor;Fakturor;Invoices;ekonomi;bas;ja;lopande;keyed;kr per år;;faktura;Vi tar hand om fakturor.;We take care of invoices.;egen",
            "kurs;Kurs;Course;ekonomi;tillagg;nej;per-avrop;hourly;timme;3;kurser;Vi håller kurs.;We give courses.;egen",
        ],
        ["phrases"] = ["service;phrase", "kurs;lära mig"],
        ["units"] = ["key;name;kind;aliases", "norr;Norra;fackforvaltning;nord", "soder;Södra;fackforvaltning;"],
        ["people"] = ["key;aad_object_id;title;role;unit;area", "chef;00000000-0000-4000-8000-000000000001;Chef;tjansteansvarig;norr;ekonomi"],
        ["price-lists"] = ["year;decided_by;decided_on;valid_from;valid_to;note", "2025;direktören;2024-12-01;2025-01-01;2025-12-31;", "2026;direktören;2025-12-01;2026-01-01;2026-12-31;"],
        ["prices"] = ["year;service;basis;amount_sek;unit;example;source", "2026;fakturor;yearly-shared;1 000,50;år;nej;egen", "2026;kurs;per-unit;53.50;timme;ja;egen"],
        ["allocation-keys"] = ["year;service;key;name;english_name;weight_percent", "2026;fakturor;antal;Antal;Number;60", "2026;fakturor;krav;Krav;Demands;40"],
        ["key-volumes"] = ["year;key;unit;volume;example", "2026;antal;norr;10;nej", "2026;antal;soder;5;nej"],
        ["volumes"] = ["service;unit;month;quantity;example", "kurs;norr;2026-01;2,5;nej"],
    };

    internal static PackTables Tables { get; } = new([.. Files.Select(file => Table(file.Key, file.Value))]);

    internal static async Task Import(StoreSettings store)
    {
        await StoreMigrator.Migrate(store, default);
        Assert.IsType<ImportOutcome.Imported>(await new ImportPack(store.Contexts(), TimeProvider.System).Handle(Tables, default));
    }

    /// <param name="row">From 1 for the header, as a person counts.</param>
    internal static PackTables With(string table, int row, string line) => new([.. Files.Select(file => Table(file.Key, file.Key != table ? file.Value : Rewritten(file.Value, row, line)))]);

    /// <param name="lines">Its table of units, the header first.</param>
    internal static PackTables WithUnits(params string[] lines) => new([.. Files.Select(file => Table(file.Key, file.Key == "units" ? lines : file.Value))]);

    internal static PackTables Without(string table) => new([.. Tables.Tables.Where(t => t.Name != table)]);

    internal static PackTables And(PackTable more) => new([.. Tables.Tables, more]);

    /// <summary>The same pack as a folder of files.</summary>
    internal static void WriteTo(string folder)
    {
        foreach (var (name, lines) in Files.Where(f => f.Key != "pack")) File.WriteAllLines(Path.Combine(folder, name + ".csv"), lines);
        var settings = Files["pack"].Skip(1).Select(line => line.Split(';')).Select(pair => $"\"{pair[0]}\": \"{pair[1]}\"");
        File.WriteAllText(Path.Combine(folder, "pack.json"), $"{{{string.Join(",\n", settings)}}}");
    }

    internal static IEnumerable<(string Name, string[][] Rows)> Sheets => Files.Select(file => (file.Key, file.Value.Select(line => line.Split(';')).ToArray()));

    private static string[] Rewritten(string[] lines, int row, string line) => row > lines.Length ? [.. lines, line] : [.. lines[..(row - 1)], line, .. lines[row..]];

    private static PackTable Table(string name, string[] lines) =>
        new(name, name + ".csv", lines[0].Split(';'), [.. lines.Skip(1).Select((line, n) => new PackRow(n + 2, line.Split(';')))]);
}
