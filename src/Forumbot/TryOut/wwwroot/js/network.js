// The two ways between page and bot: activities are posted to the bot, and its replies come on a stream.
import { session } from './activities.js';

const Patience = 60_000;

/** Posts an activity. Gives `{ body }`, or `{ failure }` with the key of a text that says what went wrong. */
export async function post(activity) {
  try {
    const response = await fetch('/api/messages', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(Patience),
    });
    return response.ok ? { body: await json(response) } : { failure: failureOf(response.status) };
  } catch (error) {
    return { failure: error.name === 'TimeoutError' ? 'slow' : 'unreachable' };
  }
}

const failureOf = status => status === 429 ? 'tooOften' : status >= 500 && status !== 501 ? 'broken' : 'refused';

/** An empty or other answer than JSON is none. */
async function json(response) {
  const text = await response.text();
  try { return JSON.parse(text); } catch { return null; }
}

/** Who and where one can be. Throws when the host does not answer. */
export async function fetchChoices() {
  const response = await fetch('/tryout/people', { signal: AbortSignal.timeout(Patience) });
  if (!response.ok) throw new Error(`people: ${response.status}`);
  return response.json();
}

/** Lets the bot into a conversation of this page's, or shuts it out: the connector then refuses it. Gives whether that was done. */
export async function setInstalled(conversation, installed) {
  try {
    const response = await fetch(`/tryout/installed?session=${session}&conversation=${encodeURIComponent(conversation)}`, { method: installed ? 'PUT' : 'DELETE', signal: AbortSignal.timeout(Patience) });
    return response.ok;
  } catch {
    return false;
  }
}

/** Listens for what the bot sends, for as long as the page is open. What came while the connection was down is told
 * afterwards, once. Gives a promise of the first connection: before that the bot has nowhere to answer.
 * @param {(kind: 'message'|'update'|'delete', conversation: string, activity: object) => void} heard
 * @param {(connected: boolean) => void} changed */
export function listen(heard, changed) {
  let last = '';
  let wait = 500;
  const first = Promise.withResolvers();

  function open() {
    const source = new EventSource(`/tryout/events?session=${session}&after=${encodeURIComponent(last)}`);
    source.onopen = () => { wait = 500; changed(true); first.resolve(); };
    source.onerror = () => {
      changed(false);
      // The browser itself tries again after most failures; after some it gives up.
      if (source.readyState === EventSource.CLOSED) setTimeout(open, wait = Math.min(wait * 2, 10_000));
    };
    for (const kind of ['message', 'update', 'delete']) {
      source.addEventListener(kind, event => {
        last = event.lastEventId;
        const { conversation, activity } = JSON.parse(event.data);
        heard(kind, conversation, activity);
      });
    }
  }

  open();
  return first.promise;
}
