// The messages of one conversation.
import { make } from './dom.js';
import { t } from './texts.js';
import { Card, canDraw } from './cards.js';
import { replyText } from './card-text.js';
import { ConsentType, InfoType, consentCard, infoCard } from './files.js';
import { render } from './markdown.js';
import { botMessage, botText, note } from './messages.js';

const AdaptiveCardType = 'application/vnd.microsoft.card.adaptive';
const MostMessages = 300;
const NearEnd = 120;

export class Log {
  #replies = new Map();

  /** @param act what cards do: `submit(card, data)` and `execute(card, action)`; `at()` gives who does it and where
   * @param more gives what else can be done with a reply, for its menu */
  constructor(act, more) {
    this.act = act;
    this.more = more;
    this.viewer = null;
    this.unread = false;
    this.typing = false;
    // Announced by the page's own live region, as text: a card read element by element would be hard to follow.
    this.element = make('div', { className: 'log', role: 'log', 'aria-live': 'off', tabIndex: 0 });
  }

  get isEmpty() {
    return !this.element.querySelector('.message');
  }

  /** Adds at the end; always in sight when one said it oneself, else when one was reading there. */
  add(element, { own = false } = {}) {
    const box = this.element;
    const follows = own || box.scrollHeight - box.scrollTop - box.clientHeight < NearEnd;
    box.append(element);
    while (box.childElementCount > MostMessages) this.#drop(box.firstElementChild);
    if (follows) this.show(element);
  }

  show(element = this.element.lastElementChild) {
    element?.scrollIntoView({ block: element.offsetHeight > this.element.clientHeight ? 'start' : 'end' });
  }

  note(text) {
    this.add(note(text));
  }

  /** Those whose cards are shown to somebody else now see their own. */
  turnTo(viewer) {
    this.viewer = viewer;
    this.cards.forEach(card => card.turnTo(viewer));
  }

  get cards() {
    return [...this.#replies.values()].flatMap(reply => reply.cards);
  }

  /** Shows a reply of the bot's. Gives what it says, for those who listen.
   * @param conversation where exactly it was said: a channel has threads */
  reply(activity, conversation) {
    const reply = { id: activity.id, conversation, cards: [] };
    reply.element = botMessage(() => this.more(reply), ...this.#contents(activity, reply));
    this.#replies.set(activity.id, reply);
    this.add(reply.element);
    return spoken(activity);
  }

  update(activity, conversation) {
    const reply = this.#replies.get(activity.id);
    if (!reply) return this.reply(activity, conversation);
    this.#replaceContents(reply, this.#contents(activity, reply));
    return spoken(activity);
  }

  remove(id) {
    const reply = this.#replies.get(id);
    if (!reply) return;
    reply.cards.forEach(card => card.forget());
    reply.cards = [];
    this.#replaceContents(reply, [note(t('removed'))]);
  }

  #contents(activity, reply) {
    reply.cards.forEach(card => card.forget());
    reply.cards = [];
    if (!canDraw()) return [botText(replyText(activity) || t('unreadable'))];
    const contents = typeof activity.text === 'string' && activity.text.trim() ? [botText(activity.text)] : [];
    for (const attachment of activity.attachments ?? []) {
      if (attachment?.contentType === AdaptiveCardType && attachment.content) contents.push(this.#card(attachment.content, reply));
      else if (attachment?.contentType === ConsentType) contents.push(consentCard(attachment, reply, this.act.at));
      else if (attachment?.contentType === InfoType) contents.push(infoCard(attachment));
      else contents.push(note(t('unreadable')));
    }
    return contents.length ? contents : [botText(activity.summary || t('unreadable'))];
  }

  #card(json, reply) {
    const card = new Card(json, this.act, this.viewer);
    card.activity = reply.id;
    card.conversation = reply.conversation;
    reply.cards.push(card);
    return card.element;
  }

  #replaceContents(reply, contents) {
    const said = reply.element.querySelector('.said');
    said.replaceChildren(said.firstElementChild, ...contents);
  }

  #drop(element) {
    for (const [id, reply] of this.#replies) {
      if (reply.element !== element) continue;
      reply.cards.forEach(card => card.forget());
      this.#replies.delete(id);
    }
    element.remove();
  }
}

/** A reply in one line, without Markdown's signs. */
export function spoken(activity) {
  const root = render(replyText(activity));
  for (const line of root.querySelectorAll('br')) line.replaceWith(' ');
  return [...root.querySelectorAll('p, li')].map(part => part.textContent).filter(Boolean).join(' ');
}
