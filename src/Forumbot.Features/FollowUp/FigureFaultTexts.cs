using System.Globalization;
using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;
using static Forumbot.Features.FollowUp.FigureFaultReason;

namespace Forumbot.Features.FollowUp;

/// <summary>What is wrong with a file of budgets or outcomes, where it is and what to do.</summary>
public static class FigureFaultTexts
{
    public static string Say(this FigureFault fault, string file, Language language)
    {
        var line = fault.Line is { } number ? new LocalText($", rad {number.ToString(CultureInfo.InvariantCulture)}", $", line {number.ToString(CultureInfo.InvariantCulture)}").In(language) : "";
        var cell = fault.Cell is null ? "" : fault.Line is null ? $", cell {fault.Cell}" : new LocalText($", kolumn {fault.Cell}", $", column {fault.Cell}").In(language);
        return $"{file}{line}{cell}: {Why(fault).In(language)}";
    }

    private static LocalText Why(FigureFault fault) => OfTables(fault.Reason, fault.Value, fault.Detail) ?? OfSie(fault.Reason, fault.Value, fault.Detail) ?? throw new ArgumentOutOfRangeException(nameof(fault), fault.Reason, null);

    private static LocalText? OfTables(FigureFaultReason reason, string value, string detail) => reason switch
    {
        CannotOpen => new("filen går inte att öppna. Kontrollera att den finns och får läsas.", "the file cannot be opened. Check that it is there and may be read."),
        UnknownFormat => new("filen ska vara .csv, .xlsx, .se, .si eller .sie.", "the file must be .csv, .xlsx, .se, .si or .sie."),
        Unreadable => new($"filen går inte att läsa som {detail}.", $"the file cannot be read as {detail}."),
        TooLarge => new($"filen är för stor. Högst {detail}.", $"the file is too large. At most {detail}."),
        TooManyRows => new($"för många rader. Högst {detail}.", $"too many rows. At most {detail}."),
        NotUtf8 => new("filen är inte sparad som UTF-8. Spara den med teckenkodningen UTF-8.", "the file is not saved as UTF-8. Save it with the encoding UTF-8."),
        WrongColumns => new("kolumnerna ska vara year eller month, unit, service, amount_sek, eller year eller month, area, flow, amount_sek.", "the columns must be year or month, unit, service, amount_sek, or year or month, area, flow, amount_sek."),
        NothingToImport => new("filen har inget att läsa in för den typen och det året.", "the file has nothing to import of that kind and year."),
        Missing => new("värdet saknas.", "the value is missing."),
        NotAYear => new($"”{value}” är inget år. Skriv till exempel 2026.", $"“{value}” is not a year. Write for instance 2026."),
        NotAMonth => new($"”{value}” är ingen månad. Skriv till exempel 2026-01 (i en SIE-fil 202601).", $"“{value}” is not a month. Write for instance 2026-01 (202601 in a SIE file)."),
        OutsideYear => new($"”{value}” ligger inte i {detail}, som filen läses in för.", $"“{value}” is not in {detail}, which the file is imported for."),
        MonthNeeded => new("ett utfall anges per månad. Byt kolumnen year mot month.", "an outcome is given by month. Use the column month in place of year."),
        UnknownUnit => new($"det finns ingen förvaltning med nyckeln ”{value}”.", $"there is no unit with the key “{value}”."),
        UnknownService => new($"det finns ingen tjänst med nyckeln ”{value}”.", $"there is no service with the key “{value}”."),
        UnknownArea => new($"det finns inget verksamhetsområde med nyckeln ”{value}”.", $"there is no area with the key “{value}”."),
        NotAFlow => new($"”{value}” ska vara revenue eller cost.", $"“{value}” must be revenue or cost."),
        NotAnAmount => new($"”{value}” är inget belopp med högst två decimaler. Skriv till exempel 1234,50.", $"“{value}” is not an amount with at most two decimals. Write for instance 1234.50."),
        Duplicate => new($"{value} finns redan på rad {detail}.", $"{value} is already on row {detail}."),
        SumOff => new($"kontrollsumman är {value} kr, men raderna blir {detail} kr.", $"the control sum is {value} kr, but the rows come to {detail} kr."),
        AfterSum => new("raden kommer efter raden summa, som ska vara sist.", "the row comes after the row summa, which must be the last."),
        _ => null,
    };

    private static LocalText? OfSie(FigureFaultReason reason, string value, string detail) => reason switch
    {
        NotSie => new("en SIE-fil börjar med #FLAGGA.", "a SIE file begins with #FLAGGA."),
        NotTypeFour => new($"filen ska vara SIE typ 4 (#SIETYP 4){Is(value, "men är")}.", $"the file must be SIE type 4 (#SIETYP 4){Is(value, "but is")}."),
        NotCodePage437 => new($"filen ska ha teckenuppsättningen PC8 (#FORMAT PC8){Is(value, "men har")}.", $"the file must have the character set PC8 (#FORMAT PC8){Is(value, "but has")}."),
        NotALine => new($"”{value}” är ingen SIE-post. En post börjar med #.", $"“{value}” is no SIE record. A record begins with #."),
        QuoteOpen => new("ett citattecken avslutas inte på raden.", "a quotation mark is not closed on the line."),
        BraceOpen => new($"en klammer saknas: {{ och }} ska stå runt raderna{Is(value, "i")}.", $"a brace is missing: {{ and }} must stand round the rows{Is(value, "of")}."),
        BraceUnexpected => new($"”{value}” står på fel ställe.", $"“{value}” stands in the wrong place."),
        FieldMissing => new($"posten {value} saknar ett fält. Kontrollera objektlistan {{}}.", $"the record {value} lacks a field. Check the object list {{}}."),
        NotAnAccount => new($"”{value}” är inget kontonummer.", $"“{value}” is not an account number."),
        NotADate => new($"”{value}” är inget datum. Skriv till exempel 20260131.", $"“{value}” is not a date. Write for instance 20260131."),
        ObjectsOdd => new($"objektlistan i {value} ska ha dimension och objekt parvis.", $"the object list of {value} must have dimension and object in pairs."),
        TooManyObjects => new($"objektlistan i {value} har fler än tio objekt.", $"the object list of {value} has more than ten objects."),
        OutsideVoucher => new("#TRANS står utanför en verifikation (#VER med { och }).", "#TRANS stands outside a voucher (#VER with { and })."),
        VoucherNotBalanced => new($"verifikationen {value} blir {detail} kr. Den ska bli noll.", $"the voucher {value} comes to {detail} kr. It must come to zero."),
        VoucherTwice => new($"verifikationen {value} finns redan på rad {detail}.", $"the voucher {value} is already on line {detail}."),
        PeriodBalanceOff => new($"#PSALDO är {value} kr, men verifikationerna blir {detail} kr.", $"#PSALDO is {value} kr, but the vouchers come to {detail} kr."),
        ChecksumOff => new("kontrollsumman #KSUMMA stämmer inte eller är ofullständig. Filen kan ha ändrats på vägen; exportera den på nytt.", "the control sum #KSUMMA does not match or is incomplete. The file may have changed on the way; export it anew."),
        NotMapped => new($"{value} saknar koppling till {detail}. Lägg till den i paketets tabell sie-map.", $"{value} is not mapped to {detail}. Add it to the pack's table sie-map."),
        MappedTwice => new($"objekten på konto {value} står för flera: {detail}.", $"the objects on account {value} stand for several: {detail}."),
        NoAccounts => new("paketet har inga konton att följa upp. Fyll i tabellen sie-accounts.", "the pack has no accounts to follow up. Fill in the table sie-accounts."),
        NoYear => new("ange typ och år: import budget FIL --year ÅR eller import outcome FIL --year ÅR.", "give kind and year: import budget FILE --year Y or import outcome FILE --year Y."),
        _ => null,
    };

    private static string Is(string value, string joined) => value.Length == 0 ? "" : $" {joined} {value}";
}
