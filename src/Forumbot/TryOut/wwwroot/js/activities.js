// What Teams sends, as the Bot Framework protocol documents it. Nothing here touches the page or the network.
// Each takes `at`: who does it and where, `{ place, person, conversation, locale }`.
import { newDigits, newEventId } from './dom.js';

export const Bot = { id: '28:forumbot', name: 'Forumbot' };
const Tenant = '00000000-0000-4000-8000-0000000f0000';
const ServicePath = '/tryout/connector';

/** Tells this page from other open pages; a page that is read again is a new one. */
export const session = newDigits(32);

/** Where the person and Forumbot meet: a 1:1 chat of their own, the group chat, or a thread in a channel. */
export function conversationOf(place, person) {
  if (place.kind === 'channel') return `${place.id};messageid=${session}`;
  return place.kind === 'group' ? `19:tryout-${session}@thread.v2` : `a:tryout-${session}-${person.aadObjectId}`;
}

/** The same for all threads of a channel, and for its team. */
export const keyOf = conversation => conversation.split(';messageid=')[0].replace(/^19:team-/, '19:');

export const userId = person => `29:${person.aadObjectId}`;

let latest = 0;

/** Teams numbers messages by the millisecond; no number comes twice. */
const messageId = () => String(latest = Math.max(Date.now(), latest + 1));

export function activity(type, at, rest) {
  const now = new Date();
  return {
    type,
    id: newEventId(),
    timestamp: now.toISOString(),
    localTimestamp: localTime(now),
    localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    serviceUrl: location.origin + ServicePath,
    channelId: 'msteams',
    from: { id: userId(at.person), name: at.person.title, aadObjectId: at.person.aadObjectId, role: 'user' },
    recipient: { ...Bot, role: 'bot' },
    conversation: conversation(at),
    channelData: channelData(at.place),
    locale: at.locale,
    ...rest,
    entities: [...(rest.entities ?? []), { type: 'clientInfo', locale: at.locale, country: 'SE', platform: 'Web', timezone: 'Europe/Stockholm' }],
  };
}

function conversation({ place, conversation: id }) {
  const facts = { id, tenantId: Tenant };
  if (place.kind === 'personal') return { ...facts, conversationType: 'personal' };
  return { ...facts, conversationType: place.kind === 'group' ? 'groupChat' : 'channel', isGroup: true };
}

export const channelData = place => place.kind === 'channel'
  ? { teamsChannelId: place.id, teamsTeamId: place.team, channel: { id: place.id }, team: { id: place.team }, tenant: { id: Tenant } }
  : { tenant: { id: Tenant } };

/** A text that someone wrote. Outside 1:1 chats Teams only passes on what mentions the bot, and adds the message as HTML. */
export function message(text, at) {
  const written = { id: messageId(), textFormat: 'plain' };
  if (at.place.kind === 'personal') return activity('message', at, { ...written, text });
  const mention = `<at>${Bot.name}</at>`;
  return activity('message', at, {
    ...written,
    text: `${mention} ${text}`,
    entities: [{ type: 'mention', text: mention, mentioned: Bot }],
    attachments: [{ contentType: 'text/html', content: `<div><span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">${Bot.name}</span>&nbsp;${asHtml(text)}</div>` }],
  });
}

/** A message with a file, and with a text if one was written: in 1:1 chats only. */
export const fileMessage = (text, file, at) => ({
  ...message(text, at),
  attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', contentUrl: file.url, name: file.name, content: { downloadUrl: file.url, uniqueId: file.id, fileType: file.name.split('.').pop() } }],
});

/** Whether the bot may save a file in one's OneDrive. */
export const fileConsent = (accepted, context, uploadInfo, card, at) => activity('invoke', at, {
  name: 'fileConsent/invoke',
  value: { type: 'fileUpload', action: accepted ? 'accept' : 'decline', context, uploadInfo },
  replyToId: card,
});

const asHtml = text => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

/** What one wrote before, in other words. */
export function edited(before, text, at) {
  const { id, replyToId } = before;
  const after = message(text, at);
  return { ...after, id, replyToId, type: 'messageUpdate', channelData: { ...after.channelData, eventType: 'editMessage' } };
}

/** What one wrote before is taken back. */
export const deleted = ({ id }, at) => activity('messageDelete', at, { id, channelData: { ...channelData(at.place), eventType: 'softDeleteMessage' } });

/** @param added whether the like is given, or taken back */
export const liked = (replyToId, added, at) => activity('messageReaction', at, { replyToId, [added ? 'reactionsAdded' : 'reactionsRemoved']: [{ type: 'like' }] });

/** Action.Submit: a message without text, unless the card asks Teams to write one (imBack, messageBack). */
export function submit(data, card, at) {
  const { msteams, ...value } = data;
  if (msteams?.type === 'imBack') return message(String(msteams.value ?? ''), at);
  const text = msteams?.type === 'messageBack' && msteams.text ? { text: String(msteams.text) } : {};
  const given = msteams?.type === 'messageBack' ? { ...value, ...msteams.value } : value;
  return activity('message', at, { id: messageId(), ...text, value: given, replyToId: card });
}

/** Action.Execute. @param trigger manual where somebody pressed, automatic where the card refreshes itself */
export const execute = (action, card, trigger, at) => activity('invoke', at, {
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', ...action }, trigger },
  replyToId: card,
});

/** A dialog is asked for by a card's button, and sent. */
export const dialogFetch = (data, card, at) => activity('invoke', at, { name: 'task/fetch', value: { data, context: { theme: 'default' } }, replyToId: card });

export const dialogSubmit = (data, at) => activity('invoke', at, { name: 'task/submit', value: { data, context: { theme: 'default' } } });

/** A meeting of the group begins or ends. @param name meetingStart or meetingEnd */
export const meeting = (name, at) => activity('event', at, {
  name: `application/vnd.microsoft.${name}`,
  value: { MeetingType: 'Scheduled', Title: Bot.name, Id: 'tryout-meeting', [name === 'meetingStart' ? 'StartTime' : 'EndTime']: new Date().toISOString() },
});

function localTime(date) {
  const offset = -date.getTimezoneOffset();
  const two = number => String(Math.trunc(Math.abs(number))).padStart(2, '0');
  const wall = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${wall}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
