import { whenPageIsIdle } from '../lib/when-page-is-idle'
import type { CheckInstance } from './types'

/** Events that show that the visitor is about to use the check. */
const INTENT_EVENTS = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown']

/**
 * Loads the chunk `check` before the visitor starts: when the visitor points at the check, touches it or moves the focus
 * into it; and, once the page has loaded, as soon as the check is in view or answers are stored. With the browser's data
 * saver, only on the visitor's intent.
 *
 * @param root the inner root
 * @param box the element that contains the views, which has no size while a dialog is closed
 * @returns a function that stops waiting
 */
export function loadCheckEarly(
  { check, hasSavedAnswers }: CheckInstance,
  root: HTMLElement,
  box: HTMLElement,
): () => void {
  const waiting = new AbortController()
  const { signal } = waiting
  const load = () => {
    waiting.abort()
    check.load()
  }
  for (const type of INTENT_EVENTS) root.addEventListener(type, load, { passive: true, signal })
  const isDataSaved = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData
  if (!isDataSaved)
    whenPageIsIdle(() => {
      // Reading the storage waits for another process of the browser, so it is not done before the first paint.
      if (hasSavedAnswers()) return load()
      const observer = new IntersectionObserver(entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) whenPageIsIdle(load, signal)
      })
      observer.observe(box)
      signal.addEventListener('abort', () => observer.disconnect())
    }, signal)
  return () => waiting.abort()
}
