// What happens when somebody uses a card, and when a card refreshes itself.
import { t } from './texts.js';
import * as activities from './activities.js';
import { deliver, fail } from './delivery.js';
import { post } from './network.js';
import { showTask } from './dialog.js';
import { setStatus } from './messages.js';
import { spoken } from './log.js';

const CardType = 'application/vnd.microsoft.card.adaptive';

export class Pressing {
  /** @param at gives who does it and where, for a card
   * @param write called with an activity that is shown as something that the person wrote, and its text
   * @param announce says something to those who listen */
  constructor(at, write, announce) {
    Object.assign(this, { at, write, announce });
  }

  async submit(card, data, log) {
    const at = this.at(card);
    if (data.msteams?.type === 'task/fetch') return this.#openDialog(card, data, log, at);
    const activity = activities.submit(data, card.activity, at);
    const shown = data.msteams?.type === 'imBack' ? data.msteams.value : data.msteams?.type === 'messageBack' ? data.msteams.displayText : null;
    if (shown) return this.write(activity, String(shown));
    await this.#use(card, activity, log, said => setStatus(said, t('cardSent')));
  }

  async execute(card, action, log) {
    const at = this.at(card);
    const activity = activities.execute(action, card.activity, 'manual', at);
    await this.#use(card, activity, log, (said, envelope) => this.#take(envelope, card, at.person, said, log, () => this.execute(card, action, log)));
  }

  /** Asks for the viewer's own view of the cards that have one. What else than a card comes of it is not shown, as in Teams. */
  async refresh(log) {
    for (const card of log.cards) {
      const at = this.at(card);
      const action = card.takeRefresh([activities.userId(at.person), at.person.aadObjectId]);
      if (!action) continue;
      const { body } = await post(activities.execute(action, card.activity, 'automatic', at));
      if (isCard(body)) card.replace(body.value, at.person.aadObjectId);
    }
  }

  async #use(card, activity, log, delivered) {
    const said = card.element.closest('.said');
    card.busy = true;
    await deliver(activities.keyOf(card.conversation), activity, said, log, body => delivered(said, body));
    card.busy = false;
  }

  /** The answer to Action.Execute comes in an envelope: a card in the card's place, a message, or a refusal. */
  #take(envelope, card, person, said, log, again) {
    const { statusCode = 200, type = '', value } = envelope ?? {};
    if (statusCode >= 400 || type.endsWith('.error')) fail(said, log, textOf(value?.message) ?? t('cardRefused'), again);
    else if (isCard(envelope)) this.#replace(card, value, person, said);
    else if (type === 'application/vnd.microsoft.activity.message' && value) this.#note(log, String(value), said);
    else setStatus(said, t('cardSent'));
  }

  #replace(card, json, person, said) {
    setStatus(said, null);
    card.replace(json, person.aadObjectId);
    this.announce(t('changed', spoken({ attachments: [{ content: json }] })));
  }

  /** Beneath the card, where it was pressed: what the bot says besides may already stand further down. */
  #note(log, text, said) {
    setStatus(said, text);
    if (said.closest('.message') === log.element.lastElementChild) log.show();
    this.announce(text);
  }

  async #openDialog(card, data, log, at) {
    const submit = async given => this.#task(await post(activities.dialogSubmit(given, at)));
    await this.#use(card, activities.dialogFetch(data, card.activity, at), log, (said, body) => {
      setStatus(said, body?.task ? null : t('cardRefused'));
      showTask(body?.task, submit);
    });
  }

  #task({ failure, body }) {
    return failure ? { type: 'message', value: t(failure) } : body?.task;
  }
}

const isCard = envelope => envelope?.type === CardType && envelope.value && typeof envelope.value === 'object' && (envelope.statusCode ?? 200) < 400;

const textOf = value => typeof value === 'string' && value.trim() ? value : null;
