namespace Forumbot.Domain.Catalogue;

/// <summary>Whole days in Stockholm, both ends included; an end that is null is open. The default holds always.</summary>
public readonly record struct Validity(DateOnly? From, DateOnly? To)
{
    public bool Holds(DateOnly day) => (From is not { } from || day >= from) && (To is not { } to || day <= to);
}
