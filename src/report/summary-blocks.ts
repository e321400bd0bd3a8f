import type { FrameTextKey } from '../i18n/en'
import type { ReportTextKey } from '../i18n/en-report'
import type { Instrument } from '../instrument/schema'
import { fill } from '../lib/fill'
import { hasPercentage } from '../scoring/has-percentage'
import type { Gap, Result } from '../scoring/result'

/** What is told of a result, and in which words. */
export interface SummaryInput {
  instrument: Instrument
  result: Result
  words: Record<FrameTextKey | ReportTextKey, string>
  /** What the answers that give no points advise. */
  advice: readonly { text: string }[]
  /** When the result stood. */
  date: Date
}

/** A part of the report, in reading order; text without any markup. */
export type Block =
  | { kind: 'title' | 'heading' | 'text' | 'small'; text: string }
  | { kind: 'list' | 'steps'; items: Item[] }

/** A line, and what is said further to it. */
export interface Item {
  text: string
  more?: string[]
}

const text = (text: string): Block => ({ kind: 'text', text })
const heading = (text: string): Block => ({ kind: 'heading', text })
const list = (items: Item[]): Block => ({ kind: 'list', items })

/** The result as a short report: band, meaning, why, first steps, themes; then what it is and what it is not. */
export function summaryBlocks(telling: SummaryInput): Block[] {
  const { instrument, result, words, date } = telling
  const { version, hash } = result.instrument
  const day = new Intl.DateTimeFormat(instrument.language, { dateStyle: 'long', numberingSystem: 'latn' }).format(date)
  return [
    { kind: 'title', text: fill(words.reportTitle, { name: instrument.name }) },
    ...(result.applies === 'yes' ? judged(telling) : outcome(instrument.outcomes[result.applies])),
    { kind: 'small', text: fill(words.reportDate, { date: day }) },
    { kind: 'small', text: fill(words.version, { version, hash: hash.slice(0, 15) }) },
    { kind: 'small', text: words.disclaimer },
  ]
}

const outcome = ({ title, because, heading: first, points }: Instrument['outcomes']['no']): Block[] => [
  heading(title),
  text(because),
  heading(first),
  list(points.map(point => ({ text: point.title, more: [point.text] }))),
]

function judged(telling: SummaryInput): Block[] {
  const { instrument, result, words, advice } = telling
  const { band, caps, gaps, conflicts } = result
  if (!band) return []
  const { name = band.name, meaning = '' } = instrument.bands[band.index - 1] ?? {}
  return [
    text(words.result),
    heading(fill(words.bandOf, { band: name, n: band.index, of: band.of })),
    text(meaning),
    ...provisional(telling),
    ...section(words.held, caps.map(withReferences)),
    list(facts(telling)),
    heading(words.begin),
    ...(gaps.length ? [{ kind: 'steps' as const, items: gaps.map(gap => gapItem(gap, words)) }] : [text(words.noGaps)]),
    ...section(
      words.conflicts,
      conflicts.map(({ message }) => ({ text: message })),
    ),
    ...section(words.themes, themes(telling)),
    ...section(words.advice, [...advice]),
  ]
}

/** Nothing where there is nothing to list. */
const section = (title: string, items: Item[]): Block[] => (items.length ? [heading(title), list(items)] : [])

const provisional = ({ result: { provisional, asked, answered, unsure }, words }: SummaryInput): Block[] =>
  provisional
    ? [text(`${words.provisional}: ${fill(words.provisionalWhy, { n: asked - answered + unsure, of: asked })}`)]
    : []

const referred = (said: string, references: readonly string[]) =>
  references.length ? `${said} (${references.join(', ')})` : said

const withReferences = ({ reason, references }: Result['caps'][number]): Item => ({
  text: referred(reason, references),
})

const gapItem = ({ title, step, references }: Gap, words: SummaryInput['words']): Item => ({
  text: referred(title, references),
  more: [`${words.firstStep}: ${step}`],
})

const percent = (share: number, language: string) =>
  new Intl.NumberFormat(language, { style: 'percent', numberingSystem: 'latn' }).format(share)

function facts({ instrument, result, words }: SummaryInput): Item[] {
  const { score, asked, answered, unsure, roles } = result
  const as = instrument.roles.filter(({ id }) => roles.includes(id)).map(({ name }) => name)
  return [
    { text: `${words.score}: ${percent(score ?? 0, instrument.language)}` },
    { text: `${words.known}: ${fill(words.step, { n: answered - unsure, of: asked })}` },
    ...(as.length ? [{ text: `${words.roles}: ${as.join(words.comma)}` }] : []),
  ]
}

const themes = ({ instrument, result, words }: SummaryInput): Item[] =>
  result.themes.map(theme => {
    const name = instrument.themes.find(({ id }) => id === theme.id)?.name ?? theme.id
    return {
      text: `${name}: ${hasPercentage(theme) ? percent(theme.score, instrument.language) : words.fewAnswers}`,
    }
  })
