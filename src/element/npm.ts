import type { Fault } from '../delivery/events'
import type { GivenOptions } from '../options/table'
import { createElementClass } from './element'
import { type CheckHandle, mountCheck } from './mount'
import { TAG } from './name'
import type { Target } from './place'

/** The element's class, for those who register it themselves. */
export const ReadinessCheckElement = createElementClass({
  runs: new Map(),
  layers: () => [],
  details: () =>
    import('../instrument/iso-42001/details').then(
      loaded => loaded.default,
      fault => {
        throw {
          code: 'file',
          message: `The long texts did not come: ${fault}`,
          hint: 'See how the bundler serves chunks.',
        } satisfies Fault
      },
    ),
})

/** Registers `<readiness-check>`, unless somebody has. */
export function register(): void {
  if (!customElements.get(TAG)) customElements.define(TAG, ReadinessCheckElement)
}

/** Registers the element, and puts a check into the target: a selector or an element. */
export function mount(target?: Target, options: GivenOptions = {}): CheckHandle {
  register()
  return mountCheck(target, options)
}
