/**
 * English texts of the start screen and of the messages around it, by key: the texts that the script tag's file contains.
 * Those that are shown at once use only Latin-1 characters, because Chromium lays these out faster.
 */
export const startTexts = {
  start: 'Start the check',
  minutes: 'About {n} min, no sign-up',
  stays: 'Your answers stay in this browser.',
  goes: 'When you finish, your band and first gaps go to {host}, without answers or name.',
  goesAll: 'When you finish, your result and answers go to {host}, without a name.',
  along: 'This page adds: {names}.',
  campaign: 'the campaign in its address',
  counted: 'This page counts starts, bands, scores and messages, without names.',
  decline: 'Do not send my result',
  declined: 'From now on your result is neither sent nor counted.',
  allow: 'Allow it again',
  privacy: 'Privacy',
  startFailed: 'The questions did not load. Check your connection, then press the button again.',
  resume: 'Go on at {n} of {of}',
  resumeDone: 'See your result',
  promise: 'What will I get?',
  promiseText: 'How far you are, what holds you there, and a first step for each gap.',
  busy: 'One moment …',
  noReading: 'No reading yet',
  indicative: 'Indicative, not legal advice.',
}

/** The texts of the start screen in one language, by key. */
export type StartTexts = Record<keyof typeof startTexts, string>
