using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Ordering;
using Forumbot.Domain.People;
using Forumbot.Domain.Pricing;
using Forumbot.Features.Packs;
using Forumbot.Tests.Data;

namespace Forumbot.Tests.Packs;

/// <summary>How an organisation orders, as its pack says.</summary>
public sealed class PackOrderingTests
{
    [Theory]
    [InlineData("ordering", "service;decimals", "blirp;0", "service", PackFaultReason.Dangling)]
    [InlineData("ordering", "service;decimals", "kurs;0|kurs;1", "service", PackFaultReason.Duplicate)]
    [InlineData("ordering", "service;decimals", "kurs;3", "decimals", PackFaultReason.OutOfRange)]
    [InlineData("ordering", "service;cancel_until", "kurs;delivered", "cancel_until", PackFaultReason.NotAChoice)]
    [InlineData("ordering", "service;notice_months", "kurs;-1", "notice_months", PackFaultReason.OutOfRange)]
    [InlineData("ordering", "service;asks;english_asks", "kurs;;Name", "asks", PackFaultReason.Missing)]
    [InlineData("order-limits", "role;unit;per_order_sek", "kund-bestallare;;1", "role", PackFaultReason.NotAChoice)]
    [InlineData("order-limits", "role;unit;per_order_sek", "budgetuppfoljare;vast;1", "unit", PackFaultReason.Dangling)]
    [InlineData("order-limits", "role;unit;per_order_sek", "budgetuppfoljare;;1|budgetuppfoljare;;2", "unit", PackFaultReason.Duplicate)]
    [InlineData("order-limits", "role;unit;per_year_sek", "budgetuppfoljare;norr;-5", "per_year_sek", PackFaultReason.Negative)]
    public void A_bad_row_is_told_with_its_file_row_and_column(string table, string header, string rows, string column, PackFaultReason reason)
    {
        var fault = Assert.Single(PackDraft.Check(SmallPack.And(Table(table, header, rows))).Faults);

        Assert.Equal((table + ".csv", rows.Count(c => c == '|') + 2, column, reason), (fault.File, fault.Row, fault.Column, fault.Reason));
    }

    [Theory]
    [InlineData("ordering.referencePattern;(", "ordering.referencePattern", PackFaultReason.NotAPattern)]
    [InlineData("ordering.referencePattern;(a)\\1|ordering.referenceExample;aa", "ordering.referencePattern", PackFaultReason.NotAPattern)]
    [InlineData("ordering.referencePattern;[0-9]{5}", "ordering.referenceExample", PackFaultReason.Missing)]
    [InlineData("ordering.referencePattern;[0-9]{5}|ordering.referenceExample;123456", "ordering.referenceExample", PackFaultReason.ExampleOff)]
    [InlineData("ordering.referenceNeeded;ja", "ordering.referenceExample", PackFaultReason.Missing)]
    [InlineData("ordering.reference.sv;Projekt", "ordering.reference.en", PackFaultReason.Missing)]
    [InlineData("ordering.complaintDays;0", "ordering.complaintDays", PackFaultReason.OutOfRange)]
    [InlineData("ordering.noticeMonths;1.5", "ordering.noticeMonths", PackFaultReason.OutOfRange)]
    [InlineData("ordering.attestOverBudget;kanske", "ordering.attestOverBudget", PackFaultReason.NotAChoice)]
    [InlineData("ordering.externalApprovedBy;kungen", "ordering.externalApprovedBy", PackFaultReason.NotAChoice)]
    public void A_bad_setting_is_told_by_its_name(string settings, string name, PackFaultReason reason)
    {
        var fault = Assert.Single(PackDraft.Check(With(settings)).Faults);

        Assert.Equal((name, reason), (fault.Column, fault.Reason));
    }

    [Fact]
    public void Sound_rows_and_settings_are_taken()
    {
        var rules = PackDraft.Check(With("ordering.reference.sv;Projekt|ordering.reference.en;Project|ordering.referencePattern;P[0-9]+|ordering.referenceExample;P1|ordering.referenceNeeded;ja|ordering.attestOverBudget;nej|ordering.complaintDays;5|ordering.noticeMonths;0|ordering.externalApprovedBy;forvaltningschef")).Organisation!.Rules.Ordering;
        var terms = PackDraft.Check(SmallPack.And(Table("ordering", "service;decimals;cancel_until;notice_months;asks;english_asks", "kurs;1;in-progress;6;Vilka?;Who?"))).Organisation!;
        var limits = PackDraft.Check(SmallPack.And(Table("order-limits", "role;unit;per_order_sek;per_year_sek", "budgetuppfoljare;;1 000,50;|budgetuppfoljare;norr;;20"))).Organisation!;

        Assert.Equal(new OrderingRules { Reference = new("Projekt", "Project"), ReferencePattern = "P[0-9]+", ReferenceExample = "P1", ReferenceNeeded = true, AttestOverBudget = false, ComplaintDays = 5, NoticeMonths = 0, ExternalApprovedBy = Role.Forvaltningschef }, rules);
        Assert.Equal([new("kurs", 1, AvropState.InProgress, 6, new LocalText("Vilka?", "Who?"))], terms.OrderTerms);
        Assert.Equal([new(Role.Budgetuppfoljare, "", new Money(1_000_50), null), new(Role.Budgetuppfoljare, "norr", null, Money.FromKronor(20))], limits.OrderLimits);
    }

    [Fact]
    public void A_pack_that_says_nothing_orders_as_is_usual() => Assert.Equal(new OrderingRules(), PackDraft.Check(SmallPack.Tables).Organisation!.Rules.Ordering);

    [Fact]
    public async Task What_the_store_holds_is_what_the_pack_says()
    {
        using var store = new SqliteStore();
        await DemoPack.Import(store.Settings);

        var organisation = await DemoPack.ReadBack(store.Settings);

        Assert.Equal(new OrderingRules { Reference = new("Kostnadsställe", "Cost centre"), ReferencePattern = "[0-9]{5}", ReferenceExample = "12345", ReferenceNeeded = true }, organisation.Rules.Ordering);
        Assert.Equal([new(Role.Budgetuppfoljare, "", Money.FromKronor(100_000), Money.FromKronor(1_000_000))], organisation.OrderLimits);
        Assert.Equal(new("stoppa-faktura", null, AvropState.Placed, null, new LocalText("Fakturanummer och leverantör", "Invoice number and supplier")), Orderables.Terms(organisation, "stoppa-faktura"));
        Assert.All(organisation.OrderTerms, t => Assert.IsType<Orderable.Can>(Orderables.Of(organisation, Lookup.Of(organisation).Tjanst(t.Tjanst)!, new(2026, 11, 21))));
    }

    private static PackTables With(string settings) => new([.. SmallPack.Tables.Tables.Select(t => t.Name == "pack" ? t with { Rows = [.. t.Rows, .. settings.Split('|').Select((row, n) => new PackRow(100 + n, row.Split(';')))] } : t)]);

    private static PackTable Table(string name, string header, string rows) =>
        new(name, name + ".csv", header.Split(';'), [.. rows.Split('|').Select((row, n) => new PackRow(n + 2, row.Split(';')))]);
}
