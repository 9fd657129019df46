using System.CommandLine;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Pricing;
using Forumbot.Host;
using Results = Forumbot.Domain.Pricing.Results;

namespace Forumbot.Commands;

/// <summary><c>result</c>: each seller's surplus or deficit at delår and årsbokslut, and what is proposed for it.</summary>
internal static class ResultCommand
{
    public static Command Make(Tools tools)
    {
        var year = new Option<int>("--year") { Description = "The year.", HelpName = "Y", Required = true };
        var to = new Option<string?>("--to") { Description = "The last month, such as 2026-08 for the delår; without it the whole year.", HelpName = "MONTH" };
        var area = new Option<string?>("--area") { Description = "Only this area.", HelpName = "KEY" };
        var saved = new Option<decimal>("--saved") { Description = "Kronor that the result fund holds already (default 0).", HelpName = "KRONOR" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object; amounts in öre." };
        var command = new Command("result", "Each area's revenue by the billing basis, its imported costs, the result against the year's target, a proposal, and prices over or under self-cost. The decision is not taken here.") { year, to, area, saved, json };
        command.SetAction((parsed, cancel) =>
        {
            var of = Years.Checked(parsed.GetValue(year));
            var last = parsed.GetValue(to) is { } text ? Years.Month(text, "--to") : new DateOnly(of, 12, 1);
            if (last.Year != of) throw new UsageException($"--to is a month of {of}.");
            return Show(tools, tools.Settings(parsed), last, parsed.GetValue(area), Fund(parsed.GetValue(saved)), parsed.GetValue(json), cancel);
        });
        return command;
    }

    private static Money Fund(decimal kronor) => kronor is >= 0 and <= 1_000_000_000_000 && decimal.IsInteger(kronor * 100)
        ? Money.FromKronor(kronor) : throw new UsageException("--saved is an amount in kronor from 0, with at most two decimals.");

    private static Task<int> Show(Tools tools, Settings settings, DateOnly last, string? area, Money saved, bool json, CancellationToken cancel) => tools.InSlices(settings, async slices =>
    {
        var organisation = await slices.Organisation(cancel);
        if (area is not null && Lookup.Of(organisation).Area(area) is null) throw new RefusedException($"There is no area with the key \"{TerminalText.Of(area)}\".");
        var basis = await slices.FollowUp.Basis(organisation, new(last.Year, 1, 1), last.Month, cancel);
        var figures = await slices.FollowUp.SellerOutcomes(last.Year, cancel);
        PricedArea[] results = [.. Results.Of(organisation, basis, figures, last.Year, last.Month, saved).Where(r => area is null || r.Area.Key == area).Select(r => new PricedArea(r, CrossSubsidies.Of(organisation, last.Year, r.Area.Key)))];
        await tools.Out.WriteAsync(json ? ResultJson.Of(results, last) : ResultTable.Of(results));
        if (json) return;
        foreach (var note in results.SelectMany(ResultTable.Notes)) tools.Note(note);
    }, cancel);
}

/// <summary>An area's result, and how its prices stand beside the self-costs.</summary>
/// <param name="Prices">Null where no self-cost of the year is known.</param>
internal sealed record PricedArea(AreaResult Result, SubsidyFinding? Prices);
