// What happens in the chat: someone says something or uses a card, and the bot answers.
import { byId, make } from './dom.js';
import { t } from './texts.js';
import * as activities from './activities.js';
import { post } from './network.js';
import { Log, spoken } from './log.js';
import { ownMessage, setStatus } from './messages.js';

const TypingFor = 10_000;

export class Chat {
  #logs = new Map();

  /** @param here gives `{ place, person, conversation }` of the moment
   * @param changed called when what the panel or the chat shows has changed */
  constructor(here, changed) {
    this.here = here;
    this.changed = changed;
  }

  log(conversation) {
    if (!this.#logs.has(conversation)) this.#logs.set(conversation, this.#newLog());
    return this.#logs.get(conversation);
  }

  #newLog() {
    const log = new Log({ submit: (card, data) => this.#submit(card, data), execute: (card, action) => this.#execute(card, action) });
    log.element.hidden = true;
    byId('logs').append(log.element);
    return log;
  }

  isUnread(conversation) {
    return this.#logs.get(conversation)?.unread ?? false;
  }

  /** @param shown what stands in the chat, where it is not the text itself */
  say(text, shown = text) {
    const { place, person } = this.here();
    this.#send(activities.message(text, place, person, t('locale')), shown);
  }

  async #send(activity, shown) {
    const { place, person, conversation } = this.here();
    const message = ownMessage(person, shown, Boolean(place.channel));
    const log = this.log(conversation);
    log.element.querySelector('.greeting')?.remove();
    log.add(message, { own: true });
    this.changed();
    await this.#deliver(activity, message.querySelector('.said'), log);
  }

  /** Sends until it is delivered or given up; the same activity each time, as Teams does. */
  async #deliver(activity, said, log, delivered = () => setStatus(said, null)) {
    setStatus(said, null);
    const { failure, body } = await post(activity);
    if (failure) this.#fail(said, log, t(failure), () => this.#deliver(activity, said, log, delivered));
    else delivered(body);
  }

  #fail(said, log, text, again) {
    setStatus(said, text, () => { again(); byId('text').focus(); });
    log.show(said.closest('.message'));
  }

  async #submit(card, data) {
    const { place, person, conversation } = this.here();
    const activity = activities.submit(data, card.activity, place, person, t('locale'));
    const shown = data.msteams?.type === 'imBack' ? data.msteams.value : data.msteams?.type === 'messageBack' ? data.msteams.displayText : null;
    if (shown) return this.#send(activity, String(shown));
    await this.#use(card, activity, conversation, said => setStatus(said, t('cardSent')));
  }

  async #execute(card, action) {
    const { place, person, conversation } = this.here();
    const activity = activities.execute(action, card.activity, place, person, t('locale'));
    const log = this.log(conversation);
    await this.#use(card, activity, conversation, (said, envelope) => this.#take(envelope, card, said, log, () => this.#execute(card, action)));
  }

  async #use(card, activity, conversation, delivered) {
    if (card.element.ariaBusy === 'true') return;
    card.element.ariaBusy = 'true';
    const said = card.element.closest('.said');
    await this.#deliver(activity, said, this.log(conversation), body => delivered(said, body));
    card.element.ariaBusy = null;
  }

  /** The answer to Action.Execute comes in an envelope: a card in the card's place, a message, or a refusal. */
  #take(envelope, card, said, log, again) {
    const { statusCode = 200, type = '', value } = envelope ?? {};
    if (statusCode >= 400 || type.endsWith('.error')) this.#fail(said, log, value?.message ?? t('cardRefused'), again);
    else if (type === 'application/vnd.microsoft.card.adaptive' && value) this.#replace(card, value, said);
    else if (type === 'application/vnd.microsoft.activity.message' && value) this.#note(log, String(value), said);
    else setStatus(said, t('cardSent'));
  }

  #replace(card, json, said) {
    setStatus(said, null);
    card.replace(json);
    this.announce(t('changed', spoken({ attachments: [{ content: json }] })));
  }

  /** Beneath the card, where it was pressed: what the bot says besides may already stand further down. */
  #note(log, text, said) {
    setStatus(said, text);
    if (said.closest('.message') === log.element.lastElementChild) log.show();
    this.announce(text);
  }

  /** What came from the bot. */
  hear(kind, conversation, activity) {
    const log = this.log(conversation);
    if (activity.type === 'typing') return this.#type(log);
    if (kind === 'delete') log.remove(activity.id);
    else if (activity.type !== 'message') return;
    else this.announce(kind === 'update' ? t('changed', log.update(activity)) : t('answered', log.reply(activity)));
    log.typing = false;
    log.unread = conversation !== this.here().conversation;
    this.changed();
  }

  #type(log) {
    log.typing = true;
    clearTimeout(log.timer);
    log.timer = setTimeout(() => { log.typing = false; this.changed(); }, TypingFor);
    this.changed();
  }

  announce(text) {
    byId('announcer').replaceChildren(make('p', { textContent: text }));
  }
}
