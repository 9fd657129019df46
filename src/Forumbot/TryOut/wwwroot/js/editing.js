import { make } from './dom.js';
import { t } from './texts.js';

/** Lets one write a message anew where it stands. Gives the new text, or null where one changed one's mind. */
export function edit(bubble, text) {
  const done = Promise.withResolvers();
  const field = make('textarea', { value: text, rows: 2, maxLength: 20_000, 'aria-label': t('editing') });
  const form = make('form', { className: 'edit' }, field,
    make('button', { type: 'submit', textContent: t('save') }),
    make('button', { type: 'button', textContent: t('cancel'), onclick: () => end(null) }));
  form.addEventListener('submit', event => {
    event.preventDefault();
    end(field.value.trim() || null);
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') end(null);
    if (event.key === 'Enter' && !event.shiftKey && event.target === field) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  bubble.hidden = true;
  bubble.after(form);
  field.focus();
  return done.promise;

  function end(written) {
    form.remove();
    bubble.hidden = false;
    done.resolve(written);
  }
}
