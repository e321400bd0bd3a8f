import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audienceText } from '../../../src/doctor/audience'
import { diagnose } from '../../../src/doctor/diagnose'
import type { Inputs } from '../../../src/doctor/inputs'
import { sectionsToText, summaryLine } from '../../../src/doctor/plain-text'
import type { SectionId } from '../../../src/doctor/sections'
import { inputs, type Said, violation } from './inputs'

const hook = 'https://hook.example/in'
const hooked: Said = { tag: { webhook: hook } }

const findings = (given: Inputs) => diagnose(given)[0]?.findings ?? []
const lines = (given: Inputs) => findings(given).map(({ snippet: line }) => line)
const said = (given: Inputs) => findings(given).map(({ message: what, fix: mend }) => `${what} ${mend}`)
const rows = (given: Inputs, id: SectionId) => diagnose(given).find(section => section.id === id)?.rows ?? []
const row = (given: Inputs, id: SectionId, name: string) => rows(given, id).find(one => one.name === name)

test('of a check with which nothing is wrong, it says so', () => {
  expect(findings(inputs())).toEqual([])
  expect(summaryLine(diagnose(inputs()))).toBe('Nothing is wrong')
})

describe('options', () => {
  test('each is told with its value, where it comes from and how it is spelled there', () => {
    const given = inputs({
      call: { 'heading-level': 3 },
      element: { 'webhook-answers': '' },
      tag: { accent: '#0a5' },
      query: { radius: '4' },
    })
    const of = (name: string) => row(given, 'options', name)
    expect(of('heading-level')).toEqual({ name: 'heading-level', value: '3', about: 'by call, as headingLevel' })
    expect(of('webhook-answers')).toMatchObject({ value: 'true', about: 'on the element, as webhook-answers' })
    expect(of('accent')?.about).toBe('on the tag, as data-accent')
    expect(of('radius')).toMatchObject({ value: '4', about: 'in the script’s address, as radius' })
    expect(of('save')).toEqual({ name: 'save', value: 'tab', about: 'default', isQuiet: true })
  })

  test('one that cannot be used is at its default, because of its place, and is told', () => {
    const given = inputs({ element: { radius: '99' }, tag: { radius: '4' } })
    expect(row(given, 'options', 'radius')).toMatchObject({
      value: '12',
      about: 'default: what stands on the element cannot be used',
    })
    expect(said(given)).toEqual(['"radius" cannot be "99". Use 0 to 24.'])
  })

  test('what a stronger place overrules, and what is no option, are not used', () => {
    const given = inputs({
      call: { accent: 'red' },
      element: { accent: 'blue', class: 'wide', color: 'x', 'data-id': '1' },
      tag: { accnt: 'green', cfasync: 'false', radius: '' },
    })
    expect(rows(given, 'unused')).toEqual([
      { name: 'accent', value: 'blue', about: 'overruled by call' },
      { name: 'colour', value: 'on the element', about: 'no option of this check: nobody reads it' },
      { name: 'data-accnt', value: 'on the tag', about: 'no option; a slip of the pen is told above' },
      { name: 'data-cfasync', value: 'on the tag', about: 'no option of this check: nobody reads it' },
    ])
  })

  test('a fault of an option that stands there no more is told no more', () => {
    const old = { code: 'option', message: '"radius" cannot be "99"', hint: 'Use 0 to 24.' } as const
    expect(findings(inputs(undefined, { problems: [old] }))).toEqual([])
  })

  test('what only the browser could see is told as long as it stands there', () => {
    const message = '"brandLogo" cannot be "https://partner.example/logo.png"'
    const problems = [{ code: 'option', message, hint: 'Use the address of an image.' } as const]
    const logo = 'https://partner.example/logo.png'
    expect(said(inputs({ tag: { 'brand-logo': logo } }, { problems: problems }))).toEqual([
      `${message}. Use the address of an image.`,
    ])
    expect(findings(inputs(undefined, { problems: problems }))).toEqual([])
  })
})

describe('policy', () => {
  const stopped = (policy: string, directive = 'connect-src', blocked = hook) =>
    findings(inputs(hooked, { violations: [violation(directive, blocked, policy)] }))

  test.each([
    ["default-src 'self'; connect-src 'self'", "connect-src 'self' https://hook.example", "connect-src 'self'"],
    ["connect-src 'none'", 'connect-src https://hook.example', "connect-src 'none'"],
    ["default-src 'none'", 'connect-src https://hook.example', null],
    ["default-src 'self' https:", "connect-src 'self' https: https://hook.example", null],
    ['CONNECT-SRC a; connect-src b', 'connect-src a https://hook.example', 'connect-src a'],
  ])('of "%s" it is "%s" that allows the webhook', (policy, line, old) => {
    const [finding, ...more] = stopped(policy)
    expect(more).toEqual([])
    expect(finding?.snippet).toBe(line)
    if (old) expect(finding?.fix).toContain(`in place of “${old}”`)
    else expect(finding?.fix).toContain('Add this')
  })

  test('a later file is allowed by its folder, in the directive that governs it', () => {
    const file = 'https://partner.example/check/full-report-0123456789.js'
    const [finding] = stopped("default-src 'self'; script-src 'sha384-x'", 'script-src-elem', file)
    expect(finding?.snippet).toBe("script-src 'sha384-x' https://partner.example/check/")
    expect(stopped("script-src-elem 'sha384-x'", 'script-src-elem', file)[0]?.snippet).toBe(
      "script-src-elem 'sha384-x' https://partner.example/check/",
    )
  })

  test('where only loaders are trusted, no address is given: the tag’s hash or nonce allows what it loads', () => {
    const file = 'https://partner.example/check/full-report-0123456789.js'
    const policy = "script-src 'nonce-a' 'strict-dynamic'"
    const stop = { violations: [violation('script-src-elem', file, policy)] }
    expect(lines(inputs(hooked, stop))).toEqual(['nonce="…"'])
    const tag = { ...inputs().tag, integrity: 'sha384-x', crossorigin: 'anonymous' } as Inputs['tag']
    expect(lines(inputs(hooked, { ...stop, tag }))).toEqual([`${policy} 'sha384-x'`])
    const problem = { code: 'file', message: 'A file did not come', hint: 'Look.' } as const
    const page = { ...inputs().page, policies: [policy] }
    expect(lines(inputs(hooked, { problems: [problem], page }))).toEqual(['nonce="…"'])
  })

  const inPage = (policy: string) => inputs(hooked, { page: { ...inputs().page, policies: [policy] } })

  test.each([
    ["connect-src 'none'", 'connect-src https://hook.example'],
    ["default-src 'self'", "connect-src 'self' https://hook.example"],
    ['connect-src http://hook.example:8080', 'connect-src http://hook.example:8080 https://hook.example'],
    ['connect-src wss: *.hook.example', 'connect-src wss: *.hook.example https://hook.example'],
  ])('the webhook that "%s" in the page forbids is told before anything is sent', (policy, line) => {
    expect(lines(inPage(policy))).toEqual([line])
  })

  test.each([
    "script-src 'self'",
    'connect-src *',
    'connect-src HTTPS:',
    'connect-src http://hook.example',
    'connect-src *.example',
    'connect-src hook.example:443/in',
    'connect-src hook.example:*',
    'connect-src ???',
  ])('"%s" is not said to forbid it', policy => {
    expect(findings(inPage(policy))).toEqual([])
  })

  test('its own origin is allowed by name', () => {
    const page = { ...inputs().page, policies: ["connect-src 'self'"] }
    expect(findings(inputs({ tag: { webhook: 'https://partner.example/in' } }, { page }))).toEqual([])
  })

  test('the same is told once, though the page’s text, the browser and a fault tell it', () => {
    const policy = "connect-src 'none'"
    const problem = {
      code: 'webhook',
      message: 'The page’s policy forbids requests to https://hook.example',
      hint: 'Allow it by connect-src.',
    } as const
    const given = { ...inPage(policy), violations: [violation('connect-src', hook, policy)], problems: [problem] }
    expect(lines(given)).toHaveLength(1)
    expect(lines({ ...inPage(policy), problems: [problem] })).toHaveLength(1)
  })

  test('an address that is none stops no diagnosis', () => {
    const stop = violation('connect-src', 'https://other.example/x', "connect-src 'none'")
    expect(lines(inputs({ tag: { words: 'http://' } }, { violations: [stop] }))).toEqual([])
  })

  test('what others on the page try is none of its business', () => {
    expect(stopped("connect-src 'none'", 'connect-src', 'https://other.example/in')).toEqual([])
    expect(stopped("script-src 'none'", 'script-src-elem', 'https://partner.example/check/other.js')).toEqual([])
    expect(stopped("img-src 'none'", 'img-src', hook)).toEqual([])
  })

  test('a policy that is only reported is good to know', () => {
    const only = { ...violation('connect-src', hook, "connect-src 'none'"), enforced: false }
    expect(findings(inputs(hooked, { violations: [only] }))[0]?.severity).toBe('note')
  })

  test('a fault that tells the same is not told twice; alone, it has the line too', () => {
    const problem = {
      code: 'webhook',
      message: 'The page’s policy forbids requests to https://hook.example',
      hint: 'Allow it by connect-src.',
    } as const
    const both = inputs(hooked, {
      problems: [problem],
      violations: [violation('connect-src', hook, "connect-src 'none'")],
    })
    expect(lines(both)).toEqual(['connect-src https://hook.example'])
    expect(lines(inputs(hooked, { problems: [problem] }))).toEqual(['connect-src https://hook.example'])
  })
})

describe('webhook', () => {
  const sending = (outcome: 'delivered' | 'unconfirmed' | 'failed', more: Record<string, string> = {}) =>
    inputs({ tag: { webhook: hook, ...more } }, { sent: [{ outcome, id: 'msg_1' }] })

  test('an answer that cannot be read is mended by the page’s own origin', () => {
    expect(lines(sending('unconfirmed'))).toEqual(['Access-Control-Allow-Origin: https://partner.example'])
    expect(lines(sending('unconfirmed', { 'webhook-format': 'json' }))).toEqual([
      'Access-Control-Allow-Origin: https://partner.example\nAccess-Control-Allow-Headers: content-type',
    ])
  })

  test('nothing is wrong where it arrived, where nobody asked to know, or where it came right at last', () => {
    expect(findings(sending('delivered'))).toEqual([])
    expect(findings(sending('unconfirmed', { 'webhook-reply': 'blind' }))).toEqual([])
    const sent = [
      { outcome: 'unconfirmed', id: 'msg_1' },
      { outcome: 'delivered', id: 'msg_1' },
    ] as const
    expect(findings(inputs(hooked, { sent }))).toEqual([])
  })

  test('what did not arrive is told once, with the answer where there was one', () => {
    expect(said(sending('failed'))).toHaveLength(1)
    const problem = { code: 'webhook', message: 'The webhook answered 404', hint: 'Look.' } as const
    expect(said({ ...sending('failed'), problems: [problem] })).toEqual(['The webhook answered 404. Look.'])
  })
})

describe('script', () => {
  const tag = inputs().tag
  const withTag = (more: object, said?: Said) => inputs(said, { tag: tag && { ...tag, ...more } })

  test.each([
    [
      'twice',
      inputs(undefined, { scripts: ['https://a.example/readiness-check.js', 'https://b.example/readiness-check.js'] }),
      /more than once: https:\/\/a/,
    ],
    ['in two versions', inputs(undefined, { globalVersion: '1.0.0' }), /1\.2\.3 shows this check, 1\.0\.0 came first/],
    ['without its attributes', inputs({}), /“data-” attributes/],
    ['as a module', withTag({ isRunByBrowser: false }), /could not tell which tag/],
    ['in the head', withTag({ stands: 'head' }), /in the head/],
    ['under another name', inputs(undefined, { tag: null }), /No tag/],
    ['from elsewhere, without integrity', withTag({ src: 'https://cdn.example/readiness-check.js' }), /no integrity/],
    ['with integrity, without crossorigin', withTag({ integrity: 'sha384-x' }), /no crossorigin/],
  ])('%s is told', (_, given, message) => {
    expect(said(given)).toEqual([expect.stringMatching(message)])
  })

  test('a tag with nothing but “debug” has lost nothing', () => {
    expect(findings(inputs({ tag: { debug: '' } }))).toEqual([])
  })

  test.each(['file:///tmp/page.html', 'null/tmp/page.html', 'data:…', 'about:blank', ''])(
    'on a page at "%s" it is diagnosed all the same',
    address => {
      const page = { ...inputs().page, address, origin: 'null' }
      const stop = violation(
        'script-src-elem',
        'https://partner.example/check/full-report-0123456789.js',
        "script-src 'none'",
      )
      const given = inputs(
        { tag: { words: 'words.json' } },
        { page, violations: [stop, violation('img-src', 'inline', '')] },
      )
      expect(lines(given)).toContain('script-src https://partner.example/check/')
    },
  )

  test('from a bundle it has no tag, and nothing is wrong with that', () => {
    expect(findings(inputs({}, { tag: undefined, base: null, scripts: [] }))).toEqual([])
  })
})

describe('page', () => {
  const page = inputs().page
  const on = (more: Partial<Inputs['page']>, said?: Said) => inputs(said, { page: { ...page, ...more } })

  test('what a frame or a page forbids has the words that allow it', () => {
    expect(lines(on({ clipboard: false }))).toEqual(['Permissions-Policy: clipboard-write=(self)'])
    expect(lines(on({ clipboard: false, isFramed: true }))).toEqual(['allow="clipboard-write"'])
    expect(lines(on({ sandbox: ['allow-scripts'], isFramed: true }))[0]).toContain('allow-downloads')
    expect(lines(on({ storage: false, origin: 'null', isFramed: true }))[0]).toContain('allow-same-origin')
  })

  test('flags that the frame has stay', () => {
    const [line] = lines(on({ sandbox: ['allow-forms', 'allow-scripts'], isFramed: true }))
    expect(line).toBe('sandbox="allow-forms allow-scripts allow-same-origin allow-downloads allow-modals allow-popups"')
  })

  test('a page that its own policy puts into a sandbox is told so, with the flags that the policy has', () => {
    const alone = on({ storage: false, origin: 'null' })
    expect(said(alone)[0]).toContain('Content-Security-Policy has “sandbox”')
    expect(lines(alone)[0]).toMatch(/^sandbox allow-scripts allow-same-origin /)
    const violations = [
      violation('img-src', 'https://other.example', "img-src 'none'; sandbox allow-forms allow-scripts"),
    ]
    expect(lines({ ...alone, violations })).toEqual([
      'sandbox allow-forms allow-scripts allow-same-origin allow-downloads allow-modals allow-popups',
    ])
    const file = on({ storage: false, origin: 'null', address: 'file:///tmp/page.html' })
    expect(said(file).join()).toContain('the visitor’s setting')
  })

  test('storage that is not used may be blocked', () => {
    expect(said(on({ storage: false }))[0]).toContain('Storage is blocked')
    expect(findings(on({ storage: false }, { tag: { save: 'none' } }))).toEqual([])
  })
})

describe('colours', () => {
  const white = { role: 'surface', requested: '', used: '#ffffff' } as const

  test('a correction is told in terms of its option, with the contrast before and after', () => {
    const colors = [white, { role: 'accent-text', requested: '#ffe100', used: '#716200' } as const]
    const [first] = said(inputs(undefined, { colors: colors }))
    expect(first).toContain('“accent” is #ffe100, which has 1.3 to 1 as text on the card')
    expect(first).toContain('It shows as #716200, with 6.0 to 1')
    expect(first).toContain('4.5 to 1')
  })

  test('what the browser rounds is no correction', () => {
    const colors = [white, { role: 'text', requested: '#102030', used: '#112130' } as const]
    expect(findings(inputs(undefined, { colors: colors }))).toEqual([])
  })
})

test.each([
  [{ tag: { debug: '' } }, 'Every visitor sees this, because “debug” is set on the tag.'],
  [{ element: { debug: '' }, tag: { debug: '' } }, 'is set on the element.'],
  [{ query: { debug: '1' } }, 'is set in the script’s address.'],
  [{ call: { debug: true } }, 'Every visitor for whom your script sets “debug”'],
  [{ tag: { accent: '#0a5' } }, 'Only who opens the page with “#readiness-debug”'],
] as [Said, string][])('asked for by %j, it says who sees it', (said, text) => {
  expect(audienceText(inputs(said))).toContain(text)
})

test('of a webhook only the origin is said, and of what lies beside it all', () => {
  const webhook = 'https://partner.example/check/T0/SECRET'
  const given = inputs(
    { call: { webhook }, tag: { webhook: 'hooks.example/T0/SECRET' } },
    { violations: [violation('connect-src', webhook, `connect-src 'self'; img-src ${webhook}; font-src a`)] },
  )
  const text = sectionsToText(diagnose(given))
  expect(text).not.toContain('SECRET')
  expect(row(given, 'hook', 'address')?.value).toBe('https://partner.example/…')
  expect(row(given, 'page', 'policy')?.value).toBe("connect-src 'self'; img-src https://partner.example/…; font-src a")
  expect(row(given, 'script', 'address')?.value).toBe('https://partner.example/check/readiness-check.js')
  expect(text).toContain('requests to your webhook: https://partner.example/….')
})

test('no secret of an address and no value of a context is ever said', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9]{12}$/).map(text => `zq${text}`)
  fc.assert(
    fc.property(secret, fc.constantFrom('call', 'element', 'tag', 'query', 'global'), (key, place) => {
      const address = `https://user:${key}@hook.example/in/${key}?key=${key}#${key}`
      const given = inputs(
        {
          [place]: {
            webhook: address,
            'context-plan': key,
            'context-Plan': key,
            words: `https://a.example/w?${key}`,
            acount: key,
          },
          style: {},
        },
        {
          violations: [
            violation(
              'connect-src',
              `${hook}/${key}?key=${key}`,
              `connect-src 'none'; report-uri https://r.example/?k=${key}`,
            ),
          ],
          tag: {
            ...(inputs().tag as object),
            src: `https://partner.example/readiness-check.js?webhook=${key}`,
          } as never,
          sent: [{ outcome: 'unconfirmed', id: 'msg_1' }],
        },
      )
      const lower = {
        ...given,
        layers: [
          ...given.layers,
          ...inputs({ tag: { webhook: `hook.example/in/${'x'.repeat(60)}/${key}/"?${key}` } }).layers,
        ],
      }
      expect(sectionsToText(diagnose(given))).not.toContain(key)
      expect(sectionsToText(diagnose(lower))).not.toContain(key)
    }),
  )
})

test('as text it says all that the panel says', () => {
  const given = inputs(
    { tag: { radius: '99' } },
    { violations: [violation('connect-src', hook, "connect-src 'none'")] },
  )
  const text = sectionsToText(diagnose(given))
  for (const { title, findings, rows } of diagnose(given)) {
    expect(text).toContain(title)
    for (const { message: what, fix: mend, snippet: line } of findings)
      for (const part of [what, mend, line]) expect(text).toContain(part ?? '')
    for (const { name, value, about } of rows) expect(text).toContain(`${name}: ${value}${about ? ` (${about})` : ''}`)
  }
})
