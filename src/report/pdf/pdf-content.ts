import type { FrameTexts } from '../../i18n/en'
import type { Details } from '../../instrument/details'
import type { Answers, Instrument, Level } from '../../instrument/schema'
import type { Result } from '../../scoring/result'
import type { CoverageState } from '../coverage-map'

/** Everything that the PDF report is made from. The report reads no clock, no DOM and no global settings. */
export interface ReportInput {
  instrument: Instrument
  result: Result
  /** Texts of the check, as the visitor has seen them. */
  texts: FrameTexts
  /** Long texts of the instrument. `null` if they failed to load: the report then has no evidence, effort and method. */
  details: Details | null
  /** Index of the band that the score alone earns (1 is the lowest), and the questions that each active cap depends on. */
  scoreBreakdown: { earnedBand: number; caps: readonly { questions: readonly string[]; certainty: unknown }[] }
  /** Advice that depends on unscored answers, such as an existing management system. */
  advice: readonly { text: string }[]
  /** Chapters of clauses (`6`) and control objectives (`A.5`), with the state of each of their clauses or controls. */
  coverageMap: readonly { id: string; cells: readonly { reference: string; state: CoverageState }[] }[]
  /** Short name of each clause, control, chapter and control objective, by number. A number without a name is shown alone. */
  referenceNames: Readonly<Record<string, string>>
  /** The answers, and the ids of the questions on their route; `null` if the visitor does not want them in the report. */
  answers: { given: Answers; route: readonly string[] } | null
  brandName: string | null
  /**
   * The visitor's locale, such as `en-US`. Sets the page size, and the format of dates and numbers if the report is in
   * the same language.
   */
  locale: string
  /** Date of the result. */
  date: Date
  /** Version of the package. */
  version: string
}

/** All texts of the PDF report, in reading order. */
export interface PdfContent {
  language: string
  title: string
  brand: string | null
  date: string
  cover: CoverContent
  themes: { heading: string; items: ThemeRow[] } | null
  /** The most important gaps, only with their first steps. */
  firstGaps: { heading: string; text: string; gaps: GapRow[] } | null
  /** Points of the outcome, if the standard does not apply, or not yet. */
  outcomePoints: { heading: string; items: { title: string; text: string }[] } | null
  gaps: {
    heading: string
    text: string
    columns: [gap: string, step: string, evidence: string]
    gaps: GapRow[]
  } | null
  /** Conflicts between answers, and advice. */
  notes: { heading: string; items: string[] }[]
  coverageMap: {
    heading: string
    text: string
    legend: { state: CoverageState; name: string; count: number }[]
    groups: ClauseGroup[]
  } | null
  answers: { heading: string; chapters: { name: string; items: { prompt: string; answer: string }[] }[] } | null
  about: { heading: string; method: string[]; madeWith: string }
  disclaimer: string
  /** Template of the page number. `{n}` and `{of}` are filled in once the number of pages is known. */
  pageNumber: string
}

/** Texts of the panel on the first page: the band or the outcome, and the reasons for it. */
export interface CoverContent {
  /** Small text above the heading. */
  kicker: string
  heading: string
  /** “Provisional”, if the result is provisional. */
  provisionalLabel: string | null
  /** Paragraph below the heading. */
  lead: string
  /** Why the result is provisional. */
  note: string | null
  band: { index: number; of: number; note: string; steps: BandStep[] } | null
  /** The caps that hold the band down. */
  capReasons: { heading: string; reasons: { text: string; references: string[] }[] } | null
  facts: { name: string; value: string }[]
}

/** One band in the row of all bands, relative to the band of the result. */
export interface BandStep {
  step: number
  name: string
  /**
   * - `passed`: below the band of the result
   * - `here`: the band of the result
   * - `held`: earned by the score, but a cap holds the result below it
   * - `ahead`: not yet earned
   */
  state: 'passed' | 'here' | 'held' | 'ahead'
  note: string | null
}

/** One theme with its score. */
export interface ThemeRow {
  name: string
  /** Score of the theme, 0 to 1; `null` if too few answers are known for a figure. */
  share: number | null
  value: string
}

/** One gap, as a row of the report. */
export interface GapRow {
  /** Position in the order of priority; 1 is the most important gap. */
  rank: number
  title: string
  level: Level | null
  levelName: string
  references: string[]
  /** “Holds your band”, if a cap depends on this gap; otherwise `null`. */
  holdsBandLabel: string | null
  stepName: string
  step: string
  /** How long the first step takes. */
  effort: string
  /** Role that usually does the first step. */
  owner: string
  evidence: string
}

/** A chapter of clauses or a control objective, with a row for each clause or control. */
export interface ClauseGroup {
  id: string
  name: string
  rows: { reference: string; name: string; state: CoverageState; stateName: string }[]
}
