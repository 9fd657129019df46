using System.CommandLine;
using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Features.Ordering;
using Forumbot.Host;

namespace Forumbot.Commands;

/// <summary>Which orders a command is about: those of a period, of all or of one förvaltning or area.</summary>
internal sealed class OrderPeriod(bool isNeeded)
{
    private static readonly DateOnly First = new(2000, 1, 1), Last = new(2100, 12, 31);

    private readonly Option<string?> from = new("--from") { Description = "The first day that they were ordered on.", HelpName = "DATE", Required = isNeeded };
    private readonly Option<string?> to = new("--to") { Description = "The last day that they were ordered on.", HelpName = "DATE", Required = isNeeded };
    private readonly Option<string?> unit = new("--unit") { Description = "Only this förvaltning's.", HelpName = "KEY" };
    private readonly Option<string?> area = new("--area") { Description = "Only the services of this area.", HelpName = "KEY" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[from, to, unit, area]) command.Add(option);
    }

    /// <exception cref="UsageException">A day is none, or the last comes before the first.</exception>
    /// <exception cref="RefusedException">There is no such förvaltning or area.</exception>
    public async Task<IReadOnlyList<KeptOrder>> Read(ParseResult parsed, Slices slices, CancellationToken cancel)
    {
        var (first, last) = (Day(parsed.GetValue(from), "--from", First), Day(parsed.GetValue(to), "--to", Last));
        if (last < first) throw new UsageException("--to comes before --from.");
        var organisation = await slices.Organisation(cancel);
        var (buyer, place) = (parsed.GetValue(unit), parsed.GetValue(area));
        if (buyer is not null && Lookup.Of(organisation).Forvaltning(buyer) is null) throw new RefusedException($"There is no unit with the key \"{TerminalText.Of(buyer)}\".");
        if (place is not null && Lookup.Of(organisation).Area(place) is null) throw new RefusedException($"There is no area with the key \"{TerminalText.Of(place)}\". There are: {string.Join(", ", organisation.Areas.Select(a => a.Key))}.");
        return await slices.Ordering.List.In(organisation, first, last, buyer, place, cancel);
    }

    /// <exception cref="UsageException">It is no day.</exception>
    internal static DateOnly Day(string text, string option) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day <= Last
        ? day : throw new UsageException($"{option} is a day such as 2026-11-21. It says \"{TerminalText.Of(text)}\".");

    private static DateOnly Day(string? text, string option, DateOnly without) => text is null ? without : Day(text, option);
}
