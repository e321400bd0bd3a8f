import { effect } from '@preact/signals-core'
import { warnOfProblemOnce } from '../events/report-problem'
import { loadChunkAndStyles } from './load-chunk-and-styles'
import type { AttachContext } from './types'

/**
 * Attaches the box to the page (`mode="inline"`) or to the dialog or drawer of the chunk `overlay`, and moves it when the
 * option `mode` changes. If the chunk fails to load, or there are no modal dialogs, the box is attached inline. A request to
 * open the check while the chunk loads is kept in `openRequest`.
 *
 * @returns a function that stops following the mode and removes the overlay
 */
export function attachCheckByMode(context: AttachContext): () => void {
  const { root, box, options, textsReady, onReady } = context
  let attachment = new AbortController()
  let wasOverlay: boolean | undefined

  // The DOMs in which unit tests run, such as jsdom, have no modal dialogs.
  const canOpenDialogs = 'showModal' in document.createElement('dialog')
  const attachInline = () => root.append(box)
  const attachToOverlay = (signal: AbortSignal) =>
    Promise.all([loadChunkAndStyles(context, 'overlay'), textsReady]).then(
      ([{ mountOverlay }]) => {
        if (!signal.aborted) mountOverlay(context, signal)
      },
      problem => {
        warnOfProblemOnce(problem)
        if (!signal.aborted) attachInline()
      },
    )

  const stop = effect(() => {
    const { mode } = options.value
    const isOverlay = mode !== 'inline' && canOpenDialogs
    root.dataset.mode = mode
    if (isOverlay === wasOverlay) return
    wasOverlay = isOverlay
    attachment.abort()
    attachment = new AbortController()
    if (isOverlay) void attachToOverlay(attachment.signal).then(onReady)
    else {
      attachInline()
      void textsReady.then(onReady)
    }
  })
  return () => {
    stop()
    attachment.abort()
  }
}
