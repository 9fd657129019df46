// The part of Markdown that is safe from anyone: bold, italic, lists and line breaks. Links stay as they were written and
// HTML is text, so nothing that people or packs write becomes a link, an image or a script.
import { make } from './dom.js';

const Entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const Inline = /\\([!-/:-@[-`{-~])|&(amp|lt|gt|quot|apos|nbsp|#\d{1,6});|(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\3|(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])(.{1,400}?)(?<=[^\s*_\\])\5(?![\p{L}\p{N}*_])/su;
const Bullet = /^\s{0,3}[-*+•]\s+(.*)$/;
const Numbered = /^\s{0,3}(\d{1,9})[.)]\s+(.*)$/;
const Deepest = 4;

/** The text as an element with paragraphs and lists. */
export function render(text) {
  const root = make('div', { className: 'markdown' });
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) addLine(root, line);
  return root;
}

function addLine(root, line) {
  const bullet = Bullet.exec(line);
  const numbered = bullet ? null : Numbered.exec(line);
  if (bullet) listAtEnd(root, 'ul').append(make('li', {}, ...inline(bullet[1])));
  else if (numbered) listAtEnd(root, 'ol', Number(numbered[1])).append(make('li', {}, ...inline(numbered[2])));
  else if (line.trim() === '') root.append(make('p'));
  else addText(root, line);
}

function listAtEnd(root, tag, start = 1) {
  if (root.lastElementChild?.localName === tag) return root.lastElementChild;
  const list = make(tag, tag === 'ol' ? { start } : {});
  root.append(list);
  return list;
}

function addText(root, line) {
  const last = root.lastElementChild;
  if (last?.localName === 'p' && last.hasChildNodes()) last.append(make('br'), ...inline(line));
  else if (last?.localName === 'p') last.append(...inline(line));
  else root.append(make('p', {}, ...inline(line)));
}

function inline(text, depth = 0) {
  const nodes = [];
  let rest = text;
  for (let found; depth < Deepest && (found = Inline.exec(rest)); rest = rest.slice(found.index + found[0].length)) {
    nodes.push(rest.slice(0, found.index));
    const [, escaped, entity, , strong, , emphasis] = found;
    if (escaped) nodes.push(escaped);
    else if (entity) nodes.push(character(entity));
    else nodes.push(make(strong ? 'strong' : 'em', {}, ...inline(strong ?? emphasis, depth + 1)));
  }
  nodes.push(rest);
  return nodes.filter(node => node !== '');
}

function character(entity) {
  if (!entity.startsWith('#')) return Entities[entity];
  const code = Number(entity.slice(1));
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : `&${entity};`;
}
