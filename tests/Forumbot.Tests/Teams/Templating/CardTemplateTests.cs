using System.Text;
using System.Text.Json;
using Forumbot.Teams.Templating;

namespace Forumbot.Tests.Teams.Templating;

public sealed class CardTemplateTests
{
    [Theory]
    [InlineData("\"${name}\"", "\"Åsa\"")]
    [InlineData("\"Hej ${name}!\"", "\"Hej Åsa!\"")]
    [InlineData("\"${none} kr\"", "\"${none} kr\"")]
    [InlineData("\"${price}\"", "1234.5")]
    [InlineData("\"${price} kr\"", "\"1234.5 kr\"")]
    [InlineData("\"${big} ${tiny} ${third}\"", "\"1e+21 1e-7 0.3333333333333333\"")]
    [InlineData("\"\\\\${name}\"", "\"${name}\"")]
    [InlineData("{\"a\":[{\"$data\":\"${rows}\",\"t\":\"${$index}. ${n}\"}]}", "{\"a\":[{\"t\":\"0. ett\"},{\"t\":\"1. två\"}]}")]
    [InlineData("[{\"$when\":\"${price > 1000}\",\"a\":1},{\"$when\":\"${price > 9000}\",\"a\":2}]", "[{\"a\":1}]")]
    [InlineData("\"${join(foreach(rows, r, r.n), ' och ')}\"", "\"ett och två\"")]
    public void Expressions_give_way_to_data(string template, string expected)
    {
        var data = """{"name":"Åsa","price":1234.5,"big":1e21,"tiny":1e-7,"third":0.3333333333333333,"rows":[{"n":"ett"},{"n":"två"}]}""";
        Assert.Equal(expected, Expand(template, data));
    }

    [Fact]
    public void Host_tells_where_the_card_is_shown() =>
        Assert.Equal("\"Teams 1\"", Parse("\"${$host.name} ${a}\"").Expand(JsonElement.Parse("""{"a":1}"""), JsonElement.Parse("""{"name":"Teams"}""")));

    [Fact]
    public void Without_data_expressions_stay_as_written() => Assert.Equal("[\"${a}\",\"x ${$root.b}\"]", Parse("""["${a}","x ${$root.b}"]""").Expand(default));

    [Fact]
    public void A_writer_with_other_output_before_and_after_is_served()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("content");
            Parse("""{"a":[1,"${x}"],"b":"fast"}""").Expand(writer, JsonElement.Parse("""{"x":true}"""));
            writer.WriteNumber("after", 1);
            writer.WriteEndObject();
        }
        Assert.Equal("""{"content":{"a":[1,true],"b":"fast"},"after":1}""", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("{\"body\":[{\"text\":\"${1 +}\"}]}", "$.body[0].text")]
    [InlineData("{\"a\":{\"$when\":\"${(}\"}}", "$.a.$when")]
    [InlineData("{\"a\":{\"$data\":\"${x y}\"}}", "$.a.$data")]
    [InlineData("{\"med blanksteg\":\"${förvaltning}\"}", "$['med blanksteg']")]
    [InlineData("[[1,\"${length(1)}\"]]", "$[0][1]")]
    [InlineData("\"${sub(1)}\"", "$")]
    [InlineData("\"${'a'.b}\"", "$")]
    [InlineData("\"${foreach(a, 1, 2)}\"", "$")]
    [InlineData("\"a ` ${b}\"", "$")]
    [InlineData("\"${utcNow()}\"", "$")]
    [InlineData("\"${a == }\"", "$")]
    [InlineData("\"${a = b}\"", "$")]
    [InlineData("\"${[1,2}\"", "$")]
    public void A_broken_expression_is_refused_with_its_place(string template, string place)
    {
        var refused = Assert.Throws<CardTemplateException>(() => Parse(template));
        Assert.Equal(place, refused.Place);
        Assert.NotEmpty(refused.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\":}")]
    [InlineData("\"\\x\"")]
    [InlineData("[1,]")]
    public void What_is_no_JSON_is_refused(string template) => Assert.Throws<CardTemplateException>(() => Parse(template));

    [Theory]
    [InlineData("LeVeL")]
    [InlineData("level")]
    public void Property_names_are_found_in_any_case(string name) => Assert.Equal("5", Expand("\"${Level}\"", $$"""{"{{name}}":5}"""));

    [Fact]
    public void Escaped_and_Swedish_names_are_found() =>
        Assert.Equal("[1,2]", Expand("""["${abc}","${$data['ÅÄÖ']}"]""", """{"\u0061bc":1,"åäö":2}"""));

    private static CardTemplate Parse(string template) => CardTemplate.Parse(Encoding.UTF8.GetBytes(template));

    private static string Expand(string template, string data) => Parse(template).Expand(JsonElement.Parse(data));
}
