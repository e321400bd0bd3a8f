import { type Signal, signal } from '@preact/signals'
import type { FrameTextKey } from '../../i18n/en'
import { type FullReportTextKey, fullReportTexts } from '../../i18n/en-full-report'
import { type ReportTextKey, reportTexts } from '../../i18n/en-report'
import { applyPrefixed } from '../../i18n/prefix-keys'
import type { ComparedResult, Comparison } from '../../report/compare'
import type { ImportedAnswers } from '../../report/import-answers'
import type { Scorer } from '../../report/scorer'
import type { ShownResult } from '../../session/session'
import { createLazyResource, type LazyResource } from '../lazy-resource'
import type { LazyViews, ViewContext } from '../props'
import type { ReportTools } from './tools'

export type ReportTexts = Record<FrameTextKey | FullReportTextKey | ReportTextKey, string>

/** One side of a comparison: when it was, in words, and what stood then. */
export interface ComparedSide {
  name: string
  past: ComparedResult
}

/** Two results, compared. */
export interface Compared {
  before: ComparedSide
  now: ComparedSide
  found: Comparison
}

/** What the views of the result's depth read: the stage, with their own texts and tools, and what they keep between screens. */
export interface ReportContext extends Omit<ViewContext, 'text'> {
  readonly text: ReportTexts
  readonly tools: ReportTools
  readonly pdf: LazyResource<LazyViews['pdf']>
  readonly scorer: Scorer
  readonly names: Readonly<Record<string, string>>
  /** What the link or file that is looked at says of itself. */
  readonly opened: Signal<(ImportedAnswers & { created?: string | null }) | null>
  readonly compared: Signal<Compared | null>
}

/** What every view of the depth is handed. */
export interface ReportProps {
  ctx: ReportContext
}

/** What of the result is shown, and whether it is the visitor's own. */
export interface ShownProps extends ReportProps {
  shown: ShownResult
}

/** Adds to a stage what the depth needs. The stage's own members stay live. */
export function withReport(ctx: ViewContext, tools: ReportTools): ReportContext {
  let words: ViewContext['text'] | null = null
  let text = {} as ReportTexts
  const more = {
    get text() {
      if (ctx.text === words) return text
      words = ctx.text
      text = { ...fullReportTexts, ...reportTexts, ...words }
      return text
    },
    tools,
    pdf: createLazyResource(() => ctx.loadViews('pdf')),
    get scorer() {
      return tools.scorer(ctx.instrument)
    },
    get names() {
      return applyPrefixed('reference', tools.names(ctx.instrument), ctx.text)
    },
    opened: signal(null),
    compared: signal(null),
  }
  return Object.create(ctx as unknown as object, Object.getOwnPropertyDescriptors(more))
}

/** Whether these are the visitor's own answers, which can be changed; not those of a link, a file or a trial. */
export const isOwnResult = ({ session }: ReportContext, { result }: ShownResult): boolean =>
  session.result.value === result
