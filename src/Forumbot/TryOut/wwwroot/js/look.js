// Light or dark, and what the browser remembers between visits.

/** What was remembered under the name, or null; a browser that remembers nothing is fine. */
export function recall(name) {
  try { return localStorage.getItem(`tryout.${name}`); } catch { return null; }
}

export function remember(name, value) {
  try { localStorage.setItem(`tryout.${name}`, value); } catch { /* not remembered, then */ }
}

const system = matchMedia('(prefers-color-scheme: dark)');

/** 'light' or 'dark': what was chosen here, else what the system says. */
export const theme = () => document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light');

/** @param changed called after each change, by the button or by the system */
export function followTheme(button, changed) {
  const show = () => {
    button.ariaPressed = String(theme() === 'dark');
    changed();
  };
  const chosen = recall('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  button.addEventListener('click', () => {
    document.documentElement.dataset.theme = theme() === 'dark' ? 'light' : 'dark';
    remember('theme', theme());
    show();
  });
  system.addEventListener('change', show);
  show();
}
