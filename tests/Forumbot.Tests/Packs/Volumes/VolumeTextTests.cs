using System.Text;
using Forumbot.Features.Packs;
using Forumbot.Features.Packs.Volumes;

namespace Forumbot.Tests.Packs.Volumes;

/// <summary>What is read from bytes in a hurry is what the pack's own rules read.</summary>
public sealed class VolumeTextTests
{
    [Fact]
    public void Any_cell_is_read_as_the_pack_reads_it_or_left_to_the_pack()
    {
        var (random, read) = (new Random(7), 0);
        for (var round = 0; round < 200_000; round++)
        {
            var cell = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => "0012269-,. "[random.Next(11)]));
            var bytes = Encoding.UTF8.GetBytes(cell);
            if (VolumeText.Thousandths(bytes, out var thousandths))
            {
                read++;
                Assert.Equal((0, thousandths), (Faults(cell, cells => cells.Number("x"), out var number), (long)(number * 1000)));
            }

            if (VolumeText.Month(bytes, out var month))
            {
                read++;
                Assert.Equal((0, VolumeRow.DayOf(month)), (Faults(cell, cells => cells.Month("x"), out var day), day));
            }
        }

        Assert.True(read > 20_000, "Cells are read.");
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7,5", 7_500)]
    [InlineData("7.05", 7_050)]
    [InlineData("9999999999,99", 9_999_999_999_990)]
    public void A_quantity_is_read_in_thousandths(string cell, long thousandths)
    {
        Assert.True(VolumeText.Thousandths(Encoding.UTF8.GetBytes(cell), out var read));
        Assert.Equal(thousandths, read);
    }

    private static int Faults<T>(string cell, Func<Cells, T> read, out T value)
    {
        var faults = new List<PackFault>();
        value = read(new(new("x", "x.csv", ["x"], []), new(2, [cell]), faults));
        return faults.Count;
    }
}
