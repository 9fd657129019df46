// A card as Teams would show it, less what must not happen on this page: links that run something, and pictures from elsewhere.

/** Whether Action.OpenUrl may open it. */
export function isWebAddress(url) {
  try { return ['http:', 'https:'].includes(new URL(url).protocol); } catch { return false; }
}

const isPicture = url => typeof url === 'string' && /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/i.test(url);

/** A copy of the card without them. Values that the person has given (by input id) stand in its inputs.
 * @param imageText what stands for a picture that has no text of its own */
export function safeCard(card, imageText, given = {}) {
  const copy = value => Array.isArray(value) ? value.map(copy).filter(item => item !== undefined)
    : value && typeof value === 'object' ? copyObject(value)
    : value;

  function copyObject(object) {
    if (object.type === 'Action.OpenUrl' && !isWebAddress(object.url)) return undefined;
    if (object.type === 'Media') return undefined;
    if (object.type === 'Image' && !isPicture(object.url)) return { type: 'TextBlock', wrap: true, text: object.altText || imageText };
    const result = {};
    for (const [key, value] of Object.entries(object)) {
      if ((key === 'backgroundImage' || key === 'iconUrl') && !isPicture(value?.url ?? value)) continue;
      // What the bot gets back, and never shows, goes back as it came.
      const safe = key === 'data' ? value : copy(value);
      if (safe !== undefined) result[key] = safe;
    }
    if (typeof object.type === 'string' && object.type.startsWith('Input.') && object.id in given) result.value = given[object.id];
    return result;
  }

  return copy(card);
}
