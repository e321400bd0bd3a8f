import {
  type Inputs,
  OPTION_SOURCES,
  type OptionSource,
  type SourcedLayer,
  type Violation,
} from '../../../src/doctor/inputs'
import { fromObject, resolve } from '../../../src/options/resolve'

/** What the places say, each in the attributes' spelling. */
export type Said = Partial<Record<OptionSource, Record<string, unknown>>>

const spellings: Partial<Record<OptionSource, (name: string) => string>> = {
  element: name => name,
  query: name => name,
  tag: name => `data-${name}`,
  style: name => `--rc-${name.replace('-color', '')}`,
}

const layersOf = (said: Said): SourcedLayer[] =>
  OPTION_SOURCES.map(place => ({
    source: place,
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
    problems: [],
    sent: [],
    violations: [],
    tag: {
      src: 'https://partner.example/check/readiness-check.js',
      integrity: '',
      crossorigin: null,
      hasNonce: false,
      location: 'body',
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
    colors: [],
    readyAfter: 41.3,
    tagFile: null,
    chunkFiles: [],
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
