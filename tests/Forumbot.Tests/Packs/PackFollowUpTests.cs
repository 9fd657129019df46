using Forumbot.Domain.FollowUp;
using Forumbot.Features.Packs;

namespace Forumbot.Tests.Packs;

/// <summary>The pack's own budgets, and what it says of accounting files.</summary>
public sealed class PackFollowUpTests
{
    [Theory]
    [InlineData("sie-map", "dimension;object;unit;service;area", "1;10;norr;;|1;10;soder;;", "object", PackFaultReason.Duplicate)]
    [InlineData("sie-map", "dimension;object;unit;service;area", "1;10;vast;;", "unit", PackFaultReason.Dangling)]
    [InlineData("sie-map", "dimension;object;unit;service;area", "1;10;;blirp;", "service", PackFaultReason.Dangling)]
    [InlineData("sie-map", "dimension;object;unit;service;area", "1;10;;;", "object", PackFaultReason.MeansNothing)]
    [InlineData("sie-map", "dimension;object;unit", "0;10;norr", "dimension", PackFaultReason.OutOfRange)]
    [InlineData("sie-accounts", "from;to;side;flow", "7000;7999;buyer;cost|7900;8000;seller;cost", "from", PackFaultReason.AccountsOverlap)]
    [InlineData("sie-accounts", "from;to;side;flow", "7000;6999;buyer;cost", "to", PackFaultReason.AccountsTurned)]
    [InlineData("sie-accounts", "from;to;side;flow", "7000;7999;all;cost", "side", PackFaultReason.NotAChoice)]
    [InlineData("budgets", "year;unit;service;amount_sek;example", "2026;norr;kurs;1;ja|2026;norr;kurs;2;ja", "service", PackFaultReason.Duplicate)]
    [InlineData("budgets", "year;unit;service;amount_sek;example", "2026;vast;kurs;1;ja", "unit", PackFaultReason.Dangling)]
    public void A_bad_row_is_told_with_its_column(string table, string header, string rows, string column, PackFaultReason reason)
    {
        var fault = Assert.Single(PackDraft.Check(SmallPack.And(Table(table, header, rows))).Faults);

        Assert.Equal((column, reason), (fault.Column, fault.Reason));
    }

    [Fact]
    public void Sound_rows_are_taken()
    {
        var pack = PackDraft.Check(SmallPack.And(Table("sie-accounts", "from;to;side;flow", "7900;7999;buyer;cost|3000;3999;seller;revenue"))).Organisation!;

        Assert.Equal([new(7900, 7999, FigureSide.Buyer, FigureFlow.Cost), new SieAccounts(3000, 3999, FigureSide.Seller, FigureFlow.Revenue)], pack.SieAccounts);
    }

    private static PackTable Table(string name, string header, string rows) =>
        new(name, name + ".csv", header.Split(';'), [.. rows.Split('|').Select((row, n) => new PackRow(n + 2, row.Split(';')))]);
}
