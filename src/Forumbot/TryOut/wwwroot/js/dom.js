/** Makes an element. Texts become text, never HTML: that is what keeps the page safe from what people and packs write. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-') || name === 'role' || name === 'for') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

export const byId = id => document.getElementById(id);

/** Up to two letters that stand for a name: "Budgetuppföljare Utbildning" is BU. */
export const initials = name => name.split(/\s+/).filter(word => /^\p{L}/u.test(word)).slice(0, 2).map(word => word[0].toUpperCase()).join('') || '?';

/** Puts a name's initials, on a colour of its own, in an element. */
export function paintAvatar(element, name) {
  element.textContent = initials(name);
  element.dataset.colour = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 6, 7);
  return element;
}

export const avatar = name => paintAvatar(make('span', { className: 'avatar', 'aria-hidden': 'true' }), name);

export const botAvatar = () => make('img', { className: 'avatar', src: '/tryout/forumbot.svg', alt: '' });

/** As many random decimal digits. */
export const newDigits = count => [...crypto.getRandomValues(new Uint8Array(count))].map(byte => byte % 10).join('');

/** A random id of the form that Teams gives what is not a message. */
export const newEventId = () => `f:${crypto.randomUUID()}`;
