import type { FrameTextKey } from '../i18n/en'
import type { ReportTextKey } from '../i18n/en-report'
import type { Instrument } from '../instrument/schema'
import { fillPlaceholders } from '../lib/fill-placeholders'
import { hasPercentage } from '../scoring/has-percentage'
import type { Gap, Result } from '../scoring/result'

/** The result to summarize, and the translated texts to use. */
export interface SummaryInput {
  instrument: Instrument
  result: Result
  texts: Record<FrameTextKey | ReportTextKey, string>
  /** Advice that depends on unscored answers, such as an existing management system. */
  advice: readonly { text: string }[]
  /** Date of the result. */
  date: Date
}

/** One block of the summary, in reading order. Its texts are plain text without markup. */
export type SummaryBlock =
  | { kind: 'title' | 'heading' | 'text' | 'small'; text: string }
  | { kind: 'list' | 'steps'; items: SummaryItem[] }

/** A list item: one line, and further lines below it. */
export interface SummaryItem {
  text: string
  furtherLines?: string[]
}

const textBlock = (text: string): SummaryBlock => ({ kind: 'text', text })
const headingBlock = (text: string): SummaryBlock => ({ kind: 'heading', text })
const listBlock = (items: SummaryItem[]): SummaryBlock => ({ kind: 'list', items })

/**
 * Returns the result as a short report: the band, its meaning and reasons, the first steps and the themes; then the date,
 * the version and the disclaimer.
 */
export function createSummaryBlocks(input: SummaryInput): SummaryBlock[] {
  const { instrument, result, texts, date } = input
  const { version, hash } = result.instrument
  const day = new Intl.DateTimeFormat(instrument.language, { dateStyle: 'long', numberingSystem: 'latn' }).format(date)
  return [
    { kind: 'title', text: fillPlaceholders(texts.reportTitle, { name: instrument.name }) },
    ...(result.applies === 'yes' ? bandBlocks(input) : outcomeBlocks(instrument.outcomes[result.applies])),
    { kind: 'small', text: fillPlaceholders(texts.reportDate, { date: day }) },
    { kind: 'small', text: fillPlaceholders(texts.version, { version, hash: hash.slice(0, 15) }) },
    { kind: 'small', text: texts.disclaimer },
  ]
}

const outcomeBlocks = ({ title, because, heading, points }: Instrument['outcomes']['no']): SummaryBlock[] => [
  headingBlock(title),
  textBlock(because),
  headingBlock(heading),
  listBlock(points.map(point => ({ text: point.title, furtherLines: [point.text] }))),
]

function bandBlocks(input: SummaryInput): SummaryBlock[] {
  const { instrument, result, texts, advice } = input
  const { band, caps, gaps, conflicts } = result
  if (!band) return []
  const { name = band.name, meaning = '' } = instrument.bands[band.index - 1] ?? {}
  return [
    textBlock(texts.result),
    headingBlock(fillPlaceholders(texts.bandOf, { band: name, n: band.index, of: band.of })),
    textBlock(meaning),
    ...provisionalBlocks(input),
    ...sectionBlocks(texts.held, caps.map(capItem)),
    listBlock(factItems(input)),
    headingBlock(texts.begin),
    ...(gaps.length
      ? [{ kind: 'steps' as const, items: gaps.map(gap => gapItem(gap, texts)) }]
      : [textBlock(texts.noGaps)]),
    ...sectionBlocks(
      texts.conflicts,
      conflicts.map(({ message }) => ({ text: message })),
    ),
    ...sectionBlocks(texts.themes, themeItems(input)),
    ...sectionBlocks(texts.advice, [...advice]),
  ]
}

/** Returns a heading and a list; no blocks if the list is empty. */
const sectionBlocks = (title: string, items: SummaryItem[]): SummaryBlock[] =>
  items.length ? [headingBlock(title), listBlock(items)] : []

const provisionalBlocks = ({
  result: { provisional, asked, answered, unsure },
  texts,
}: SummaryInput): SummaryBlock[] =>
  provisional
    ? [
        textBlock(
          `${texts.provisional}: ${fillPlaceholders(texts.provisionalWhy, { n: asked - answered + unsure, of: asked })}`,
        ),
      ]
    : []

const withReferences = (text: string, references: readonly string[]) =>
  references.length ? `${text} (${references.join(', ')})` : text

const capItem = ({ reason, references }: Result['caps'][number]): SummaryItem => ({
  text: withReferences(reason, references),
})

const gapItem = ({ title, step, references }: Gap, texts: SummaryInput['texts']): SummaryItem => ({
  text: withReferences(title, references),
  furtherLines: [`${texts.firstStep}: ${step}`],
})

const formatPercent = (share: number, language: string) =>
  new Intl.NumberFormat(language, { style: 'percent', numberingSystem: 'latn' }).format(share)

/** Returns the score, the share of known answers, and the roles. */
function factItems({ instrument, result, texts }: SummaryInput): SummaryItem[] {
  const { score, asked, answered, unsure, roles } = result
  const roleNames = instrument.roles.filter(({ id }) => roles.includes(id)).map(({ name }) => name)
  return [
    { text: `${texts.score}: ${formatPercent(score ?? 0, instrument.language)}` },
    { text: `${texts.known}: ${fillPlaceholders(texts.step, { n: answered - unsure, of: asked })}` },
    ...(roleNames.length ? [{ text: `${texts.roles}: ${roleNames.join(texts.comma)}` }] : []),
  ]
}

const themeItems = ({ instrument, result, texts }: SummaryInput): SummaryItem[] =>
  result.themes.map(theme => {
    const name = instrument.themes.find(({ id }) => id === theme.id)?.name ?? theme.id
    return {
      text: `${name}: ${hasPercentage(theme) ? formatPercent(theme.score, instrument.language) : texts.fewAnswers}`,
    }
  })
