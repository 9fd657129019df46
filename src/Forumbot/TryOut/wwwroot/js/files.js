// Files, as Teams has them: what one attaches lies in one's OneDrive, and so does what the bot may save there. Here the host plays OneDrive.
import { make, newDigits } from './dom.js';
import { t } from './texts.js';
import * as activities from './activities.js';
import { post } from './network.js';

export const ConsentType = 'application/vnd.microsoft.teams.card.file.consent';
export const InfoType = 'application/vnd.microsoft.teams.card.file.info';

const newPlace = () => {
  const id = newDigits(32);
  return { id, url: `${location.origin}/tryout/files/${id}` };
};

/** Lays a file where the bot can fetch it. Gives what a message says of it, or null. */
export async function attach(file) {
  const { id, url } = newPlace();
  const response = await fetch(url, { method: 'PUT', body: file, headers: { 'Content-Type': 'application/octet-stream' } }).catch(() => null);
  return response?.ok ? { name: file.name, id, url } : null;
}

/** Asks whether the bot may save a file, with two buttons.
 * @param at gives who answers, and where
 * @param said called with how it went, where it failed */
export function consentCard({ name, content }, reply, at) {
  const { id, url } = newPlace();
  const answer = async accepted => {
    for (const button of element.querySelectorAll('button')) button.disabled = true;
    const uploadInfo = accepted ? { name, uploadUrl: url, contentUrl: url, uniqueId: id, fileType: name.split('.').pop() } : undefined;
    const context = accepted ? content?.acceptContext : content?.declineContext;
    const { failure } = await post(activities.fileConsent(accepted, context, uploadInfo, reply.id, { ...at(), conversation: reply.conversation }));
    if (failure) element.append(make('p', { className: 'status failed', role: 'alert', textContent: t(failure) }));
  };
  const element = make('div', { className: 'bubble file' },
    make('p', {}, make('strong', { textContent: name }), ` (${size(content?.sizeInBytes)})`),
    make('p', { textContent: content?.description ?? '' }),
    make('button', { type: 'button', textContent: t('allow'), onclick: () => answer(true) }), ' ',
    make('button', { type: 'button', textContent: t('decline'), onclick: () => answer(false) }));
  return element;
}

export const infoCard = ({ name, contentUrl }) => make('div', { className: 'bubble file' },
  contentUrl?.startsWith(`${location.origin}/tryout/files/`) ? make('a', { href: contentUrl, download: name, textContent: name }) : name);

const size = bytes => bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round((bytes ?? 0) / 1000))} kB`;
