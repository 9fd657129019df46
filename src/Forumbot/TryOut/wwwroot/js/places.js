// Who one is, and where: the panel at the side, which on a phone opens from the menu button.
import { byId, make, avatar, botAvatar, paintAvatar } from './dom.js';
import { t } from './texts.js';

/** Someone whom the directory does not hold: Forumbot shows no förvaltning's costs to them. */
const strangerId = '00000000-0000-4000-8000-00000000ffff';

/** @param people from the host; gives them and one who is in no directory */
export const withStranger = people => [...people, { aadObjectId: strangerId, get title() { return t('stranger'); }, get forvaltning() { return t('notInDirectory'); } }];

/** A 1:1 chat, a group chat with everybody in it, and the channels: first the new one, which would be hard to find among many. */
export const placesOf = channels => [
  { kind: 'personal' },
  { kind: 'group' },
  ...channels.toSorted((one, other) => Number(other.isNew) - Number(one.isNew)).map(channel => ({ kind: 'channel', ...channel })),
];

export const nameOf = place => place.kind === 'personal' ? 'Forumbot' : place.kind === 'group' ? t('groupName') : place.isNew ? t('newChannel') : place.forvaltning ?? place.id;

const picture = place => place.kind === 'personal' ? botAvatar() : avatar(nameOf(place));

/** Fills the list of people, grouped by förvaltning. */
export function showPeople(people, chosen) {
  const groups = Map.groupBy(people, person => person.forvaltning);
  byId('person').replaceChildren(...[...groups].map(([name, members]) => {
    const group = make('optgroup', { label: name });
    group.append(...members.map(person => make('option', { value: person.aadObjectId, textContent: person.title, selected: person === chosen })));
    return group;
  }));
}

/** Shows in the list whom the bot has written to in their own chat since they last looked. */
export function markPeople(people, isUnread) {
  for (const option of byId('person').options) {
    const person = people.find(one => one.aadObjectId === option.value);
    option.textContent = isUnread(person) ? `${person.title} (${t('unread')})` : person.title;
  }
}

export function showPerson(person) {
  paintAvatar(byId('my-avatar'), person.title);
  byId('my-forvaltning').textContent = person.aadObjectId === strangerId ? t('strangerNote') : person.forvaltning;
}

/** Fills the list of chats and channels.
 * @param isUnread whether something new has come there */
export function showPlaces(places, chosen, isUnread, choose) {
  const item = place => {
    const button = make('button', { type: 'button', className: 'place', onclick: () => choose(place) },
      picture(place),
      make('span', {}, make('span', { className: 'name', textContent: nameOf(place) }), make('span', { className: 'kind', textContent: t(place.kind) })));
    if (place === chosen) button.setAttribute('aria-current', 'true');
    else if (isUnread(place)) button.append(make('span', { className: 'unread' }, make('span', { className: 'unseen', textContent: t('unread') })));
    return make('li', {}, button);
  };
  const list = kinds => make('ul', { role: 'list' }, ...places.filter(place => kinds.includes(place.kind)).map(item));
  const held = document.activeElement?.closest?.('.place');
  const index = held ? [...byId('places').querySelectorAll('.place')].indexOf(held) : -1;
  byId('places').replaceChildren(
    make('h2', { textContent: t('chats') }), list(['personal', 'group']),
    make('h2', { textContent: t('channels') }), list(['channel']));
  if (index >= 0) byId('places').querySelectorAll('.place')[index]?.focus();
}

/** The place's name and what it means, above the chat. */
export function showHead(place, person) {
  const name = nameOf(place);
  byId('place-name').textContent = name;
  byId('place-note').textContent = noteOf(place, person);
  byId('place-avatar').replaceWith(Object.assign(picture(place), { id: 'place-avatar' }));
  byId('mention').hidden = place.kind === 'personal';
}

function noteOf(place, person) {
  if (place.kind !== 'channel') return t(place.kind === 'group' ? 'inGroup' : 'inPersonal', person.title);
  return place.forvaltning ? t('inChannel', person.title, place.forvaltning) : t('inNewChannel', person.title);
}

/** Opens and closes the panel on a phone; on a wide screen it is always there. */
export function makeMenu() {
  const [menu, panel, main] = [byId('menu'), byId('panel'), byId('main')];
  const set = open => {
    menu.ariaExpanded = String(open);
    panel.classList.toggle('open', open);
    main.inert = open;
  };
  menu.addEventListener('click', () => {
    set(menu.ariaExpanded !== 'true');
    if (menu.ariaExpanded === 'true') byId('person').focus();
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || menu.ariaExpanded !== 'true') return;
    set(false);
    menu.focus();
  });
  matchMedia('(min-width: 48em)').addEventListener('change', () => set(false));
  return () => set(false);
}
