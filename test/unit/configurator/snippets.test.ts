import { describe, expect, it } from 'vitest'
import { asLiteral, attribute, jsxAttribute } from '../../../demo/configurator/model/escape'
import type { FormId } from '../../../demo/configurator/model/forms'
import { versioned } from '../../../demo/configurator/model/notes'
import { policyFor } from '../../../demo/configurator/model/policy'
import { snippets } from '../../../demo/configurator/model/snippets'
import { initial, type Patch, set } from '../../../demo/configurator/model/state'
import hosted from '../../../demo/hosted.html?raw'
import { release } from './arbitrary'

const CDN = 'https://cdn.example/readiness-check@0.1.0/'
const of = (id: FormId, patch: Patch = {}) => {
  const found = snippets(set(initial, { base: CDN, ...patch }), release).find(one => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('a snippet', () => {
  it('as a tag', () =>
    expect(of('tag', { options: { accent: '#0a5', utm: true }, dark: { accent: '#5f9' } }).code).toBe(`<style>
  readiness-check {
    --rc-accent-dark: #5f9;
  }
</style>
<script async data-cfasync="false" src="${CDN}readiness-check.js"
  integrity="sha384-TAG" crossorigin="anonymous"
  data-accent="#0a5"
  data-utm></script>`))

  it('as an element, which keeps room for what stands in the page', () => {
    expect(of('element', { options: { accent: '#0a5' } }).code).toBe(`<readiness-check
  accent="#0a5"
  style="display:block;min-height:34em"></readiness-check>
<script async data-cfasync="false" src="${CDN}readiness-check.js"
  integrity="sha384-TAG" crossorigin="anonymous"
  data-target="none"></script>`)
    expect(of('element', { options: { mode: 'tab' } }).code).toMatch(
      /^<readiness-check\n {2}mode="tab"><\/readiness-check>/,
    )
  })

  it('as a call', () => {
    expect(of('call', { options: { brandName: "It's", words: { 'a.b': 'x' } } }).code).toBe(`<style>
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
    expect(of('call', { options: { target: '#mine' } }).code).not.toContain('<div')
  })

  it('for React', () =>
    expect(
      of('react', { options: { accent: '#0a5', headingLevel: 3, label: '"A" {b}' }, dark: { text: '#eee' } }).code,
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

  it('as an iframe, whose page carries what an address must not', () => {
    const { code, files } = of('iframe', {
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

  it('leaves the hosted page as it is where it has nothing to say, but for the integrity', () =>
    expect(of('iframe').files).toEqual([
      {
        name: 'hosted.html',
        content: hosted.replace(
          'readiness-check.js" data',
          'readiness-check.js" integrity="sha384-TAG" crossorigin="anonymous" data',
        ),
      },
    ]))

  it('has no integrity where it is not known', () =>
    expect(snippets(initial, { ...release, integrity: {} })[0]?.code).not.toMatch(/integrity|crossorigin/))

  it('puts texts into a file whose name changes with them, where markup cannot hold them', () => {
    const [one, other] = ['Go', 'Start'].map(start => of('element', { options: { words: { start } } }))
    expect(one?.files[0]?.name).toMatch(/^words-[\da-f]{8}\.json$/)
    expect(one?.code).toContain(`words="${CDN}${one?.files[0]?.name}"`)
    expect(JSON.parse(one?.files[0]?.content ?? '')).toEqual({ start: 'Go' })
    expect(other?.files[0]?.name).not.toBe(one?.files[0]?.name)
    expect(of('call', { options: { words: { start: 'Go' } } }).files).toEqual([])
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
  ] as const)('as %s with %j tells of it: %s', (id, patch, note) =>
    expect(of(id, patch).notes.join('\n')).toContain(note),
  )

  it('tells of no opener where there is one', () => {
    for (const options of [{ mode: 'tab' }, { mode: 'dialog', openOn: 'exit' }] as const)
      expect(of('tag', { options }).notes.join()).not.toContain('data-readiness-open')
  })

  it('knows the folder of a version', () => {
    expect(versioned('https://cdn.example/', release)).toBe(CDN)
    expect(versioned(CDN, release)).toBeNull()
    expect(versioned('', release)).toBeNull()
  })
})

describe('what is written', () => {
  it('in an attribute ends neither it nor the tag', () =>
    expect(attribute('a', `"&<>'\n\t`)).toBe(`a="&quot;&amp;&lt;&gt;'&#10;&#9;"`))

  it('in a script ends neither the text nor the script', () => {
    const text = `'\\</script><!-- <SCRIPT>\n\u2028\u0000`
    expect(asLiteral(text)).toBe(`'\\'\\\\\\x3C/script>\\x3C!-- \\x3CSCRIPT>\\n\\u2028\\u0000'`)
    expect(JSON.parse(`"${asLiteral(text).slice(1, -1).replaceAll("\\'", "'").replaceAll('\\x3C', '<')}"`)).toBe(text)
  })

  it('in JSX is a string only where it needs no escape', () => {
    expect(jsxAttribute('a', `it's {b} > c`, '')).toBe(`a="it's {b} > c"`)
    for (const text of ['"', '&', '\\', '\n']) expect(jsxAttribute('a', text, '')).toMatch(/^a=\{'.*'\}$/)
  })
})

describe('a policy', () => {
  const state = (patch: Patch) => set(initial, { base: CDN, ...patch })

  it('by address has the folder, and nothing that is not used', () => {
    expect(policyFor(state({}), release, 'tag')).toEqual([`script-src ${CDN}`])
    expect(policyFor(state({ base: 'https://a.example/b;c,d/' }), release, 'tag')).toEqual([
      'script-src https://a.example/b%3Bc%2Cd/',
    ])
  })

  it('has a line for each thing that is fetched', () =>
    expect(
      policyFor(
        state({ options: { webhook: 'https://hook.example/x?y', words: '/w.json', brandLogo: 'data:image/png,x' } }),
        release,
        'tag',
      ),
    ).toEqual([`script-src ${CDN}`, 'img-src data:', "connect-src 'self' https://hook.example"]))

  it('by address has the folder of the later files, where that is another', () => {
    const [line] = policyFor(state({ options: { assets: 'https://later.example/a/' } }), release, 'tag')
    expect(line).toBe(`script-src ${CDN} https://later.example`)
  })

  it('has no line for what is not fetched', () => {
    for (const words of ['http://[', 'javascript:x'])
      expect(policyFor(state({ options: { words } }), release, 'tag')).toEqual([`script-src ${CDN}`])
  })

  it('of a frame is the frame’s alone', () =>
    expect(
      policyFor(state({ options: { webhook: 'https://hook.example/x' } }), release, 'iframe').map(line =>
        line.replace(/sha256-[^']*/g, '…'),
      ),
    ).toEqual(["script-src '…'", "style-src 'unsafe-hashes' '…'", `frame-src ${CDN}`]))

  it('by nonce and strict-dynamic', () => {
    expect(policyFor(state({}), release, 'tag', 'nonce')).toEqual(["script-src 'nonce-R4nd0m'"])
    expect(policyFor(state({}), release, 'tag', 'strict-dynamic')).toEqual([
      "script-src 'nonce-R4nd0m' 'strict-dynamic'",
    ])
  })

  const hashes = (patch: Patch) =>
    (policyFor(state(patch), release, 'tag', 'hash')[0] ?? '')
      .replace('script-src ', '')
      .replaceAll(/'sha384-(\w+)'/g, '$1')
      .split(' ')

  it('by hash names the chunks that may be loaded, and no others', () => {
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

  it('by hash has whatever it does not know', () => {
    const later = { ...release, integrity: { 'new-0123456789.js': 'sha384-NEW', 'readiness-check.js': 'sha384-TAG' } }
    expect(policyFor(state({ options: { locale: 'en' } }), later, 'tag', 'hash')).toEqual([
      "script-src 'sha384-TAG' 'sha384-NEW'",
    ])
  })
})
