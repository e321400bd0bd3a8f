import { frameTexts } from '../../src/i18n/en'
import type { Instrument, Question } from '../../src/instrument/schema'
import { countWords } from './readability'
import type { Route } from './routes'

/**
 * Silent reading speed in English, in words per minute. Source: Brysbaert, 2019, Journal of Memory and Language 109.
 */
const WORDS_PER_MINUTE = 238
/** Seconds to choose an answer and go on, for each question. */
const SECONDS_PER_QUESTION = 3

/** Returns the texts of a question that a visitor reads: its prompt and all answers. */
export const questionTexts = ({ prompt, options }: Question): string[] => [prompt, ...options.map(({ label }) => label)]

/** Texts that a visitor reads once: those of the start screen, and those around the questions. */
const onceTexts = ({ name, title, intro, guidance, chapters }: Instrument): string[] => [
  ...[name, title, intro, guidance],
  ...[frameTexts.start, frameTexts.minutes, frameTexts.stays, frameTexts.promise, frameTexts.indicative],
  ...[frameTexts.back, frameTexts.next, frameTexts.step, frameTexts.help, frameTexts.several],
  ...chapters.map(chapter => chapter.name),
]

/** Returns the estimated seconds for a route, from the start screen to the last answer. */
export const estimateRouteSeconds = (instrument: Instrument, { questions }: Route): number =>
  (countWords([...onceTexts(instrument), ...questions.flatMap(questionTexts)]) / WORDS_PER_MINUTE) * 60 +
  questions.length * SECONDS_PER_QUESTION
