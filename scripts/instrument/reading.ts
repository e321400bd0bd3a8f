import { frameTexts } from '../../src/i18n/en'
import type { Instrument, Question } from '../../src/instrument/schema'
import type { Route } from './routes'
import { countWords } from './words'

/** Words a minute of silent reading in English: Brysbaert, 2019, Journal of Memory and Language 109. */
const PACE = 238
/** Seconds to choose and to move, for each question. */
const CHOOSE = 3

/** What has to be read of a question: its prompt and all its answers. */
export const textsOf = ({ prompt, options }: Question): string[] => [prompt, ...options.map(({ label }) => label)]

/** What is read once a visit: the start screen, and the frame around the questions. */
const onceTexts = ({ name, title, intro, guidance, chapters }: Instrument): string[] => [
  ...[name, title, intro, guidance],
  ...[frameTexts.start, frameTexts.minutes, frameTexts.stays, frameTexts.promise, frameTexts.indicative],
  ...[frameTexts.back, frameTexts.next, frameTexts.step, frameTexts.help, frameTexts.several],
  ...chapters.map(chapter => chapter.name),
]

/** Seconds that a route takes, from the start screen to its last answer. */
export const secondsOf = (instrument: Instrument, { questions }: Route): number =>
  (countWords([...onceTexts(instrument), ...questions.flatMap(textsOf)]) / PACE) * 60 + questions.length * CHOOSE
