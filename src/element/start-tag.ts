import type { Fault } from '../delivery/events'
import { camel } from '../options/names'
import { fromObject, type Layer, resolve } from '../options/read'
import type { GivenOptions } from '../options/table'
import { createElementClass } from './element'
import { say } from './faults'
import { globalOptions, publish } from './global'
import { mountCheck } from './mount'
import { TAG } from './name'
import { type LoadChunk, type Runtime, standing } from './runtime'
import { findTag, layersOf } from './tag'

/** Older browsers keep the element's fallback children. */
const isAble = () =>
  globalThis.customElements &&
  'adoptedStyleSheets' in document &&
  globalThis.CSS?.supports('color', 'color-mix(in oklab,red,red)')

/**
 * Registers the element, sets the global, and mounts what the tag asks for. To be called while the script runs.
 *
 * @param createLoader makes the loader of chunks, of the tag's address and nonce
 */
export function startTag(createLoader: (home: string, nonce: string) => LoadChunk): void {
  if (!isAble()) return
  const tag = findTag()
  const own = layersOf(tag)
  const layers = () => [fromObject(globalOptions()), ...own]
  const runtime: Runtime = {
    runs: new Map(),
    layers,
    tag,
    loadChunk: createLoader(tag?.src ?? document.baseURI, tag?.nonce ?? ''),
  }
  const registered = customElements.get(TAG) as { twice?: boolean } | undefined
  const faults: Fault[] = []
  if (!registered) customElements.define(TAG, createElementClass(runtime))
  else if (!registered.twice) {
    registered.twice = true
    faults.push({
      code: 'duplicate',
      message: 'The script is on this page twice',
      hint: 'One tag is enough for all checks.',
    })
  }
  const { target } = resolve(layers()).options
  // Another copy's elements do not know this tag: it speaks by a call, and gives way to the global.
  const given = registered ? { ...spoken(own), ...globalOptions() } : {}
  if (target === 'none') faults.forEach(say)
  else mountCheck(target, given, tag, faults)
  publish({
    version: __VERSION__,
    mount: (target, options = {}) => mountCheck(target, options),
    get instances() {
      return standing(runtime)
    },
  })
}

/** What layers say, as a call would give it. */
const spoken = (layers: Layer[]): GivenOptions =>
  Object.fromEntries([...layers].reverse().flatMap(({ entries }) => entries.map(([name, raw]) => [camel(name), raw])))
