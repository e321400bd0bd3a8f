import fc from 'fast-check'
import {
  initialState,
  patchState,
  previewSchemes,
  previewWidths,
  type State,
} from '../../../demo/configurator/model/state'
import type { Release } from '../../../demo/configurator/model/write-snippet'

/** Number of generated states in each property test. */
export const PROPERTY_TEST_RUNS = process.env.FULL ? 1000 : 100

/** A release for tests, with made-up hashes. */
export const testRelease: Release = {
  version: '0.1.0',
  integrity: {
    'readiness-check.js': 'sha384-TAG',
    'details-0123456789.js': 'sha384-DETAILS',
    'overlay-01234-6789.js': 'sha384-OVERLAY',
    'delivery-0123456789.js': 'sha384-DELIVERY',
    'texts-0123456789.js': 'sha384-TEXTS',
    'check-texts-0123456789.js': 'sha384-CHECK',
    'de-0123456789.js': 'sha384-DE',
    'de-details-0123456789.js': 'sha384-DEDETAILS',
    'ar-0123456789.js': 'sha384-AR',
    'ar-details-0123456789.js': 'sha384-ARDETAILS',
  },
  foundFolder: 'https://found.example/a/',
}

/** Texts that break markup or code that is not escaped correctly. */
const hostile = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  `"'\`\${x}`,
  '&quot;&amp;&#10;&notanentity',
  "it's \\ \\n {braces} {{more}}",
  'line\nline\r\nline\ttab',
  '\u2028\u2029\u0000\u0007\u007f',
  '  spaces  ',
  'مرحبا بالعالم 🙂 👩‍👩‍👧',
  '/* */ // -->',
  '*/}{',
  '#',
  '%23%',
  ']]>',
]
const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

const color = fc.constantFrom(
  '#0a5',
  '#AbCdEf',
  '#0a58',
  'hotpink',
  'rgb(10 20 30 / 50%)',
  'oklch(0.5 0.1 200)',
  'color-mix(in oklab, rgb(1, 2, 3), red)',
)

const https = fc.constantFrom(
  'https://partner.example',
  'https://partner.example/a?b=1&c="d"&e=\'f\'#g',
  'https://partner.example/<x>/`y`/{z}',
  '/contact?a=1&b=2',
  'sub/page.html',
)

const options = fc.record(
  {
    target: fc.constantFrom('#place', 'main > .b', '[data-x="a"]', '#readiness'),
    mode: fc.constantFrom('inline', 'dialog', 'drawer', 'tab', 'button'),
    openOn: fc.constantFrom('click', 'load', 'delay:2.5', 'scroll:50', 'exit'),
    label: text,
    words: fc.oneof(
      fc.dictionary(fc.oneof(fc.constantFrom('start', 'question.policy.prompt', 'instrument.title'), text), text),
      fc.constantFrom('/words.json', 'https://cdn.example/w.json?a=1&b=2', 'http://[', 'javascript:x'),
    ),
    locale: fc.constantFrom('auto', 'de', 'ar', 'fr-CH'),
    colorScheme: fc.constantFrom('auto', 'system', 'light', 'dark'),
    accent: color,
    surface: color,
    textColor: color,
    radius: fc.integer({ min: 0, max: 48 }).map(half => half / 2),
    font: fc.constantFrom('inherit', 'system', "Charter, 'Bitstream Charter', serif", '"Some Font",sans-serif'),
    headingLevel: fc.integer({ min: 1, max: 6 }),
    brandName: text,
    brandLogo: fc.oneof(https, fc.constant("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E")),
    brandUrl: https,
    ctaLabel: text,
    ctaUrl: fc.oneof(https, fc.constantFrom('mailto:a@b.example?subject=A&body=B', 'tel:+4912345')),
    privacyUrl: https,
    save: fc.constantFrom('tab', 'none', 'device'),
    instance: text,
    webhook: fc.constantFrom('https://hook.example/a?b=1&c=2', 'http://localhost:8080/x'),
    webhookFormat: fc.constantFrom('simple', 'form', 'json'),
    webhookReply: fc.constantFrom('read', 'blind'),
    webhookAnswers: fc.boolean(),
    contact: fc.constantFrom('off', 'optional'),
    dataLayer: fc.constantFrom('dataLayer', '$x'),
    utm: fc.boolean(),
    assets: fc.constantFrom('https://cdn.example/later/', '/later/'),
    debug: fc.boolean(),
    context: fc.dictionary(fc.stringMatching(/^[a-z0-9_-]{1,8}$/), text),
  },
  { requiredKeys: [] },
)

/** Generates valid states, made by `patchState` as in the configurator. */
export const arbitraryState: fc.Arbitrary<State> = fc
  .record({
    options,
    dark: fc.record({ accent: color, surface: color, text: color }, { requiredKeys: [] }),
    base: fc.constantFrom(
      '',
      'https://cdn.example/readiness-check@0.1.0/',
      'http://localhost:3000/',
      'https://a.example/;,x/',
    ),
    preview: fc.record({ width: fc.constantFrom(...previewWidths), scheme: fc.constantFrom(...previewSchemes) }),
  })
  .map(given => patchState(initialState, given as Parameters<typeof patchState>[1]))
