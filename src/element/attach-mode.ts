import { effect } from '@preact/signals-core'
import { warnOnce } from '../events/report-problem'
import { loadChunk } from './load-chunk'
import type { AttachContext } from './types'

/**
 * Puts the box where the mode says: into the page, or into what the chunk `overlay` makes for it; where that cannot be
 * had, into the page too. Meanwhile a wish to open it is kept.
 *
 * @returns an end to it
 */
export function attachMode(setup: AttachContext): () => void {
  const { root, box, options, textsReady: worded, onReady } = setup
  let place = new AbortController()
  let wasOut: boolean | undefined

  const comeIn = () => root.append(box)
  const goOut = (signal: AbortSignal) =>
    Promise.all([loadChunk(setup, 'overlay'), worded]).then(
      ([{ mountOverlay: modes }]) => {
        if (!signal.aborted) modes(setup, signal)
      },
      problem => {
        warnOnce(problem)
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
