import type { Answers, Level, Question } from '../../instrument/schema'
import { percent } from '../format'
import type { DeepStage } from './deep'

export const questionOf = ({ instrument }: DeepStage, id: string): Question | undefined =>
  instrument.questions.find(question => question.id === id)

/** What a question is about, in the few words that stand in a list. */
export const topicOf = (app: DeepStage, id: string): string => capital(questionOf(app, id)?.topic ?? id, app)

/** What was answered, in the words of the option. */
export const answerOf = (app: DeepStage, answers: Answers, id: string): string =>
  labelOf(app, id, answers[id]) ?? app.text.notAnswered

export const labelOf = (app: DeepStage, id: string, option: unknown): string | undefined =>
  questionOf(app, id)?.options.find(one => one.id === option)?.label

export const levelName = ({ text }: DeepStage, level: Level | null): string =>
  level === null ? text.levelUnknown : text[`level${level}`]

export const share = ({ instrument }: DeepStage, value: number): string => percent(value, instrument.language)

/** A topic is written as it stands inside a sentence. */
const capital = (words: string, { instrument }: DeepStage) =>
  words.charAt(0).toLocaleUpperCase(instrument.language) + words.slice(1)
