// What can be done with the place one is in: what Teams' own menus do there.
import { t } from './texts.js';
import { keyOf, meeting } from './activities.js';
import { installed, removed } from './installing.js';
import { canSendAgain, deliverAll, sendAgain } from './delivery.js';
import { setInstalled } from './network.js';
import { menuButton } from './menu.js';

/** Where this page has installed the bot (true) or removed it (false). Elsewhere it answers, and is not known to be installed. */
const installs = new Map();

export const isRemoved = conversation => installs.get(keyOf(conversation)) === false;

/** @param here gives who and where, of the moment */
export const placeMenu = (here, chat) => menuButton(t('more'), () => items(here(), chat));

function items(at, chat) {
  const key = keyOf(at.conversation);
  const tell = (activities, text) => send(at, chat, key, activities, text);
  return [
    installs.get(key) ? { text: t('uninstall'), act: () => install(at, chat, key, false) } : { text: t('install'), act: () => install(at, chat, key, true) },
    ...(at.place.kind === 'group' ? [
      { text: t('meetingStart'), act: () => tell([meeting('meetingStart', at)], t('meetingStarted')) },
      { text: t('meetingEnd'), act: () => tell([meeting('meetingEnd', at)], t('meetingEnded')) },
    ] : []),
    { text: t('sendLatestAgain'), act: async () => { await sendAgain(key); chat.note(at.conversation, t('sentAgain')); }, disabled: !canSendAgain(key) },
  ];
}

async function install(at, chat, key, added) {
  if (!await setInstalled(at.conversation, added)) return chat.note(at.conversation, t('unreachable'));
  installs.set(key, added);
  await send(at, chat, key, added ? installed(at) : removed(at), t(added ? 'installed' : 'uninstalled'));
}

async function send(at, chat, key, activities, text) {
  chat.note(at.conversation, text);
  const failure = await deliverAll(key, activities);
  if (failure) chat.note(at.conversation, t(failure));
}
