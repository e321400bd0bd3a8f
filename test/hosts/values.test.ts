import type { ReadinessCheckElement } from '../../src/element/types'
import { versions } from '../../src/instrument/iso-42001/versions'
import { propertyNames } from '../../src/element/controller'
import { kebab } from '../../src/options/names'
import type { CheckPage } from '../browser/support/check-page'
import { all } from './support/payloads'
import { expect, test } from './support/test'

/** Every option that takes free text, an address, a colour, a font or a name; `target` and `assets` say where, not what. */
const names = propertyNames.filter(name => !/^(target|assets|context|save)$/.test(name))

/** Counts what runs, and what is asked of others. */
const watch = () => {
  const ran: string[] = []
  Reflect.set(window, 'ran', (what: string) => ran.push(what))
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'eval'] as const) Reflect.set(window, name, () => ran.push(name))
}

/** Puts a check into a box of its own for each payload, by an entrance, looks at it, and takes it away. */
const tryAll = async (given: { entrance: string; all: string[]; names: string[]; attributes: string[] }) => {
  const { entrance, all, names, attributes } = given
  const faults: string[] = []
  const api = Reflect.get(window, 'readinessCheck')
  const box = document.getElementById('box') as HTMLElement
  for (const [at, payload] of all.entries()) {
    const options = Object.fromEntries(names.map(name => [name, payload]))
    const element = document.createElement('readiness-check') as ReadinessCheckElement
    if (entrance === 'attribute')
      for (const name of attributes) element.setAttribute(name, payload)
    if (entrance === 'name')
      try {
        element.setAttribute(payload.replace(/\s/g, ''), 'x')
      } catch {
        // No name of an attribute: the parser would not have made it either.
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
    const look = (screen: string) => {
      const fault = (what: string) => faults.push(`${screen} ${at} ${payload.slice(0, 60)}: ${what}`)
      const card = shadow.querySelector('.card')
      if (!card) return fault('nothing is drawn')
      if (shadow.querySelector('[data-screen=error]')) fault('the error screen')
      if (card.scrollWidth > card.clientWidth + 1 || check.offsetWidth > box.clientWidth) fault('wider than its box')
      const button = shadow.querySelector<HTMLElement>('[data-action=start], [data-action=next]')
      if (!button || button.offsetHeight < 40 || button.offsetWidth < 60) fault('no button to press')
      if (getComputedStyle(shadow.querySelector('[data-scheme]') as Element).direction !== 'ltr') fault('another direction')
      for (const node of shadow.querySelectorAll('*')) {
        if (/^(script|iframe|object|embed|style|meta|base|form|svg|video)$/.test(node.localName)) fault(`a ${node.localName}`)
        for (const { name, value } of node.attributes) {
          if (/^on/i.test(name)) fault(`an attribute ${name}`)
          if (name === 'href' && !/^(https:|mailto:|tel:)/.test(new URL(value, location.href).href.replace(location.origin, 'https:')))
            fault(`href ${value.slice(0, 60)}`)
          if (name === 'src' && !/^(https:|data:image\/)/.test(value)) fault(`src ${value.slice(0, 60)}`)
        }
      }
    }
    look('start')
    shadow.querySelector<HTMLElement>('[data-action=start]')?.click()
    look('question')
    check.destroy()
    box.replaceChildren()
    api.options = {}
  }
  if (Reflect.get({}, 'ran') !== undefined || Object.keys(Object.prototype).length) faults.push('the prototype is changed')
  return faults
}

const body = '<main><section id="box" style="width: 320px"></section></main><script src="/readiness-check.js" data-target="none"></script>'

/** Nothing has run, nothing was asked of others, and the page has kept its width. */
async function expectUnharmed(check: CheckPage, address: string) {
  expect(await check.page.evaluate(() => (Reflect.get(window, 'ran') as { name?: string }) && document.title)).toBe('A partner’s page')
  expect(check.requests().filter(asked => !asked.startsWith(address) && !asked.startsWith('data:image/'))).toEqual([])
  expect(await check.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}

test('there are payloads enough', () => {
  expect(new Set(all).size).toBeGreaterThanOrEqual(60)
})

test.for(['attribute', 'name', 'property', 'call', 'global', 'context'])(
  'no text of a partner’s runs or breaks anything that comes by %s',
  async (entrance, { visit, site }) => {
    const check = await visit({ body, wait: false, before: ({ page }) => page.addInitScript(watch) })
    expect(await check.page.evaluate(tryAll, { entrance, all, names, attributes: names.map(kebab) })).toEqual([])
    await expectUnharmed(check, site.address)
  },
)
