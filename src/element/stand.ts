import type { Session } from '../session/session'
import { effect, type ReadonlySignal } from '../session/signals'
import type { Words } from '../words/en'
import { say } from './faults'
import type { ShowSetup } from './runtime'

/** What it takes to let it stand somewhere. */
export interface StandSetup extends ShowSetup {
  root: HTMLElement
  /** Holds all that the check draws. */
  box: HTMLElement
  session: Session
  text: ReadonlySignal<Words>
}

/**
 * Puts the box where the mode says: into the page, or into what the later file `modes` makes for it; where that cannot be
 * had, into the page too. Meanwhile a wish to open it is kept.
 *
 * @returns an end to it
 */
export function stand(setup: StandSetup): () => void {
  const { shadow, root, box, options, runtime, onFault, onReady } = setup
  let place = new AbortController()
  let wasOut: boolean | undefined

  const comeIn = () => {
    root.append(box)
    onReady()
  }
  const goOut = (signal: AbortSignal) =>
    runtime.later('modes', shadow, options.peek().assets).then(
      ({ modes }) => {
        if (signal.aborted) return
        modes(setup, signal)
        onReady()
      },
      fault => {
        if (signal.aborted) return
        say(fault)
        onFault(fault)
        comeIn()
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
    if (isOut) goOut(place.signal)
    else comeIn()
  })
  return () => {
    stop()
    place.abort()
  }
}
