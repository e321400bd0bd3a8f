import { expect, it } from 'vitest'
import { raisedLimits, sourceModule } from '../../../scripts/sizes'

it.each([
  ['../../src/views/result/ResultHeader.tsx', 'views'],
  ['/home/someone/src/readiness-check/src/session/create-session.ts', 'session'],
  ['src/embed.ts', 'embed.ts'],
  ['../src/instrument/iso-42001/risk.ts', 'instrument/iso-42001'],
  ['../src/instrument/schema.ts', 'instrument'],
  ['../src/views/styles/card.css', 'views/styles'],
  ['../node_modules/preact/dist/preact.module.js', 'preact'],
  ['../node_modules/@preact/signals-core/dist/a.mjs', '@preact/signals-core'],
  ['\0rolldown/runtime.js', 'bundler'],
])('sourceModule(%j) is %s', (source, module) => {
  expect(sourceModule(source)).toBe(module)
})

const size = (file: string, brotli: number) => ({ file, raw: 0, gzip: 0, brotli })

it('raisedLimits adds 2 % to each file', () => {
  const sizes = [size('readiness-check.js', 32_000), size('pdf-*.js', 50_001)]
  expect(raisedLimits(sizes, 32_000)).toEqual({ 'readiness-check.js': 32_640, 'pdf-*.js': 51_002 })
})

it('raisedLimits throws if the tag’s file exceeds its absolute limit', () => {
  expect(() => raisedLimits([size('pdf-*.js', 1), size('readiness-check.js', 32_001)], 32_000)).toThrow(
    'No limit was changed: readiness-check.js is 32001 bytes at brotli 11, and its absolute limit is 32000.',
  )
})
