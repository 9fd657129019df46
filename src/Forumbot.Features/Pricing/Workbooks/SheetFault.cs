namespace Forumbot.Features.Pricing.Workbooks;

/// <summary>One thing wrong in a workbook, and in which cell. Turned into text by <see cref="SheetFaultTexts"/>.</summary>
/// <param name="Sheet">Empty where the fault is the whole file's.</param>
/// <param name="Cell">As C7; null where the fault is the whole sheet's.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Detail">What the reason needs: the choices, a limit, the other cell, the key.</param>
public sealed record SheetFault(string Sheet, string? Cell, SheetFaultReason Reason, string Value = "", string Detail = "");

public enum SheetFaultReason
{
    CannotOpen,
    Unreadable,
    TooLarge,
    LinksOut,
    NotAllocation,
    OtherOrganisation,
    OtherYear,
    NoSuchYear,
    MissingSheet,
    DuplicateSheet,
    MissingSection,
    DuplicateSection,
    MissingColumn,
    DuplicateColumn,
    Missing,
    FormulaError,
    FormulaWithoutValue,
    NotANumber,
    TooManyDecimals,
    Negative,
    NegativeAdjusted,
    OutOfRange,
    NotAText,
    TooLong,
    ControlCharacter,
    NotAKey,
    NotAChoice,
    UnknownUnit,
    UnitNotThere,
    UnknownService,
    UnknownKey,
    UnknownCategory,
    Duplicate,
    MissingKey,
    MissingUnit,
    WeightsOff,
    VolumeGone,
    FixedForTheYear,
}
