import { expect, it } from 'vitest'
import { sourceModule } from '../../../scripts/sizes'

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
