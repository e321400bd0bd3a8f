import type { ReadonlySignal, Signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import type { FrameTexts } from '../i18n/en'
import type { Details } from '../instrument/details'
import type { Instrument } from '../instrument/schema'
import type { PdfInput, PdfOptions } from '../report/pdf'
import type { ReportInput } from '../report/pdf/pdf-content'
import type { Gap, Result } from '../scoring/result'
import type { Session } from '../session/session'
import type { LazyResource } from './lazy-resource'

/** The options that views read: a part of the options table, by the names of a call. A text that is not set is null or empty. */
export interface ViewOptions {
  /** 1 to 6: the level of the widget's top heading; lower headings follow, down to 6. */
  headingLevel: number
  brandName?: string | null | undefined
  brandLogo?: string | null | undefined
  accent?: string | null | undefined
  brandUrl?: string | null | undefined
  ctaLabel?: string | null | undefined
  ctaUrl?: string | null | undefined
  privacyUrl?: string | null | undefined
  /** What may leave: where to, whether the answers too, a form after the result, and what the page's analytics are told. */
  webhook?: string | null | undefined
  webhookAnswers?: boolean
  contact?: 'off' | 'optional'
  dataLayer?: string | null | undefined
}

/** What the views expect of the chunk `pdf`: the report as a PDF. */
export interface PdfChunk {
  /** Whether the PDF's font has the script of these texts. */
  canSet(input: ReportInput): Promise<boolean>
  /** @throws the signal's reason, once the signal was aborted */
  makePdf(input: PdfInput, options?: PdfOptions): Promise<Blob>
  /** The characters that the PDF's font lacks. */
  missingIn(input: ReportInput): Promise<string[]>
}

/** What the views expect of chunks, by name. */
export interface LazyViews {
  'full-report': {
    /** Opens `link`, or says why it cannot be opened. */
    Opened: ComponentType<ScreenProps>
    /** Stands above a result that is not of this run: where it comes from, and the way back. */
    Origin: ComponentType<ScreenProps>
    /** What a gap builds on. */
    Basis: ComponentType<ScreenProps & { gap: Gap }>
    /** What would move up to the next band. */
    Up: ComponentType<ScreenProps>
    /** The map, why this band, and other answers on trial. */
    Detail: ComponentType<ScreenProps>
    /** All forms in which the result can be taken along, what was taken along opened, and compared. */
    TakeAway: ComponentType<ScreenProps>
    /** Opens what was taken along. */
    OpenFile: ComponentType<ScreenProps>
  }
  pdf: PdfChunk
  delivery: {
    /** What has left this page, to the letter. */
    Leaves: ComponentType<ScreenProps>
    /** The form after the result. */
    Contact: ComponentType<ScreenProps>
  }
}

/** A form in which the visitor has taken the result along; of a link, its address. */
export type Download = { kind: 'pdf' | 'print' | 'file' | 'text' } | { kind: 'link'; url: string }

/** What the element hands to the views. Nothing here knows the page outside. */
export interface AppProps {
  session: Session
  options: ReadonlySignal<ViewOptions>
  /** The frame's texts and the instrument's long ones, which load when help is first opened and once the band stands. */
  texts: ReadonlySignal<{ text: FrameTexts; details: LazyResource<Details> }>
  /** Loads the rest of what comes later. Rejects where it cannot be had, and may be called again. */
  loadViews: <Name extends keyof LazyViews>(name: Name) => Promise<LazyViews[Name]>
  /** What the page's address says of a result (`#rc=…`); null where nothing, and once it is opened. */
  link: Signal<string | null>
  /** What the answers that give no points advise (a management system that is there already). */
  advice: ReadonlySignal<readonly { id: string; text: string }[]>
  /** Told when the visitor has taken the result along. */
  onDownload: (download: Download) => void
  /** Told of an exception inside the views, or of a report that failed. The visitor meanwhile sees a sentence and a way on. */
  onError: (problem: unknown, code?: 'report') => void
}

/** What every view reads. `text`, `instrument`, `options` and `advice` are read anew at each use, so that a view follows them. */
export interface ViewContext {
  /** Tells of an exception inside a view. */
  reportError(problem: unknown, code?: 'report'): void
  /** Its methods never throw. */
  readonly session: Session
  readonly details: LazyResource<Details>
  readonly fullReport: LazyResource<LazyViews['full-report']>
  readonly deliveryViews: LazyResource<LazyViews['delivery']>
  readonly loadViews: AppProps['loadViews']
  readonly link: Signal<string | null>
  readonly onDownload: (download: Download) => void
  readonly text: FrameTexts
  readonly instrument: Instrument
  readonly options: ViewOptions
  readonly advice: readonly { id: string; text: string }[]
}

/** What every screen is handed. */
export interface ScreenProps {
  ctx: ViewContext
}

/** What every part of the result is handed. */
export interface PartProps extends ScreenProps {
  result: Result
}
