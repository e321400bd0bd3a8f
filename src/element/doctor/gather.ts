import { versions } from '../../instrument/iso-42001/versions'
import type { Kind } from '../../options/kinds'
import type { Layer } from '../../options/read'
import { table } from '../../options/table'
import type { Run } from '../runtime'
import { arrivalOf, entryOf, laterArrivals } from './arrivals'
import { coloursOf } from './asked'
import { type Inputs, PLACES, type PlacedLayer, type ScriptTag, type Violation } from './inputs'
import { surroundings } from './surroundings'
import { urlOf } from './urls'

/** What the tag's file hands over has no names: three places of the check, those of the page, the style sheet. */
function placed(layers: readonly Layer[]): PlacedLayer[] {
  // A tag without an address has no query, and a bundle no tag and no global.
  const names = [...PLACES.slice(0, layers.length - 1), 'style'] as const
  return layers.map((layer, at) => ({ ...layer, place: names[at] ?? 'style' }))
}

const darkProperties = (Object.values(table) as Kind<unknown>[]).flatMap(({ darkProperty }) => darkProperty ?? [])

const standsIn = (tag: Element): ScriptTag['stands'] => {
  if (!tag.isConnected) return 'gone'
  return document.head.contains(tag) ? 'head' : 'body'
}

const tagOf = ({ setup }: Run): Inputs['tag'] => {
  const { tag } = setup.runtime
  if (!tag) return tag
  const { src, integrity, nonce } = tag
  return {
    src,
    integrity,
    crossorigin: tag.getAttribute('crossorigin'),
    hasNonce: !!nonce,
    stands: standsIn(tag),
    isRunByBrowser: /^(|text\/javascript|application\/javascript)$/i.test(tag.type),
  }
}

/** Looks at a check and the page around it. Asks nothing of any server, and changes nothing. */
export function gather(run: Run, root: HTMLElement, violations: readonly Violation[]): Inputs {
  const { element, name, options, layers, heard } = run.setup
  const { id, version, language } = run.wording.peek().instrument
  const style = getComputedStyle(element)
  const given = options.peek()
  const tag = tagOf(run)
  const base = (tag && urlOf(given.assets ?? tag.src, document.baseURI)?.href) || null
  const details = (type: string) =>
    heard.filter(event => event.type === `readiness-${type}`).map(event => (event as CustomEvent).detail)
  const ready = heard.find(({ type }) => type === 'readiness-ready')
  const came = tag && entryOf(tag.src)
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
    faults: details('error'),
    sent: details('sent'),
    violations,
    tag,
    scripts,
    base,
    page: surroundings(),
    colours: coloursOf(element, root, given),
    readyAfter: ready && came ? ready.timeStamp - came.responseEnd : null,
    tagFile: came ? arrivalOf(came) : null,
    laterFiles: base ? laterArrivals(base) : [],
  }
}
