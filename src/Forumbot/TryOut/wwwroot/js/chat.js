// What happens in the chat: someone says something or uses a card, and the bot answers.
import { byId, make } from './dom.js';
import { t } from './texts.js';
import * as activities from './activities.js';
import { attach } from './files.js';
import { deliver } from './delivery.js';
import { Pressing } from './pressing.js';
import { Log } from './log.js';
import { ownMessage, setStatus } from './messages.js';
import { doneWithOwn, doneWithReply } from './message-menus.js';

const TypingFor = 10_000;

export class Chat {
  #logs = new Map();

  /** @param here gives `{ place, person, conversation, locale, isRemoved }` of the moment
   * @param changed called when what the panel or the chat shows has changed
   * @param answered called when the bot has said something */
  constructor(here, changed, answered) {
    Object.assign(this, { here, changed, answered });
    this.pressing = new Pressing(card => ({ ...here(), conversation: card.conversation }), (activity, shown) => this.#send(activity, shown), text => this.announce(text));
  }

  /** All threads of a channel are shown as one. */
  log(conversation) {
    const key = activities.keyOf(conversation);
    if (!this.#logs.has(key)) this.#logs.set(key, this.#newLog());
    return this.#logs.get(key);
  }

  #newLog() {
    const log = new Log(
      { at: this.here, submit: (card, data) => this.pressing.submit(card, data, log), execute: (card, action) => this.pressing.execute(card, action, log) },
      reply => doneWithReply(reply, this.here));
    log.viewer = this.here().person.aadObjectId;
    log.element.hidden = true;
    byId('logs').append(log.element);
    return log;
  }

  isUnread(conversation) {
    return this.#logs.get(activities.keyOf(conversation))?.unread ?? false;
  }

  /** What the person sees of the chat, when they come to it. */
  enter(conversation, person) {
    const log = this.log(conversation);
    log.unread = false;
    log.turnTo(person.aadObjectId);
    this.pressing.refresh(log);
    return log;
  }

  /** @param mentions whether the bot is mentioned: else Teams does not pass it on, but in a 1:1 chat
   * @param at who says it and where */
  say(text, mentions = true, at = this.here()) {
    if (at.isRemoved) this.#show(text, false, at, null).status(t('notInstalled'));
    else if (mentions || at.place.kind === 'personal') this.#send(activities.message(text, at), text, at);
    else this.#show(text, false, at, null).status(t('notMentioned'));
  }

  /** Sends a file, with what is written beside it. */
  async sendFile(text, file, at) {
    const laid = at.isRemoved ? null : await attach(file);
    const shown = [text, file.name].filter(Boolean).join('\n');
    if (laid) this.#send(activities.fileMessage(text, laid, at), shown, at);
    else this.#show(shown, false, at, null).status(t(at.isRemoved ? 'notInstalled' : 'unreachable'));
  }

  async #send(activity, shown, at = this.here()) {
    const { said, log } = this.#show(shown, at.place.kind !== 'personal', at, () => doneWithOwn(own, at));
    const own = { activity, text: shown, said, log };
    await deliver(activities.keyOf(at.conversation), activity, said, log);
  }

  #show(text, mentions, at, items) {
    const message = ownMessage(at.person, text, mentions, items);
    const [log, said] = [this.log(at.conversation), message.querySelector('.said')];
    log.element.querySelector('.greeting')?.remove();
    log.add(message, { own: true });
    this.changed();
    return { said, log, status: told => { setStatus(said, told); log.show(message); } };
  }

  /** What came from the bot. */
  hear(kind, conversation, activity) {
    const log = this.log(conversation);
    if (activity.type === 'typing') return this.#type(log);
    if (kind === 'delete') log.remove(activity.id);
    else if (activity.type !== 'message') return;
    else this.announce(kind === 'update' ? t('changed', log.update(activity, conversation)) : t('answered', log.reply(activity, conversation)));
    log.typing = false;
    log.unread = activities.keyOf(conversation) !== activities.keyOf(this.here().conversation);
    if (!log.unread) this.pressing.refresh(log);
    this.changed();
    this.answered();
  }

  #type(log) {
    log.typing = true;
    clearTimeout(log.timer);
    log.timer = setTimeout(() => { log.typing = false; this.changed(); }, TypingFor);
    this.changed();
  }

  /** A line in the chat that nobody said. */
  note(conversation, text) {
    this.log(conversation).element.querySelector('.greeting')?.remove();
    this.log(conversation).note(text);
    this.announce(text);
  }

  announce(text) {
    byId('announcer').replaceChildren(make('p', { textContent: text }));
  }
}
