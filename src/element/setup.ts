import type { Fault } from '../delivery/events'
import type { Options } from '../options/table'
import type { Session } from '../session/session'
import type { ReadonlySignal, Signal } from '../session/signals'
import type { Words } from '../words/en'
import type { Runtime } from './runtime'
import type { ReadinessCheckElement } from './types'

/** What a controller hands over to have its check shown. */
export interface ShowSetup {
  element: ReadinessCheckElement
  shadow: ShadowRoot
  /** The instance. */
  name: string
  options: ReadonlySignal<Options>
  runtime: Runtime
  /** Whether it is to be open, in modes that open; the element of the page, where one has asked for it. */
  wanted: Signal<Element | boolean>
  /** How often the element was moved while the check stood. */
  moves: ReadonlySignal<number>
  /** Called when the page's custom properties may have changed. */
  refresh: () => void
  /** Called when the check can be used. */
  onReady: () => void
  onFault: (fault: Fault) => void
}

/** What it takes to let it stand somewhere. */
export interface StandSetup extends ShowSetup {
  root: HTMLElement
  /** Holds all that the check draws. */
  box: HTMLElement
  session: Session
  text: ReadonlySignal<Words>
}
