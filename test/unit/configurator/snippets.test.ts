import { describe, expect, it } from 'vitest'
import { formatAttribute, formatJsxAttribute, formatLiteral } from '../../../demo/configurator/model/escape'
import { policyLines } from '../../../demo/configurator/model/policy-lines'
import { versionedFolder } from '../../../demo/configurator/model/snippet-notes'
import { createSnippets } from '../../../demo/configurator/model/snippets'
import { initialState, patchState, type StatePatch } from '../../../demo/configurator/model/state'
import type { SnippetKind } from '../../../demo/configurator/model/write-snippet'
import hosted from '../../../demo/hosted.html?raw'
import { testRelease } from './arbitrary'

const CDN = 'https://cdn.example/readiness-check@0.1.0/'
const createSnippet = (id: SnippetKind, patch: StatePatch = {}) => {
  const found = createSnippets(patchState(initialState, { base: CDN, ...patch }), testRelease).find(
    snippet => snippet.id === id,
  )
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('createSnippets', () => {
  it('writes a tag', () =>
    expect(
      createSnippet('tag', { options: { accent: '#0a5', utm: true }, dark: { accent: '#5f9' } }).code,
    ).toBe(`<style>
  readiness-check {
    --rc-accent-dark: #5f9;
  }
</style>
<script async data-cfasync="false" src="${CDN}readiness-check.js"
  integrity="sha384-TAG" crossorigin="anonymous"
  data-accent="#0a5"
  data-utm></script>`))

  it('writes an element, which reserves space if the check is inline', () => {
    expect(createSnippet('element', { options: { accent: '#0a5' } }).code).toBe(`<readiness-check
  accent="#0a5"
  style="display:block;min-height:34em"></readiness-check>
<script async data-cfasync="false" src="${CDN}readiness-check.js"
  integrity="sha384-TAG" crossorigin="anonymous"
  data-target="none"></script>`)
    expect(createSnippet('element', { options: { mode: 'tab' } }).code).toMatch(
      /^<readiness-check\n {2}mode="tab"><\/readiness-check>/,
    )
  })

  it('writes a call', () => {
    expect(createSnippet('call', { options: { brandName: "It's", words: { 'a.b': 'x' } } }).code).toBe(`<style>
  #readiness {
    min-height: 34em;
  }
</style>
<div id="readiness"></div>
<script>
  ((window.readinessCheck ||= {}).q ||= []).push(api => {
    api.mount('#readiness', {
      words: {
        'a.b': 'x',
      },
      brandName: 'It\\'s',
    })
  })
</script>
<script async data-cfasync="false" src="${CDN}readiness-check.js"
  integrity="sha384-TAG" crossorigin="anonymous"
  data-target="none"></script>`)
    expect(createSnippet('call', { options: { target: '#mine' } }).code).not.toContain('<div')
  })

  it('writes a React component', () =>
    expect(
      createSnippet('react', { options: { accent: '#0a5', headingLevel: 3, label: '"A" {b}' }, dark: { text: '#eee' } })
        .code,
    ).toBe(`import type { CSSProperties } from 'react'
import 'readiness-check/auto'
import type {} from 'readiness-check/react'

export function ReadinessCheck() {
  return (
    <readiness-check
      label={'"A" {b}'}
      accent="#0a5"
      heading-level={3}
      style={{ display: 'block', minHeight: '34em', '--rc-text-dark': '#eee' } as CSSProperties}
    />
  )
}`))

  it('writes an iframe, with a hosted page that contains the options that its address cannot', () => {
    const { code, files } = createSnippet('iframe', {
      options: { accent: '#0a5', font: 'A & B', webhook: 'https://hook.example/x', brandName: '$& "x"', mode: 'tab' },
      dark: { accent: '#5f9' },
    })
    expect(code).toContain(`src="${CDN}hosted.html?accent=0a5&amp;font=A+%26+B"`)
    expect(files[0]?.content).toContain(
      '<readiness-check brand-name="$&amp; &quot;x&quot;"\n  webhook="https://hook.example/x"\n  style="display:block;min-height:34em;--rc-accent-dark:#5f9"></readiness-check>',
    )
    expect(files[0]?.content).toContain(
      'src="readiness-check.js" integrity="sha384-TAG" crossorigin="anonymous" data-target="none"',
    )
  })

  it('only adds the integrity to the hosted page if there are no options', () =>
    expect(createSnippet('iframe').files).toEqual([
      {
        name: 'hosted.html',
        content: hosted.replace(
          'readiness-check.js" data',
          'readiness-check.js" integrity="sha384-TAG" crossorigin="anonymous" data',
        ),
      },
    ]))

  it('writes no integrity if it is not known', () =>
    expect(createSnippets(initialState, { ...testRelease, integrity: {} })[0]?.code).not.toMatch(
      /integrity|crossorigin/,
    ))

  it('writes texts for markup into a file, whose name changes with its content', () => {
    const [one, other] = ['Go', 'Start'].map(start => createSnippet('element', { options: { words: { start } } }))
    expect(one?.files[0]?.name).toMatch(/^words-[\da-f]{8}\.json$/)
    expect(one?.code).toContain(`words="${CDN}${one?.files[0]?.name}"`)
    expect(JSON.parse(one?.files[0]?.content ?? '')).toEqual({ start: 'Go' })
    expect(other?.files[0]?.name).not.toBe(one?.files[0]?.name)
    expect(createSnippet('call', { options: { words: { start: 'Go' } } }).files).toEqual([])
  })

  it.each([
    ['tag', { options: { mode: 'dialog' } }, 'data-readiness-open'],
    ['react', { options: { mode: 'drawer' } }, 'data-readiness-open'],
    ['tag', { base: '' }, ''],
    ['tag', { base: 'http://localhost:3000/' }, 'is this machine'],
    ['tag', { base: 'https://cdn.example/' }, 'such as https://cdn.example/readiness-check@0.1.0/'],
    ['element', { options: { target: '#x' } }, 'no place for “target”'],
    ['iframe', { options: { mode: 'tab', label: 'x' } }, 'no place for “mode”, “label”'],
    ['tag', { options: { label: '<script>' } }, 'heed no nonce'],
    ['element', { options: { words: { a: 'b' } } }, 'Access-Control-Allow-Origin'],
    ['tag', { options: { webhook: 'https://hook.example/' } }, 'can be read by anybody'],
  ] as const)('adds a note for the kind %s with %j: %s', (id, patch, note) =>
    expect(createSnippet(id, patch).notes.join('\n')).toContain(note),
  )

  it('adds no note about a missing button if something else opens the check', () => {
    for (const options of [{ mode: 'tab' }, { mode: 'dialog', openOn: 'exit' }] as const)
      expect(createSnippet('tag', { options }).notes.join()).not.toContain('data-readiness-open')
  })

  it('versionedFolder adds the version to an address without it', () => {
    expect(versionedFolder('https://cdn.example/', testRelease)).toBe(CDN)
    expect(versionedFolder(CDN, testRelease)).toBeNull()
    expect(versionedFolder('', testRelease)).toBeNull()
  })
})

describe('escaping', () => {
  it('keeps a text from ending its attribute or tag', () =>
    expect(formatAttribute('a', `"&<>'\n\t`)).toBe(`a="&quot;&amp;&lt;&gt;'&#10;&#9;"`))

  it('keeps a text from ending its string or script', () => {
    const text = `'\\</script><!-- <SCRIPT>\n\u2028\u0000`
    expect(formatLiteral(text)).toBe(`'\\'\\\\\\x3C/script>\\x3C!-- \\x3CSCRIPT>\\n\\u2028\\u0000'`)
    expect(JSON.parse(`"${formatLiteral(text).slice(1, -1).replaceAll("\\'", "'").replaceAll('\\x3C', '<')}"`)).toBe(
      text,
    )
  })

  it('writes JSX strings only for texts that need no escape', () => {
    expect(formatJsxAttribute('a', `it's {b} > c`, '')).toBe(`a="it's {b} > c"`)
    for (const text of ['"', '&', '\\', '\n']) expect(formatJsxAttribute('a', text, '')).toMatch(/^a=\{'.*'\}$/)
  })
})

describe('policyLines', () => {
  const state = (patch: StatePatch) => patchState(initialState, { base: CDN, ...patch })

  it('allows only the folder of the script, by address', () => {
    expect(policyLines(state({}), testRelease, 'tag')).toEqual([`script-src ${CDN}`])
    expect(policyLines(state({ base: 'https://a.example/b;c,d/' }), testRelease, 'tag')).toEqual([
      'script-src https://a.example/b%3Bc%2Cd/',
    ])
  })

  it('has a line for each kind of request', () =>
    expect(
      policyLines(
        state({ options: { webhook: 'https://hook.example/x?y', words: '/w.json', brandLogo: 'data:image/png,x' } }),
        testRelease,
        'tag',
      ),
    ).toEqual([`script-src ${CDN}`, 'img-src data:', "connect-src 'self' https://hook.example"]))

  it('allows the folder of the chunks too, if the option assets sets another', () => {
    const [line] = policyLines(state({ options: { assets: 'https://later.example/a/' } }), testRelease, 'tag')
    expect(line).toBe(`script-src ${CDN} https://later.example`)
  })

  it('has no line for addresses that cannot be fetched', () => {
    for (const words of ['http://[', 'javascript:x'])
      expect(policyLines(state({ options: { words } }), testRelease, 'tag')).toEqual([`script-src ${CDN}`])
  })

  it('allows only the frame and its inline code for an iframe', () =>
    expect(
      policyLines(state({ options: { webhook: 'https://hook.example/x' } }), testRelease, 'iframe').map(line =>
        line.replace(/sha256-[^']*/g, '…'),
      ),
    ).toEqual(["script-src '…'", "style-src 'unsafe-hashes' '…'", `frame-src ${CDN}`]))

  it('allows the script by nonce and strict-dynamic', () => {
    expect(policyLines(state({}), testRelease, 'tag', 'nonce')).toEqual(["script-src 'nonce-R4nd0m'"])
    expect(policyLines(state({}), testRelease, 'tag', 'strict-dynamic')).toEqual([
      "script-src 'nonce-R4nd0m' 'strict-dynamic'",
    ])
  })

  const hashes = (patch: StatePatch) =>
    (policyLines(state(patch), testRelease, 'tag', 'hash')[0] ?? '')
      .replace('script-src ', '')
      .replaceAll(/'sha384-(\w+)'/g, '$1')
      .split(' ')

  it('allows by hash exactly the chunks that the options may load', () => {
    expect(hashes({ options: { locale: 'en' } })).toEqual(['TAG', 'DETAILS'])
    expect(hashes({ options: { locale: 'de-AT' } })).toEqual(['TAG', 'DETAILS', 'TEXTS', 'DE', 'DEDETAILS'])
    expect(hashes({})).toEqual(['TAG', 'DETAILS', 'TEXTS', 'DE', 'DEDETAILS', 'AR', 'ARDETAILS'])
    expect(hashes({ options: { locale: 'en', mode: 'tab', words: { a: 'b' }, contact: 'optional' } })).toEqual([
      'TAG',
      'DETAILS',
      'OVERLAY',
      'DELIVERY',
      'TEXTS',
      'CHECK',
    ])
    expect(hashes({ options: { locale: 'fr' } })).toContain('TEXTS')
  })

  it('allows by hash every chunk that it does not know', () => {
    const later = {
      ...testRelease,
      integrity: { 'new-0123456789.js': 'sha384-NEW', 'readiness-check.js': 'sha384-TAG' },
    }
    expect(policyLines(state({ options: { locale: 'en' } }), later, 'tag', 'hash')).toEqual([
      "script-src 'sha384-TAG' 'sha384-NEW'",
    ])
  })
})
