namespace Forumbot.Features.Data;

/// <summary>A year whose keys, volumes, adjustments, staff or capital a workbook has changed since the last pack was taken in.</summary>
public sealed record WorkbookYear(int Year);
