import { attempt } from '../lib/attempt'
import type { GivenOptions } from '../options/table'
import type { CheckHandle } from './mount-check'
import type { Target } from './mount-point'
import type { ReadinessCheckElement } from './public-types'

/** Type of `window.readinessCheck`, the only global variable of the script. */
export interface GlobalApi {
  // generated: api
  /** Version of the script. */
  readonly version: string
  /**
   * Mounts a check in `target`, a selector or an element, and returns a handle to it. Without a target, or if no
   * element matches the selector, the check is mounted at the end of `main`, else of `body`.
   */
  mount(target?: Target, options?: GivenOptions): CheckHandle
  /** The elements of all mounted checks. */
  readonly instances: ReadinessCheckElement[]
  /**
   * Options for all checks of the page. Calls and elements take precedence over them; they take precedence over the
   * tag.
   */
  options: GivenOptions
  /**
   * Queue of callbacks, each called with this object. Before the script has loaded, an array takes its place:
   * `((window.readinessCheck ||= {}).q ||= []).push(api => …)`.
   */
  readonly q: { push(...calls: ((api: GlobalApi) => void)[]): void }
  // end: api
}

/** Name of the global variable. */
const GLOBAL_NAME = 'readinessCheck'

/**
 * Reads an own property of `window.readinessCheck`: of another copy's object, of the page's queue or options, or of an element
 * or frame of that id. What the page has added to `Object.prototype` does not count.
 */
const readGlobal = <Name extends keyof GlobalApi>(name: Name): GlobalApi[Name] | undefined =>
  // Reading a property of a cross-origin frame throws.
  attempt(() => {
    const value: GlobalApi = Reflect.get(window, GLOBAL_NAME)
    // The value may be an element: then only a queue `q` that the page has added is used, not the `options` of a `<select>`.
    return (name === 'q' || Object.hasOwn(window, GLOBAL_NAME)) && Object.hasOwn(value, name) ? value[name] : undefined
  })

/** Returns the current options of the global object. */
export const readGlobalOptions = (): GivenOptions => Object(readGlobal('options'))

/** Creates `window.readinessCheck`, unless another copy of the script has, and runs the callbacks that were queued. */
export function installGlobalApi(own: Pick<GlobalApi, 'version' | 'mount' | 'instances'>): void {
  if (readGlobal('version') && readGlobal('mount')) return
  const q = readGlobal('q')
  const push = (...calls: unknown[]) => {
    for (const call of calls) attempt(() => typeof call === 'function' && call(api), console.error)
  }
  const api: GlobalApi = Object.assign(own, { options: readGlobalOptions(), q: { push } })
  Reflect.set(window, GLOBAL_NAME, api)
  if (Array.isArray(q)) push(...q)
}
