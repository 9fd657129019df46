// A dialog of Teams: a card that a button in another card asked for.
import { make } from './dom.js';
import { t } from './texts.js';
import { Card } from './cards.js';
import { render } from './markdown.js';

/** Shows what answers task/fetch or task/submit: a card to go on with, or a message. Without either there is nothing to show.
 * @param task the answer's `task`
 * @param submit called with a card's data; gives the next answer's `task` */
export function showTask(task, submit) {
  if (task?.type !== 'continue' && task?.type !== 'message') return;
  const title = make('h2');
  const box = make('div', { className: 'content' });
  const close = make('button', { type: 'button', className: 'tool', 'aria-label': t('close'), title: t('close'), textContent: '✕', onclick: () => dialog.close() });
  const dialog = make('dialog', { className: 'task' }, make('header', {}, title, close), box);
  let card = null;
  dialog.addEventListener('close', () => {
    card?.forget();
    dialog.remove();
  });
  document.body.append(dialog);
  show(task);
  dialog.showModal();
  focusFirst();

  function show({ type, value }) {
    title.textContent = value?.title || title.textContent || 'Forumbot';
    dialog.ariaLabel = title.textContent;
    card?.forget();
    const json = type === 'continue' ? value?.card?.content : null;
    card = json ? new Card(json, { submit: (_, data) => proceed(data), execute: () => {} }) : null;
    // Teams may show a web page in a dialog; this page shows none.
    box.replaceChildren(card?.element ?? make('div', {}, type === 'message' ? render(String(value ?? '')) : t('unreadable')));
  }

  async function proceed(data) {
    box.ariaBusy = 'true';
    const next = await submit(data);
    box.ariaBusy = null;
    if (next?.type !== 'continue' && next?.type !== 'message') return dialog.close();
    show(next);
    focusFirst();
  }

  function focusFirst() {
    (box.querySelector('input, select, textarea, button') ?? close).focus();
  }
}
