using FsCheck;
using FsCheck.Fluent;

namespace Forumbot.Tests.Teams.Authentication;

public sealed class TokenMutationTests(TokenCaseChannels channels) : IClassFixture<TokenCaseChannels>
{
    private static readonly string Header = "Bearer " + TokenDraft.Of(_ => { });

    [Fact]
    public async Task No_bit_of_a_good_token_can_be_turned()
    {
        Assert.True(Takes(Header));
        for (var at = 0; at < Header.Length; at++)
            for (var bit = 0; bit < 8; bit++)
                Assert.NotNull(await Ask(Replaced(at, (char)(Header[at] ^ (1 << bit)))));
    }

    [Fact]
    public void Nothing_made_from_a_good_token_is_taken_or_throws()
    {
        var edits = (from at in Gen.Choose(0, Header.Length - 1)
                     from letter in Gen.Choose(0, 0x2FF)
                     from kind in Gen.Choose(0, 3)
                     select Edited(at, (char)letter, kind)).Where(e => e != Header);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Arb.From(edits), edited => !Takes(edited)));
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => !Takes(text) && !Takes("Bearer " + text) && !Takes($"Bearer {text}.{text}.{text}")));

    [Fact]
    public void No_header_or_claims_make_it_throw() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
            !Takes("Bearer " + Forgery.Signed(TokenKeys.Main, """{"alg":"RS256","kid":"main"}""", text.Get))
            && !Takes("Bearer " + Forgery.Signed(TokenKeys.Main, text.Get, "{}"))));

    private static string Replaced(int at, char letter) => Header[..at] + letter + Header[(at + 1)..];

    private static string Edited(int at, char letter, int kind) => kind switch
    {
        0 => Replaced(at, letter),
        1 => Header.Insert(at, letter.ToString()),
        2 => Header.Remove(at, 1),
        _ => Header[..at],
    };

    private bool Takes(string? header) => Ask(header).GetAwaiter().GetResult() is null;

    private Task<Forumbot.Teams.Authentication.TokenRefusal?> Ask(string? header) => channels.Of(Forumbot.Teams.Authentication.BotCloud.Public).Ask(header);
}
