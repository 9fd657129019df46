// What the page itself says. What Forumbot says comes from Forumbot, in the language of the activity's locale.
const sv = {
  locale: 'sv-SE',
  title: 'Forumbot – provsida',
  skip: 'Hoppa till skrivrutan',
  menu: 'Vem du är och var',
  tryout: 'Provsida',
  youAre: 'Du är',
  stranger: 'Någon utanför katalogen',
  strangerNote: 'Forumbot känner inte till personen',
  notInDirectory: 'Inte i katalogen',
  places: 'Chattar och kanaler',
  chats: 'Chatt',
  channels: 'Kanaler',
  noChannels: 'Ingen kanal är kopplad till en förvaltning.',
  personal: '1:1-chatt',
  channel: 'Kanal',
  inPersonal: title => `1:1-chatt. Du är ${title}`,
  inChannel: (title, name) => `Kanal, där ”oss” betyder ${name}. Du är ${title}`,
  unread: 'nytt svar',
  fineprint: 'Här provar du Forumbot utan Teams. Allt stannar på den här datorn.',
  asText: 'Korten visas som text, för paketen som ritar dem saknas. Installera Node 20 och bygg om.',
  otherLanguage: 'Switch to English',
  otherLanguageShort: 'EN',
  dark: 'Mörkt utseende',
  write: 'Skriv till Forumbot',
  question: 'Skriv en fråga',
  send: 'Skicka',
  hint: 'Enter skickar, Skift + Enter ger ny rad.',
  typing: 'Forumbot skriver …',
  messages: name => `Meddelanden, ${name}`,
  greeting: 'Hej! Vad vill du veta?',
  greetingNote: 'Skriv som du pratar, eller börja med ett av exemplen.',
  examples: 'Exempel på frågor',
  shared: name => `Vad kostar ${name} oss?`,
  promised: name => `Hur lång är ledtiden för ${name}?`,
  hourly: name => `Vad kostar ${name} per timme?`,
  area: name => `Vilka tjänster finns inom ${name}?`,
  saidBy: (name, time) => `${name}, ${time}`,
  answered: text => `Forumbot svarade: ${text}`,
  changed: text => `Forumbot ändrade ett svar: ${text}`,
  removed: 'Meddelandet har tagits bort.',
  cardSent: 'Ditt val har skickats.',
  chose: title => `Du valde ${title}`,
  unreadable: 'Forumbot skickade något som provsidan inte kan visa.',
  again: 'Försök igen',
  noStart: 'Det gick inte att hämta personer och kanaler. Kontrollera att Forumbot är i gång.',
  lost: 'Kontakten med Forumbot bröts. Provsidan ansluter igen så fort det går.',
  unreachable: 'Meddelandet kom inte fram. Kontrollera att Forumbot är i gång.',
  slow: 'Forumbot har inte svarat på länge.',
  refused: 'Forumbot tog inte emot meddelandet.',
  tooOften: 'Det gick lite fort för Forumbot. Vänta en stund.',
  broken: 'Något gick fel hos Forumbot.',
  cardRefused: 'Forumbot kunde inte ta emot ditt val.',
  image: 'Bild',
  unsafeLink: 'Länken öppnades inte, för den leder inte till en webbsida.',
};

const en = {
  locale: 'en-GB',
  title: 'Forumbot – try-out page',
  skip: 'Skip to the message box',
  menu: 'Who you are and where',
  tryout: 'Try-out page',
  youAre: 'You are',
  stranger: 'Someone outside the directory',
  strangerNote: 'Forumbot does not know this person',
  notInDirectory: 'Not in the directory',
  places: 'Chats and channels',
  chats: 'Chat',
  channels: 'Channels',
  noChannels: 'No channel is connected to an administration.',
  personal: '1:1 chat',
  channel: 'Channel',
  inPersonal: title => `1:1 chat. You are ${title}`,
  inChannel: (title, name) => `Channel, where “us” means ${name}. You are ${title}`,
  unread: 'new answer',
  fineprint: 'Try Forumbot here without Teams. Everything stays on this computer.',
  asText: 'Cards are shown as text, because the packages that draw them are missing. Install Node 20 and build again.',
  otherLanguage: 'Byt till svenska',
  otherLanguageShort: 'SV',
  dark: 'Dark look',
  write: 'Write to Forumbot',
  question: 'Write a question',
  send: 'Send',
  hint: 'Enter sends, Shift + Enter gives a new line.',
  typing: 'Forumbot is typing …',
  messages: name => `Messages, ${name}`,
  greeting: 'Hello! What would you like to know?',
  greetingNote: 'Write the way you talk, or start with one of the examples.',
  examples: 'Example questions',
  shared: name => `What does ${name} cost us?`,
  promised: name => `What is the lead time for ${name}?`,
  hourly: name => `What does ${name} cost per hour?`,
  area: name => `Which services are there in ${name}?`,
  saidBy: (name, time) => `${name}, ${time}`,
  answered: text => `Forumbot answered: ${text}`,
  changed: text => `Forumbot changed an answer: ${text}`,
  removed: 'The message has been removed.',
  cardSent: 'Your choice has been sent.',
  chose: title => `You chose ${title}`,
  unreadable: 'Forumbot sent something that this page cannot show.',
  again: 'Try again',
  noStart: 'People and channels could not be fetched. Check that Forumbot is running.',
  lost: 'The connection to Forumbot was lost. The page reconnects as soon as it can.',
  unreachable: 'The message did not arrive. Check that Forumbot is running.',
  slow: 'Forumbot has not answered for a long time.',
  refused: 'Forumbot did not accept the message.',
  tooOften: 'That was a little fast for Forumbot. Please wait a moment.',
  broken: 'Something went wrong in Forumbot.',
  cardRefused: 'Forumbot could not take your choice.',
  image: 'Image',
  unsafeLink: 'The link was not opened, because it does not lead to a web page.',
};

/** For the test that both say all. */
export const all = { sv, en };

let current = sv;

/** The text of a key in the language of the page. */
export const t = (key, ...facts) => typeof current[key] === 'function' ? current[key](...facts) : current[key];

export const language = () => current === sv ? 'sv' : 'en';

/** Sets the language and all texts that stand in the page's HTML. */
export function speak(code) {
  current = code === 'en' ? en : sv;
  document.documentElement.lang = code;
  document.title = t('title');
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);
  for (const element of document.querySelectorAll('[data-placeholder]')) element.placeholder = t(element.dataset.placeholder);
  for (const element of document.querySelectorAll('[data-label]')) {
    element.ariaLabel = t(element.dataset.label);
    if (element.tagName === 'BUTTON') element.title = t(element.dataset.label);
  }
}
