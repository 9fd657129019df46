namespace Forumbot.Workbooks;

/// <summary>How a cell looks. Cells that people may change have a colour of their own and are not locked; protecting a sheet locks
/// all others.</summary>
internal enum CellStyle
{
    Text,
    Title,
    Section,
    Header,
    Note,
    Key,
    Number,
    Money,
    Percent,
    SumText,
    SumNumber,
    SumMoney,
    Control,
    TextInput,
    NumberInput,
    MoneyInput,

    /// <summary>Of what the shares are worked out by.</summary>
    Helper,
}
