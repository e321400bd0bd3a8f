import { createElementClass } from '../element/element-class'
import { installGlobalApi, readGlobalOptions } from '../element/global'
import { mountCheck } from '../element/mount-check'
import { findPlace, TAG_NAME } from '../element/mount-point'
import type { ReadinessCheckElement } from '../element/public-types'
import { type LoadChunk, listMountedElements, type SharedRuntime } from '../element/types'
import type { Problem } from '../events/events'
import { warnOfProblemOnce } from '../events/report-problem'
import { pageDocument } from '../lib/page-document'
import {
  layerFromAttributes,
  layerFromObject,
  layerFromQuery,
  type OptionLayer,
  resolveOptions,
} from '../options/resolve'
import { type GivenOptions, toCamelCase } from '../options/table'
import { findScriptTag, listScriptTags } from './find-script-tag'
import { followRemovedElement } from './follow-removed-element'
import { findLeftElement, isSurplus, MOUNTED_BY_TAG, type TagMounts } from './tag-mounts'

/** What all copies of the script on a page share, at the class that one of them has registered. */
interface RegisteredClass {
  /** Whether it was reported that the script is on the page twice. */
  twice?: boolean
  /** Missing if the npm package or an older version has registered the class. */
  mounts?: TagMounts
}

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
  const registered = customElements.get(TAG_NAME) as RegisteredClass | undefined
  const mounts: TagMounts = registered?.mounts ?? new WeakMap()
  const tag = findScriptTag(tag => mounts.has(tag))
  const ownLayers = tag ? layersOfTag(tag) : []
  const runtime: SharedRuntime = {
    instances: new Map(),
    optionLayers: () => [layerFromObject(readGlobalOptions()), ...ownLayers],
    scriptTag: tag,
    loadChunk: createLoader(tag?.src ?? pageDocument.baseURI, tag?.nonce ?? ''),
  }
  const problems: Problem[] = []

  /**
   * Mounts the check of a tag, or lets the tag take over the element that an earlier run of it has left.
   *
   * @param element an element that the page has removed, to be added again
   */
  const mountForTag = (tag: HTMLScriptElement | null, element?: ReadinessCheckElement): void => {
    const layers = tag ? layersOfTag(tag) : []
    const { target } = resolveOptions([layerFromObject(readGlobalOptions()), ...layers]).options
    if (tag) mounts.set(tag, mounts.get(tag) ?? null)
    const place = target !== 'none' && findPlace(target, tag)
    if (!place) {
      if (target === 'none') problems.forEach(warnOfProblemOnce)
      else pageDocument.addEventListener('DOMContentLoaded', () => mountForTag(tag, element), { once: true })
      return
    }
    const mounted = element ?? findLeftElement(mounts, tag, place) ?? pageDocument.createElement(TAG_NAME)
    const mount = { element: mounted, tag, target, place, path: location.pathname }
    mounted.setAttribute(MOUNTED_BY_TAG, '')
    mounts.set(mounted, mount)
    if (tag) mounts.set(tag, mount)
    // An element reads the tag of the copy that has registered the class. The options of other tags are passed by a call, and
    // the options of the global object take precedence over them.
    const given = registered || tag !== runtime.scriptTag ? { ...optionsOfLayers(layers), ...readGlobalOptions() } : {}
    mountCheck(target, given, tag, problems.splice(0), mounted)
  }

  if (!registered) {
    const elementClass: RegisteredClass & CustomElementConstructor = createElementClass(runtime, {
      onConnected: element => isSurplus(mounts, element) && element.remove(),
      onDisconnected: element => followRemovedElement(mounts, element, mountForTag),
      onDestroyed: element => element.removeAttribute(MOUNTED_BY_TAG),
    })
    elementClass.mounts = mounts
    customElements.define(TAG_NAME, elementClass)
  } else if (!registered.twice && (!registered.mounts || hasOtherTagRun(mounts, tag))) {
    registered.twice = true
    problems.push({
      code: 'duplicate',
      message: 'The script is on this page twice',
      hint: 'One tag is enough for all checks.',
    })
  }
  mountForTag(tag)
  installGlobalApi({
    version: __VERSION__,
    mount: (target, options = {}) => mountCheck(target, options),
    get instances() {
      return listMountedElements(runtime)
    },
  })
}

/** Whether another tag of the file, which is still on the page, has run. */
const hasOtherTagRun = (mounts: TagMounts, tag: HTMLScriptElement | null) =>
  listScriptTags(tag).some(other => other !== tag && mounts.has(other))

/** Returns the options of a script tag: its attributes, and the query string of its address. */
const layersOfTag = (tag: HTMLScriptElement): OptionLayer[] => [
  layerFromAttributes(tag, 'data-'),
  ...(tag.src ? [layerFromQuery(tag.src)] : []),
]

/** Returns the options in layers as an object that a call accepts. */
const optionsOfLayers = (layers: OptionLayer[]): GivenOptions =>
  Object.fromEntries(
    [...layers].reverse().flatMap(({ entries }) => entries.map(([name, raw]) => [toCamelCase(name), raw])),
  )
