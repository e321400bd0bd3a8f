import type { Answers, Level, Question } from '../../instrument/schema'
import { formatPercent } from '../format-percent'
import type { ReportContext } from './report-context'

/** Returns the question with this id; `undefined` if the instrument has none. */
export const findQuestion = ({ instrument }: ReportContext, id: string): Question | undefined =>
  instrument.questions.find(question => question.id === id)

/** Returns the short topic of a question for lists, capitalised; the id if the question is unknown. */
export const topicLabel = (ctx: ReportContext, id: string): string =>
  capitalise(findQuestion(ctx, id)?.topic ?? id, ctx)

/** Returns the label of the option that was chosen for a question, or a text such as "not answered". */
export const answerLabel = (ctx: ReportContext, answers: Answers, id: string): string =>
  optionLabel(ctx, id, answers[id]) ?? ctx.text.notAnswered

/** Returns the label of an option of a question; `undefined` if the question or option is unknown. */
export const optionLabel = (ctx: ReportContext, id: string, option: unknown): string | undefined =>
  findQuestion(ctx, id)?.options.find(({ id }) => id === option)?.label

/** Returns the name of a level; a text such as "not known" for `null`. */
export const levelLabel = ({ text }: ReportContext, level: Level | null): string =>
  level === null ? text.levelUnknown : text[`level${level}`]

/** Formats a share from 0 to 1 as a percentage in the instrument's language. */
export const formatShare = ({ instrument }: ReportContext, value: number): string =>
  formatPercent(value, instrument.language)

/** Capitalises the first letter. Instruments write topics in the form that fits inside a sentence. */
const capitalise = (topic: string, { instrument }: ReportContext) =>
  topic.charAt(0).toLocaleUpperCase(instrument.language) + topic.slice(1)
