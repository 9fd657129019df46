using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Forumbot.Features.Data;

/// <summary>A row's primary key as one text: rows that come in from a file are told from those that are held by it.</summary>
internal static class RowKeys
{
    internal static string Of<T>(T row, IReadOnlyList<IProperty> key) =>
        string.Join('\u001f', key.Select(property => Convert.ToString(property.PropertyInfo!.GetValue(row), CultureInfo.InvariantCulture)));
}
