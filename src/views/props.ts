import type { Details } from '../instrument/details'
import type { Instrument } from '../instrument/schema'
import type { Result } from '../scoring/result'
import type { Session } from '../session/session'
import type { ReadonlySignal } from '../session/signals'
import type { Words } from '../words/en'
import type { Later } from './later'

/** The options that views read: a part of the options table, by the names of a call. A text that is not set is null or empty. */
export interface ViewOptions {
  /** 1 to 6: the level of the widget's top heading; lower headings follow, down to 6. */
  headingLevel: number
  brandName?: string | null | undefined
  brandLogo?: string | null | undefined
  brandUrl?: string | null | undefined
  ctaLabel?: string | null | undefined
  ctaUrl?: string | null | undefined
  privacyUrl?: string | null | undefined
}

/** What the element hands to the views. Nothing here knows the page outside. */
export interface AppProps {
  session: Session
  options: ReadonlySignal<ViewOptions>
  words: ReadonlySignal<Words>
  /**
   * Loads the instrument's long texts; called when help is first opened, and once the band stands.
   * Rejects where they cannot be had, and may be called again.
   */
  details: () => Promise<Details>
  /** What the answers that give no points advise (a management system that is there already). */
  advice: ReadonlySignal<readonly { id: string; text: string }[]>
  /** Told of an exception inside the views. The visitor meanwhile sees a sentence and a way to start again. */
  onFault: (fault: unknown) => void
}

/** What every view reads. `text`, `instrument`, `options` and `advice` are read anew at each use, so that a view follows them. */
export interface Stage {
  /** Its methods never throw. */
  readonly session: Session
  readonly later: Later
  readonly text: Words
  readonly instrument: Instrument
  readonly options: ViewOptions
  readonly advice: readonly { id: string; text: string }[]
}

/** What every screen is handed. */
export interface ScreenProps {
  app: Stage
}

/** What every part of the result is handed. */
export interface PartProps extends ScreenProps {
  result: Result
}
