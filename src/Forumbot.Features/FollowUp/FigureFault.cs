namespace Forumbot.Features.FollowUp;

/// <summary>One thing wrong in a file of budgets or outcomes, and where. Turned into text by <see cref="FigureFaultTexts"/>.</summary>
/// <param name="Line">The line; null where the fault is the whole file's, or in a cell.</param>
/// <param name="Cell">The cell of a sheet, for instance D7; for a line of a CSV file its column.</param>
/// <param name="Value">What stands there, as written.</param>
/// <param name="Detail">What the reason needs: the choices, the other line, the sum.</param>
public sealed record FigureFault(int? Line, string? Cell, FigureFaultReason Reason, string Value = "", string Detail = "");

public enum FigureFaultReason
{
    CannotOpen,
    UnknownFormat,
    Unreadable,
    TooLarge,
    TooManyRows,
    NotUtf8,
    WrongColumns,
    NothingToImport,
    Missing,
    NotAYear,
    NotAMonth,
    OutsideYear,
    MonthNeeded,
    UnknownUnit,
    UnknownService,
    UnknownArea,
    NotAFlow,
    NotAnAmount,
    Duplicate,
    SumOff,
    AfterSum,
    NotSie,
    NotTypeFour,
    NotCodePage437,
    NotALine,
    QuoteOpen,
    BraceOpen,
    BraceUnexpected,
    FieldMissing,
    NotAnAccount,
    NotADate,
    ObjectsOdd,
    TooManyObjects,
    OutsideVoucher,
    VoucherNotBalanced,
    VoucherTwice,
    PeriodBalanceOff,
    ChecksumOff,
    NotMapped,
    MappedTwice,
    NoAccounts,
    NoYear,
}
