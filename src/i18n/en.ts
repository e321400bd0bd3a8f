import { startTexts } from './en-start'

/**
 * English texts of the user interface, except those of lazily loaded views, by key. The texts of questions and answers are
 * in the instrument; their keys consist of its ids. `{name}` is a placeholder. Sentences are written so that they need no
 * plural forms.
 */
export const frameTexts = {
  ...startTexts,
  back: 'Back',
  next: 'Next',
  finish: 'Back to the result',
  step: '{n} of {of}',
  several: 'Choose all that apply.',
  missing: 'Choose an answer.',
  missingUnsure: 'Choose an answer, or “{unsure}”.',
  help: 'Why this is asked',

  result: 'Your result, indicative',
  of: 'of {of}',
  provisional: 'Provisional',
  provisionalWhy: '{n} of {of} answers are not known. Look them up before you rely on it.',
  held: 'Held here because',
  heldBack: 'held back',
  score: 'In place, of what applies',
  known: 'Answers known',
  roles: 'Applies to you as',
  comma: ', ',

  begin: 'Where to begin',
  beginText: 'What to do first, in the order that helps most.',
  noGaps: 'Your answers show no gap.',
  allGaps: 'All {n} gaps',
  level0: 'Not begun',
  level1: 'Begun',
  level2: 'Set',
  level3: 'Operated',
  level4: 'Reviewed',
  levelUnknown: 'Not known',
  holds: 'Holds your band',
  firstStep: 'First step',
  change: 'Change this answer',

  conflicts: 'Answers that do not go together',
  changeOne: 'Change: {topic}',
  themes: 'The four themes',
  fewAnswers: 'Too few answers for a figure',
  advice: 'What you can build on',
  how: 'How is this worked out?',
  version: 'Questions and scoring {version}, {hash}',
  leaves: 'What leaves this page?',
  leavesNothing: 'Nothing.',
  leavesNothingSince: 'Nothing since this page was loaded.',

  unavailable: 'This cannot be shown now.',
  try: 'Try again',
  skip: 'Go to the start',
  restart: 'Start again',
  restartAsk: 'Erase your answers and start again?',
  restartAskSent: 'Erase your answers and what still waits to be sent, and start again?',
  confirm: 'Erase and start again',
  cancel: 'Keep them',
  fault: 'Something went wrong',
  faultText: 'Starting again erases your answers.',

  again: 'Check again with different answers',
  disclaimer: 'Indicative, not legal advice, not an audit or certification. Not affiliated with ISO or IEC.',
}

/** A key of `frameTexts`. */
export type FrameTextKey = keyof typeof frameTexts
/** The texts of the user interface in one language, by key. */
export type FrameTexts = Record<FrameTextKey, string>
