import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSnippet } from '../../../demo/configurator/model/parse-snippet'
import { createSnippets } from '../../../demo/configurator/model/snippets'
import { initialState, patchState } from '../../../demo/configurator/model/state'
import { withoutUnsupportedOptions } from '../../../demo/configurator/model/write-snippet'
import { hostileSnippets } from '../../support/hostile-input'
import { arbitraryState, PROPERTY_TEST_RUNS, testRelease } from './arbitrary'

const TIMEOUT = 120_000

test(
  'the state is read back from every kind of snippet that the configurator writes, without notes',
  () =>
    fc.assert(
      fc.property(arbitraryState, state => {
        for (const { id, code, files } of createSnippets(state, testRelease)) {
          const hosted = files.filter(({ name }) => name === 'hosted.html').map(({ content }) => content)
          const read = parseSnippet([code, ...hosted].join('\n'))
          expect({ id, ...read }).toEqual({
            id,
            state: { ...withoutUnsupportedOptions(id, state, testRelease), preview: initialState.preview },
            notes: [],
          })
        }
      }),
      { numRuns: PROPERTY_TEST_RUNS },
    ),
  TIMEOUT,
)

test(
  'the options are read back from the tag for tag managers',
  () =>
    fc.assert(
      fc.property(arbitraryState, state => {
        const [tag] = createSnippets(state, testRelease)
        const { options } = withoutUnsupportedOptions('tag', state, testRelease)
        expect(parseSnippet(tag?.tagManagerCode ?? '')?.state.options).toEqual(options)
      }),
      { numRuns: PROPERTY_TEST_RUNS },
    ),
  TIMEOUT,
)

const docs = import.meta.glob<string>('../../../demo/docs/*.html', { query: '?raw', import: 'default', eager: true })
const apps = import.meta.glob<string>('../../../demo/frameworks/react/src/App.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

describe('every snippet in the documentation', () => {
  const codes = Object.entries(docs).flatMap(([file, page]) =>
    [...page.matchAll(/<pre><code>([\s\S]*?)<\/code>/g)]
      .map(([, code = '']) => code)
      .filter(code =>
        /readiness-check(?:\.js|@|\s|>)[\s\S]*(?:accent|locale|words|instance)|api\.mount|hosted\.html/.test(code),
      )
      .filter(code => !/node -p|\[accent\]|:accent|\{accent\}/.test(code))
      .map(code => [`${file.replace(/.*\//, '')}: ${code.slice(0, 100)}`, code] as const),
  )
  test('is found', () => expect(codes.length).toBeGreaterThan(15))
  test.each(codes)('%s', (_, code) => {
    const read = parseSnippet(code)
    const { accent, locale, words, instance } = read?.state.options ?? {}
    expect(accent ?? locale ?? words ?? instance).toBeTruthy()
    for (const note of read?.notes ?? []) expect(note).toMatch(/worked out by code|listener|inside the element/)
  })
})

describe('a handwritten snippet', () => {
  const read = (code: string) => {
    const { state, notes } = parseSnippet(code) ?? {}
    return { ...state?.options, ...(state?.base && { base: state.base }), dark: state?.dark, notes }
  }
  const clear = { dark: {}, notes: [] }

  test.each([
    [
      'in capitals, without quotes, in any order',
      `<SCRIPT DATA-ACCENT=#0A5 data-Radius='4px' SRC=//cdn.example/readiness-check.js async Data-UTM></SCRIPT>`,
      { accent: '#0A5', radius: 4, utm: true, ...clear },
    ],
    [
      'with entities and line breaks',
      '<script\n  src="https://cdn.example/v1/readiness-check.js?save=device&amp;accent=0a5"\n\tdata-brand-name="Skog &amp; &#x50;artners&#33;">',
      { save: 'device', accent: '#0a5', brandName: 'Skog & Partners!', base: 'https://cdn.example/v1/', ...clear },
    ],
    [
      'whose tag and address disagree, so that the tag counts',
      '<script src="https://cdn.example/readiness-check.js?accent=0a5&mode=tab" data-accent="#c05"></script>',
      { accent: '#c05', mode: 'tab', base: 'https://cdn.example/', ...clear },
    ],
    [
      'as an element with a style attribute',
      `<readiness-check heading-level=3 style="display:block; --rc-accent : rebeccapurple !important;--rc-accent-dark:rgb(1 2 3 / 50%); --rc-font: 'A;B', serif"></readiness-check>`,
      {
        headingLevel: 3,
        accent: 'rebeccapurple',
        font: "'A;B', serif",
        dark: { accent: 'rgb(1 2 3 / 50%)' },
        notes: [],
      },
    ],
    [
      'with a rule of a style sheet',
      '<style>main readiness-check { color: red; --rc-surface-dark: #123 } .x { --rc-text: #111 }</style><script src="/readiness-check.js"></script>',
      { textColor: '#111', dark: { surface: '#123' }, notes: [] },
    ],
    [
      'as a style sheet alone',
      'readiness-check { --rc-accent: color-mix(in oklab, rgb(0 0 0), red); --rc-radius: 4px }',
      { accent: 'color-mix(in oklab, rgb(0 0 0), red)', radius: 4, ...clear },
    ],
    [
      'as a call with comments, double quotes and trailing commas',
      `readinessCheck.q.push(function (api) {
        // The place.
        api.mount("#ours", { "accent": "#0a5", /* px */ radius: 0x8, 'heading-level': 3,
          headingLevel: 4, utm: true, save: null, context: { plan: 'pro', }, words: { 'start': \`Go on\`, }, }) })`,
      {
        target: '#ours',
        accent: '#0a5',
        radius: 8,
        headingLevel: 3,
        utm: true,
        context: { plan: 'pro' },
        words: { start: 'Go on' },
        ...clear,
      },
    ],
    [
      'as options of the global',
      `<script>window.readinessCheck = { options: { accent: 'hotpink', contact: 'optional' } }</script>
       <script async src="https://cdn.example/readiness-check.js" data-accent="red"></script>`,
      { accent: 'hotpink', contact: 'optional', base: 'https://cdn.example/', ...clear },
    ],
    [
      'as options that are assigned to the global later',
      `<script>window.readinessCheck.options = { 'dataLayer': 'dataLayer' }; Object.assign(readinessCheck.options, { utm: true })</script>`,
      { dataLayer: 'dataLayer', utm: true, ...clear },
    ],
    [
      'in JSX, with camelCase and kebab-case names',
      `<readiness-check accent={'#0a5'} headingLevel={3} webhook-answers utm={false} brandName={"A \\"B\\" \\u{1F642}"}
         words={{ start: 'Go', ['next']: 'On' } as const} style={{ display: 'block', '--rc-text-dark': '#eee' }} />`,
      {
        accent: '#0a5',
        headingLevel: 3,
        webhookAnswers: true,
        brandName: 'A "B" 🙂',
        words: { start: 'Go', next: 'On' },
        dark: { text: '#eee' },
        notes: [],
      },
    ],
    [
      'as an address alone',
      'https://cdn.example/readiness-check@1.0.0/readiness-check.js?target=none&accent=0a5',
      { accent: '#0a5', base: 'https://cdn.example/readiness-check@1.0.0/', ...clear },
    ],
    [
      'in PHP',
      `wp_enqueue_script('readiness-check', 'https://cdn.example/readiness-check.js?target=none&mode=tab', [], null);`,
      { mode: 'tab', base: 'https://cdn.example/', ...clear },
    ],
    [
      'copied from the source of a page that shows the snippet as an example',
      '&lt;readiness-check accent=&quot;#0a5&quot; brand-name=&quot;A &amp;amp; B&quot;&gt;&lt;/readiness-check&gt;',
      { accent: '#0a5', brandName: 'A & B', ...clear },
    ],
    [
      'among other content of a page',
      `<!-- <readiness-check accent="red"> --><div id="x" class="y"><a href="/">A</a><readiness-check id="c" lang="de" class="wide" accent="#0a5"></readiness-check></div><script>if (a < b && c > d) mount(app)</script>`,
      { accent: '#0a5', ...clear },
    ],
  ])('%s', (_, code, options) => {
    expect(read(code)).toEqual(options)
  })

  test.each([
    ['<script src="/readiness-check.js" data-acent="#0a5">', '"data-acent" is no option. Use "data-accent".'],
    [
      '<script src="/readiness-check.js" data-mode="inlin">',
      '"data-mode" cannot be "inlin". Use inline, dialog, drawer, tab, button.',
    ],
    ['<script src="/readiness-check.js" accent="#0a5">', '“accent” is read as “data-accent”: so it is written there.'],
    ['<readiness-check data-accent="#0a5">', '“data-accent” is read as “accent”: so it is written there.'],
    ['<readiness-check colour="red">', '"colour" is no option. It is left out.'],
    ['<readiness-check accent={accent} />', '“accent” is worked out by code: "accent". Set it here.'],
    ['<readiness-check {...options} />', '“...options” is worked out by code: not read.'],
    [
      '<readiness-check onreadiness-complete={({ detail }) => set(detail)} />',
      'The listener “onreadiness-complete” is not kept here.',
    ],
    [
      '<readiness-check>Ask us</readiness-check>',
      'What stands inside the element, shown until the check is there, is not kept here.',
    ],
    ['api.mount("#x", { headingLvl: 3 })', '"headingLvl" is no option. Use "headingLevel".'],
    ['api.mount(place, { accent: "red" })', 'The place is worked out by code: "place".'],
    ['api.mount("#x", options)', 'Options that are worked out by code are not read: "options".'],
    ['api.mount("#x", { ...theme, utm: true })', '“...” is worked out by code: "...theme". Set it here.'],
    [
      'api.mount("#x", { accent: dark ? "red" : "blue" })',
      '“accent” is worked out by code: "dark ? \\"red\\" : \\"blue\\"". Set it here.',
    ],
    ['api.mount("#x", { words: { start: 5 } })', 'The text for "start" cannot be read. Write a plain text.'],
    ['readiness-check { --rc-acent: red }', '"--rc-acent" is no option. Use "--rc-accent".'],
    ['readiness-check { --rc-accent-dark: "red" }', '“--rc-accent-dark” cannot be "\\"red\\"". Use a CSS colour.'],
    [
      '<iframe src="https://cdn.example/hosted.html?webhook=https://x.example/"></iframe>',
      'The hosted page does not heed “webhook” in its address: write it in the page itself.',
    ],
    [
      '<readiness-check></readiness-check><readiness-check accent="red"></readiness-check>',
      'There are 2 checks in it: the first is read.',
    ],
  ])('%s is reported in a note', (code, note) => {
    expect(parseSnippet(code)?.notes).toContain(note)
  })

  test.each([
    '',
    'Hello',
    '<p>readiness</p>',
    '<script src="/other.js" data-accent="red"></script>',
    '{"a": 1}',
    '<iframe src="https://video.example/"></iframe>',
  ])('%j contains no check', code => expect(parseSnippet(code)).toBeNull())
})

test('an iframe of another service on the page is ignored', () => {
  const read = parseSnippet(
    '<readiness-check accent="red"></readiness-check><iframe src="https://video.example/embed/?rel=0"></iframe>' +
      '<script src="https://cdn.example/rc/readiness-check.js" data-target="none"></script>',
  )
  expect([read?.state.base, read?.notes]).toEqual(['https://cdn.example/rc/', []])
})

describe('parseSnippet never throws:', () => {
  test.each(Object.entries(hostileSnippets))('%s', (_, ofLength) => {
    expect(() => parseSnippet(ofLength(1_000_000))).not.toThrow()
  })

  test('for names that every object inherits', () => {
    const { state, notes } =
      parseSnippet(
        `api.mount('#x', { __proto__: { accent: 'red' }, constructor: 1, context: { '__proto__': 'x', a: 'b' }, words: { ['__proto__']: 'x' } })`,
      ) ?? {}
    expect(state).toEqual(patchState(initialState, { options: { target: '#x', context: { a: 'b' } } }))
    expect(notes).toHaveLength(5)
  })
})

test('the options of the React example app are read', () => {
  const [app = ''] = Object.values(apps)
  expect(parseSnippet(app)?.state.options).toEqual({
    instance: 'governance',
    headingLevel: 3,
    context: { plan: 'pro' },
  })
})
