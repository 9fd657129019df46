// A card as text, for screen readers' announcements and for when cards cannot be drawn.

/** What a reply says, as text: its own text, else what its cards say, else its summary. */
export function replyText(activity) {
  const cards = (activity.attachments ?? []).map(attachment => cardText(attachment?.content)).filter(Boolean);
  return firstText(activity.text) ?? firstText(cards.join('\n\n')) ?? firstText(activity.summary) ?? '';
}

const firstText = text => typeof text === 'string' && text.trim() !== '' ? text : null;

/** What the card says, one line a text, fact or row. */
export function cardText(card) {
  if (!card || typeof card !== 'object') return '';
  const lines = linesOf(card.body ?? []);
  return (lines.length ? lines : [card.fallbackText ?? card.speak ?? '']).join('\n').trim();
}

function linesOf(element) {
  if (Array.isArray(element)) return element.flatMap(linesOf);
  if (!element || typeof element !== 'object' || element.isVisible === false) return [];
  switch (element.type) {
    case 'TextBlock': return [element.text ?? ''];
    case 'RichTextBlock': return [(element.inlines ?? []).map(run => typeof run === 'string' ? run : run?.text ?? '').join('')];
    case 'FactSet': return (element.facts ?? []).map(fact => `${fact?.title ?? ''}: ${fact?.value ?? ''}`);
    case 'Image': return element.altText ? [element.altText] : [];
    case 'ColumnSet': return row((element.columns ?? []).map(column => linesOf(column?.items ?? [])));
    case 'TableRow': return row((element.cells ?? []).map(cell => linesOf(cell?.items ?? [])));
    case 'Table': return linesOf(element.rows ?? []);
    case 'Container': case 'Column': return linesOf(element.items ?? []);
    default: return element.fallback && element.fallback !== 'drop' ? linesOf(element.fallback) : [];
  }
}

/** What stands side by side in the card stands in one line, where each part is one. */
const row = parts => parts.every(lines => lines.length <= 1) ? [parts.flat().join('  ')].filter(line => line.trim() !== '') : parts.flat();
