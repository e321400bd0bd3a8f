import type { GivenOptions } from '../options/table'
import { createElementClass } from './element'
import { type CheckHandle, mountCheck } from './mount'
import { TAG } from './name'
import type { Target } from './place'
import type { LoadChunk } from './runtime'

/** What the entries of the npm package export. */
interface NpmElement {
  ReadinessCheckElement: ReturnType<typeof createElementClass>
  register(): void
  mount(target?: Target, options?: GivenOptions): CheckHandle
}

let own: NpmElement | undefined

/** The element of the npm package: one class for all entries that an application imports. */
export function npmElement(loadChunk: LoadChunk): NpmElement {
  own ??= createNpmElement(loadChunk)
  return own
}

function createNpmElement(loadChunk: LoadChunk): NpmElement {
  const ReadinessCheckElement = createElementClass({ runs: new Map(), layers: () => [], loadChunk })
  const register = () => {
    if (!customElements.get(TAG)) customElements.define(TAG, ReadinessCheckElement)
  }
  return {
    ReadinessCheckElement,
    register,
    mount(target, options = {}) {
      register()
      return mountCheck(target, options)
    },
  }
}
