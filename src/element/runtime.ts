import type { ReadonlySignal, Signal } from '@preact/signals-core'
import type { Fault } from '../delivery/events'
import type { Layer } from '../options/read'
import type { Options } from '../options/table'
import type { Session } from '../session/session'
import type { LoadLater } from './later/files'
import type { Wording } from './later/wording'
import type { Leaving } from './leaving'
import type { ReadinessCheckElement } from './types'

/** One element's showing of a run. */
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
  /** All that the page says of options, as it is now, the strongest first. */
  layers: () => Layer[]
  /** What was told from the first, of the kinds that the doctor asks for. */
  heard: readonly Event[]
  /** Called when the page's custom properties may have changed. */
  refresh: () => void
  /** Called when the check can be used. */
  onReady: () => void
  onFault: (fault: Fault) => void
}

/** A visitor's run, which outlives its element: a page that renders anew, or moves the check, loses nothing. */
export interface Run {
  session: Session
  /** Its words; English till others have come. */
  wording: Signal<Wording>
  /** What the page's address says of a result, until it is opened. */
  link: Signal<string | null>
  leaving: Leaving
  /** How it is shown, or was shown last. */
  setup: ShowSetup
  /** The element that shows it; null between two. */
  element: ReadinessCheckElement | null
}

/** What the elements of one copy of the code share, and what differs between the tag and the npm package. */
export interface Runtime {
  /** What the page says for all of its checks, the strongest first. */
  layers(): Layer[]
  later: LoadLater
  /** The tag that the code came with, which a bundle has not. */
  tag?: HTMLScriptElement | null
  /** By the name of the instance. */
  runs: Map<string, Run>
  /** What the page's address last said of a result: one check takes it, and once. */
  link?: string | null
}

/** The checks that stand on the page. */
export const standing = ({ runs }: Runtime): ReadinessCheckElement[] =>
  [...runs.values()].flatMap(({ element }) => element ?? [])

/** A name that no other element on the page bears: the wanted one, else with a number behind it; a number alone where none is wanted. */
export function freeName({ runs }: Runtime, wanted: string): string {
  for (let number = 1; ; number++) {
    const name = !wanted ? `${number}` : number > 1 ? `${wanted}-${number}` : wanted
    if (!runs.get(name)?.element?.isConnected) return name
  }
}
