import { optionPropertyNames } from '../../src/element/controller'
import type { ReadinessCheckElement } from '../../src/element/public-types'
import { toKebabCase } from '../../src/options/table'
import { renderHostPage } from '../browser/support/host-page'
import {
  expectUnharmed,
  type HarmDetector,
  installHarmDetector,
  narrowBrowserOptions,
  narrowHostBody,
} from './support/harm-detector'
import { allPayloads } from './support/payloads'
import { expect, test } from './support/test'

/** The options to test. `target`, `assets` and `words` are locations, not contents, and are omitted. */
const names = optionPropertyNames.filter(name => !/^(target|assets|words|context|save)$/.test(name))

/**
 * Mounts a check for each payload, passed by `entrance` (attribute, property, call …), inspects its screens and removes
 * the check. Returns the defects. Runs in the page.
 */
const tryAll = async (given: { entrance: string; all: string[]; names: string[]; attributes: string[] }) => {
  const { entrance, all, names, attributes } = given
  const problems: string[] = []
  const harm: HarmDetector = Reflect.get(window, Symbol.for('harm'))
  const api = Reflect.get(window, 'readinessCheck')
  const box = document.getElementById('box') as HTMLElement
  for (const [at, payload] of all.entries()) {
    const options = Object.fromEntries(names.map(name => [name, payload]))
    const element = document.createElement('readiness-check') as ReadinessCheckElement
    if (entrance === 'attribute') for (const name of attributes) element.setAttribute(name, payload)
    if (entrance === 'name')
      try {
        element.setAttribute(payload.replace(/\s/g, ''), 'x')
      } catch {
        // Not a valid attribute name: the HTML parser would not create it either.
      }
    if (entrance === 'context') {
      Reflect.set(element, 'context', { [payload]: payload, plain: payload })
      element.setAttribute('context-__proto__', payload)
      element.setAttribute('context-constructor', payload)
    }
    if (entrance === 'property') Object.assign(element, options)
    if (entrance === 'global') api.options = options
    if (entrance === 'call') api.mount(box, options)
    else box.append(element)
    const check = box.querySelector('readiness-check') as ReadinessCheckElement
    await check.ready
    const shadow = check.shadowRoot as ShadowRoot
    const inspect = (screen: string) => {
      const button = shadow.querySelector<HTMLElement>('[data-action=start], [data-action=next], [data-action=restart]')
      const found = harm.findDefects(check)
      if (shadow.querySelector('[data-screen=error]')) found.push('the error screen')
      if (!button || button.offsetHeight < 40 || button.offsetWidth < 60) found.push('no button to press')
      if (getComputedStyle(shadow.querySelector('[data-scheme]') as Element).direction !== 'ltr')
        found.push('another direction')
      problems.push(...found.map(problem => `${screen} ${at} ${payload.slice(0, 60)}: ${problem}`))
    }
    inspect('start')
    // The views render in a microtask, so that awaiting a resolved promise is enough.
    const press = async (selector: string) => shadow.querySelector<HTMLElement>(selector)?.click()
    await press('[data-action=start]')
    // The chunk of the check may have to load first.
    for (let turns = 0; turns < 2000 && shadow.querySelector('[data-screen=start]'); turns++)
      await new Promise(done => setTimeout(done))
    inspect('question')
    // The shortest route ends at `not-applicable`, whose screen contains the partner's call to action too.
    for (const option of ['none', 'neither', 'no']) {
      await press(`input[value=${option}]`)
      await press('[data-action=next]')
    }
    if (!shadow.querySelector('[data-screen=not-applicable]')) problems.push(`${at}: no end`)
    inspect('end')
    check.destroy()
    sessionStorage.clear()
    box.replaceChildren()
    api.options = {}
  }
  return problems
}

test('there are at least 60 payloads', () => {
  expect(new Set(allPayloads).size).toBeGreaterThanOrEqual(60)
})

test.for(['attribute', 'name', 'property', 'call', 'global', 'context'])(
  'no text passed by %s runs code or breaks the layout',
  async (entrance, { openCheckPage, site }) => {
    const check = await openCheckPage({
      body: narrowHostBody,
      browser: narrowBrowserOptions,
      wait: false,
      before: ({ page }) => page.addInitScript(installHarmDetector),
    })
    expect(
      await check.page.evaluate(tryAll, { entrance, all: allPayloads, names, attributes: names.map(toKebabCase) }),
    ).toEqual([])
    await expectUnharmed(check, site.address)
  },
)

test('no text in the query of the script’s URL runs code or breaks the layout', async ({ openCheckPage, site }) => {
  // A lone surrogate cannot be encoded in a URL.
  const wellFormed = (payload: string) => Buffer.from(payload).toString()
  const query = (payload: string) =>
    names.map(name => `${toKebabCase(name)}=${encodeURIComponent(wellFormed(payload))}`)
  // Servers reject longer URLs.
  const short = allPayloads.filter(payload => encodeURIComponent(wellFormed(payload)).length < 400)
  const frames = short.map(payload => {
    const address = `/readiness-check.js?${query(payload).join('&')}&${encodeURIComponent(wellFormed(payload))}=x`
    return site.addPage({
      html: renderHostPage({
        body: `<script>parent.watch(window)</script><script src="${address.replaceAll('&', '&amp;')}"></script>`,
      }),
    })
  })
  const check = await openCheckPage({
    body: '<main></main>',
    wait: false,
    before: ({ page }) => page.addInitScript(installHarmDetector),
  })
  const problems = await check.page.evaluate(async frames => {
    const problems: string[] = []
    Reflect.set(window, 'watch', (inner: Window) => {
      Reflect.set(inner, 'ran', Reflect.get(window, 'ran'))
      inner.addEventListener('error', event => problems.push(event.message))
    })
    for (const src of frames) {
      const frame = document.createElement('iframe')
      frame.width = '320'
      frame.src = src
      document.body.append(frame)
      await new Promise(done => frame.addEventListener('load', done))
      const element = frame.contentDocument?.querySelector('readiness-check') as HTMLElement | null
      // A payload may be a valid locale by chance; then the start screen waits a moment for its texts.
      const isThere = () => element?.shadowRoot?.querySelector('[data-action=start]')
      for (const end = Date.now() + 5000; !isThere() && Date.now() < end; )
        await new Promise(done => setTimeout(done, 20))
      const card = element?.shadowRoot?.querySelector('.card')
      if (!card?.querySelector('[data-action=start]')) problems.push(`${src}: no way to start`)
      else if (card.scrollWidth > card.clientWidth + 1) problems.push(`${src}: wider than its box`)
      frame.remove()
    }
    return problems
  }, frames)
  expect(problems).toEqual([])
  await expectUnharmed(check, site.address)
})

/** Manipulated records in the storage of saved answers. */
const records = [
  ...allPayloads.flatMap(payload => [
    payload,
    JSON.stringify({
      v: 1,
      answers: { meets: payload, existing: [payload], [payload]: payload },
      at: payload,
      done: true,
    }),
    JSON.stringify({ v: 1, answers: { meets: ['use'], existing: 'neither' }, at: payload, done: payload }),
  ]),
  '{"v":1,"answers":{"__proto__":{"meets":["use"]},"meets":{"length":1,"0":"use"}},"at":{"toString":1},"done":1}',
  '{"v":1,"answers":{"meets":["use","use",null,{},[["use"]]]},"at":["meets"],"done":"true"}',
  '{"v":1,"answers":[],"at":null}',
  '{"v":1,"answers":null}',
  '[]',
  'null',
  '1e999',
]

test('no manipulated record of saved answers runs code or breaks the check', async ({ openCheckPage, site }) => {
  const check = await openCheckPage({
    tag: 'data-instance="x"',
    before: ({ page }) => page.addInitScript(installHarmDetector),
  })
  await check.start()
  await check.choose('meets', 'use')
  await expect.poll(async () => Object.keys(await check.storageContents())).toHaveLength(1)
  const [key = ''] = await check.page.evaluate(() => Object.keys(sessionStorage))
  const problems = await check.page.evaluate(
    async ({ key, records }) => {
      const problems: string[] = []
      const api = Reflect.get(window, 'readinessCheck')
      const main = document.querySelector('main') as HTMLElement
      for (const record of records) {
        for (const instance of api.instances) instance.destroy()
        sessionStorage.setItem(key, record)
        const { element, ready } = api.mount(main, { instance: 'x' })
        await ready
        // The views render in a microtask, so that awaiting a resolved promise is enough.
        const press = async (action: string) => element.shadowRoot.querySelector(`[data-action=${action}]`)?.click()
        await press('start')
        for (let turns = 0; turns < 2000 && element.shadowRoot.querySelector('[data-screen=start]'); turns++)
          await new Promise(done => setTimeout(done))
        if (
          !element.shadowRoot.querySelector(
            '[data-screen=question] input, [data-screen=result], [data-screen=not-applicable]',
          )
        )
          problems.push(record.slice(0, 90))
      }
      if (Object.keys(Object.prototype).length || Reflect.get({}, 'meets')) problems.push('the prototype is changed')
      return problems
    },
    { key, records },
  )
  expect(problems).toEqual([])
  await expectUnharmed(check, site.address)
})
