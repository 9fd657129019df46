import { byId, make } from './dom.js';
import { t, language, speak } from './texts.js';
import { followTheme, recall, remember } from './look.js';
import { conversationOf } from './activities.js';
import { fetchChoices, listen } from './network.js';
import { loadLibrary, canDraw, redrawAll } from './cards.js';
import { showHead, showPeople, showPerson, showPlaces, withStranger, makeMenu } from './places.js';
import { greeting } from './greeting.js';
import { makeCompose } from './compose.js';
import { Chat } from './chat.js';

let choices = null;
let people = [];
let places = [{ channel: null }];
let person = null;
let place = places[0];
let connected = true;

const here = () => ({ place, person, conversation: conversationOf(place, person) });
const chat = new Chat(here, show);
const closeMenu = makeMenu();
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
// What is written before all is ready is sent when it is.
makeCompose(async text => { await ready.promise; chat.say(text); });
byId('text').focus();
start();

async function start() {
  setBanner(null);
  try {
    choices = await fetchChoices();
  } catch {
    return setBanner(t('noStart'), start);
  }
  if (choices.drawsCards) await loadLibrary().catch(() => {});
  people = withStranger(choices.people);
  places = [{ channel: null }, ...choices.channels.map(channel => ({ channel }))];
  person = people.find(one => one.aadObjectId === recall('person')) ?? people[0];
  place = places.find(one => one.channel && one.channel.id === recall('place')) ?? places[0];
  showAll();
  await listen((...heard) => chat.hear(...heard), isConnected => { connected = isConnected; showBanner(); });
  ready.resolve();
}

function choosePerson(chosen) {
  person = chosen;
  remember('person', person.aadObjectId);
  showPerson(person);
  show();
}

function choosePlace(chosen) {
  place = chosen;
  remember('place', place.channel?.id ?? '');
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
  for (const old of document.querySelectorAll('.greeting')) old.remove();
  show();
  showBanner();
}

/** Shows the chat that one is in, and what is new elsewhere. */
function show() {
  const { conversation } = here();
  const log = chat.log(conversation);
  const arrives = log.element.hidden;
  log.unread = false;
  for (const other of byId('logs').children) other.hidden = other !== log.element;
  log.element.ariaLabel = t('messages', place.channel?.forvaltning ?? 'Forumbot');
  for (const message of log.element.querySelectorAll('.human')) message.classList.toggle('own', message.dataset.person === person.aadObjectId);
  if (log.isEmpty && !log.element.querySelector('.greeting')) log.element.append(greeting(choices.examples, text => { chat.say(text); byId('text').focus(); }));
  showPlaces(places, place, one => chat.isUnread(conversationOf(one, person)), choosePlace);
  showHead(place, person);
  byId('main').classList.toggle('in-channel', Boolean(place.channel));
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
