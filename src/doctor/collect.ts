import type { CheckInstance } from '../element/types'
import { instrumentHead } from '../instrument/iso-42001/head'
import { scoringHashByVersion } from '../instrument/iso-42001/versions'
import type { OptionParser } from '../options/parsers'
import type { OptionLayer } from '../options/resolve'
import { optionTable } from '../options/table'
import { readPageEnvironment } from './environment'
import { type DoctorInputs, OPTION_SOURCES, type PolicyViolation, type ScriptTag, type SourcedLayer } from './inputs'
import { readRequestedAndUsedColors } from './requested-and-used-colors'
import { findResourceTimingEntry, readChunkTimings, toFileTiming } from './resource-timing'
import { parseUrl } from './urls'

/**
 * Adds the name of its source to each option layer. The embed file passes the layers without names, strongest first: the
 * three sources of the check, then the sources of the page, and always the style sheet last.
 */
function nameLayers(layers: readonly OptionLayer[]): SourcedLayer[] {
  // A script tag without an address has no query layer. A bundle has no layers for the tag and the global object.
  const names = [...OPTION_SOURCES.slice(0, layers.length - 1), 'style'] as const
  return layers.map((layer, index) => ({ ...layer, source: names[index] ?? 'style' }))
}

/** Names of the custom properties that set a colour for the dark scheme. */
const DARK_PROPERTIES = (Object.values(optionTable) as OptionParser<unknown>[]).flatMap(
  ({ darkProperty }) => darkProperty ?? [],
)

const locationOf = (tag: Element): ScriptTag['location'] => {
  if (!tag.isConnected) return 'gone'
  return document.head.contains(tag) ? 'head' : 'body'
}

/** Global variables of libraries that swap or morph the content of a page. */
const SWAPPING_LIBRARIES = ['Turbo', 'htmx', 'Livewire', 'Alpine', 'Idiomorph', 'morphdom']

/** Returns the name of a library on the page that swaps or morphs its content. */
const findSwappingLibrary = (): string | undefined =>
  SWAPPING_LIBRARIES.find(name => Object.hasOwn(window, name)) ??
  (document.querySelector('meta[name="astro-view-transitions-enabled"]') ? 'Astro' : undefined)

/** Reads the script tag; `undefined` in a bundle, `null` if the tag was not found. */
const readScriptTag = ({ element, context }: CheckInstance): DoctorInputs['tag'] => {
  const { scriptTag } = context.runtime
  if (!scriptTag) return scriptTag
  const { src, integrity, nonce } = scriptTag
  return {
    src,
    integrity,
    crossorigin: scriptTag.getAttribute('crossorigin'),
    hasNonce: !!nonce,
    location: locationOf(scriptTag),
    isRunByBrowser: /^(|text\/javascript|application\/javascript)$/i.test(scriptTag.type),
    swappedBy: element?.hasAttribute('data-readiness-tag') ? findSwappingLibrary() : undefined,
  }
}

/**
 * Collects all facts that the diagnosis needs, from the check and the page around it. Sends no request and changes
 * nothing.
 */
export function collectInputs(
  instance: CheckInstance,
  root: HTMLElement,
  violations: readonly PolicyViolation[],
): DoctorInputs {
  const { element, name, options, optionLayers, pastEvents } = instance.context
  const { id, version } = instrumentHead
  const { language } = instance.texts.peek()
  const style = getComputedStyle(element)
  const currentOptions = options.peek()
  const tag = readScriptTag(instance)
  const chunkBaseUrl = (tag && parseUrl(currentOptions.assets ?? tag.src, document.baseURI)?.href) || null
  const detailsOf = (type: string) =>
    pastEvents.filter(event => event.type === `readiness-${type}`).map(event => (event as CustomEvent).detail)
  const readyEvent = pastEvents.find(({ type }) => type === 'readiness-ready')
  const tagTiming = tag && findResourceTimingEntry(tag.src)
  const scriptUrls = [...document.scripts]
    .map(({ src }) => src)
    .filter(src => /\/readiness-check(\.whole)?\.js([?#]|$)/.test(src))
  return {
    version: __VERSION__,
    globalVersion: Reflect.get(window, 'readinessCheck')?.version ?? null,
    instrument: { id, version, hash: scoringHashByVersion[version] ?? '' },
    instance: name,
    language,
    width: element.getBoundingClientRect().width,
    collectedAt: new Date().toISOString(),
    layers: nameLayers(optionLayers()),
    options: currentOptions,
    darkProperties: DARK_PROPERTIES.map(
      property => [property, style.getPropertyValue(property).trim()] as const,
    ).filter(([, value]) => value),
    problems: detailsOf('error'),
    sent: detailsOf('sent'),
    violations,
    tag,
    scripts: scriptUrls,
    chunkBaseUrl,
    page: readPageEnvironment(),
    colors: readRequestedAndUsedColors(element, root, currentOptions),
    readyAfter: readyEvent && tagTiming ? readyEvent.timeStamp - tagTiming.responseEnd : null,
    tagFile: tagTiming ? toFileTiming(tagTiming) : null,
    chunkFiles: chunkBaseUrl ? readChunkTimings(chunkBaseUrl) : [],
  }
}
