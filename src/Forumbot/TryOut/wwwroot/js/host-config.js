// Teams' host configs come from the adaptivecards-designer package. Some of their text colours are too pale to read
// (yellow on white): those are replaced, so that each reaches 4.5 to 1 against its ground.
const OnLight = { good: '#0b5a0b', warning: '#8a3707', attention: '#a80f1c', accent: '#444791' };
const OnDark = { good: '#7fd07f', warning: '#faa06b', attention: '#f4a9ad', accent: '#b7b9f7' };
const FollowTheme = ['default', 'emphasis'];

/** A copy of the config with colours that can be read. Containers in a signal colour are light in both themes. */
export function readable(config, theme) {
  const result = structuredClone(config);
  const line = theme === 'dark' ? '#5c5c5c' : '#d1d1d1';
  for (const [style, definition] of Object.entries(result.containerStyles)) {
    const follows = FollowTheme.includes(style);
    const colours = theme === 'dark' && follows ? OnDark : OnLight;
    if (follows) definition.borderColor = line;
    for (const [name, colour] of Object.entries(colours)) definition.foregroundColors[name] = { default: colour, subtle: colour };
  }
  result.separator.lineColor = line;
  return result;
}
