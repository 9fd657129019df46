// What Teams sends, as the Bot Framework protocol documents it. Nothing here touches the page or the network.
import { newId } from './dom.js';

const Bot = { id: '28:forumbot', name: 'Forumbot' };
const Tenant = '00000000-0000-4000-8000-0000000f0000';
const ServicePath = '/tryout/connector';

/** Tells this page from other open pages; a page that is read again is a new one. */
export const session = newId();

/** Where the person and Forumbot meet: a 1:1 chat of their own, or a channel that all share. */
export const conversationOf = (place, person) => place.channel
  ? `${place.channel.id};messageid=${session}`
  : `a:tryout-${session}-${person.aadObjectId}`;

function activity(type, place, person, locale, rest) {
  const now = new Date();
  return {
    type,
    id: newId(),
    timestamp: now.toISOString(),
    localTimestamp: localTime(now),
    localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    serviceUrl: location.origin + ServicePath,
    channelId: 'msteams',
    from: { id: `29:${person.aadObjectId}`, name: person.title, aadObjectId: person.aadObjectId, role: 'user' },
    recipient: { ...Bot, role: 'bot' },
    conversation: conversation(place, person),
    channelData: channelData(place),
    locale,
    ...rest,
    entities: [...(rest.entities ?? []), { type: 'clientInfo', locale, country: 'SE', platform: 'Web', timezone: 'Europe/Stockholm' }],
  };
}

function conversation(place, person) {
  const facts = { id: conversationOf(place, person), tenantId: Tenant };
  return place.channel
    ? { ...facts, conversationType: 'channel', isGroup: true, name: place.channel.forvaltning }
    : { ...facts, conversationType: 'personal' };
}

const channelData = place => place.channel
  ? { tenant: { id: Tenant }, team: { id: place.channel.id, name: place.channel.forvaltning }, channel: { id: place.channel.id, name: place.channel.forvaltning } }
  : { tenant: { id: Tenant } };

/** A text that someone wrote. In a channel Teams only passes on what mentions the bot. */
export function message(text, place, person, locale) {
  if (!place.channel) return activity('message', place, person, locale, { text, textFormat: 'plain' });
  const mention = `<at>${Bot.name}</at>`;
  return activity('message', place, person, locale, {
    text: `${mention} ${text}`,
    textFormat: 'plain',
    entities: [{ type: 'mention', text: mention, mentioned: Bot }],
  });
}

/** Action.Submit: a message without text, unless the card asks Teams to write one (imBack, messageBack). */
export function submit(data, card, place, person, locale) {
  const { msteams, ...value } = data;
  if (msteams?.type === 'imBack') return message(String(msteams.value ?? ''), place, person, locale);
  const text = msteams?.type === 'messageBack' && msteams.text ? { text: String(msteams.text) } : {};
  const given = msteams?.type === 'messageBack' ? { ...value, ...msteams.value } : value;
  return activity('message', place, person, locale, { ...text, value: given, replyToId: card });
}

/** Action.Execute. */
export const execute = (action, card, place, person, locale) => activity('invoke', place, person, locale, {
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
  replyToId: card,
});

function localTime(date) {
  const offset = -date.getTimezoneOffset();
  const two = number => String(Math.trunc(Math.abs(number))).padStart(2, '0');
  const wall = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${wall}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
