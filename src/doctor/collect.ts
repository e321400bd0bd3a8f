import type { CheckInstance } from '../element/types'
import { versions } from '../instrument/iso-42001/versions'
import type { OptionParser } from '../options/parsers'
import type { Layer } from '../options/resolve'
import { optionTable } from '../options/table'
import { readPageEnvironment } from './environment'
import { type Inputs, OPTION_SOURCES, type ScriptTag, type SourcedLayer, type Violation } from './inputs'
import { requestedColors } from './requested-colors'
import { chunkTimings, resourceEntry, toFileTiming } from './resource-timing'
import { parseUrl } from './urls'

/** What the tag's file hands over has no names: three places of the check, those of the page, the style sheet. */
function placed(layers: readonly Layer[]): SourcedLayer[] {
  // A tag without an address has no query, and a bundle no tag and no global.
  const names = [...OPTION_SOURCES.slice(0, layers.length - 1), 'style'] as const
  return layers.map((layer, at) => ({ ...layer, source: names[at] ?? 'style' }))
}

const darkProperties = (Object.values(optionTable) as OptionParser<unknown>[]).flatMap(
  ({ darkProperty }) => darkProperty ?? [],
)

const standsIn = (tag: Element): ScriptTag['location'] => {
  if (!tag.isConnected) return 'gone'
  return document.head.contains(tag) ? 'head' : 'body'
}

const tagOf = ({ context: setup }: CheckInstance): Inputs['tag'] => {
  const { tag } = setup.runtime
  if (!tag) return tag
  const { src, integrity, nonce } = tag
  return {
    src,
    integrity,
    crossorigin: tag.getAttribute('crossorigin'),
    hasNonce: !!nonce,
    location: standsIn(tag),
    isRunByBrowser: /^(|text\/javascript|application\/javascript)$/i.test(tag.type),
  }
}

/** Looks at a check and the page around it. Asks nothing of any server, and changes nothing. */
export function collectInputs(run: CheckInstance, root: HTMLElement, violations: readonly Violation[]): Inputs {
  const { element, name, options, layers, pastEvents: heard } = run.context
  const { id, version, language } = run.texts.peek().instrument
  const style = getComputedStyle(element)
  const given = options.peek()
  const tag = tagOf(run)
  const base = (tag && parseUrl(given.assets ?? tag.src, document.baseURI)?.href) || null
  const details = (type: string) =>
    heard.filter(event => event.type === `readiness-${type}`).map(event => (event as CustomEvent).detail)
  const ready = heard.find(({ type }) => type === 'readiness-ready')
  const came = tag && resourceEntry(tag.src)
  const scripts = [...document.scripts].map(({ src }) => src).filter(src => /\/readiness-check\.js([?#]|$)/.test(src))
  return {
    version: __VERSION__,
    globalVersion: Reflect.get(window, 'readinessCheck')?.version ?? null,
    instrument: { id, version, hash: versions[version] ?? '' },
    instance: name,
    language,
    width: element.getBoundingClientRect().width,
    now: new Date().toISOString(),
    layers: placed(layers()),
    options: given,
    darkProperties: darkProperties
      .map(property => [property, style.getPropertyValue(property).trim()] as const)
      .filter(([, value]) => value),
    problems: details('error'),
    sent: details('sent'),
    violations,
    tag,
    scripts,
    base,
    page: readPageEnvironment(),
    colors: requestedColors(element, root, given),
    readyAfter: ready && came ? ready.timeStamp - came.responseEnd : null,
    tagFile: came ? toFileTiming(came) : null,
    chunkFiles: base ? chunkTimings(base) : [],
  }
}
