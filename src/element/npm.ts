import type { Fault } from '../delivery/events'
import type { GivenOptions } from '../options/table'
import { createElementClass } from './element'
import type { LaterFiles } from './later/files'
import { type CheckHandle, mountCheck } from './mount'
import { TAG } from './name'
import type { Target } from './place'

/** The parts that load later, which the application's bundler serves. */
const imports: { [Name in keyof LaterFiles]: () => Promise<LaterFiles[Name]> } = {
  details: () => import('../instrument/iso-42001/details').then(loaded => loaded.default),
  depth: () => import('./later/depth'),
  doctor: () => import('./later/doctor'),
  modes: () => import('./later/modes'),
  delivery: () => import('./later/delivery'),
  pdf: () => import('../report/pdf'),
  words: () => import('./later/words'),
  'words-check': () => import('./later/words-check'),
  de: () => import('../locales/de').then(loaded => loaded.default),
  'de-details': () => import('../locales/de-details').then(loaded => loaded.default),
  ar: () => import('../locales/ar').then(loaded => loaded.default),
  'ar-details': () => import('../locales/ar-details').then(loaded => loaded.default),
}

/** The element's class, for those who register it themselves. */
export const ReadinessCheckElement = createElementClass({
  runs: new Map(),
  layers: () => [],
  later: name =>
    imports[name]().catch((fault: unknown) => {
      throw {
        code: 'file',
        message: `${name} did not come: ${fault}`,
        hint: 'See how the bundler serves chunks.',
      } satisfies Fault
    }),
})

/** Registers `<readiness-check>`, unless somebody has. */
export function register(): void {
  if (!customElements.get(TAG)) customElements.define(TAG, ReadinessCheckElement)
}

// generated: mount
/**
 * Mounts a check in `target`, a selector or an element, and returns a handle to it. Without a target, or where the
 * selector matches nothing, the check is mounted at the end of `main`, else of `body`.
 */
// end: mount
export function mount(target?: Target, options: GivenOptions = {}): CheckHandle {
  register()
  return mountCheck(target, options)
}
