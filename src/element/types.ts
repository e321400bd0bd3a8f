import type { ReadonlySignal, Signal } from '@preact/signals-core'
import type { EventBase, Problem } from '../events/events'
import type { FrameTexts } from '../i18n/en'
import type { Layer } from '../options/resolve'
import type { Options } from '../options/table'
import type { Session } from '../session/session'
import type { LazyViews } from '../views/props'
import type { LocalizedTexts, TextsChildChunks, TextsChunk } from './chunk-types'
import type { DeliveryChunk, LazyDelivery } from './lazy-delivery'
import type { ReadinessCheckElement } from './public-types'

/** One element's showing of a run. */
export interface MountContext {
  element: ReadinessCheckElement
  shadow: ShadowRoot
  /** Name of the instance. */
  name: string
  /** Details that every event of this check carries. */
  eventBase: EventBase
  /** Returns the elements of all checks that are mounted on the page. */
  mountedElements: () => ReadinessCheckElement[]
  options: ReadonlySignal<Options>
  runtime: Runtime
  /** Whether it is to be open, in modes that open; the element of the page, where one has asked for it. */
  openRequest: Signal<Element | boolean>
  /** How often the element was moved while the check stood. */
  moves: ReadonlySignal<number>
  /** All that the page says of options, as it is now, the strongest first. */
  layers: () => Layer[]
  /** What was told from the first, of the kinds that the doctor asks for. */
  pastEvents: readonly Event[]
  /** Called when the page's custom properties may have changed. */
  refresh: () => void
  /** Called when the check can be used. */
  onReady: () => void
  onProblem: (problem: Problem) => void
}

/** A visitor's run, which outlives its element: a page that renders anew, or moves the check, loses nothing. */
export interface CheckInstance {
  session: Session
  /** Its words; English till others have come. */
  texts: Signal<LocalizedTexts>
  /** What the page's address says of a result, until it is opened. */
  link: Signal<string | null>
  delivery: LazyDelivery
  /** How it is shown, or was shown last. */
  context: MountContext
  /** The element that shows it; null between two. */
  element: ReadinessCheckElement | null
}

/** What the elements of one copy of the code share, and what differs between the tag and the npm package. */
export interface Runtime {
  /** What the page says for all of its checks, the strongest first. */
  layers(): Layer[]
  loadChunk: LoadChunk
  /** The tag that the code came with, which a bundle has not. */
  tag?: HTMLScriptElement | null
  /** By the name of the instance. */
  checkInstances: Map<string, CheckInstance>
  /** What the page's address last said of a result: one check takes it, and once. */
  link?: string | null
}

/** What it takes to attach the widget to the page, or to the overlay. */
export interface AttachContext extends MountContext {
  root: HTMLElement
  /** Holds all that the check draws. */
  box: HTMLElement
  session: Session
  text: ReadonlySignal<FrameTexts>
  /** Fulfilled when there are texts to be shown. */
  textsReady: Promise<void>
  /** The result link in the page's address, until it is opened. */
  link: Signal<string | null>
}

/** What the element expects of the chunk `overlay`. */
export interface OverlayChunk {
  /**
   * Shows the check in a dialog or a drawer, with what opens it.
   * @param ended ends the overlay, and removes all of it
   */
  mountOverlay(setup: AttachContext, ended: AbortSignal): void
}

/** What the element expects of the chunk `doctor`. */
export interface DoctorChunk {
  /** Keeps the panel beside a check for as long as `debug` or the page's address asks for it. */
  mountPanel(run: CheckInstance, root: HTMLElement, isAsked: ReadonlySignal<boolean>): void
  styles: string
}

/** What the element expects of each chunk, by name. Where a chunk has `styles`, the shadow root adopts them. */
export interface ElementChunks extends TextsChildChunks {
  'full-report': LazyViews['full-report'] & { styles: string }
  doctor: DoctorChunk
  overlay: OverlayChunk
  delivery: DeliveryChunk
  pdf: LazyViews['pdf']
  texts: TextsChunk
}

/**
 * Loads a chunk, and evaluates it once a page.
 *
 * @param place a shadow root, which holds the preload of the file
 * @param assets the partner's address for chunks, or null
 * @throws Fault
 */
export type LoadChunk = <Name extends keyof ElementChunks>(
  name: Name,
  place: ShadowRoot,
  assets: string | null,
) => Promise<ElementChunks[Name]>

/** The checks that stand on the page. */
export const mountedElements = ({ checkInstances: runs }: Runtime): ReadinessCheckElement[] =>
  [...runs.values()].flatMap(({ element }) => element ?? [])

/** A name that no other element on the page bears: the wanted one, else with a number behind it; a number alone where none is wanted. */
export function uniqueInstanceName({ checkInstances: runs }: Runtime, wanted: string): string {
  for (let number = 1; ; number++) {
    const name = !wanted ? `${number}` : number > 1 ? `${wanted}-${number}` : wanted
    if (!runs.get(name)?.element?.isConnected) return name
  }
}
