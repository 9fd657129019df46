import { make, botAvatar } from './dom.js';
import { t, language } from './texts.js';

/** What an empty chat shows: a welcome and questions to begin with, about services that the organisation has. */
export function greeting(examples, ask) {
  const questions = ['shared', 'promised', 'hourly', 'area']
    .filter(kind => examples?.[kind])
    .map(kind => t(kind, examples[kind][language()]));
  return make('section', { className: 'greeting' },
    botAvatar(),
    make('h2', { textContent: t('greeting') }),
    make('p', { textContent: t('greetingNote') }),
    make('ul', { role: 'list', 'aria-label': t('examples') },
      ...questions.map(question => make('li', {}, make('button', { type: 'button', textContent: question, onclick: () => ask(question) })))));
}
