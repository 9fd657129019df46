using System.CommandLine;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary><c>billing</c>: what is to be invoiced of a month, and how a year's invoices and accounts agree.</summary>
internal static class BillingCommand
{
    public static Command Make(Tools tools)
    {
        var month = new Option<string?>("--month") { Description = "The accounting month, such as 2026-10.", HelpName = "MONTH" };
        var unit = new Option<string?>("--unit") { Description = "Only this förvaltning's lines.", HelpName = "KEY" };
        var year = new Option<int?>("--year") { Description = "The year to reconcile.", HelpName = "Y" };
        var reconcile = new Option<bool>("--reconcile") { Description = "With --year: what is accounted and what is invoiced of each service, month by month. Over the year the two are the same." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object; amounts in öre." };
        var command = new Command("billing", "The billing basis of an accounting month: each förvaltning's services, amounts and invoice dates. Only adopted price lists are billed.") { month, unit, year, reconcile, json };
        command.SetAction((parsed, cancel) => (parsed.GetValue(month), parsed.GetValue(unit), parsed.GetValue(year), parsed.GetValue(reconcile)) switch
        {
            ({ } of, var whose, null, false) => Basis(tools, tools.Settings(parsed), Years.Month(of, "--month"), whose, parsed.GetValue(json), cancel),
            (null, null, { } of, true) => Reconcile(tools, tools.Settings(parsed), Years.Checked(of), parsed.GetValue(json), cancel),
            _ => throw new UsageException("Give --month 2026-10, with --unit KEY if you wish, or --year 2026 --reconcile."),
        });
        return command;
    }

    private static Task<int> Basis(Tools tools, Settings settings, DateOnly month, string? unit, bool json, CancellationToken cancel) => tools.InSlices(settings, async slices =>
    {
        var organisation = await slices.Organisation(cancel);
        if (unit is not null && Lookup.Of(organisation).Forvaltning(unit) is null) throw new RefusedException($"There is no unit with the key \"{TerminalText.Of(unit)}\".");
        var basis = await slices.FollowUp.Basis(organisation, month, 1, cancel);
        if (unit is not null) basis = basis with { Lines = [.. basis.Lines.Where(l => l.Forvaltning == unit)] };
        await tools.Out.WriteAsync(json ? BillingJson.Of(basis, month) : BillingTable.Of(basis));
        if (!json) Notes(tools, basis);
    }, cancel);

    private static Task<int> Reconcile(Tools tools, Settings settings, int year, bool json, CancellationToken cancel) => tools.InSlices(settings, async slices =>
    {
        var basis = await slices.FollowUp.Basis(await slices.Organisation(cancel), new(year, 1, 1), 12, cancel);
        var reconciled = Reconciliation.Of(basis.Lines, year);
        await tools.Out.WriteAsync(json ? BillingJson.Of(reconciled, basis.Gaps, year) : BillingTable.Of(reconciled));
        if (!json) Notes(tools, basis);
    }, cancel);

    private static void Notes(Tools tools, BillingBasis basis)
    {
        foreach (var note in BillingTable.Notes(basis)) tools.Note(note);
    }
}
