import type { Answers, Level, Question } from '../../instrument/schema'
import { formatPercent } from '../format-percent'
import type { ReportContext } from './report-context'

export const questionOf = ({ instrument }: ReportContext, id: string): Question | undefined =>
  instrument.questions.find(question => question.id === id)

/** What a question is about, in the few words that stand in a list. */
export const topicOf = (ctx: ReportContext, id: string): string => capital(questionOf(ctx, id)?.topic ?? id, ctx)

/** What was answered, in the words of the option. */
export const answerOf = (ctx: ReportContext, answers: Answers, id: string): string =>
  labelOf(ctx, id, answers[id]) ?? ctx.text.notAnswered

export const labelOf = (ctx: ReportContext, id: string, option: unknown): string | undefined =>
  questionOf(ctx, id)?.options.find(one => one.id === option)?.label

export const levelName = ({ text }: ReportContext, level: Level | null): string =>
  level === null ? text.levelUnknown : text[`level${level}`]

export const formatShare = ({ instrument }: ReportContext, value: number): string =>
  formatPercent(value, instrument.language)

/** A topic is written as it stands inside a sentence. */
const capital = (words: string, { instrument }: ReportContext) =>
  words.charAt(0).toLocaleUpperCase(instrument.language) + words.slice(1)
