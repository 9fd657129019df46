import { byId } from './dom.js';

/** Makes the box that one writes in: Enter sends, Shift + Enter gives a new line. */
export function makeCompose(say) {
  const [form, text, send] = [byId('compose'), byId('text'), byId('send')];
  const show = () => send.classList.toggle('ready', text.value.trim() !== '');
  form.addEventListener('submit', event => {
    event.preventDefault();
    const written = text.value.trim();
    if (!written) return text.focus();
    text.value = '';
    show();
    say(written);
    text.focus();
  });
  text.addEventListener('input', show);
  text.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
}
