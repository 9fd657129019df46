using System.Security.Cryptography;
using System.Text;
using Forumbot.Domain.FollowUp;
using Forumbot.Domain.Pricing;

namespace Forumbot.Features.FollowUp;

/// <summary>A file's amounts of one kind and year, checked. A side without rows was not in the file.</summary>
/// <param name="ByMonth">Whether the file is of single months, whose amounts it replaces; otherwise it is of the whole year.</param>
internal sealed record Figures(FigureKind Kind, int Year, IReadOnlyList<BuyerFigure> Buyers, IReadOnlyList<SellerFigure> Sellers, bool ByMonth = false)
{
    /// <summary>The months whose amounts give way to the file's.</summary>
    internal IReadOnlyList<DateOnly> Months(FigureSide side) => ByMonth
        ? [.. (side == FigureSide.Buyer ? Buyers.Select(b => b.Month) : Sellers.Select(s => s.Month)).Distinct()]
        : [.. Domain.Catalogue.Months.OfYear(Year)];

    internal int Rows(FigureSide side) => side == FigureSide.Buyer ? Buyers.Count : Sellers.Count;

    internal Money Sum(FigureSide side) => (side == FigureSide.Buyer ? Buyers.Select(b => b.Amount) : Sellers.Select(s => s.Amount)).Sum();

    /// <summary>Alike for rows that are alike, in whatever order.</summary>
    internal string Digest(FigureSide side)
    {
        var rows = side == FigureSide.Buyer
            ? Buyers.Select(b => FormattableString.Invariant($"{b.Forvaltning};{b.Tjanst};{b.Month:yyyy-MM};{b.Amount.Ore}"))
            : Sellers.Select(s => FormattableString.Invariant($"{s.Area};{s.Flow};{s.Month:yyyy-MM};{s.Amount.Ore}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Order(StringComparer.Ordinal)))));
    }
}
