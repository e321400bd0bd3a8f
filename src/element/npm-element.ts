import type { GivenOptions } from '../options/table'
import { createElementClass } from './element-class'
import { type CheckHandle, mountCheck } from './mount-check'
import type { Target } from './mount-point'
import { TAG_NAME } from './tag-name'
import type { LoadChunk } from './types'

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
  const ReadinessCheckElement = createElementClass({ checkInstances: new Map(), layers: () => [], loadChunk })
  const register = () => {
    if (!customElements.get(TAG_NAME)) customElements.define(TAG_NAME, ReadinessCheckElement)
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
