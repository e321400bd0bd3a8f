import {
  type DoctorInputs,
  OPTION_SOURCES,
  type OptionSource,
  type PolicyViolation,
  type SourcedLayer,
} from '../../../src/doctor/inputs'
import { layerFromObject, resolveOptions } from '../../../src/options/resolve'

/** Raw option values by source, with kebab-case names as in attributes. */
export type OptionsBySource = Partial<Record<OptionSource, Record<string, unknown>>>

/** How each source spells the name of an option. */
const nameFormats: Partial<Record<OptionSource, (name: string) => string>> = {
  element: name => name,
  query: name => name,
  tag: name => `data-${name}`,
  style: name => `--rc-${name.replace('-color', '')}`,
}

const layersOf = (options: OptionsBySource): SourcedLayer[] =>
  OPTION_SOURCES.map(source => ({
    source,
    entries: Object.entries(options[source] ?? {}),
    formatName: nameFormats[source] ?? layerFromObject({}).formatName,
  }))

/**
 * Creates the inputs of a check without any problem.
 *
 * @param optionsBySource the options that the sources set
 * @param overrides members that replace the defaults
 */
export function createInputs(
  optionsBySource: OptionsBySource = { tag: { accent: '#0a5' } },
  overrides: Partial<DoctorInputs> = {},
): DoctorInputs {
  const layers = layersOf(optionsBySource)
  return {
    version: '1.2.3',
    globalVersion: '1.2.3',
    instrument: { id: 'iso-42001', version: '1.0.0', hash: 'sha256-x' },
    instance: '1',
    language: 'en',
    width: 720,
    collectedAt: '2026-01-01T00:00:00.000Z',
    layers,
    options: resolveOptions(layers).options,
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
    chunkBaseUrl: 'https://partner.example/check/readiness-check.js',
    page: {
      address: 'https://partner.example/page',
      origin: 'https://partner.example',
      isSecure: true,
      isFramed: false,
      sandbox: null,
      hasStorage: true,
      canWriteClipboard: true,
      policies: [],
    },
    colors: [],
    readyAfter: 41.3,
    tagFile: null,
    chunkFiles: [],
    ...overrides,
  }
}

/** Creates a violation of an enforced policy. */
export const createViolation = (directive: string, blocked: string, policy: string): PolicyViolation => ({
  directive,
  blocked,
  policy,
  isEnforced: true,
  sourceFile: '',
})
