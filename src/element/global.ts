import { attempt } from '../lib/attempt'
import type { GivenOptions } from '../options/table'
import type { CheckHandle } from './mount-check'
import type { Target } from './mount-point'
import type { ReadinessCheckElement } from './public-types'

/** `window.readinessCheck`, the one global. */
export interface Api {
  // generated: api
  /** Version of the script. */
  readonly version: string
  /**
   * Mounts a check in `target`, a selector or an element, and returns a handle to it. Without a target, or where the
   * selector matches nothing, the check is mounted at the end of `main`, else of `body`.
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
  readonly q: { push(...calls: ((api: Api) => void)[]): void }
  // end: api
}

const NAME = 'readinessCheck'

/** What stands in the global's place: another copy's object, a queue, options, an element or frame of that name, or nothing. */
function found(): Partial<Api> {
  const there: Partial<Api> = Reflect.get(window, NAME) ?? {}
  if (Object.hasOwn(window, NAME)) return there
  // A queue that was put on an element is a queue all the same; the `options` of a `select` are not ours.
  // Reading a frame of another origin throws.
  return { q: attempt(() => there.q) } as Partial<Api>
}

/** The global's options as they are now. */
export const globalOptions = (): GivenOptions => Object(found().options)

/** Makes the global, unless another copy of the code has, and makes the calls that have waited for it. */
export function installGlobal(own: Pick<Api, 'version' | 'mount' | 'instances'>): void {
  const { version, mount, q } = found()
  if (version && mount) return
  const push = (...calls: unknown[]) => {
    for (const call of calls) attempt(() => typeof call === 'function' && call(api), console.error)
  }
  const api: Api = Object.assign(own, { options: globalOptions(), q: { push } })
  Reflect.set(window, NAME, api)
  if (Array.isArray(q)) push(...q)
}
