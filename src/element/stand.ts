import { effect, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { Session } from '../session/session'
import type { Words } from '../words/en'
import { say } from './faults'
import { bring } from './later/bring'
import type { ShowSetup } from './runtime'

/** What it takes to let it stand somewhere. */
export interface StandSetup extends ShowSetup {
  root: HTMLElement
  /** Holds all that the check draws. */
  box: HTMLElement
  session: Session
  text: ReadonlySignal<Words>
  /** Fulfilled when there are words to be shown. */
  worded: Promise<void>
  /** What the page's address says of a result, until it is opened. */
  link: Signal<string | null>
}

/**
 * Puts the box where the mode says: into the page, or into what the later file `modes` makes for it; where that cannot be
 * had, into the page too. Meanwhile a wish to open it is kept.
 *
 * @returns an end to it
 */
export function stand(setup: StandSetup): () => void {
  const { root, box, options, worded, onReady } = setup
  let place = new AbortController()
  let wasOut: boolean | undefined

  const comeIn = () => root.append(box)
  const goOut = (signal: AbortSignal) =>
    Promise.all([bring(setup, 'modes'), worded]).then(
      ([{ modes }]) => {
        if (!signal.aborted) modes(setup, signal)
      },
      fault => {
        say(fault)
        if (!signal.aborted) comeIn()
      },
    )

  const stop = effect(() => {
    const { mode } = options.value
    const isOut = mode !== 'inline'
    root.dataset.mode = mode
    if (isOut === wasOut) return
    wasOut = isOut
    place.abort()
    place = new AbortController()
    if (isOut) void goOut(place.signal).then(onReady)
    else {
      comeIn()
      void worded.then(onReady)
    }
  })
  return () => {
    stop()
    place.abort()
  }
}
