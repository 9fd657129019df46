using Microsoft.Playwright;

namespace Forumbot.EndToEnd.TryOut;

/// <summary>Contrast as WCAG 2.2 measures it (1.4.3).</summary>
internal static class Contrast
{
    private const string Measure = """
        () => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const rgba = colour => {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
            return [r, g, b, a / 255];
          };
          const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
          const ground = element => {
            if (!element) return [255, 255, 255, 1];
            const own = rgba(getComputedStyle(element).backgroundColor);
            return own[3] === 1 ? own : over(own, ground(element.parentElement));
          };
          const light = colour => {
            const [r, g, b] = colour.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          const low = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || element.matches('noscript, script, option') || !element.checkVisibility({ visibilityProperty: true }) || element.closest('.unseen')) continue;
            const style = getComputedStyle(element);
            const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
            const under = ground(element);
            const found = ratio(light(over(rgba(style.color), under)), light(under));
            if (found < (large ? 3 : 4.5)) low.push(`${found.toFixed(2)} ${walker.currentNode.data.trim()} (${element.className || element.localName})`);
          }
          return low;
        }
        """;

    /// <summary>The texts on the page with less than 4.5 to 1 (3 to 1 if large) against what is behind them.</summary>
    public static Task<string[]> TooLow(IPage page) => page.EvaluateAsync<string[]>(Measure);
}
