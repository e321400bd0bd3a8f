import { type Signal, signal } from '@preact/signals'
import type { FrameTextKey } from '../../i18n/en'
import { type FullReportTextKey, fullReportTexts } from '../../i18n/en-full-report'
import { type ReportTextKey, reportTexts } from '../../i18n/en-report'
import { replaceTextsByPrefixedKeys } from '../../i18n/prefix-keys'
import { createLazyResource, type LazyResource } from '../../lib/lazy-resource'
import type { ComparedResult, ResultDifferences } from '../../report/compare'
import type { ImportedAnswersWithResult } from '../../report/import-answers'
import type { Scorer } from '../../report/scorer'
import type { ResultWithAnswers } from '../../session/session'
import type { LazyViews, ViewContext } from '../props'
import type { ReportTools } from './report-tools'

/** The texts of the full report by key: those of the check, of the full report, and of documents. */
export type ReportTexts = Record<FrameTextKey | FullReportTextKey | ReportTextKey, string>

/** One of the two results of a comparison. */
export interface ComparedSide {
  /** Column heading: the date of the result, or "now". */
  label: string
  /** The answers and result of this side. */
  compared: ComparedResult
}

/** The comparison on screen: two results and their differences. */
export interface ResultComparison {
  before: ComparedSide
  now: ComparedSide
  differences: ResultDifferences
}

/**
 * The context of the views of the full report: the view context of the check, plus the texts and tools of the full report
 * and the state that these views keep between screens.
 */
export interface ReportContext extends Omit<ViewContext, 'text'> {
  readonly text: ReportTexts
  readonly tools: ReportTools
  /** The chunk that makes PDFs, loaded on demand. */
  readonly pdf: LazyResource<LazyViews['pdf']>
  /** Computes results and routes for the current instrument. */
  readonly scorer: Scorer
  /** Short names of clauses, controls and their groups, by number, with the replacements of the partner. */
  readonly referenceNames: Readonly<Record<string, string>>
  /**
   * Import details of the link or file that was opened last: version, new questions and, for a file, its date; `null`
   * if none.
   */
  readonly openedResult: Signal<(ImportedAnswersWithResult & { created?: string | null }) | null>
  /** The comparison on screen; `null` if none. */
  readonly comparison: Signal<ResultComparison | null>
}

/** Props of every view of the full report. */
export interface ReportProps {
  ctx: ReportContext
}

/** Props of a view that renders the result on screen. */
export interface ShownResultProps extends ReportProps {
  /** The answers and result on screen, with their origin: the visitor's own, a link, a file or a trial. */
  shown: ResultWithAnswers
}

/**
 * Creates the context of the full report from the view context. The view context becomes the prototype, so that its getters
 * still return current values.
 */
export function createReportContext(ctx: ViewContext, tools: ReportTools): ReportContext {
  let mergedFrom: ViewContext['text'] | null = null
  let text = {} as ReportTexts
  const additions: Omit<ReportContext, Exclude<keyof ViewContext, 'text'>> = {
    get text() {
      if (ctx.text === mergedFrom) return text
      mergedFrom = ctx.text
      text = { ...fullReportTexts, ...reportTexts, ...mergedFrom }
      return text
    },
    tools,
    pdf: createLazyResource(() => ctx.loadViews('pdf')),
    get scorer() {
      return tools.createScorer(ctx.instrument)
    },
    get referenceNames() {
      return replaceTextsByPrefixedKeys('reference', tools.referenceNames(ctx.instrument), ctx.text)
    },
    openedResult: signal(null),
    comparison: signal(null),
  }
  return Object.create(ctx as unknown as object, Object.getOwnPropertyDescriptors(additions))
}

/**
 * Whether the result is the visitor's own, whose answers can be changed; `false` for a result from a link, a file or a
 * trial.
 */
export const isVisitorsOwnResult = ({ session }: ReportContext, { result }: ResultWithAnswers): boolean =>
  session.result.value === result
