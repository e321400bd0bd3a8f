import type { Problem } from '../events/events'
import { warnOnce } from '../events/report-problem'
import { toCamel } from '../options/names'
import { fromObject, type Layer, resolve } from '../options/resolve'
import type { GivenOptions } from '../options/table'
import { createElementClass } from './element-class'
import { globalOptions, installGlobal } from './global'
import { mountCheck } from './mount-check'
import { findScriptTag, scriptTagLayers } from './script-tag'
import { TAG_NAME } from './tag-name'
import { type LoadChunk, mountedElements, type Runtime } from './types'

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
  const tag = findScriptTag()
  const own = scriptTagLayers(tag)
  const layers = () => [fromObject(globalOptions()), ...own]
  const runtime: Runtime = {
    checkInstances: new Map(),
    layers,
    tag,
    loadChunk: createLoader(tag?.src ?? document.baseURI, tag?.nonce ?? ''),
  }
  const registered = customElements.get(TAG_NAME) as { twice?: boolean } | undefined
  const problems: Problem[] = []
  if (!registered) customElements.define(TAG_NAME, createElementClass(runtime))
  else if (!registered.twice) {
    registered.twice = true
    problems.push({
      code: 'duplicate',
      message: 'The script is on this page twice',
      hint: 'One tag is enough for all checks.',
    })
  }
  const { target } = resolve(layers()).options
  // Another copy's elements do not know this tag: it speaks by a call, and gives way to the global.
  const given = registered ? { ...spoken(own), ...globalOptions() } : {}
  if (target === 'none') problems.forEach(warnOnce)
  else mountCheck(target, given, tag, problems)
  installGlobal({
    version: __VERSION__,
    mount: (target, options = {}) => mountCheck(target, options),
    get instances() {
      return mountedElements(runtime)
    },
  })
}

/** What layers say, as a call would give it. */
const spoken = (layers: Layer[]): GivenOptions =>
  Object.fromEntries([...layers].reverse().flatMap(({ entries }) => entries.map(([name, raw]) => [toCamel(name), raw])))
