using System.Globalization;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.FollowUp.Sie;

/// <summary>A file that gives both vouchers and the changes per period (#PSALDO) must tell the same by both.</summary>
internal static class SieBalances
{
    internal static IEnumerable<FigureFault> Faults(IReadOnlyList<SieAmount> transactions, IReadOnlyList<SieAmount> balances)
    {
        if (transactions.Count == 0 || balances.Count == 0) return [];
        var wanted = new Dictionary<(int, DateOnly, string), Money>();
        foreach (var balance in balances) wanted[(balance.Account, balance.Month, Name(balance.Objects))] = Money.Zero;
        var sizes = balances.Select(b => b.Objects.Count).ToHashSet();
        foreach (var row in transactions)
            foreach (var some in Parts(row.Objects, sizes))
                if (wanted.TryGetValue((row.Account, row.Month, some), out var sum)) wanted[(row.Account, row.Month, some)] = sum + row.Amount;
        return from balance in balances
               let booked = wanted[(balance.Account, balance.Month, Name(balance.Objects))]
               where booked != balance.Amount
               select new FigureFault(balance.Line, null, FigureFaultReason.PeriodBalanceOff, Text(balance.Amount), Text(booked));
    }

    /// <summary>All choices of as many of the objects as somebody asks about: a balance without objects is the account's own.</summary>
    private static IEnumerable<string> Parts(IReadOnlyList<SieObjectCode> objects, HashSet<int> sizes)
    {
        for (var choice = 0; choice < 1 << objects.Count; choice++)
            if (sizes.Contains(int.PopCount(choice)))
                yield return Name(objects.Where((_, n) => (choice >> n & 1) == 1));
    }

    private static string Name(IEnumerable<SieObjectCode> objects) =>
        string.Join('\u001f', objects.OrderBy(o => o.Dimension).ThenBy(o => o.Code, StringComparer.Ordinal).Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Dimension} {o.Code}")));

    private static string Text(Money amount) => amount.Kronor.ToString("0.00", CultureInfo.InvariantCulture);
}
