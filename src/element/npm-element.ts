import type { GivenOptions } from '../options/table'
import { createElementClass } from './element-class'
import { type CheckHandle, mountCheck } from './mount-check'
import { TAG_NAME, type Target } from './mount-point'
import type { LoadChunk } from './types'

/** The exports of the npm package's entries. */
interface NpmElement {
  ReadinessCheckElement: ReturnType<typeof createElementClass>
  register(): void
  mount(target?: Target, options?: GivenOptions): CheckHandle
}

let npmElement: NpmElement | undefined

/** Returns the element class, `register()` and `mount()` of the npm package: the same for all entries that are imported. */
export function getNpmElementApi(loadChunk: LoadChunk): NpmElement {
  npmElement ??= createNpmElement(loadChunk)
  return npmElement
}

function createNpmElement(loadChunk: LoadChunk): NpmElement {
  const ReadinessCheckElement = createElementClass({ instances: new Map(), optionLayers: () => [], loadChunk })
  const register = () => {
    // A server has no registry.
    if (globalThis.customElements?.get(TAG_NAME) === undefined)
      globalThis.customElements?.define(TAG_NAME, ReadinessCheckElement)
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
