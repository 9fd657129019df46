namespace Forumbot.Domain.FollowUp;

/// <summary>What an object of an accounting file (SIE 4, #OBJEKT) stands for; at least one of the three.</summary>
/// <param name="Dimension">The number of #DIM, for instance 1 for cost centres.</param>
/// <param name="Code">The object's number, as the file writes it.</param>
/// <param name="Forvaltning">The buyer, where the object tells it.</param>
public sealed record SieObject(int Dimension, string Code, string? Forvaltning, string? Tjanst, string? Area);

/// <summary>Accounts whose amounts are followed up, and what they are. All other accounts are left alone.</summary>
/// <param name="From">The first account number.</param>
/// <param name="To">The last.</param>
public sealed record SieAccounts(int From, int To, FigureSide Side, FigureFlow Flow)
{
    public bool Holds(int account) => From <= account && account <= To;
}
