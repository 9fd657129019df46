// What can be done with a message besides reading it.
import { t } from './texts.js';
import * as activities from './activities.js';
import { deliver } from './delivery.js';
import { post } from './network.js';
import { edit } from './editing.js';
import { note, setStatus, written } from './messages.js';

/** One's own: change it, take it back, or let it arrive once more.
 * @param own `{ activity, text, said, log }`: what was sent and where it stands
 * @param at who wrote it and where */
export function doneWithOwn(own, at) {
  const key = activities.keyOf(at.conversation);
  if (own.deleted) return [{ text: t('sendAgain'), act: () => again(own, key) }];
  return [
    { text: t('edit'), act: () => change(own, at) },
    { text: t('delete'), act: () => remove(own, at) },
    { text: t('sendAgain'), act: () => again(own, key) },
  ];
}

/** The bot's: like it, or like it no more. @param here gives who and where, of the moment */
export function doneWithReply(reply, here) {
  const likes = reply.likes ??= new Set();
  const { person } = here();
  const likesIt = likes.has(person.aadObjectId);
  return [{ text: t(likesIt ? 'unlike' : 'like'), act: () => like(reply, !likesIt, here()) }];
}

const again = (own, key) => deliver(key, own.activity, own.said, own.log, () => setStatus(own.said, t('sentAgain')));

async function change(own, at) {
  const bubble = own.said.querySelector('.bubble');
  const text = await edit(bubble, own.text);
  if (!text || text === own.text) return;
  own.text = text;
  bubble.replaceChildren(...written(text, at.place.kind !== 'personal'));
  await deliver(activities.keyOf(at.conversation), activities.edited(own.activity, text, at), own.said, own.log, () => setStatus(own.said, t('edited')));
}

async function remove(own, at) {
  own.deleted = true;
  own.said.querySelector('.bubble').replaceWith(note(t('removed')));
  await deliver(activities.keyOf(at.conversation), activities.deleted(own.activity, at), own.said, own.log);
}

async function like(reply, likes, at) {
  const said = reply.element.querySelector('.said');
  if (likes) reply.likes.add(at.person.aadObjectId);
  else reply.likes.delete(at.person.aadObjectId);
  const { failure } = await post(activities.liked(reply.id, likes, { ...at, conversation: reply.conversation }));
  setStatus(said, failure ? t(failure) : likes ? t('liked') : null);
}
