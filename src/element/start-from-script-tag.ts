import type { Problem } from '../events/events'
import { warnOfProblemOnce } from '../events/report-problem'
import {
  layerFromAttributes,
  layerFromObject,
  layerFromQuery,
  type OptionLayer,
  resolveOptions,
} from '../options/resolve'
import { type GivenOptions, toCamelCase } from '../options/table'
import { createElementClass } from './element-class'
import { installGlobalApi, readGlobalOptions } from './global'
import { mountCheck } from './mount-check'
import { TAG_NAME } from './mount-point'
import { type LoadChunk, listMountedElements, type SharedRuntime } from './types'

/** Whether the browser has the features that the check needs. An older browser shows the fallback children of the element. */
const isSupportedBrowser = () =>
  globalThis.customElements &&
  'adoptedStyleSheets' in document &&
  globalThis.CSS?.supports('color', 'color-mix(in oklab,red,red)')

/**
 * Registers the element, installs `window.readinessCheck`, and mounts the check that the script tag configures. It must be
 * called while the script runs: only then `document.currentScript` is set.
 *
 * @param createLoader creates the chunk loader from the URL and the nonce of the script tag
 */
export function startFromScriptTag(createLoader: (scriptUrl: string, nonce: string) => LoadChunk): void {
  if (!isSupportedBrowser()) return
  const tag = findScriptTag()
  const tagLayers: OptionLayer[] = tag
    ? [layerFromAttributes(tag, 'data-'), ...(tag.src ? [layerFromQuery(tag.src)] : [])]
    : []
  const optionLayers = () => [layerFromObject(readGlobalOptions()), ...tagLayers]
  const runtime: SharedRuntime = {
    instances: new Map(),
    optionLayers,
    scriptTag: tag,
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
  const { target } = resolveOptions(optionLayers()).options
  // The element class of another copy of the script does not read this tag: this copy passes the tag's options by a call,
  // and the options of the global object take precedence over them.
  const given = registered ? { ...optionsOfLayers(tagLayers), ...readGlobalOptions() } : {}
  if (target === 'none') problems.forEach(warnOfProblemOnce)
  else mountCheck(target, given, tag, problems)
  installGlobalApi({
    version: __VERSION__,
    mount: (target, options = {}) => mountCheck(target, options),
    get instances() {
      return listMountedElements(runtime)
    },
  })
}

/** Returns the running script tag; without one (for example in a tag manager), the last tag with the name of our file. */
const findScriptTag = (): HTMLScriptElement | null =>
  [document.currentScript, ...[...document.scripts].reverse().filter(({ src }) => isOurScript(src))].find(
    (script): script is HTMLScriptElement => script instanceof HTMLScriptElement,
  ) ?? null

const isOurScript = (src: string) => /\/readiness-check(\.whole)?\.js([?#]|$)/.test(src)

/** Returns the options in layers as an object that a call accepts. */
const optionsOfLayers = (layers: OptionLayer[]): GivenOptions =>
  Object.fromEntries(
    [...layers].reverse().flatMap(({ entries }) => entries.map(([name, raw]) => [toCamelCase(name), raw])),
  )
