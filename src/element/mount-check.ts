import { type Problem, raiseEvent } from '../events/events'
import { warnOnce } from '../events/report-problem'
import type { GivenOptions } from '../options/table'
import { eventBase } from './instance'
import { findOrCreateElement, insertElement, type Target } from './mount-point'
import type { Check, ReadinessCheckElement } from './public-types'
import { TAG_NAME } from './tag-name'

/** One check, as `mount()` gives it. */
export interface CheckHandle extends Check {
  readonly element: ReadinessCheckElement
}

/**
 * Puts a check on the page. The element has to be registered, by whatever copy of the code.
 *
 * @param tag the script tag that asks for it, whose place counts where there is no target
 * @param faults what went wrong on the way here
 */
export function mountCheck(
  target: Target,
  options: GivenOptions,
  tag: Element | null = null,
  problems: Problem[] = [],
): CheckHandle {
  const element = findOrCreateElement(target, () => document.createElement(TAG_NAME))
  const waiting = new AbortController()
  const onProblem = (problem: Problem) => {
    warnOnce(problem)
    void element.ready.then(() =>
      raiseEvent(element, 'readiness-error', { ...eventBase(element.instance ?? ''), ...problem }),
    )
  }
  element.update(options)
  problems.forEach(onProblem)
  insertElement(element, target, tag, onProblem, waiting.signal)
  return {
    element,
    ready: element.ready,
    get result() {
      return element.result
    },
    open: () => element.open(),
    close: () => element.close(),
    reset: () => element.reset(),
    update: given => element.update(given),
    destroy() {
      waiting.abort()
      element.destroy()
    },
  }
}
