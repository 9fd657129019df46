using Forumbot.Domain.Pricing;

namespace Forumbot.Features.FollowUp.Sie;

/// <summary>What is of use in a SIE file of type 4, export or import: its year, its vouchers' rows and its balances per period.</summary>
/// <param name="Year">The current fiscal year (#RAR 0); null where the file does not tell.</param>
internal sealed record SieFile((DateOnly First, DateOnly Last)? Year, IReadOnlyList<SieAmount> Transactions, IReadOnlyList<SieAmount> PeriodBalances, IReadOnlyList<SieAmount> PeriodBudgets);

/// <summary>An amount on an account, with the objects that it belongs to.</summary>
/// <param name="Month">The first of the month: of the voucher's date, or the period.</param>
/// <param name="Amount">As booked: debit above zero.</param>
internal sealed record SieAmount(int Line, int Account, IReadOnlyList<SieObjectCode> Objects, DateOnly Month, Money Amount);

/// <summary>An object's number in a dimension.</summary>
internal readonly record struct SieObjectCode(int Dimension, string Code);
