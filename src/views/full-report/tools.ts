import type { Answers, Instrument } from '../../instrument/schema'
import type { compare } from '../../report/compare'
import type { coverageMap } from '../../report/coverage-map'
import type { blocksToHtml, blocksToText } from '../../report/format-blocks'
import type { withLink } from '../../report/link-fragment'
import type { Palette } from '../../report/pdf/pdf-colors'
import type { fileName, readFile, writeFile } from '../../report/result-file'
import type { readLink, writeBandLink, writeLink } from '../../report/result-link'
import type { scoreBreakdown } from '../../report/score-breakdown'
import type { Scorer } from '../../report/scorer'
import type { summaryBlocks } from '../../report/summary-blocks'
import type { NextBandPlan } from '../../scoring/next-band'

/** What is done in the browser, outside of the check. Each says false where the browser does not let it; nothing is thrown. */
export interface BrowserActions {
  /** Of the page. */
  address: () => string
  /** The visitor's own, for paper, dates and numbers. */
  locale: () => string
  /** What becomes of the partner's accent (the built-in one, where it is null) on white paper. */
  palette: (accent: string | null, place: Element) => Palette
  /** @param html the same for whoever pastes into a mail */
  copy: (text: string, html?: string) => Promise<boolean>
  /** True means that it was asked for: whether a file arrives, no page is told. */
  save: (name: string, content: string | Blob) => boolean
  print: (sheet: PrintSheet) => Promise<boolean>
}

/** A document to be printed by itself. */
export interface PrintSheet {
  /** A node of the check, whose language, direction and font it takes. */
  place: Element
  title: string
  styles: string
  draw: (root: Element) => void
}

/** What the views of the result's depth work with; they are handed it, since views know neither scoring nor report. */
export interface ReportTools {
  scorer: (instrument: Instrument) => Scorer
  /** A generator, so that it can be paused: each of its steps is short. */
  findNextBand: (instrument: Instrument, answers: Answers) => Generator<undefined, NextBandPlan | null, undefined>
  /** Short names of clauses, controls and their groups, by number, as far as the instrument is known. */
  names: (instrument: Instrument) => Readonly<Record<string, string>>
  /** Every clause and control that there is; undefined where only those asked about are known. */
  references: (instrument: Instrument) => readonly string[] | undefined
  /** Of the package. */
  version: string
  /** The largest file that is read, in bytes. */
  maxFileBytes: number
  browser: BrowserActions
  coverageMap: typeof coverageMap
  scoreBreakdown: typeof scoreBreakdown
  compare: typeof compare
  readFile: typeof readFile
  writeFile: typeof writeFile
  fileName: typeof fileName
  readLink: typeof readLink
  writeLink: typeof writeLink
  writeBandLink: typeof writeBandLink
  withLink: typeof withLink
  summaryBlocks: typeof summaryBlocks
  blocksToText: typeof blocksToText
  blocksToHtml: typeof blocksToHtml
}
