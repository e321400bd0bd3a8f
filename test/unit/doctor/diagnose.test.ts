import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { panelAudienceText } from '../../../src/doctor/audience'
import { diagnose } from '../../../src/doctor/diagnose'
import type { DoctorInputs } from '../../../src/doctor/inputs'
import { sectionsToText, summaryLine } from '../../../src/doctor/plain-text'
import type { PanelSectionId } from '../../../src/doctor/sections'
import { createInputs, createViolation, type OptionsBySource } from './inputs'

const webhook = 'https://hook.example/in'
const withWebhook: OptionsBySource = { tag: { webhook } }

const findings = (given: DoctorInputs) => diagnose(given)[0]?.findings ?? []
const snippets = (given: DoctorInputs) => findings(given).map(({ snippet }) => snippet)
const messages = (given: DoctorInputs) => findings(given).map(({ message, fix }) => `${message} ${fix}`)
const rows = (given: DoctorInputs, id: PanelSectionId) => diagnose(given).find(section => section.id === id)?.rows ?? []
const row = (given: DoctorInputs, id: PanelSectionId, name: string) => rows(given, id).find(row => row.name === name)

it('reports that nothing is wrong with a check without problems', () => {
  expect(findings(createInputs())).toEqual([])
  expect(summaryLine(diagnose(createInputs()))).toBe('Nothing is wrong')
})

describe('options', () => {
  it('shows each option with its value, its source and its spelling in that source', () => {
    const given = createInputs({
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
    expect(of('save')).toEqual({ name: 'save', value: 'tab', about: 'default', isDefault: true })
  })

  it('shows the default for an option with an invalid value, names the source and reports the problem', () => {
    const given = createInputs({ element: { radius: '99' }, tag: { radius: '4' } })
    expect(row(given, 'options', 'radius')).toMatchObject({
      value: '12',
      about: 'default: what stands on the element cannot be used',
    })
    expect(messages(given)).toEqual(['"radius" cannot be "99". Use 0 to 24.'])
  })

  it('lists overruled settings and unknown names as not used', () => {
    const given = createInputs({
      call: { accent: 'red' },
      element: { accent: 'blue', class: 'wide', colour: 'x', 'data-id': '1' },
      tag: { accnt: 'green', cfasync: 'false', radius: '' },
    })
    expect(rows(given, 'unused')).toEqual([
      { name: 'accent', value: 'blue', about: 'overruled by call' },
      { name: 'colour', value: 'on the element', about: 'no option of this check: nobody reads it' },
      { name: 'data-accnt', value: 'on the tag', about: 'no option; a slip of the pen is told above' },
      { name: 'data-cfasync', value: 'on the tag', about: 'no option of this check: nobody reads it' },
    ])
  })

  it('drops a problem of an option once its value is no longer set', () => {
    const old = { code: 'option', message: '"radius" cannot be "99"', hint: 'Use 0 to 24.' } as const
    expect(findings(createInputs(undefined, { problems: [old] }))).toEqual([])
  })

  it('keeps a problem that only the browser can find while its value is still set', () => {
    const message = '"brandLogo" cannot be "https://partner.example/logo.png"'
    const problems = [{ code: 'option', message, hint: 'Use the address of an image.' } as const]
    const logo = 'https://partner.example/logo.png'
    expect(messages(createInputs({ tag: { 'brand-logo': logo } }, { problems }))).toEqual([
      `${message}. Use the address of an image.`,
    ])
    expect(findings(createInputs(undefined, { problems }))).toEqual([])
  })
})

describe('policy', () => {
  const findingsOfViolation = (policy: string, directive = 'connect-src', blocked = webhook) =>
    findings(createInputs(withWebhook, { violations: [createViolation(directive, blocked, policy)] }))

  it.each([
    ["default-src 'self'; connect-src 'self'", "connect-src 'self' https://hook.example", "connect-src 'self'"],
    ["connect-src 'none'", 'connect-src https://hook.example', "connect-src 'none'"],
    ["default-src 'none'", 'connect-src https://hook.example', null],
    ["default-src 'self' https:", "connect-src 'self' https: https://hook.example", null],
    ['CONNECT-SRC a; connect-src b', 'connect-src a https://hook.example', 'connect-src a'],
  ])('extends the policy "%s" to "%s" to allow the webhook', (policy, line, old) => {
    const [finding, ...more] = findingsOfViolation(policy)
    expect(more).toEqual([])
    expect(finding?.snippet).toBe(line)
    if (old) expect(finding?.fix).toContain(`in place of “${old}”`)
    else expect(finding?.fix).toContain('Add this')
  })

  it('allows a chunk by its folder, in the directive that governs scripts', () => {
    const file = 'https://partner.example/check/full-report-0123456789.js'
    const [finding] = findingsOfViolation("default-src 'self'; script-src 'sha384-x'", 'script-src-elem', file)
    expect(finding?.snippet).toBe("script-src 'sha384-x' https://partner.example/check/")
    expect(findingsOfViolation("script-src-elem 'sha384-x'", 'script-src-elem', file)[0]?.snippet).toBe(
      "script-src-elem 'sha384-x' https://partner.example/check/",
    )
  })

  it('suggests the hash or nonce of the tag instead of an address under strict-dynamic', () => {
    const file = 'https://partner.example/check/full-report-0123456789.js'
    const policy = "script-src 'nonce-a' 'strict-dynamic'"
    const blockedChunk = { violations: [createViolation('script-src-elem', file, policy)] }
    expect(snippets(createInputs(withWebhook, blockedChunk))).toEqual(['nonce="…"'])
    const tag = { ...createInputs().tag, integrity: 'sha384-x', crossorigin: 'anonymous' } as DoctorInputs['tag']
    expect(snippets(createInputs(withWebhook, { ...blockedChunk, tag }))).toEqual([`${policy} 'sha384-x'`])
    const problem = { code: 'file', message: 'A file failed to load', hint: 'Look.' } as const
    const page = { ...createInputs().page, policies: [policy] }
    expect(snippets(createInputs(withWebhook, { problems: [problem], page }))).toEqual(['nonce="…"'])
  })

  const types = "require-trusted-types-for 'script'"

  it.each([
    [[`${types}; trusted-types 'none'`], ['trusted-types readiness-check']],
    [[types, 'trusted-types a b'], ['trusted-types a b readiness-check']],
    [[`${types}; trusted-types`], ['trusted-types readiness-check']],
    [[types], []],
    [[`${types}; trusted-types a readiness-check`], []],
    [[`${types}; trusted-types *`], []],
    [[`${types}; trusted-types default`], []],
    [["trusted-types 'none'"], []],
  ])('of %j is extended by %j, so that WebKit can verify chunks', (policies, lines) => {
    const page = { ...createInputs().page, policies }
    expect(snippets(createInputs({ tag: { accent: '#0a5' } }, { page }))).toEqual(lines)
    // Bundlers load the chunks of the npm package.
    expect(snippets(createInputs({}, { page, tag: undefined, chunkBaseUrl: null, scripts: [] }))).toEqual([])
  })

  it('reports a violation of Trusted Types once, and not as a mistake of the check', () => {
    const { tag } = createInputs()
    const violation = createViolation('trusted-types', 'trusted-types-policy', `${types}; trusted-types a`)
    const ours = { ...violation, sourceFile: tag?.src ?? '' }
    expect(snippets(createInputs({ tag: { accent: '#0a5' } }, { violations: [ours, ours] }))).toEqual([
      'trusted-types a readiness-check',
    ])
  })

  const withMetaPolicy = (policy: string) =>
    createInputs(withWebhook, { page: { ...createInputs().page, policies: [policy] } })

  it.each([
    ["connect-src 'none'", 'connect-src https://hook.example'],
    ["default-src 'self'", "connect-src 'self' https://hook.example"],
    ['connect-src http://hook.example:8080', 'connect-src http://hook.example:8080 https://hook.example'],
    ['connect-src wss: *.hook.example', 'connect-src wss: *.hook.example https://hook.example'],
  ])('reports before any request that the meta policy "%s" forbids the webhook', (policy, line) => {
    expect(snippets(withMetaPolicy(policy))).toEqual([line])
  })

  it.each([
    "script-src 'self'",
    'connect-src *',
    'connect-src HTTPS:',
    'connect-src http://hook.example',
    'connect-src *.example',
    'connect-src hook.example:443/in',
    'connect-src hook.example:*',
    'connect-src ???',
  ])('does not report that the meta policy "%s" forbids the webhook', policy => {
    expect(findings(withMetaPolicy(policy))).toEqual([])
  })

  it("accepts a webhook at the origin of the page if the policy has 'self'", () => {
    const page = { ...createInputs().page, policies: ["connect-src 'self'"] }
    expect(findings(createInputs({ tag: { webhook: 'https://partner.example/in' } }, { page }))).toEqual([])
  })

  it('reports a blocked webhook once, even if meta policy, violation and problem all show it', () => {
    const policy = "connect-src 'none'"
    const problem = {
      code: 'webhook',
      message: 'The page’s policy forbids requests to https://hook.example',
      hint: 'Allow it by connect-src.',
    } as const
    const given = {
      ...withMetaPolicy(policy),
      violations: [createViolation('connect-src', webhook, policy)],
      problems: [problem],
    }
    expect(snippets(given)).toHaveLength(1)
    expect(snippets({ ...withMetaPolicy(policy), problems: [problem] })).toHaveLength(1)
  })

  it('completes the diagnosis if an option contains an invalid address', () => {
    const blocked = createViolation('connect-src', 'https://other.example/x', "connect-src 'none'")
    expect(snippets(createInputs({ tag: { words: 'http://' } }, { violations: [blocked] }))).toEqual([])
  })

  it('ignores violations by other code of the page', () => {
    expect(findingsOfViolation("connect-src 'none'", 'connect-src', 'https://other.example/in')).toEqual([])
    expect(
      findingsOfViolation("script-src 'none'", 'script-src-elem', 'https://partner.example/check/other.js'),
    ).toEqual([])
    expect(findingsOfViolation("img-src 'none'", 'img-src', webhook)).toEqual([])
  })

  it('reports a violation of a report-only policy as a note', () => {
    const reportOnly = { ...createViolation('connect-src', webhook, "connect-src 'none'"), isEnforced: false }
    expect(findings(createInputs(withWebhook, { violations: [reportOnly] }))[0]?.severity).toBe('note')
  })

  it('reports problem and violation of the same webhook once, and shows the directive for the problem alone', () => {
    const problem = {
      code: 'webhook',
      message: 'The page’s policy forbids requests to https://hook.example',
      hint: 'Allow it by connect-src.',
    } as const
    const problemAndViolation = createInputs(withWebhook, {
      problems: [problem],
      violations: [createViolation('connect-src', webhook, "connect-src 'none'")],
    })
    expect(snippets(problemAndViolation)).toEqual(['connect-src https://hook.example'])
    expect(snippets(createInputs(withWebhook, { problems: [problem] }))).toEqual(['connect-src https://hook.example'])
  })
})

describe('webhook', () => {
  const withDelivery = (outcome: 'delivered' | 'unconfirmed' | 'failed', more: Record<string, string> = {}) =>
    createInputs({ tag: { webhook, ...more } }, { sent: [{ outcome, id: 'msg_1' }] })

  it('suggests the CORS headers with the origin of the page if the response cannot be read', () => {
    expect(snippets(withDelivery('unconfirmed'))[0]).toBe('Access-Control-Allow-Origin: https://partner.example')
    expect(snippets(withDelivery('unconfirmed', { 'webhook-format': 'json' }))[0]).toBe(
      'Access-Control-Allow-Origin: https://partner.example\nAccess-Control-Allow-Headers: content-type',
    )
  })

  it('names the header Connection-Allowlist, which no script is told of, if the response cannot be read', () => {
    for (const format of ['simple', 'form', 'json']) {
      const given = withDelivery('unconfirmed', { 'webhook-format': format })
      expect(messages(given)[1]).toMatch(/Connection-Allowlist/)
      expect(snippets(given)[1]).toBe(`"${new URL(webhook).origin}/*"`)
    }
  })

  it.each([
    ['https://partner.example', 'http://localhost:8080/in', true],
    ['https://partner.example', 'http://127.0.0.1/in', true],
    ['https://partner.example', 'http://[::1]:8080/in', true],
    ['https://partner.example', 'https://localhost.example/in', false],
    ['http://localhost:4201', 'http://localhost:8080/in', false],
    ['http://127.0.0.1:4201', 'http://localhost:8080/in', false],
    ['null', 'http://localhost:8080/in', false],
  ])('on a page of %s, says whether %s is the visitor’s own computer', (origin, address, isLocal) => {
    const given = createInputs({ tag: { webhook: address } }, { page: { ...createInputs().page, origin } })
    expect(messages(given).filter(message => message.includes('own computer'))).toHaveLength(isLocal ? 1 : 0)
  })

  it('reports nothing if the delivery succeeded, if no reply is expected, or if the last attempt succeeded', () => {
    expect(findings(withDelivery('delivered'))).toEqual([])
    expect(findings(withDelivery('unconfirmed', { 'webhook-reply': 'blind' }))).toEqual([])
    const sent = [
      { outcome: 'unconfirmed', id: 'msg_1' },
      { outcome: 'delivered', id: 'msg_1' },
    ] as const
    expect(findings(createInputs(withWebhook, { sent }))).toEqual([])
  })

  it('reports a failed delivery once, with the response if there was one', () => {
    expect(messages(withDelivery('failed'))).toHaveLength(1)
    const problem = { code: 'webhook', message: 'The webhook answered 404', hint: 'Look.' } as const
    expect(messages({ ...withDelivery('failed'), problems: [problem] })).toEqual(['The webhook answered 404. Look.'])
  })
})

describe('script', () => {
  const tag = createInputs().tag
  const withTag = (more: object, options?: OptionsBySource) =>
    createInputs(options, { tag: tag && { ...tag, ...more } })

  it.each([
    [
      'included twice',
      createInputs(undefined, {
        scripts: ['https://a.example/readiness-check.js', 'https://b.example/readiness-check.js'],
      }),
      /more than once: https:\/\/a/,
    ],
    [
      'in two versions',
      createInputs(undefined, { globalVersion: '1.0.0' }),
      /1\.2\.3 shows this check, 1\.0\.0 came first/,
    ],
    ['without attributes', createInputs({}), /“data-” attributes/],
    ['as a module', withTag({ isRunByBrowser: false }), /could not tell which tag/],
    ['in the head', withTag({ location: 'head' }), /in the head/],
    ['alone on a page whose content Turbo swaps', withTag({ swappedBy: 'Turbo' }), /tag alone.*Turbo/],
    ['that was not found', createInputs(undefined, { tag: null }), /No tag/],
    [
      'from another origin without integrity',
      withTag({ src: 'https://cdn.example/readiness-check.js' }),
      /no integrity/,
    ],
    ['with integrity but without crossorigin', withTag({ integrity: 'sha384-x' }), /no crossorigin/],
  ])('reports a script tag %s', (_, given, message) => {
    expect(messages(given)).toEqual([expect.stringMatching(message)])
  })

  it('reports no missing attributes for a tag with only “debug”', () => {
    expect(findings(createInputs({ tag: { debug: '' } }))).toEqual([])
  })

  it.each(['file:///tmp/page.html', 'null/tmp/page.html', 'data:…', 'about:blank', ''])(
    'completes the diagnosis on a page at "%s"',
    address => {
      const page = { ...createInputs().page, address, origin: 'null' }
      const blocked = createViolation(
        'script-src-elem',
        'https://partner.example/check/full-report-0123456789.js',
        "script-src 'none'",
      )
      const given = createInputs(
        { tag: { words: 'words.json' } },
        { page, violations: [blocked, createViolation('img-src', 'inline', '')] },
      )
      expect(snippets(given)).toContain('script-src https://partner.example/check/')
    },
  )

  it('accepts a missing tag if the code is part of a bundle', () => {
    expect(findings(createInputs({}, { tag: undefined, chunkBaseUrl: null, scripts: [] }))).toEqual([])
  })
})

describe('page', () => {
  const page = createInputs().page
  const onPage = (overrides: Partial<DoctorInputs['page']>, options?: OptionsBySource) =>
    createInputs(options, { page: { ...page, ...overrides } })

  it('shows the attribute or header that allows what a frame or page forbids', () => {
    expect(snippets(onPage({ canWriteClipboard: false }))).toEqual(['Permissions-Policy: clipboard-write=(self)'])
    expect(snippets(onPage({ canWriteClipboard: false, isFramed: true }))).toEqual(['allow="clipboard-write"'])
    expect(snippets(onPage({ sandbox: ['allow-scripts'], isFramed: true }))[0]).toContain('allow-downloads')
    expect(snippets(onPage({ hasStorage: false, origin: 'null', isFramed: true }))[0]).toContain('allow-same-origin')
  })

  it('keeps the existing sandbox flags of the frame', () => {
    const [snippet] = snippets(onPage({ sandbox: ['allow-forms', 'allow-scripts'], isFramed: true }))
    expect(snippet).toBe(
      'sandbox="allow-forms allow-scripts allow-same-origin allow-downloads allow-modals allow-popups"',
    )
  })

  it('reports a page that is sandboxed by its policy, and keeps the flags of the policy', () => {
    const sandboxed = onPage({ hasStorage: false, origin: 'null' })
    expect(messages(sandboxed)[0]).toContain('Content-Security-Policy has “sandbox”')
    expect(snippets(sandboxed)[0]).toMatch(/^sandbox allow-scripts allow-same-origin /)
    const violations = [
      createViolation('img-src', 'https://other.example', "img-src 'none'; sandbox allow-forms allow-scripts"),
    ]
    expect(snippets({ ...sandboxed, violations })).toEqual([
      'sandbox allow-forms allow-scripts allow-same-origin allow-downloads allow-modals allow-popups',
    ])
    const localPage = onPage({ hasStorage: false, origin: 'null', address: 'file:///tmp/page.html' })
    expect(messages(localPage).join()).toContain('the visitor’s setting')
  })

  it('reports blocked storage only if the check uses storage', () => {
    expect(messages(onPage({ hasStorage: false }))[0]).toContain('Storage is blocked')
    expect(findings(onPage({ hasStorage: false }, { tag: { save: 'none' } }))).toEqual([])
  })
})

describe('colours', () => {
  const white = { role: 'surface', requested: '', used: '#ffffff' } as const

  it('reports a corrected colour with its option and the contrast before and after', () => {
    const colors = [white, { role: 'accent-text', requested: '#ffe100', used: '#716200' } as const]
    const [first] = messages(createInputs(undefined, { colors }))
    expect(first).toContain('“accent” is #ffe100, which has 1.3 to 1 as text on the card')
    expect(first).toContain('It shows as #716200, with 6.0 to 1')
    expect(first).toContain('4.5 to 1')
  })

  it('ignores differences from rounding by the browser', () => {
    const colors = [white, { role: 'text', requested: '#102030', used: '#112130' } as const]
    expect(findings(createInputs(undefined, { colors }))).toEqual([])
  })
})

it.each([
  [{ tag: { debug: '' } }, 'Every visitor sees this, because “debug” is set on the tag.'],
  [{ element: { debug: '' }, tag: { debug: '' } }, 'is set on the element.'],
  [{ query: { debug: '1' } }, 'is set in the script’s address.'],
  [{ call: { debug: true } }, 'Every visitor for whom your script sets “debug”'],
  [{ tag: { accent: '#0a5' } }, 'Only who opens the page with “#readiness-debug”'],
] as [OptionsBySource, string][])('describes who sees the panel with the options %j', (options, text) => {
  expect(panelAudienceText(createInputs(options))).toContain(text)
})

it('shows only the origin of a webhook, but full addresses of other files in the same folder', () => {
  const webhook = 'https://partner.example/check/T0/SECRET'
  const given = createInputs(
    { call: { webhook }, tag: { webhook: 'hooks.example/T0/SECRET' } },
    { violations: [createViolation('connect-src', webhook, `connect-src 'self'; img-src ${webhook}; font-src a`)] },
  )
  const text = sectionsToText(diagnose(given))
  expect(text).not.toContain('SECRET')
  expect(row(given, 'hook', 'address')?.value).toBe('https://partner.example/…')
  expect(row(given, 'page', 'policy')?.value).toBe("connect-src 'self'; img-src https://partner.example/…; font-src a")
  expect(row(given, 'script', 'address')?.value).toBe('https://partner.example/check/readiness-check.js')
  expect(text).toContain('requests to your webhook: https://partner.example/….')
})

it('never shows a secret in an address or the value of a context option', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9]{12}$/).map(text => `zq${text}`)
  fc.assert(
    fc.property(secret, fc.constantFrom('call', 'element', 'tag', 'query', 'global'), (key, source) => {
      const address = `https://user:${key}@hook.example/in/${key}?key=${key}#${key}`
      const given = createInputs(
        {
          [source]: {
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
            createViolation(
              'connect-src',
              `${webhook}/${key}?key=${key}`,
              `connect-src 'none'; report-uri https://r.example/?k=${key}`,
            ),
          ],
          tag: {
            ...(createInputs().tag as object),
            src: `https://partner.example/readiness-check.js?webhook=${key}`,
          } as never,
          sent: [{ outcome: 'unconfirmed', id: 'msg_1' }],
        },
      )
      const withWeakerLayer = {
        ...given,
        layers: [
          ...given.layers,
          ...createInputs({ tag: { webhook: `hook.example/in/${'x'.repeat(60)}/${key}/"?${key}` } }).layers,
        ],
      }
      expect(sectionsToText(diagnose(given))).not.toContain(key)
      expect(sectionsToText(diagnose(withWeakerLayer))).not.toContain(key)
    }),
  )
})

it('contains everything of the panel in the plain text', () => {
  const given = createInputs(
    { tag: { radius: '99' } },
    { violations: [createViolation('connect-src', webhook, "connect-src 'none'")] },
  )
  const text = sectionsToText(diagnose(given))
  for (const { title, findings, rows } of diagnose(given)) {
    expect(text).toContain(title)
    for (const { message, fix, snippet } of findings)
      for (const part of [message, fix, snippet]) expect(text).toContain(part ?? '')
    for (const { name, value, about } of rows) expect(text).toContain(`${name}: ${value}${about ? ` (${about})` : ''}`)
  }
})
