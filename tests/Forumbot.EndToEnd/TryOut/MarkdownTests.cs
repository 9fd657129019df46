namespace Forumbot.EndToEnd.TryOut;

[Collection(nameof(BrowserTests))]
public sealed class MarkdownTests(BrowserFixture browser)
{
    private static readonly (string Text, string Html)[] Cases =
    [
        ("**fet** och *kursiv*", "<p><strong>fet</strong> och <em>kursiv</em></p>"),
        ("__fet__ och _kursiv_", "<p><strong>fet</strong> och <em>kursiv</em></p>"),
        ("**fet *och* kursiv**", "<p><strong>fet <em>och</em> kursiv</strong></p>"),
        ("snake_case_namn 2*3*4", "<p>snake_case_namn 2*3*4</p>"),
        ("5 * 3 * 2", "<p>5 * 3 * 2</p>"),
        ("\\*inte\\* \\[x\\](y)", "<p>*inte* [x](y)</p>"),
        ("a &lt; b &amp; c &#229; &#0;", "<p>a &lt; b &amp; c å &amp;#0;</p>"),
        ("- ett\n- två\n\nslut", "<ul><li>ett</li><li>två</li></ul><p>slut</p>"),
        ("3. tre\n4. fyra", "<ol start=\"3\"><li>tre</li><li>fyra</li></ol>"),
        ("rad\nrad", "<p>rad<br>rad</p>"),
        ("[x](https://a.se) <b>", "<p>[x](https://a.se) &lt;b&gt;</p>"),
        ("**", "<p>**</p>"),
    ];

    [BrowserFact]
    public async Task Bold_italic_lists_and_lines_are_shown_and_all_else_is_text()
    {
        await using var site = await TryOutSite.Start();
        await using var window = await browser.Open(site);
        foreach (var (text, html) in Cases)
            Assert.Equal(html, await window.Page.EvaluateAsync<string>("async text => (await import('/tryout/js/markdown.js')).render(text).innerHTML", text));
    }
}
