// What stands in a chat: messages with bubbles and cards, and what is said beneath them.
import { make, avatar, botAvatar } from './dom.js';
import { t } from './texts.js';
import { render } from './markdown.js';
import { menuButton } from './menu.js';

export const BotName = 'Forumbot';

/** @param items gives what can be done with it, for its menu; null where it has none */
function message(className, name, picture, items, ...content) {
  const now = new Date();
  const time = now.toLocaleTimeString(t('locale'), { hour: '2-digit', minute: '2-digit' });
  return make('article', { className: `message ${className}`, 'aria-label': t('saidBy', name, time) },
    picture,
    make('div', { className: 'said' },
      make('p', { className: 'by' }, make('span', { className: 'name', textContent: name }), make('time', { dateTime: now.toISOString(), textContent: time }), items ? menuButton(t('moreOf', name, time), items) : null),
      ...content));
}

/** What someone wrote: as they wrote it. */
export function ownMessage(person, text, mentions, items) {
  const element = message('human', person.title, avatar(person.title), items, make('div', { className: 'bubble' }, ...written(text, mentions)));
  element.dataset.person = person.aadObjectId;
  return element;
}

/** Text as somebody wrote it, with the mention that Teams would show. */
export const written = (text, mentions) => mentions ? [make('span', { className: 'mentioned', textContent: `@${BotName}` }), ` ${text}`] : [text];

export const botMessage = (items, ...content) => message('bot', BotName, botAvatar(), items, ...content);

/** The bot's text. A mention of somebody is shown by name. */
export const botText = text => make('div', { className: 'bubble' }, render(text.replace(/<at>(.*?)<\/at>/gs, '$1')));

export const note = text => make('p', { className: 'note', textContent: text });

/** Says beneath a message how it went. With `again` one can try again. */
export function setStatus(said, text, again = null) {
  said.querySelector(':scope > .status')?.remove();
  if (!text) return;
  const status = make('p', { className: again ? 'status failed' : 'status' }, make('span', { textContent: text }));
  if (again) {
    status.setAttribute('role', 'alert');
    status.append(make('button', { type: 'button', textContent: t('again'), onclick: again }));
  }
  said.append(status);
}
