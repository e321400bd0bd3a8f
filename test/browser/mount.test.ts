import { describe } from 'vitest'
import type { CheckPage } from './support/check-page'
import { renderScriptTag } from './support/host-page'
import { expect, test } from './support/test'

const src = '/readiness-check.js'
const article = (inner: string) =>
  `<main><h1>AI governance</h1>${inner}<p id="last">The end.</p></main><footer>Us</footer>`

/** Position of the check: the previous element's tag name, and the parent's id or tag name. */
const position = (check: CheckPage) =>
  check.root.evaluate(({ previousElementSibling: before, parentElement }) => [
    before?.localName,
    parentElement?.id || parentElement?.localName,
  ])
const count = (check: CheckPage) => check.page.locator('readiness-check').count()
const errorCodes = async (check: CheckPage) =>
  (await check.recordedEvents()).filter(({ type }) => type === 'readiness-error').map(({ detail }) => detail.code)

/** The element's background colour as red, green and blue from 0 to 255, whatever syntax its computed style has. */
const backgroundRgb = (element: Element) => {
  const brush = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D
  brush.fillStyle = getComputedStyle(element).backgroundColor
  brush.fillRect(0, 0, 1, 1)
  return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3)
}

describe('a script tag in the body mounts the check right after itself', () => {
  test.for(['', 'async', 'defer', 'type="text/javascript" data-cfasync="false"'])(
    'with %s',
    async (how, { openCheckPage }) => {
      const check = await openCheckPage({ body: article(`<div id="here"><script ${how} src="${src}"></script></div>`) })
      expect(await position(check)).toEqual(['script', 'here'])
      expect(await count(check)).toBe(1)
      expect(await check.recordedEventTypes()).toEqual(['ready'])
      expect(check.consoleLines()).toEqual([])
    },
  )

  test('when another script has inserted the tag', async ({ openCheckPage }) => {
    const inject = `const s = document.createElement('script'); s.src = '${src}'; document.getElementById('here').append(s)`
    const check = await openCheckPage({ body: article(`<div id="here"></div><script>${inject}</script>`) })
    expect(await position(check)).toEqual(['script', 'here'])
  })
})

describe('a script tag outside the body', () => {
  test.for(['', 'async', 'defer'])(
    'in the head, with %s, mounts at the end of main',
    async (how, { openCheckPage }) => {
      const check = await openCheckPage({ head: `<script ${how} src="${src}"></script>`, body: article('') })
      expect(await position(check)).toEqual(['p', 'main'])
      expect(await check.page.evaluate(() => document.head.querySelectorAll(':not(script, title, meta)').length)).toBe(
        0,
      )
    },
  )

  test('mounts at the end of the body if there is no main element', async ({ openCheckPage }) => {
    const check = await openCheckPage({ head: renderScriptTag(), body: '<p>Only this.</p>' })
    expect(await position(check)).toEqual(['p', 'body'])
  })

  test('mounts at the end of main when a loader runs its code without a tag', async ({ openCheckPage }) => {
    const run = `fetch('${src}').then(r => r.text()).then(code => (0, eval)(code))`
    const check = await openCheckPage({ body: `${article('')}<script>${run}</script>` })
    expect(await position(check)).toEqual(['p', 'main'])
  })

  test('mounts in its target, even if the target is parsed later', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      head: renderScriptTag('data-target="#later"'),
      body: article('<div id="later"></div>'),
    })
    expect(await position(check)).toEqual([undefined, 'later'])
  })
})

test('a missing target is reported once, and the check mounts as without a target', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    body: article(`<div id="here">${renderScriptTag('data-target="#nowhere"')}</div>`),
  })
  expect(await position(check)).toEqual(['script', 'here'])
  await expect.poll(() => errorCodes(check)).toEqual(['target'])
  expect(check.consoleLines()).toEqual([expect.stringContaining('#nowhere')])
})

describe('the element in the page', () => {
  test('shows its fallback children until it is ready', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      body: '<readiness-check id="mine" style="display:block;min-height:26em"><a href="/ask">Ask us</a></readiness-check>',
      wait: false,
    })
    const fallback = check.page.locator('#mine a')
    expect(await fallback.isVisible()).toBe(true)
    await check.page.evaluate(src => {
      const script = Object.assign(document.createElement('script'), { src })
      script.dataset.target = 'none'
      document.head.append(script)
    }, src)
    await check.waitForScreen('start')
    expect(await fallback.isVisible()).toBe(false)
    expect((await check.recordedEvents())[0]?.detail.instance).toBe('mine')
  })

  test('applies attributes and properties at any time without losing answers', async ({ openCheckPage }) => {
    const early = `const e = document.querySelector('readiness-check'); e.headingLevel = 4; e.brandName = 'Early'`
    const check = await openCheckPage({
      body: `<readiness-check brand-name="Late"></readiness-check><script>${early}</script>${renderScriptTag('data-target="none" data-heading-level="5"')}`,
    })
    expect(await check.find('h4[part=heading]').count()).toBe(1)
    expect(await check.root.getByText('Early').count()).toBe(1)
    await check.start()
    await check.choose('meets', 'use')
    const surface = () => check.find('[part=card]').evaluate(backgroundRgb)
    await check.root.evaluate(element => element.setAttribute('surface', '#102030'))
    expect(await surface()).toEqual([16, 32, 48])
    await check.root.evaluate(element => Reflect.get(element, 'update').call(element, { surface: '#fffff0' }))
    expect(await surface()).toEqual([255, 255, 240])
    expect(await check.input('meets', 'use').isChecked()).toBe(true)
  })

  test('is hidden by its hidden attribute', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      body: `<readiness-check hidden></readiness-check>${renderScriptTag('data-target="none"')}`,
      wait: false,
    })
    await check.find('[data-screen]').waitFor({ state: 'attached' })
    expect(await check.root.isVisible()).toBe(false)
  })
})

describe('calls', () => {
  test('wait in the queue until the script has loaded, and run at once afterwards', async ({ openCheckPage }) => {
    const push = (id: string) =>
      `((window.readinessCheck ||= {}).q ||= []).push(api => { window.checks = [...(window.checks ?? []), api.mount('#${id}', { brandName: '${id}' })] })`
    const check = await openCheckPage({
      head: `<script>${push('one')}</script>${renderScriptTag('data-target="none"')}`,
      body: article('<div id="one"></div><div id="two"></div>'),
    })
    await check.page.evaluate(push('two'))
    await check.page.locator('#two readiness-check [data-screen]').waitFor()
    expect(await check.page.locator('#one readiness-check').getByText('one').count()).toBe(1)
    const handle = await check.page.evaluate(async () => {
      const [one, two] = Reflect.get(window, 'checks')
      await Promise.all([one.ready, two.ready])
      const { instances, version } = Reflect.get(window, 'readinessCheck')
      const before = instances.length
      two.destroy()
      const after = Reflect.get(window, 'readinessCheck').instances
      return [before, after.length, after[0] === one.element, one.result, typeof version]
    })
    expect(handle).toEqual([2, 1, true, null, 'string'])
    expect(await check.page.locator('#two').evaluate(two => two.childNodes.length)).toBe(0)
  })

  test('have the highest priority, before the element, the global, the tag and its query', async ({
    openCheckPage,
  }) => {
    const check = await openCheckPage({
      head: '<script>window.readinessCheck = { options: { headingLevel: 4, brandName: "Global" } }</script>',
      body: `<readiness-check brand-name="Element"></readiness-check>
        <script async src="${src}?heading-level=6&radius=3&accent=0a5" data-target="none" data-heading-level="5" data-radius="7"></script>`,
    })
    const options = () =>
      check.root.evaluate(element =>
        ['headingLevel', 'brandName', 'radius', 'accent'].map(name => Reflect.get(element, name)),
      )
    expect(await options()).toEqual([4, 'Element', 7, '#0a5'])
    await check.root.evaluate(element => Reflect.get(element, 'update').call(element, { brandName: 'Call' }))
    expect(await options()).toEqual([4, 'Call', 7, '#0a5'])
  })
})

test('an element with the id of the global does not break the global', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    body: `<select id="readinessCheck"><option>1</option></select>${renderScriptTag()}`,
  })
  expect(await check.page.evaluate(() => typeof Reflect.get(window, 'readinessCheck').mount)).toBe('function')
  expect(await check.page.locator('#readinessCheck').count()).toBe(1)
})

describe('the script loaded twice', () => {
  const twice = (second: string) =>
    article(
      `<div id="a"><script src="${src}" data-brand-name="A"></script></div><div id="b"><script src="${second}" data-brand-name="B"></script></div>`,
    )
  const bothMount = async (check: CheckPage) => {
    await check.page.locator('#b readiness-check [data-screen]').waitFor()
    expect(await check.page.locator('#a readiness-check').getByText('A', { exact: true }).count()).toBe(1)
    expect(await check.page.locator('#b readiness-check').getByText('B', { exact: true }).count()).toBe(1)
    await expect.poll(() => errorCodes(check)).toEqual(['duplicate'])
    expect(check.consoleLines()).toHaveLength(1)
  }

  test('mounts both checks and reports the duplicate once', async ({ openCheckPage }) => {
    await bothMount(await openCheckPage({ body: twice(src) }))
  })

  test('mounts both checks of two versions and reports the duplicate once', async ({ openCheckPage, site }) => {
    const code = await (await fetch(site.address + src)).text()
    const check = await openCheckPage({
      body: twice('/other/readiness-check.js'),
      before: ({ page }) =>
        page.route(/other/, route =>
          route.fulfill({ body: code.replace(/"0\.\d+\.\d+"/g, '"9.9.9"'), contentType: 'text/javascript' }),
        ),
    })
    await bothMount(check)
  })
})

describe('a browser that is too old', () => {
  test.for([
    ['adopted style sheets', () => Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets')],
    ['custom elements', () => Reflect.deleteProperty(window, 'customElements')],
    ['CSS.supports', () => Reflect.deleteProperty(window, 'CSS')],
  ] as const)(
    'without %s keeps the fallback content and throws nothing',
    async ([, removeFeature], { openCheckPage }) => {
      const check = await openCheckPage({
        body: `<readiness-check><a href="/ask">Ask us</a></readiness-check>${renderScriptTag()}`,
        wait: false,
        before: ({ page }) => page.addInitScript(removeFeature),
      })
      await check.page.waitForLoadState('load')
      expect(await check.page.getByText('Ask us').isVisible()).toBe(true)
      expect(check.consoleLines()).toEqual([])
    },
  )
})

describe('a page that changes its DOM', () => {
  test('can move the check, which keeps its question, choice and focus', async ({ openCheckPage }) => {
    const check = await openCheckPage({ body: article(`<div id="there"></div>${renderScriptTag()}`) })
    await check.start()
    await check.choose('meets', 'use')
    await check.input('meets', 'use').focus()
    await check.root.evaluate(element => document.getElementById('there')?.append(element))
    expect(await position(check)).toEqual([undefined, 'there'])
    expect(await check.input('meets', 'use').isChecked()).toBe(true)
    expect(
      await check.input('meets', 'use').evaluate(input => (input.getRootNode() as ShadowRoot).activeElement === input),
    ).toBe(true)
    expect((await check.recordedEventTypes()).filter(type => type === 'ready')).toHaveLength(1)
  })

  test('keeps the visitor’s question if it creates a new element with the same id', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      body: `<div id="app"><readiness-check id="c" save="none"></readiness-check></div>${renderScriptTag('data-target="none"')}`,
    })
    await check.start()
    await check.choose('meets', 'use')
    await check.page.evaluate(async () => {
      const app = document.getElementById('app') as HTMLElement
      app.replaceChildren()
      await new Promise(done => setTimeout(done, 50))
      const anew = document.createElement('readiness-check')
      anew.id = 'c'
      anew.setAttribute('save', 'none')
      app.append(anew)
    })
    await check.waitForScreen('question')
    expect(await check.input('meets', 'use').isChecked()).toBe(true)
    await check.next()
    expect((await check.recordedEventTypes()).filter(type => type !== 'answer')).toEqual(['ready', 'start', 'ready'])
  })

  test('can destroy the check, which keeps saved answers and can be mounted again', async ({ openCheckPage }) => {
    const check = await openCheckPage({ body: `<div id="app"></div>${renderScriptTag('data-target="#app"')}` })
    await check.start()
    await check.answer('meets', ['use'])
    const stored = await check.storageContents()
    await check.root.evaluate(element => Reflect.get(element, 'destroy').call(element))
    expect(await count(check)).toBe(0)
    expect(await check.storageContents()).toEqual(stored)
    await check.page.evaluate(() => Reflect.get(window, 'readinessCheck').mount('#app'))
    await check.actionElement('resume').waitFor()
  })

  test('two elements with one instance name do not share answers', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      body: `<readiness-check instance="same"></readiness-check><readiness-check instance="same"></readiness-check>${renderScriptTag('data-target="none"')}`,
    })
    await check.start()
    expect(
      await check.page.locator('readiness-check').nth(1).locator('[data-screen]').getAttribute('data-screen'),
    ).toBe('start')
    expect(new Set((await check.recordedEvents()).map(({ detail }) => detail.instance)).size).toBe(2)
  })
})

test('a misspelt option and an invalid value are each reported once, with the correct form', async ({
  openCheckPage,
}) => {
  const check = await openCheckPage({ tag: 'data-acent="#0a5" data-radius="round"' })
  expect(check.consoleLines()).toEqual([expect.stringContaining('"data-accent"'), expect.stringContaining('0 to 24')])
  expect(await errorCodes(check)).toEqual(['option', 'option'])
  await check.root.evaluate(element => element.setAttribute('heading-level', '3'))
  expect(check.consoleLines()).toHaveLength(2)
})

test('an internal error is not thrown into the page: the visitor can restart, the partner is told', async ({
  openCheckPage,
}) => {
  const check = await openCheckPage()
  await check.start()
  await check.page.evaluate(() => {
    const { stringify } = JSON
    JSON.stringify = () => {
      JSON.stringify = stringify
      throw new Error('broken on purpose')
    }
  })
  await check.choose('meets', 'use')
  await check.waitForScreen('error')
  await expect.poll(() => errorCodes(check)).toEqual(['internal'])
  await check.press('restart')
  await check.waitForScreen('start')
})

test('keys pressed in a field do not reach the page’s shortcuts, except Escape', async ({ openCheckPage }) => {
  const listen = `window.keys = []; for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, event => keys.push(event.key))`
  const check = await openCheckPage({ body: `<script>${listen}</script>${renderScriptTag()}` })
  await check.start()
  await check.find('input').first().focus()
  for (const key of ['a', ' ', 'Escape']) await check.page.keyboard.press(key)
  expect([...new Set(await check.page.evaluate(() => Reflect.get(window, 'keys')))]).toEqual(['Escape'])
})

test('the check follows a change of the page’s colour scheme, also while hidden', async ({ openCheckPage }) => {
  const check = await openCheckPage({ browser: { colorScheme: 'dark' } })
  const scheme = () => check.find('[data-scheme]').getAttribute('data-scheme')
  const set = (name: string, value: string) =>
    check.page.evaluate(
      ([name, value]) => document.documentElement.style.setProperty(name as string, value as string),
      [name, value],
    )
  expect(await scheme()).toBe('light')
  await set('color-scheme', 'dark')
  await expect.poll(scheme).toBe('dark')
  await set('color-scheme', 'light')
  await expect.poll(scheme).toBe('light')
  await set('color-scheme', 'light dark')
  await expect.poll(scheme).toBe('dark')
  await check.page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(scheme).toBe('light')
  await set('display', 'none')
  await set('color-scheme', 'dark')
  await set('display', '')
  await expect.poll(scheme).toBe('dark')
  const button = () => check.actionElement('start').evaluate(backgroundRgb)
  await set('--rc-accent', '#5fcf9b')
  await expect.poll(button).toEqual([95, 207, 155])
})
