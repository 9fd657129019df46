namespace Forumbot.Features.Packs;

/// <summary>One thing wrong in a pack, and where. Turned into text by <see cref="PackFaultTexts"/>.</summary>
/// <param name="Row">The line or row; null where the fault is the whole file's.</param>
/// <param name="Value">What stands there, as written.</param>
/// <param name="Detail">What the reason needs: the choices, a limit, the other row, the other table.</param>
public sealed record PackFault(string File, int? Row, string? Column, PackFaultReason Reason, string Value = "", string Detail = "");

public enum PackFaultReason
{
    NoSuchPack,
    CannotOpen,
    MissingTable,
    TableLeftOut,

    /// <summary>The pack would undo what workbooks have changed in the table.</summary>
    ChangedByWorkbook,
    StillUsed,
    MonthHeld,
    FileChanged,
    UnknownTable,
    DuplicateTable,
    MissingColumn,
    UnknownColumn,
    DuplicateColumn,
    UnknownSetting,
    NotUtf8,
    Unreadable,
    TooLarge,
    TooManyRows,
    ExtraCells,
    Missing,
    TooLong,
    ControlCharacter,
    NotAKey,
    NotAnAmount,
    TooManyDecimals,
    Negative,
    OutOfRange,
    NotADate,
    NotAMonth,
    NotAChoice,
    NotAnObjectId,
    Duplicate,
    Dangling,
    WeightsOff,
    ListsOverlap,
    EndsBeforeItStarts,
    UnitEndsBeforeItStarts,
    SuccessorWithoutEnd,
    SuccessorNotThere,
    UnitNotThere,
    IncludedButPriced,
    BasisOff,
    AccountsOverlap,
    AccountsTurned,
    MeansNothing,
    NotAPattern,
    ExampleOff,
    NotUnderstandable,
}
