// How what somebody does reaches the bot, and how it went.
import { byId } from './dom.js';
import { t } from './texts.js';
import { post } from './network.js';
import { setStatus } from './messages.js';

/** What was sent last in each place, to send it again as Teams does when it thinks that it did not arrive. */
const latest = new Map();

export const canSendAgain = key => latest.has(key);

export const sendAgain = key => latest.get(key)?.();

/** Sends until it is delivered or given up; the same activity each time.
 * @param said what stands in the chat for it, where it is told how it went
 * @param delivered called with the answer's body, each time that it is delivered */
export async function deliver(key, activity, said, log, delivered = () => setStatus(said, null)) {
  const send = async () => {
    setStatus(said, null);
    const { failure, body } = await post(activity);
    if (failure) fail(said, log, t(failure), send);
    else delivered(body);
  };
  latest.set(key, send);
  await send();
}

/** Sends several at once, without a place in the chat of their own. Gives what went wrong, or null. */
export async function deliverAll(key, activities) {
  const send = async () => {
    const answers = await Promise.all(activities.map(post));
    return answers.find(answer => answer.failure)?.failure ?? null;
  };
  latest.set(key, send);
  return send();
}

/** Says beneath a message what went wrong, with a button to try again. */
export function fail(said, log, text, again) {
  setStatus(said, text, () => { again(); byId('text').focus(); });
  log.show(said.closest('.message'));
}
