import {
  type Inputs,
  PLACES,
  type Place,
  type PlacedLayer,
  type Violation,
} from '../../../../src/element/doctor/inputs'
import { fromObject, resolve } from '../../../../src/options/read'

/** What the places say, each in the attributes' spelling. */
export type Said = Partial<Record<Place, Record<string, unknown>>>

const spellings: Partial<Record<Place, (name: string) => string>> = {
  element: name => name,
  query: name => name,
  tag: name => `data-${name}`,
  style: name => `--rc-${name.replace('-color', '')}`,
}

const layersOf = (said: Said): PlacedLayer[] =>
  PLACES.map(place => ({
    place,
    entries: Object.entries(said[place] ?? {}),
    spell: spellings[place] ?? fromObject({}).spell,
  }))

/** A check with which nothing is wrong, but for what is given. */
export function inputs(said: Said = { tag: { accent: '#0a5' } }, more: Partial<Inputs> = {}): Inputs {
  const layers = layersOf(said)
  return {
    version: '1.2.3',
    globalVersion: '1.2.3',
    instrument: { id: 'iso-42001', version: '1.0.0', hash: 'sha256-x' },
    instance: '1',
    language: 'en',
    width: 720,
    now: '2026-01-01T00:00:00.000Z',
    layers,
    options: resolve(layers).options,
    darkProperties: [],
    faults: [],
    sent: [],
    violations: [],
    tag: {
      src: 'https://partner.example/check/readiness-check.js',
      integrity: '',
      crossorigin: null,
      hasNonce: false,
      stands: 'body',
      isRunByBrowser: true,
    },
    scripts: ['https://partner.example/check/readiness-check.js'],
    base: 'https://partner.example/check/readiness-check.js',
    page: {
      address: 'https://partner.example/page',
      origin: 'https://partner.example',
      isSecure: true,
      isFramed: false,
      sandbox: null,
      storage: true,
      clipboard: true,
      policies: [],
    },
    colours: [],
    readyAfter: 41.3,
    tagFile: null,
    laterFiles: [],
    ...more,
  }
}

export const violation = (directive: string, blocked: string, policy: string): Violation => ({
  directive,
  blocked,
  policy,
  enforced: true,
  source: '',
})
