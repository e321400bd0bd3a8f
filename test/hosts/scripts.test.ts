import { describe } from 'vitest'
import type { HostPageSetup } from './support/host-page-setup'
import { areFilesAvailable } from './support/libraries'
import { expect, expectNoInterference, test } from './support/test'

const load = (...files: string[]) => files.map(file => `<script src="/${file}"></script>`).join('')
const script = (code: string): HostPageSetup => ({ head: `<script>${code}</script>` })

interface Library {
  files: string[]
  /** JavaScript with which the page uses the library. */
  use: string
}

const libraries: Record<string, Library> = {
  'Prototype.js': { files: ['prototype/prototype.js'], use: '$$("a").invoke("addClassName", "seen")' },
  MooTools: { files: ['mootools/mootools-core.min.js'], use: '$$("a").addClass("seen")' },
  jQuery: {
    files: ['jquery/dist/jquery.min.js'],
    use: 'jQuery(document).on("click change keydown focusin", "*", () => {}); jQuery("a").addClass("seen")',
  },
  'Bootstrap’s scripts': { files: ['bootstrap/dist/js/bootstrap.bundle.min.js'], use: '' },
  Alpine: {
    files: ['alpinejs/dist/cdn.min.js'],
    use: 'document.getElementById("sample").setAttribute("x-data", "{ open: true }"); document.body.setAttribute("x-data", "")',
  },
  htmx: { files: ['htmx.org/dist/htmx.min.js'], use: 'document.body.setAttribute("hx-boost", "true")' },
  Turbo: { files: ['@hotwired/turbo/dist/turbo.es2017-umd.js'], use: '' },
  Lenis: {
    files: ['lenis/dist/lenis.min.js'],
    use: 'const lenis = new Lenis({ autoRaf: true })',
  },
}

describe('the check works and does not affect the page, with the library', () => {
  for (const [name, { files, use }] of Object.entries(libraries))
    test.skipIf(!areFilesAvailable(files))(name, async ({ runOnHost, runOnBarePage }) => {
      const host: HostPageSetup = {
        head: load(...files),
        bodyEnd: `<script>document.addEventListener('DOMContentLoaded', () => { ${use} })</script>`,
      }
      expectNoInterference(await runOnHost(host), await runOnBarePage(host))
    })
})

/** Adds `toJSON` as Prototype 1.6 did, so that the native `JSON.stringify` writes arrays as strings. */
const toJson =
  'for (const type of [Array, String, Number, Date]) type.prototype.toJSON = function () { return "<" + this + ">" }'

const pages: Record<string, HostPageSetup> = {
  'adds to Object.prototype': script(
    'Object.prototype.extend = function () { return this }; Object.prototype.isEmpty = () => true',
  ),
  'adds values to Object.prototype under names that the check uses': script(
    'for (const name of ["label", "target", "font", "accent", "mode", "context", "meets", "alone", "data", "text", "brandName", "watch", "should"]) Object.prototype[name] = "x"',
  ),
  'adds to Array.prototype, and goes through arrays by for-in': script(
    'Array.prototype.last = function () { return this[this.length - 1] }; Array.prototype.remove = function () {}; Array.prototype.size = 3',
  ),
  'adds to String, Number and Function': script(
    'String.prototype.format = () => "x"; Number.prototype.times = () => {}; Function.prototype.method = () => {}; String.prototype.strip = String.prototype.trim',
  ),
  'gives arrays, texts and numbers a toJSON': script(toJson),
  'has JSON of its own': script(
    `const { stringify, parse } = JSON; window.JSON = { stringify: (value, replace, space) => stringify.call(JSON, value, replace, space), parse: (text, revive) => parse(text, revive) }; ${toJson}`,
  ),
  'has a Promise of its own': script(
    `window.Promise = class Own {
      constructor(work) { this.jobs = []; const settle = way => value => { if (this.way) return; if (way === 'done' && value && typeof value.then === 'function') return value.then(settle('done'), settle('failed')); this.way = way; this.value = value; this.run() }; try { work(settle('done'), settle('failed')) } catch (fault) { settle('failed')(fault) } }
      run() { if (this.way) for (const job of this.jobs.splice(0)) setTimeout(() => job[this.way](this.value)) }
      then(done, failed) { return new Own((ok, no) => { const via = (work, otherwise) => value => { try { work ? ok(work(value)) : otherwise(value) } catch (fault) { no(fault) } }; this.jobs.push({ done: via(done, ok), failed: via(failed, no) }); this.run() }) }
      catch(failed) { return this.then(undefined, failed) }
      static resolve(value) { return new Own(ok => ok(value)) }
      static reject(value) { return new Own((_, no) => no(value)) }
      static all(list) { return list.reduce((all, one) => all.then(values => Own.resolve(one).then(value => [...values, value])), Own.resolve([])) }
    }`,
  ),
  'has a fetch and a XMLHttpRequest that fail': script(
    'window.fetch = () => { throw new Error("no") }; XMLHttpRequest.prototype.open = window.fetch; navigator.sendBeacon = window.fetch',
  ),
  'never runs animation frames or idle callbacks': script(
    'window.requestAnimationFrame = () => 0; window.requestIdleCallback = () => 0',
  ),
  'has timers of its own': script(
    'const own = window.setTimeout; window.setTimeout = (work, wait, ...given) => ({ id: own(() => work(...given), wait) }); window.clearTimeout = () => {}',
  ),
  'replaces dates, clocks and random numbers': script(
    'Date.now = () => 0; window.Date = class extends Date { constructor() { super(0) } }; performance.now = () => 0; Math.random = () => 0',
  ),
  'has no queueMicrotask, structuredClone or Object.hasOwn, as polyfills do it': script(
    'window.queueMicrotask = work => setTimeout(work); delete window.structuredClone; Object.hasOwn = (of, name) => Object.prototype.hasOwnProperty.call(of, name)',
  ),
  'wraps what elements can do': script(
    `for (const [owner, names] of [[Element.prototype, ['setAttribute', 'removeAttribute', 'append', 'remove', 'attachShadow', 'replaceChildren', 'matches', 'closest', 'scrollIntoView']], [Node.prototype, ['appendChild', 'insertBefore', 'removeChild', 'cloneNode']], [EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']], [HTMLElement.prototype, ['focus', 'click']], [Document.prototype, ['createElement', 'createElementNS', 'querySelector']]])
      for (const name of names) { const own = owner[name]; owner[name] = function (...given) { return own.apply(this, given) } }`,
  ),
  'adds to what elements can do': script(
    `for (const name of ['update', 'select', 'show', 'hide', 'on', 'insert', 'get', 'set', 'store', 'up', 'down', 'kind', 'action', 'app', 'key', 'of', 'below', 'screen']) Element.prototype[name] = function () { return this }
    for (const name of ['render', 'props', 'state', 'context', 'base', 'data']) Node.prototype[name] = 'x'`,
  ),
  'has a bind of its own': script(
    'Function.prototype.bind = function (to, ...first) { const own = this; return function (...given) { return own.apply(to, first.concat(given)) } }; Function.prototype.call0 = 1',
  ),
  'has Array.from, and array methods, of its own': script(
    `Array.from = item => item == null ? [] : typeof item.length === 'number' ? Array.prototype.slice.call(item) : [item]
    Array.prototype.find = function (test) { for (let at = 0; at < this.length; at++) if (test(this[at], at)) return this[at] }
    Array.prototype.includes = function (one) { return this.indexOf(one) > -1 }
    Array.prototype.map = function (make) { const made = []; for (let at = 0; at < this.length; at++) made.push(make(this[at], at)); return made }
    Array.prototype.flat = function () { return this.reduce((all, one) => all.concat(one), []) }
    Array.prototype.flatMap = function (make) { return this.map(make).flat() }
    Object.entries = of => Object.keys(of).map(key => [key, of[key]])`,
  ),
  'has a Map, a Set and a WeakMap of its own': script(
    `window.Map = class { constructor(list) { this.keysOf = []; this.valuesOf = []; for (const [key, value] of list || []) this.set(key, value) }
      get size() { return this.keysOf.length } has(key) { return this.keysOf.includes(key) } get(key) { return this.valuesOf[this.keysOf.indexOf(key)] }
      set(key, value) { const at = this.keysOf.indexOf(key); if (at < 0) { this.keysOf.push(key); this.valuesOf.push(value) } else this.valuesOf[at] = value; return this }
      delete(key) { const at = this.keysOf.indexOf(key); if (at < 0) return false; this.keysOf.splice(at, 1); this.valuesOf.splice(at, 1); return true }
      *keys() { yield* this.keysOf } *values() { yield* this.valuesOf } *entries() { for (const key of this.keysOf) yield [key, this.get(key)] } [Symbol.iterator]() { return this.entries() }
      forEach(work) { for (const [key, value] of this) work(value, key, this) } }
    window.WeakMap = class extends window.Map {}
    window.Set = class { constructor(list) { this.list = []; for (const one of list || []) this.add(one) } get size() { return this.list.length } has(one) { return this.list.includes(one) }
      add(one) { if (!this.has(one)) this.list.push(one); return this } delete(one) { const at = this.list.indexOf(one); if (at < 0) return false; this.list.splice(at, 1); return true } clear() { this.list.length = 0 }
      *values() { for (let at = 0; at < this.list.length; at++) yield this.list[at] } [Symbol.iterator]() { return this.values() } forEach(work) { this.list.forEach(one => work(one)) } }`,
  ),
  'has frozen every built-in': script(
    'for (const type of [Object, Function, Array, String, Number, Map, Set, WeakMap, Promise, Error, RegExp, JSON, Reflect, Intl]) { Object.freeze(type); if (type.prototype) Object.freeze(type.prototype) }',
  ),
  'replaces Element, Event and other constructors': script(
    'window.Element = function () {}; window.Event = function () {}; window.Text = window.Node0 = window.Option = window.Request = window.URLSearchParams0 = function () {}',
  ),
  'has globals with the names of the check’s variables': script(
    'var h = 1, e = 2, t = 3, n = 4, render = 5, preact = 6, signal = 7, options = 8, instrument = 9, Fragment = 10, Component = 11, process = 12, require = 13',
  ),
  'loads modules in the manner of AMD and of Node': script(
    'window.define = (...given) => { throw new Error("not for me") }; define.amd = {}; window.module = { exports: {} }; window.exports = module.exports; window.require = define',
  ),
  'stops propagation of all input events': script(
    `for (const type of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'mousedown', 'focusin', 'change', 'input', 'submit']) document.addEventListener(type, event => { event.stopPropagation() })`,
  ),
  'throws in its listeners of the check’s events': script(
    `window.onerror = () => true; for (const type of ['ready', 'start', 'answer', 'complete']) document.addEventListener('readiness-' + type, () => { throw new Error('the page’s own') })`,
  ),
  'removes styles and classes of added elements': script(
    `addEventListener('DOMContentLoaded', () => new MutationObserver(list => { for (const { addedNodes } of list) for (const node of addedNodes) if (node.nodeType === 1) { node.removeAttribute('style'); node.removeAttribute('class') } }).observe(document, { childList: true, subtree: true }))`,
  ),
  'scrolls smoothly': { head: '<style>html { scroll-behavior: smooth; overscroll-behavior: none }</style>' },
  'has locked its scrolling': { head: '<style>html, body { overflow: hidden; height: 100% }</style>' },
}

describe('the check works and does not affect the page, on a page that', () => {
  for (const [name, host] of Object.entries(pages))
    test(name, async ({ runOnHost, runOnBarePage }) =>
      expectNoInterference(await runOnHost(host), await runOnBarePage(host)),
    )
})

test.for([
  ['a toJSON of arrays and texts', toJson],
  ['a JSON of its own', (pages['has JSON of its own'] as HostPageSetup).head?.replace(/<.?script>/g, '') ?? ''],
])('answers saved with %s are restored after a reload', async ([, code], { openCheckPage }) => {
  const check = await openCheckPage({ head: `<script>${code}</script>`, tag: 'data-save="device"' })
  await check.start()
  await check.answer('meets', ['develop', 'use'])
  await check.page.reload()
  await check.press('resume')
  await check.back()
  expect(await check.input('meets', 'develop').isChecked()).toBe(true)
  expect(await check.input('meets', 'use').isChecked()).toBe(true)
})
