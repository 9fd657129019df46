import { make } from './dom.js';

/** A button that opens a short list of things to do. Escape, or a click elsewhere, closes it.
 * @param items gives what can be done at the moment: `{ text, act }`, and `disabled` where it cannot be done yet */
export function menuButton(label, items) {
  const list = make('div', { className: 'menu', popover: 'auto', role: 'group', 'aria-label': label });
  const button = make('button', { type: 'button', className: 'tool more', title: label, 'aria-label': label, 'aria-expanded': 'false', textContent: '⋯' });
  button.popoverTargetElement = list;
  list.addEventListener('beforetoggle', event => {
    if (event.newState === 'open') list.replaceChildren(...items().map(item => choice(item, list)));
  });
  list.addEventListener('toggle', event => {
    button.ariaExpanded = String(event.newState === 'open');
    if (event.newState !== 'open') return;
    placeBeneath(list, button);
    list.querySelector('button:not(:disabled)')?.focus();
  });
  list.addEventListener('keydown', event => move(event, list));
  return make('span', { className: 'menu-place' }, button, list);
}

const choice = ({ text, act, disabled = false }, list) => make('button', {
  type: 'button', textContent: text, disabled,
  onclick: () => { list.hidePopover(); act(); },
});

/** Beneath the button, or above it where there is no room, and inside the window. */
function placeBeneath(list, button) {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = list;
  const below = at.bottom + 4 + height <= innerHeight;
  list.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - 4 - height)}px`;
  list.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`;
}

function move(event, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const choices = [...list.querySelectorAll('button:not(:disabled)')];
  choices.at((choices.indexOf(document.activeElement) + step) % choices.length)?.focus();
  event.preventDefault();
}
