import type { Answers, Instrument } from '../../instrument/schema'
import type { compareResults } from '../../report/compare'
import type { createCoverageMap } from '../../report/coverage-map'
import type { blocksToHtml, blocksToText } from '../../report/format-blocks'
import type { urlWithResultLink } from '../../report/link-fragment'
import type { PdfPalette } from '../../report/pdf/pdf-colors'
import type { parseResultFile, resultFileName, serializeResultFile } from '../../report/result-file'
import type { decodeLink, encodeAnswersLink, encodeBandLink } from '../../report/result-link'
import type { createScoreBreakdown } from '../../report/score-breakdown'
import type { Scorer } from '../../report/scorer'
import type { createSummaryBlocks } from '../../report/summary-blocks'
import type { NextBandPlan } from '../../scoring/next-band'

/**
 * Actions in the browser outside of the check. An action returns `false` if the browser does not allow it; no action
 * throws.
 */
export interface BrowserActions {
  /** Returns the address of the page. */
  pageAddress: () => string
  /**
   * Returns the language tag of the visitor's browser, which decides paper size and the format of dates and numbers.
   */
  locale: () => string
  /**
   * Returns the colours for a document on white paper, derived from the partner's accent colour (from the default if
   * `null`).
   */
  palette: (accent: string | null, checkElement: Element) => PdfPalette
  /**
   * Copies a text to the clipboard.
   *
   * @param html the same content as HTML, for pasting into an email
   */
  copy: (text: string, html?: string) => Promise<boolean>
  /**
   * Starts the download of a file. `true` means that the download was requested; browsers do not report whether it
   * succeeded.
   */
  save: (name: string, content: string | Blob) => boolean
  /** Opens the print dialog for a document. */
  print: (printDocument: PrintDocument) => Promise<boolean>
}

/** A document to print without the page around it. */
export interface PrintDocument {
  /** An element of the check. The document takes its language, text direction and font. */
  checkElement: Element
  title: string
  /** CSS of the document. */
  styles: string
  /** Fills the empty document. */
  render: (root: Element) => void
}

/**
 * Functions that the views of the full report need. They are injected, because views do not import scoring or report.
 */
export interface ReportTools {
  /** Returns the scoring functions of an instrument. */
  createScorer: (instrument: Instrument) => Scorer
  /**
   * Searches for the changes that reach the next band. A generator with short steps, so that the search can be
   * interrupted.
   */
  findNextBand: (instrument: Instrument, answers: Answers) => Generator<undefined, NextBandPlan | null, undefined>
  /** Returns the short names of clauses, controls and their groups, by number; empty for an unknown instrument. */
  referenceNames: (instrument: Instrument) => Readonly<Record<string, string>>
  /**
   * Returns the numbers of all clauses and controls of the standard; `undefined` if only those in the instrument are
   * known.
   */
  references: (instrument: Instrument) => readonly string[] | undefined
  /** Version of the package. */
  version: string
  /** Maximum size of a file that is opened, in bytes. */
  maxFileBytes: number
  browser: BrowserActions
  coverageMap: typeof createCoverageMap
  scoreBreakdown: typeof createScoreBreakdown
  compare: typeof compareResults
  readFile: typeof parseResultFile
  writeFile: typeof serializeResultFile
  fileName: typeof resultFileName
  readLink: typeof decodeLink
  writeLink: typeof encodeAnswersLink
  writeBandLink: typeof encodeBandLink
  withLink: typeof urlWithResultLink
  summaryBlocks: typeof createSummaryBlocks
  blocksToText: typeof blocksToText
  blocksToHtml: typeof blocksToHtml
}
