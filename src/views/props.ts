import type { ReadonlySignal, Signal } from '@preact/signals-core'
import type { ComponentType } from 'preact'
import type { FrameTexts } from '../i18n/en'
import type { StartTexts } from '../i18n/en-start'
import type { Details } from '../instrument/details'
import type { Instrument } from '../instrument/schema'
import type { LazyResource } from '../lib/lazy-resource'
import type { PdfInput, PdfOptions } from '../report/pdf'
import type { ReportInput } from '../report/pdf/pdf-content'
import type { Gap, Result } from '../scoring/result'
import type { Screen, Session } from '../session/session'

/** The options of the element that views read. An option that is not set is `null`, `undefined` or an empty string. */
export interface ViewOptions {
  /** Level (1 to 6) of the widget's top heading. Lower headings follow it, down to level 6. */
  headingLevel: number
  brandName?: string | null | undefined
  brandLogo?: string | null | undefined
  accent?: string | null | undefined
  brandUrl?: string | null | undefined
  ctaLabel?: string | null | undefined
  ctaUrl?: string | null | undefined
  privacyUrl?: string | null | undefined
  /** Address to which the result is sent. */
  webhook?: string | null | undefined
  /** Whether the answers are sent to `webhook` too. */
  webhookAnswers?: boolean
  /** Texts of the page that are sent to `webhook` too, by name. */
  context?: Readonly<Record<string, string>>
  /** Whether the `utm_*` parameters of the page's address are sent to `webhook` too. */
  utm?: boolean
  /** Whether a contact form is shown after the result. */
  contact?: 'off' | 'optional'
  /** Name of the page's data layer (analytics), which receives bands and scores. */
  dataLayer?: string | null | undefined
}

/** What the views expect of the chunk `pdf`, which makes the report as a PDF. */
export interface PdfChunk {
  /** Returns whether the PDF's font supports the script of these texts. */
  supportsScriptOf(input: ReportInput): Promise<boolean>
  /**
   * Makes the report as a PDF file.
   *
   * @throws the abort reason if the signal in `options` is aborted
   */
  makePdf(input: PdfInput, options?: PdfOptions): Promise<Blob>
  /** Returns the characters of these texts that the PDF's font lacks. */
  findMissingCharacters(input: ReportInput): Promise<string[]>
}

/** The exports that the views expect of each lazily loaded chunk, by chunk name. */
export interface LazyViews {
  'full-report': {
    /** Opens the shared link `resultLink`, or explains why the link cannot be opened. */
    OpenedLink: ComponentType<ScreenProps>
    /** Notice above a result that was not computed in this session: its source, and the way back. */
    ResultSource: ComponentType<ScreenProps>
    /** The requirements that a gap builds on; those that are not met link to their own gaps. */
    Prerequisites: ComponentType<ScreenProps & { gap: Gap }>
    /** The changes that would reach the next band. */
    NextBand: ComponentType<ScreenProps>
    /** The coverage map, the explanation of the band, and the what-if view. */
    ReportDetails: ComponentType<ScreenProps>
    /** Exports the result in every format, opens an exported file, and compares it with the current result. */
    ExportPanel: ComponentType<ScreenProps>
    /** Opens an exported file. */
    OpenFile: ComponentType<ScreenProps>
  }
  pdf: PdfChunk
  delivery: {
    /** Lists every message that was sent from this page, with its exact content. */
    SentData: ComponentType<ScreenProps>
    /** The contact form after the result. */
    ContactForm: ComponentType<ScreenProps>
  }
}

/** Format in which the visitor has exported the result; for a link, with its URL. */
export type ResultExportFormat = { kind: 'pdf' | 'print' | 'file' | 'text' } | { kind: 'link'; url: string }

/** What the start screen shows of the instrument, in the language of the check. */
export type ShownHead = Pick<Instrument, 'name' | 'title' | 'intro' | 'minutes'>

/** The views of the chunk `check`. */
export interface CheckViews {
  /** The screens after the start screen. */
  screens: Record<Exclude<Screen, 'start'>, ComponentType<ScreenProps>>
  /** Shown instead of the screens while a shared result from the page's address is not opened yet. */
  SharedLinkLoading: ComponentType<ScreenProps>
  /** Shown after an unexpected error in a view. */
  ErrorScreen: ComponentType<ScreenProps & { onRestart: () => void }>
  /** The button on the start screen that erases saved answers. */
  RestartButton: ComponentType<ScreenProps>
  /** The control on the start screen that opens a saved result. */
  OpenFile: ComponentType<ScreenProps>
}

/** The check after its chunk has loaded: everything from the first question on. */
export interface LoadedCheck extends CheckViews {
  session: Session
  /** Returns the session with methods that pass their exceptions to `onError`. */
  catchSessionErrors(onError: (error: unknown) => void): Session
  /** Removes the result link from the page's address. Returns whether the browser has allowed it. */
  dropResultLink(): boolean
  /** Keeps the visitor's typing in an element from the page's own keyboard shortcuts. */
  hideTypingFromPage(root: HTMLElement): void
  /** The English texts of all screens. */
  text: FrameTexts
  /** Advice for answers to unscored questions, for example an existing management system that can be built on. */
  advice: ReadonlySignal<readonly { id: string; text: string }[]>
}

/** What the element passes to the views. The views do not know the host page. */
export interface AppProps {
  /** The check, which loads when the visitor is about to start. */
  check: LazyResource<LoadedCheck>
  options: ReadonlySignal<ViewOptions>
  /**
   * The widget's texts, which take precedence over those of the loaded check, and the instrument's detailed texts. The
   * details are loaded when the visitor first opens help and when the result is shown.
   */
  texts: ReadonlySignal<{ text: StartTexts & Partial<FrameTexts>; head: ShownHead; details: LazyResource<Details> }>
  /** Whether the visitor has declined to have the result sent. */
  isSendingDeclined: Signal<boolean>
  /** Loads a chunk. Rejects if the chunk cannot be loaded, and may then be called again. */
  loadViews: <Name extends keyof LazyViews>(name: Name) => Promise<LazyViews[Name]>
  /** The shared result in the page's address (`#rc-…`); `null` if there is none or once it was opened. */
  resultLink: Signal<string | null>
  /** Called when the visitor has exported the result. */
  onDownload: (download: ResultExportFormat) => void
  /**
   * Called with an exception from the views, or with code `report` if a report could not be made. The visitor sees a
   * message and a way to continue.
   */
  onError: (error: unknown, code?: 'report') => void
}

/**
 * The context that every view reads. `text`, `head`, `instrument`, `options` and `advice` read signals at each access, so that
 * a view is rendered again when they change.
 */
export interface ViewContext {
  /** Reports an exception from a view to the element. */
  reportError(error: unknown, code?: 'report'): void
  readonly check: LazyResource<LoadedCheck>
  /**
   * The session, with methods that never throw: `App` catches their exceptions and shows the error screen. The start
   * screen has none until `check` is loaded.
   */
  readonly session: Session
  readonly isSendingDeclined: ReadonlySignal<boolean>
  /** Declines, or allows again, that the result is sent. */
  setSendingDeclined(declined: boolean): void
  readonly details: LazyResource<Details>
  readonly fullReport: LazyResource<LazyViews['full-report']>
  readonly deliveryViews: LazyResource<LazyViews['delivery']>
  readonly loadViews: AppProps['loadViews']
  readonly resultLink: Signal<string | null>
  readonly onDownload: (download: ResultExportFormat) => void
  /** The texts; on the start screen, only `StartTexts` until `check` is loaded. */
  readonly text: FrameTexts
  readonly head: ShownHead
  /** The instrument; the start screen has only `head`. */
  readonly instrument: Instrument
  readonly options: ViewOptions
  readonly advice: readonly { id: string; text: string }[]
}

/** Props of every screen. */
export interface ScreenProps {
  ctx: ViewContext
}

/** Props of every section of the result screen. */
export interface ResultSectionProps extends ScreenProps {
  result: Result
}
