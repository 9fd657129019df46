using System.Globalization;
using System.Text;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Data;
using Forumbot.Features.Packs.Volumes;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Packs.Volumes;

/// <summary>Random files one after the other, beside a plain dictionary; and files spoiled at random.</summary>
[Collection(OnPostgres.Name)]
public sealed class VolumesModelTests(PostgresCluster postgres)
{
    private static readonly string[] Tjanster = ["fakturor", "kurs"], Units = ["norr", "soder"], Months = ["2026-01", "2026-02", "2026-03"];

    [Fact]
    public async Task Files_in_any_order_leave_what_a_plain_dictionary_holds_in_SQLite()
    {
        using var store = await SqliteStore.Migrated();
        await Files_in_any_order_leave_what_a_plain_dictionary_holds(store.Settings, 60);
    }

    [PostgresFact]
    public async Task Files_in_any_order_leave_what_a_plain_dictionary_holds_in_PostgreSQL() => await Files_in_any_order_leave_what_a_plain_dictionary_holds(await postgres.NewMigrated(), 30);

    [Fact]
    public async Task No_spoiled_file_makes_an_exception_or_half_an_import()
    {
        using var store = await SqliteStore.Migrated();
        await SmallPack.Import(store.Settings);
        var (random, imported, refused) = (new Random(20261121), 0, 0);
        for (var round = 0; round < 300; round++)
        {
            var before = await VolumesInTest.Held(store.Settings);
            var outcome = await VolumesInTest.Import(store.Settings, replaceMonths: true, Spoiled(random));
            var after = await VolumesInTest.Held(store.Settings);
            Assert.Equal(VolumesInTest.SumsOf(after.Rows), after.Sums);
            if (outcome is VolumesOutcome.Imported { Changed: true }) imported++;
            else Assert.Equivalent(before, after, strict: true);
            if (outcome is VolumesOutcome.Refused) refused++;
        }

        Assert.True(imported > 10 && refused > 50, $"{imported} of the spoiled files were imported and {refused} refused: the test tries too little.");
    }

    private static async Task Files_in_any_order_leave_what_a_plain_dictionary_holds(StoreSettings store, int rounds)
    {
        await SmallPack.Import(store);
        var model = new Dictionary<(string Tjanst, DateOnly Month), Dictionary<string, (decimal, bool)>> { [("kurs", new(2026, 1, 1))] = new() { ["norr"] = (2.5m, false) } };
        var (random, revision) = (new Random(47), 1L);
        for (var round = 0; round < rounds; round++)
        {
            var (rows, replace) = (Rows(random), random.Next(2) == 0);
            var outcome = await VolumesInTest.Import(store, replace, [.. rows.Select(Line)]);
            var given = rows.GroupBy(r => (r.Tjanst, r.Month)).ToDictionary(g => g.Key, g => g.ToDictionary(r => r.Forvaltning, r => (r.Quantity, r.Example)));
            var news = given.Where(g => !model.TryGetValue(g.Key, out var held) || !Same(held, g.Value)).ToList();
            if (!replace && news.Exists(g => model.ContainsKey(g.Key))) Assert.IsType<VolumesOutcome.Refused>(outcome);
            else
            {
                if (news.Count > 0) revision++;
                var replaced = news.Count(g => model.ContainsKey(g.Key));
                Assert.Equal(new VolumesOutcome.Imported(rows.Count, news.Count - replaced, replaced, given.Count - news.Count, revision), outcome);
                foreach (var (key, block) in news) model[key] = block;
            }

            var held2 = await VolumesInTest.Held(store);
            Assert.Equal(model.SelectMany(b => b.Value.Select(r => new Consumption(b.Key.Tjanst, r.Key, b.Key.Month, r.Value.Item1, r.Value.Item2))).ToHashSet(), [.. held2.Rows]);
            Assert.Equal(VolumesInTest.SumsOf(held2.Rows), held2.Sums);
            Assert.Equal(revision, held2.Revision);
        }
    }

    private static bool Same(Dictionary<string, (decimal, bool)> a, Dictionary<string, (decimal, bool)> b) => a.Count == b.Count && a.All(r => b.TryGetValue(r.Key, out var other) && other == r.Value);

    /// <remarks>Few different quantities, so that months come out the same now and then, or with the same sum.</remarks>
    private static List<Consumption> Rows(Random random)
    {
        var all = from tjanst in Tjanster from unit in Units from month in Months select (tjanst, unit, month);
        return [.. all.Where(_ => random.Next(4) == 0).OrderBy(_ => random.Next()).Select(k => new Consumption(k.tjanst, k.unit, DateOnly.ParseExact(k.month, "yyyy-MM", CultureInfo.InvariantCulture), random.Next(3) / 2m, random.Next(6) == 0))];
    }

    private static string Line(Consumption row) => FormattableString.Invariant($"{row.Tjanst};{row.Forvaltning};{row.Month:yyyy-MM};{row.Quantity};{(row.Example ? "ja" : "nej")}");

    private static byte[] Spoiled(Random random)
    {
        var file = Encoding.UTF8.GetBytes(string.Join('\n', Rows(random).Select(Line).Prepend(VolumesInTest.Header))).ToList();
        for (var times = random.Next(4); times > 0 && file.Count > 0; times--)
        {
            var at = random.Next(file.Count);
            switch (random.Next(6))
            {
                case 0: file[at] = (byte)random.Next(256); break;
                case 1: file.RemoveAt(at); break;
                case 2: file.Insert(at, (byte)";\"\n\r,.0\0"[random.Next(8)]); break;
                case 3: file.RemoveRange(at, file.Count - at); break;
                case 4: file.InsertRange(at, file.Take(random.Next(file.Count)).ToList()); break;
                default: file.InsertRange(0, random.Next(2) == 0 ? [0xFF, 0xFE] : [0xEF, 0xBB, 0xBF]); break;
            }
        }

        return [.. file];
    }
}
