import { type Fault, raise } from '../delivery/events'
import type { GivenOptions } from '../options/table'
import { say } from './faults'
import { TAG } from './name'
import { elementFor, place, type Target } from './place'
import { common } from './run'
import type { Check, ReadinessCheckElement } from './types'

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
  faults: Fault[] = [],
): CheckHandle {
  const element = elementFor(target, () => document.createElement(TAG))
  const waiting = new AbortController()
  const onFault = (fault: Fault) => {
    say(fault)
    void element.ready.then(() => raise(element, 'readiness-error', { ...common(element.instance ?? ''), ...fault }))
  }
  element.update(options)
  faults.forEach(onFault)
  place(element, target, tag, onFault, waiting.signal)
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
