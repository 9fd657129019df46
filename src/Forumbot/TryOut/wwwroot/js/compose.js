import { byId } from './dom.js';

/** Makes the box that one writes in: Enter sends, Shift + Enter gives a new line.
 * @param say called with the text, and whether the bot is mentioned
 * @param sendFile called with the text, and the file that one chose
 * @returns `mention()`, by which the bot is mentioned again */
export function makeCompose(say, sendFile) {
  const [form, text, send, mention, file] = [byId('compose'), byId('text'), byId('send'), byId('mention'), byId('file')];
  const show = () => send.classList.toggle('ready', text.value.trim() !== '');
  const set = mentions => { mention.ariaPressed = String(mentions); };
  form.addEventListener('submit', event => {
    event.preventDefault();
    const written = text.value.trim();
    if (!written) return text.focus();
    text.value = '';
    show();
    say(written, mention.ariaPressed === 'true');
    text.focus();
  });
  text.addEventListener('input', show);
  text.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  byId('attach').addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [chosen] = file.files;
    if (!chosen) return;
    sendFile(text.value.trim(), chosen);
    [text.value, file.value] = ['', ''];
    show();
    text.focus();
  });
  mention.addEventListener('click', () => {
    set(mention.ariaPressed !== 'true');
    text.focus();
  });
  return { mention: () => set(true) };
}
