import type { ReadonlySignal, Signal } from '@preact/signals-core'
import type { EventBase, Problem } from '../events/events'
import type { LazyResource } from '../lib/lazy-resource'
import type { OptionLayer } from '../options/resolve'
import type { Options } from '../options/table'
import type { LazyViews, LoadedCheck } from '../views/props'
import type { LocalizedTexts, TextsChildChunkExports, TextsChunk } from './chunk-types'
import type { DeliveryChunk, LazyDelivery } from './lazy-delivery'
import type { ReadinessCheckElement } from './public-types'

/** What the code of one mounted element shares: the element, its options, and callbacks. */
export interface MountContext {
  element: ReadinessCheckElement
  shadow: ShadowRoot
  /** Name of the instance. */
  name: string
  /** Fields that every event of this instance has. */
  eventBase: EventBase
  /** Returns the elements of all checks that are mounted on the page. */
  listMountedElements: () => ReadinessCheckElement[]
  options: ReadonlySignal<Options>
  runtime: SharedRuntime
  /** Whether the dialog or drawer should be open. If a click on an element of the page opened it, that element. */
  openRequest: Signal<Element | boolean>
  /** How often the element was moved in the page while the check was mounted. */
  moveCount: ReadonlySignal<number>
  /** Returns the given options from all sources, the strongest first. */
  optionLayers: () => OptionLayer[]
  /** All `readiness-ready`, `readiness-error` and `readiness-sent` events so far, for the debug panel. */
  pastEvents: readonly Event[]
  /** Reads the options again. Called when the page's custom properties may have changed. */
  refresh: () => void
  /** Called when the visitor can use the check. */
  onReady: () => void
  onProblem: (problem: Problem) => void
}

/** One visitor's check. It outlives its element: no answer is lost when the page renders or moves the element again. */
export interface CheckInstance {
  /** The check from the first question on; loaded when the visitor is about to start. */
  check: LazyResource<LoadedCheck>
  /** Loads the check. Rejects if its chunk fails to load; the next call tries again. */
  loadCheck(): Promise<LoadedCheck>
  /** Whether answers of an earlier page view are stored. */
  hasSavedAnswers(): boolean
  /** Erases all answers, also the stored ones, and shows the start screen. */
  reset(): void
  /** Whether the visitor has declined to have the result sent. */
  isSendingDeclined: Signal<boolean>
  /** All texts of the check: English until other texts have loaded. */
  texts: Signal<LocalizedTexts>
  /** The result link in the page's address (`#rc-…`), or null if there is none or it was opened. */
  resultLink: Signal<string | null>
  delivery: LazyDelivery
  /** Context of the current mount, or of the last one. */
  context: MountContext
  /** The element that shows the check, or null while none does. */
  element: ReadinessCheckElement | null
}

/** What all elements of one copy of the code share. The script tag and the npm package each create their own. */
export interface SharedRuntime {
  /** Returns the options for all checks of the page: the global object's and the script tag's, the strongest first. */
  optionLayers(): OptionLayer[]
  loadChunk: LoadChunk
  /** The script tag: null if it was not found, undefined in the npm package. */
  scriptTag?: HTMLScriptElement | null
  /** All instances by name. */
  instances: Map<string, CheckInstance>
  /** The last result link in the page's address: only one check opens it, and only once. */
  resultLink?: string | null
}

/** What is needed to attach a check to the page, or to the dialog or drawer of the chunk `overlay`. */
export interface AttachContext extends MountContext {
  root: HTMLElement
  /** The element into which the views are rendered. */
  box: HTMLElement
  texts: ReadonlySignal<LocalizedTexts>
  /** Fulfilled when there are texts to show. */
  textsReady: Promise<void>
  /** The result link in the page's address, or null if there is none or it was opened. */
  resultLink: Signal<string | null>
}

/** Default export of the chunk `overlay`. */
export interface OverlayChunk {
  /** Shows the check in a dialog or drawer, with the buttons and listeners that open it, until `signal` is aborted. */
  mountOverlay(context: AttachContext, signal: AbortSignal): void
}

/** Default export of the chunk `doctor`. */
export interface DoctorChunk {
  /** Shows the debug panel while the option `debug` is set or the page's address has `#readiness-debug`. */
  mountPanel(instance: CheckInstance, root: HTMLElement, isInAddress: ReadonlySignal<boolean>): void
  styles: string
}

/** Default export of each chunk, by name. The shadow root adopts its `styles`, if any. `LazyViews` has the chunks of views. */
export interface ChunkDefaultExports extends TextsChildChunkExports, Omit<LazyViews, 'full-report' | 'delivery'> {
  'full-report': LazyViews['full-report'] & { styles: string }
  doctor: DoctorChunk
  overlay: OverlayChunk
  delivery: DeliveryChunk
  texts: TextsChunk
}

/**
 * Loads a chunk and returns its default export. A chunk is evaluated once per page.
 *
 * @param shadow the shadow root that holds the element which loads the file
 * @param assets the partner's base URL for chunks, or null
 * @throws {Problem} if the file fails to load or has the wrong hash
 */
export type LoadChunk = <Name extends keyof ChunkDefaultExports>(
  name: Name,
  shadow: ShadowRoot,
  assets: string | null,
) => Promise<ChunkDefaultExports[Name]>

/** Returns the elements of all checks that are mounted on the page. */
export const listMountedElements = ({ instances: checkInstances }: SharedRuntime): ReadinessCheckElement[] =>
  [...checkInstances.values()].flatMap(({ element }) => element ?? [])

/** Returns an instance name that no other element uses: the wanted name, or `NAME-2` and so on; without one, a number. */
export function findFreeInstanceName({ instances: checkInstances }: SharedRuntime, wanted: string): string {
  for (let number = 1; ; number++) {
    const name = !wanted ? `${number}` : number > 1 ? `${wanted}-${number}` : wanted
    if (!checkInstances.get(name)?.element?.isConnected) return name
  }
}
