namespace Forumbot.Domain.Pricing;

/// <summary>What an avrop adds to a buyer's cost of a service in an accounting month, beside the month's reported volumes.
/// It is what the avrop agreed, whoever the buyer is: overhead for a buyer outside the organisation is part of it already, and is not added
/// again (<see cref="CostTerm.Overhead"/>).</summary>
/// <param name="Key">Its own for ever, for instance the avrop's number: the same charge is never added twice.</param>
/// <param name="Month">The first of the accounting month.</param>
/// <param name="Quantity">In the service's unit, from 0; null where none is counted.</param>
/// <param name="Amount">Öre excl. moms; negative for a credit.</param>
/// <param name="Text">What it is for, as the buyer reads it.</param>
public sealed record AddedCharge(string Key, string Tjanst, string Forvaltning, DateOnly Month, decimal? Quantity, Money Amount, string Text);
