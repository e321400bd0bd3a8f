import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Locator } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe } from 'vitest'
import { policyLines, type ScriptPolicy } from '../../demo/configurator/model/policy-lines'
import { createSnippets, type Snippet } from '../../demo/configurator/model/snippets'
import { initialState, patchState, type State, settableOptionNames } from '../../demo/configurator/model/state'
import {
  type Release,
  type SnippetKind,
  unsupportedOptions,
  withoutUnsupportedOptions,
} from '../../demo/configurator/model/write-snippet'
import { dist, root } from '../../scripts/build/paths'
import { exampleAnswers } from '../../scripts/instrument/worked-example'
import { serveFile, startServer } from '../../scripts/serve/static'
import type { CheckPage } from './support/check-page'
import { openSite, type Site } from './support/site'
import { expect, test } from './support/test'

const work = join(root, 'node_modules/.configurator-snippets')
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle r="9" cx="10" cy="10"/></svg>'

/**
 * The partner's server of the built files, on another origin than the pages. Also serves the extra files of a snippet, and
 * receives the webhook's POST requests.
 */
let cdn: Awaited<ReturnType<typeof startServer>>
const snippetFiles = new Map<string, string>()
const partnerFiles: Record<string, string> = { '/words/own.json': '{"start": "Our own start"}' }
const posted: string[] = []
let site: Site
let release: Release
let states: Record<string, State>

beforeAll(async () => {
  cdn = await startServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const content = snippetFiles.get(pathname.slice(1)) ?? partnerFiles[pathname]
    if (request.method === 'POST') {
      request.setEncoding('utf8').on('data', text => posted.push(text))
      request.on('end', () => response.writeHead(204, { 'access-control-allow-origin': '*' }).end())
    } else if (content === undefined) serveFile([dist], request, response)
    else {
      const type = pathname.endsWith('.json') ? 'application/json' : 'text/html'
      response
        .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' })
        .end(content)
    }
  })
  site = await openSite([work])
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
  release = {
    version: read(join(root, 'package.json')).version,
    integrity: read(join(dist, 'integrity.json')),
    foundFolder: `${cdn.address}/`,
  }
  states = statesAt(cdn.address)
  await bundleReact()
})
afterAll(async () => {
  await Promise.all([cdn.close(), site.close()])
  rmSync(work, { recursive: true, force: true })
})

/** A configurator state for each mode. Together they contain all characters that are hard to escape in HTML, JS or JSON. */
const statesAt = (address: string): Record<string, State> => ({
  inline: patchState(initialState, {
    options: {
      brandName: `Skog & "Partners" <b>'s</b>\nOslo`,
      brandLogo: 'https://logo.example/a,b.svg',
      brandUrl: 'https://skog.example/?a=1&b="2"',
      words: {
        start: `Go > & "on" — مرحبا 🙂`,
        minutes: '{n} min',
      },
      colorScheme: 'dark',
      accent: '#0a5',
      textColor: 'rgb(230 239 233 / 100%)',
      radius: 6.5,
      font: `"Noto Sans", 'Segoe UI', sans-serif`,
      headingLevel: 3,
      ctaLabel: `It's \\ "quoted" \${x} </script><script>alert(1)</script>`,
      ctaUrl: 'mailto:a@b.example?subject=A&body=B',
      webhook: `${address}/hook`,
      contact: 'optional',
      context: { campaign: `spring & "summer"`, plan_2: '' },
      utm: true,
    },
    dark: { accent: '#5fcf9b', surface: '#0d1712' },
  }),
  dialog: patchState(initialState, {
    options: { mode: 'dialog', locale: 'de', accent: 'oklch(0.5 0.15 30)', instance: `a "b" & <c>`, save: 'device' },
  }),
  drawer: patchState(initialState, {
    options: { mode: 'drawer', locale: 'ar', surface: '#102030', privacyUrl: 'https://skog.example/p' },
  }),
  tab: patchState(initialState, {
    options: {
      mode: 'tab',
      label: `“Ready”? <i>&amp;</i> {it's} 🙂`,
      brandName: 'A',
      brandLogo: `data:image/svg+xml,${encodeURIComponent(LOGO)}`,
      words: '/words/own.json',
      dataLayer: 'dataLayer',
    },
    dark: { text: 'hotpink' },
  }),
  button: patchState(initialState, {
    options: { mode: 'button', label: 'line\nline', colorScheme: 'light', openOn: 'exit', target: '#place' },
  }),
})

const STATES = ['inline', 'dialog', 'drawer', 'tab', 'button']
const FORMS: SnippetKind[] = ['tag', 'element', 'call', 'react', 'iframe']

const snippetOf = (state: State, id: SnippetKind) =>
  createSnippets(state, release).find(one => one.id === id) as Snippet

/** Writes the React snippet of every state as an app, and bundles the apps. */
async function bundleReact() {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  for (const [path, content] of Object.entries(partnerFiles)) {
    mkdirSync(join(work, dirname(path)), { recursive: true })
    writeFileSync(join(work, path), content)
  }
  for (const [name, state] of Object.entries(states)) {
    writeFileSync(join(work, `${name}.tsx`), snippetOf(state, 'react').code)
    writeFileSync(
      join(work, `${name}-main.ts`),
      `import { createElement } from 'react'
       import { createRoot } from 'react-dom/client'
       import { ReadinessCheck } from './${name}'
       createRoot(document.getElementById('root') as HTMLElement).render(createElement(ReadinessCheck))`,
    )
  }
  await build({
    configFile: false,
    root: work,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { 'readiness-check/auto': join(dist, 'npm/auto.js') } },
    build: {
      outDir: join(work, 'out'),
      modulePreload: false,
      minify: false,
      rolldownOptions: {
        input: Object.keys(states).map(name => join(work, `${name}-main.ts`)),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
}

/** Serves the logo to the page, and logs the page's policy violations to the console. */
async function prepare({ page }: CheckPage) {
  await page.route('https://logo.example/**', route => route.fulfill({ contentType: 'image/svg+xml', body: LOGO }))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`${violatedDirective} refuses ${blockedURI}`),
    ),
  )
}

/** Captures the check's options, colours, texts and logos, after opening the check if it is an overlay. */
const captureCheck = (place: Locator, names: readonly string[]) =>
  place.evaluate(async (element, names) => {
    await customElements.whenDefined('readiness-check')
    const check = element as HTMLElement & { ready: Promise<void>; open(): void; mode: string }
    await check.ready
    if (check.mode !== 'inline') check.open()
    const shadow = check.shadowRoot as ShadowRoot
    const root = shadow.querySelector<HTMLElement>('[data-scheme]')
    // A logo is rendered one task later.
    while (Reflect.get(check, 'brandLogo') && !shadow.querySelector('img')) await new Promise(requestAnimationFrame)
    const images = [...shadow.querySelectorAll('img')]
    await Promise.all(images.map(image => image.decode().catch(() => {})))
    const walker = document.createTreeWalker(shadow, NodeFilter.SHOW_TEXT)
    const texts: (string | null)[] = []
    while (walker.nextNode()) texts.push(walker.currentNode.textContent)
    return {
      options: Object.fromEntries(names.map(name => [name, Reflect.get(check, name)])),
      palette: root?.style.cssText,
      scheme: root?.dataset.scheme,
      language: [root?.lang, root?.dir],
      texts,
      screen: !!shadow.querySelector('[data-screen=start]'),
      logos: images.map(image => image.complete && image.naturalWidth > 0),
    }
  }, names as string[])

/** The options that are compared: `words` is a URL in one form and texts in another, `target` differs by form. */
const comparedOptions = settableOptionNames.filter(name => name !== 'words' && name !== 'target')

/** Mounts a check by an API call with the state's options, as the configurator's preview does, and captures it. */
async function capturePreview(openCheckPage: Visit, { options, dark }: State) {
  const check = await openCheckPage({
    address: site.addPage({ html: page('<script async src="/readiness-check.js" data-target="none"></script>') }),
    wait: false,
    before: prepare,
  })
  await check.page.evaluate(
    ([options, dark]) =>
      new Promise<void>(done => {
        const global = Reflect.get(window, 'readinessCheck') ?? Reflect.set(window, 'readinessCheck', { q: [] })
        const q = (global === true ? Reflect.get(window, 'readinessCheck') : global).q
        q.push((api: { mount(target: unknown, options: object): { element: HTMLElement } }) => {
          const { element } = api.mount(document.querySelector('main'), options)
          for (const [name, color] of Object.entries(dark)) element.style.setProperty(`--rc-${name}-dark`, color)
          done()
        })
      }),
    [{ ...options, target: null }, dark] as const,
  )
  return captureCheck(check.root, comparedOptions)
}

type Visit = (openCheckPage: {
  address: string
  wait?: boolean
  element?: string
  before?: (check: CheckPage) => Promise<unknown>
}) => Promise<CheckPage>

const page = (
  body: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A partner’s page</title></head>
<body><main></main><p id="place"></p><div id="root"></div>${body}</body></html>`

/** Opens a page with the pasted snippet, under a policy of these directives (default: the snippet's own). */
async function openPageWithSnippet(
  openCheckPage: Visit,
  state: State,
  name: string,
  id: SnippetKind,
  lines?: string[],
  nonce = '',
  more = '',
) {
  const { code, files, policy } = snippetOf(state, id)
  snippetFiles.clear()
  for (const file of files) snippetFiles.set(file.name, file.content)
  const react = `<script type="module" src="/out/${name}-main.js"></script>`
  const html = page((id === 'react' ? react : code).replaceAll('<script', `<script${nonce}`) + more)
  const address = site.addPage({
    html,
    headers: { 'content-security-policy': ["default-src 'none'", ...(lines ?? policy)].join('; ') },
  })
  const check = await openCheckPage({
    address,
    wait: false,
    before: prepare,
  })
  const place =
    id === 'iframe'
      ? check.page.frameLocator('#readiness').locator('readiness-check')
      : check.page.locator('readiness-check')
  return { check, place }
}

describe('the snippet of the configurator', () => {
  for (const name of STATES)
    test(`for ${name} mounts the previewed widget in each form, under the snippet’s own policy`, async ({
      openCheckPage,
    }) => {
      const state = states[name] as State
      const preview = await capturePreview(openCheckPage, state)
      const isUnfit = unsupportedOptions.iframe.some(option => state.options[option])
      const framed = isUnfit
        ? await capturePreview(openCheckPage, withoutUnsupportedOptions('iframe', state, release))
        : preview
      expect(preview.screen).toBe(true)
      for (const id of FORMS) {
        const { check, place } = await openPageWithSnippet(openCheckPage, state, name, id)
        const expected = id === 'iframe' ? framed : preview
        await expect
          .poll(() => captureCheck(place, comparedOptions), { timeout: 10_000, message: `${name} as ${id}` })
          .toEqual(expected)
        expect(expected.logos).not.toContain(false)
        expect(await place.count()).toBe(1)
        expect({ id, console: check.consoleLines() }).toEqual({ id, console: [] })
      }
    })
})

describe('the policy of a snippet allows the whole check:', () => {
  const cases: [SnippetKind, ScriptPolicy][] = [
    ['tag', 'hash'],
    ['element', 'nonce'],
    ['call', 'strict-dynamic'],
    ['react', 'address'],
  ]
  test.for(cases)('%s, by %s', async ([id, way], { openCheckPage }) => {
    const state = states.inline as State
    const lines = policyLines(state, release, id, way)
    expect(lines.join()).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
    const nonce = lines.join().includes('nonce-') ? ' nonce="R4nd0m"' : ''
    const { check } = await openPageWithSnippet(openCheckPage, state, 'inline', id, lines, nonce)
    await check.byText('مرحبا').waitFor()
    const before = posted.length
    await check.start()
    await check.answerByScript(exampleAnswers)
    await check.waitForScreen('result')
    await check.actionElement('download-pdf').waitFor()
    await expect.poll(() => posted.length).toBe(before + 1)
    expect(JSON.parse(posted.at(-1) ?? '').data.context).toMatchObject({ campaign: 'spring & "summer"' })
    expect(check.consoleLines()).toEqual([])
  })

  test('the policy’s image, style and connect directives are necessary', async ({ openCheckPage }) => {
    const state = states.inline as State
    for (const line of policyLines(state, release, 'tag').filter(one => /^(img|style|connect)-src/.test(one))) {
      const lines = policyLines(state, release, 'tag').filter(one => one !== line)
      const { check } = await openPageWithSnippet(openCheckPage, state, 'inline', 'tag', lines)
      const [directive = ''] = line.split(' ')
      await expect.poll(() => check.consoleLines().join('\n')).toContain(directive)
    }
  })
})

test('the button from the snippet’s note opens a drawer that does not open by itself', async ({ openCheckPage }) => {
  const state = states.drawer as State
  const [button = ''] = /<button.*<\/button>/.exec(snippetOf(state, 'tag').notes.join('\n')) ?? []
  const { check } = await openPageWithSnippet(openCheckPage, state, 'drawer', 'tag', undefined, '', button)
  await check.page.waitForFunction(() => document.querySelector('readiness-check')?.ready)
  await check.root.evaluate(element => (element as HTMLElement & { ready: Promise<void> }).ready)
  await check.page.locator('[data-readiness-open]').click()
  await check.waitForScreen('start')
})

test('the React snippets pass the type check', () => {
  const config = {
    compilerOptions: {
      target: 'ES2022',
      module: 'ESNext',
      moduleResolution: 'Bundler',
      jsx: 'react-jsx',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    },
    include: ['*.tsx'],
  }
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify(config))
  const { stdout } = spawnSync('npx', ['tsc', '-p', work], { cwd: root, encoding: 'utf8' })
  expect(stdout).toBe('')
})
