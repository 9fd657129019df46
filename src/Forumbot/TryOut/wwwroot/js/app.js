import { byId, make } from './dom.js';
import { t, language, speak } from './texts.js';
import { followTheme, recall, remember } from './look.js';
import { conversationOf } from './activities.js';
import { fetchChoices, listen } from './network.js';
import { loadLibrary, canDraw, redrawAll } from './cards.js';
import { makeMenu, markPeople, nameOf, placesOf, showHead, showPeople, showPerson, showPlaces, withStranger } from './places.js';
import { isRemoved, placeMenu } from './place-menu.js';
import { greeting } from './greeting.js';
import { makeCompose } from './compose.js';
import { Chat } from './chat.js';

/** The host reads who is in the directory, and which channel is whose, anew within two seconds. */
const ReadAnew = 2_500;

let choices = null;
let people = [];
let places = [{ kind: 'personal' }];
let person = null;
let place = places[0];
let connected = true;
let anew = 0;

const here = () => {
  const conversation = conversationOf(place, person);
  return { place, person, conversation, locale: t('locale'), isRemoved: isRemoved(conversation) };
};
const chat = new Chat(here, show, () => { clearTimeout(anew); anew = setTimeout(readAnew, ReadAnew); });
const closeMenu = makeMenu();
const shown = Promise.withResolvers();
const ready = Promise.withResolvers();

speak(recall('language') ?? (navigator.language.startsWith('en') ? 'en' : 'sv'));
showLanguage();
followTheme(byId('theme'), redrawAll);
byId('language').addEventListener('click', () => {
  speak(language() === 'sv' ? 'en' : 'sv');
  remember('language', language());
  showLanguage();
  if (choices) showAll();
});
byId('person').addEventListener('change', event => choosePerson(people.find(one => one.aadObjectId === event.target.value)));
const compose = makeCompose(say, sendFile);
byId('text').focus();
start();

async function start() {
  setBanner(null);
  try {
    take(await fetchChoices());
  } catch {
    return setBanner(t('noStart'), start);
  }
  if (choices.drawsCards) await loadLibrary().catch(() => {});
  person = people.find(one => one.aadObjectId === recall('person')) ?? people[0];
  place = places.find(one => one.id && one.id === recall('place')) ?? places[0];
  showAll();
  shown.resolve();
  await listen((...heard) => chat.hear(...heard), isConnected => { connected = isConnected; showBanner(); });
  ready.resolve();
}

/** What is said before the bot can answer is sent when it can: by whom and where it was said. */
async function say(text, mentions) {
  await shown.promise;
  const at = here();
  await ready.promise;
  chat.say(text, mentions, at);
}

async function sendFile(text, file) {
  await shown.promise;
  const at = here();
  await ready.promise;
  chat.sendFile(text, file, at);
}

function take(offered) {
  choices = offered;
  people = withStranger(choices.people);
  places = placesOf(choices.channels);
}

/** Somebody may have joined the directory, or a channel been connected. */
async function readAnew() {
  const offered = await fetchChoices().catch(() => choices);
  if (JSON.stringify(offered) === JSON.stringify(choices)) return;
  take(offered);
  person = people.find(one => one.aadObjectId === person.aadObjectId) ?? people[0];
  place = places.find(one => one.kind === place.kind && one.id === place.id) ?? places[0];
  showPeople(people, person);
  showPerson(person);
  show();
}

function choosePerson(chosen) {
  person = chosen;
  remember('person', person.aadObjectId);
  showPerson(person);
  show();
}

function choosePlace(chosen) {
  place = chosen;
  remember('place', place.id ?? '');
  compose.mention();
  closeMenu();
  show();
  byId('text').focus();
}

function showLanguage() {
  byId('language').textContent = t('otherLanguageShort');
  byId('language').lang = language() === 'sv' ? 'en' : 'sv';
}

function showAll() {
  showPeople(people, person);
  showPerson(person);
  byId('place-menu').replaceChildren(placeMenu(here, chat));
  for (const old of document.querySelectorAll('.greeting')) old.remove();
  show();
  showBanner();
}

/** Shows the chat that one is in, and what is new elsewhere. */
function show() {
  const { conversation } = here();
  const arrives = chat.log(conversation).element.hidden;
  const log = chat.enter(conversation, person);
  for (const other of byId('logs').children) other.hidden = other !== log.element;
  log.element.ariaLabel = t('messages', nameOf(place));
  for (const message of log.element.querySelectorAll('.human')) message.classList.toggle('own', message.dataset.person === person.aadObjectId);
  if (log.isEmpty && !log.element.querySelector('.greeting')) log.element.append(greeting(choices.examples, text => { say(text); byId('text').focus(); }));
  showPlaces(places, place, one => chat.isUnread(conversationOf(one, person)), choosePlace);
  showHead(place, person);
  markPeople(people, one => chat.isUnread(conversationOf(places[0], one)));
  byId('main').classList.toggle('shared', place.kind !== 'personal');
  byId('attach').hidden = place.kind !== 'personal';
  byId('typing').hidden = !log.typing;
  if (arrives && !log.isEmpty) log.show();
}

function showBanner() {
  if (!connected) setBanner(t('lost'));
  else if (!canDraw()) setBanner(t('asText'));
  else setBanner(null);
}

function setBanner(text, again = null) {
  const banner = byId('banner');
  banner.hidden = !text;
  banner.replaceChildren(...(text ? [make('span', { textContent: text })] : []));
  if (again) banner.append(make('button', { type: 'button', textContent: t('again'), onclick: again }));
}
