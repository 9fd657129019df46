// Cards drawn by Microsoft's own adaptivecards package with Teams' host configs, both brought in when the project is built.
import { make } from './dom.js';
import { t, language } from './texts.js';
import { theme } from './look.js';
import { render } from './markdown.js';
import { safeCard, isWebAddress } from './safe-card.js';
import { readable } from './host-config.js';
import { cardText } from './card-text.js';

const Lib = '/tryout/lib/';
const configs = {};
const drawn = new Set();
let library = null;

/** Cards are drawn from now on; until then, and where this fails, they are shown as text. */
export async function loadLibrary() {
  await Promise.all([loadScript(`${Lib}adaptivecards.min.js`), loadConfig('light'), loadConfig('dark')]);
  library = globalThis.AdaptiveCards;
  library.GlobalSettings.setTabIndexAtCardRoot = false;
  library.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = html(text);
    result.didProcess = true;
  };
}

export const canDraw = () => library !== null;

/** Draws all cards anew; what has been typed in them stays. */
export const redrawAll = () => drawn.forEach(card => card.draw());

/** One line is given without a paragraph of its own, so that the card's own wrapping holds. */
function html(text) {
  const root = render(text);
  const only = root.childElementCount === 1 && root.firstElementChild.localName === 'p';
  return only ? root.firstElementChild.innerHTML : root.outerHTML;
}

function loadScript(src) {
  return new Promise((loaded, failed) => document.head.append(make('script', { src, onload: loaded, onerror: failed })));
}

async function loadConfig(name) {
  const response = await fetch(`${Lib}microsoft-teams-${name}.json`);
  configs[name] = readable(await response.json(), name);
}

/** A card in the chat. `element` stays the same while what is in it is drawn anew or replaced. A card that answers what a person did
 * is shown to that person only: each other still sees the card as it was sent. */
export class Card {
  #views = new Map();

  /** @param act what to do on `submit(data)` and `execute(action)`
   * @param viewer who looks at it */
  constructor(json, act, viewer = null) {
    this.sent = json;
    this.act = act;
    this.viewer = viewer;
    this.pending = 0;
    this.refreshed = new Set();
    this.element = make('div', { className: 'card', tabIndex: -1 });
    drawn.add(this);
    this.draw();
  }

  get json() {
    return this.#views.get(this.viewer) ?? this.sent;
  }

  /** Another card in this one's place, for one person. The keyboard stays in it. */
  replace(json, viewer) {
    this.#views.set(viewer, json);
    if (viewer !== this.viewer) return;
    const hadFocus = this.element.contains(document.activeElement);
    this.card = null;
    this.draw();
    if (hadFocus) this.element.focus();
  }

  /** Shows it as another person sees it. */
  turnTo(viewer) {
    if (viewer === this.viewer) return;
    const before = this.json;
    this.viewer = viewer;
    if (this.json === before) return;
    this.card = null;
    this.draw();
  }

  /** What the card asks to be sent when the viewer sees it, once; null where it asks for nothing (any more).
   * @param ids by which a card may name the viewer */
  takeRefresh(ids) {
    const { action, userIds } = this.sent.refresh ?? {};
    if (action?.type !== 'Action.Execute' || this.refreshed.has(this.viewer)) return null;
    if (userIds?.length && !ids.some(id => userIds.includes(id))) return null;
    this.refreshed.add(this.viewer);
    return { id: action.id, title: action.title, verb: action.verb, data: action.data ?? {} };
  }

  /** Shows that an answer is awaited, without hindering a second press. */
  set busy(more) {
    this.pending += more ? 1 : -1;
    this.element.ariaBusy = this.pending > 0 ? 'true' : null;
  }

  forget() {
    drawn.delete(this);
  }

  draw() {
    const focused = this.inputs().findIndex(input => input.renderedInputControlElement?.contains(document.activeElement));
    this.element.replaceChildren(this.rendered() ?? make('div', { className: 'as-text' }, render(cardText(this.json) || t('unreadable'))));
    if (focused >= 0) this.inputs()[focused]?.focus();
  }

  rendered() {
    const given = Object.fromEntries(this.inputs().map(input => [input.id, input.value]).filter(([, value]) => value !== undefined));
    try {
      const card = new library.AdaptiveCard();
      card.hostConfig = new library.HostConfig(configs[theme()]);
      card.onExecuteAction = action => this.perform(action);
      // The package's pattern for a language keeps its place between cards, and would then refuse every second card's.
      library.AdaptiveCard.langProperty.regEx.lastIndex = 0;
      card.parse({ lang: language(), ...safeCard(this.json, t('image'), given) });
      const element = card.render();
      this.card = card;
      return element?.textContent.trim() || element?.querySelector('img, input, select') ? element : null;
    } catch {
      return null;
    }
  }

  inputs() {
    return this.card?.getAllInputs() ?? [];
  }

  perform(action) {
    if (action instanceof library.OpenUrlAction) openWeb(action.url);
    else if (action instanceof library.ExecuteAction) this.act.execute(this, { id: action.id, title: action.title, verb: action.verb, data: action.data ?? {} });
    else if (action instanceof library.SubmitAction) this.act.submit(this, action.data ?? {});
  }
}

function openWeb(url) {
  if (isWebAddress(url)) window.open(url, '_blank', 'noopener,noreferrer');
}
