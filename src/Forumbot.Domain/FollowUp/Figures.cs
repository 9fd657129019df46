using Forumbot.Domain.Pricing;

namespace Forumbot.Domain.FollowUp;

/// <summary>What is planned, or what became of it.</summary>
public enum FigureKind { Budget, Outcome }

/// <summary>Whose books it is from.</summary>
public enum FigureSide { Buyer, Seller }

public enum FigureFlow { Revenue, Cost }

/// <summary>What a buyer has planned, or booked, for a service in a month.</summary>
/// <param name="Import">The <see cref="FigureImport"/> that brought it.</param>
/// <param name="Month">The first of the month.</param>
/// <param name="Amount">Öre excl. moms, a cost above zero.</param>
public sealed record BuyerFigure(string Import, FigureKind Kind, string Forvaltning, string Tjanst, DateOnly Month, Money Amount);

/// <summary>What a seller has planned, or booked, for its area in a month.</summary>
/// <param name="Month">The first of the month.</param>
/// <param name="Amount">Öre excl. moms; revenues and costs both above zero.</param>
public sealed record SellerFigure(string Import, FigureKind Kind, string Area, FigureFlow Flow, DateOnly Month, Money Amount);

/// <summary>A file that was taken in. Its rows replace those of the same kind and side, of its months or of its whole year; this row stays.</summary>
/// <param name="Id">For instance budget-buyer-2026-1: the last number is the one in use.</param>
/// <param name="File">Its name, without folders.</param>
/// <param name="Who">Object id of the one who did, or "command".</param>
/// <param name="ControlSum">All its amounts together.</param>
/// <param name="Digest">Of its rows: alike where they are alike.</param>
public sealed record FigureImport(string Id, FigureKind Kind, FigureSide Side, int Year, int Number, string File, DateTimeOffset At, string Who, Money ControlSum, int Rows, string Digest);

/// <summary>A förvaltning's amount for a service in a month, as digests compare it.</summary>
/// <param name="Example">True where the pack marks it so.</param>
public sealed record MonthFigure(string Tjanst, DateOnly Month, Money Amount, bool Example);
