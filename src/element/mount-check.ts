import { type Problem, raiseEvent } from '../events/events'
import { warnOfProblemOnce } from '../events/report-problem'
import { pageDocument } from '../lib/page-document'
import type { GivenOptions } from '../options/table'
import { createEventBase } from './instance'
import { findOrCreateElement, insertElement, TAG_NAME, type Target } from './mount-point'
import type { Check, ReadinessCheckElement } from './public-types'

/** Handle to one check, as `mount()` returns it. */
export interface CheckHandle extends Check {
  readonly element: ReadinessCheckElement
}

/**
 * Mounts a check on the page. The element must be registered, by this or another copy of the script.
 *
 * @param tag the script tag that mounts the check: without a target, the check is inserted after it
 * @param problems problems that were found before, to be reported once the check is ready
 * @param element the element to mount. Default: the target if it is one, else a new element
 */
export function mountCheck(
  target: Target,
  options: GivenOptions,
  tag: Element | null = null,
  problems: Problem[] = [],
  element: ReadinessCheckElement = findOrCreateElement(target, () => pageDocument.createElement(TAG_NAME)),
): CheckHandle {
  const insertion = new AbortController()
  const onProblem = (problem: Problem) => {
    warnOfProblemOnce(problem)
    void element.ready.then(() =>
      raiseEvent(element, 'readiness-error', { ...createEventBase(element.instance ?? ''), ...problem }),
    )
  }
  element.update(options)
  problems.forEach(onProblem)
  insertElement(element, target, tag, onProblem, insertion.signal)
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
      insertion.abort()
      element.destroy()
    },
  }
}
