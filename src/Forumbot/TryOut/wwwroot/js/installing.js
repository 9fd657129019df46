// The bot is added to a place and removed from it, as Teams tells.
import { Bot, activity, channelData, userId } from './activities.js';

/** What Teams sends when the bot is installed: two activities almost at once, in either order. */
export function installed(at) {
  const members = at.place.kind === 'personal' ? [{ id: userId(at.person), aadObjectId: at.person.aadObjectId }, Bot] : [Bot];
  return eitherOrder([installation('add', at), membership({ membersAdded: members }, 'teamMemberAdded', at)]);
}

/** When it is removed. In a 1:1 chat no member leaves. */
export function removed(at) {
  const told = installation('remove', at);
  return at.place.kind === 'personal' ? [told] : eitherOrder([told, membership({ membersRemoved: [Bot] }, 'teamMemberRemoved', at)]);
}

const eitherOrder = pair => Math.random() < 0.5 ? pair : pair.reverse();

const installation = (action, at) => event('installationUpdate', at, { action, channelData: { ...place(at), source: { name: 'message' } } });

function membership(members, eventType, at) {
  const { locale, ...told } = event('conversationUpdate', at, { ...members, channelData: at.place.kind === 'channel' ? { ...place(at), eventType } : place(at) });
  return { ...told, entities: [] };
}

/** Outside any thread. */
const event = (type, at, rest) => activity(type, { ...at, conversation: at.conversation.split(';messageid=')[0] }, rest);

function place({ place, conversation }) {
  const id = place.kind === 'channel' ? place.id : conversation;
  const { teamsChannelId, teamsTeamId, ...known } = channelData(place);
  return { ...known, settings: { selectedChannel: { id } } };
}
