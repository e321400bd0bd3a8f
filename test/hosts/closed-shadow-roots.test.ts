import { describe } from 'vitest'
import type { Answers, CheckPage } from '../browser/support/check-page'
import { sharedAnswers } from './support/run-check-on-host'
import { expect, test } from './support/test'

const ways: Record<string, { depth: number; by: 'element' | 'call' }> = {
  'one closed shadow root, as an element': { depth: 1, by: 'element' },
  'a closed shadow root in another, as an element': { depth: 2, by: 'element' },
  'one closed shadow root, by a call': { depth: 1, by: 'call' },
  'a closed shadow root in another, by a call': { depth: 2, by: 'call' },
}

/**
 * Puts a check and a button into `depth` nested closed shadow roots. Keeps references under `Symbol.for('held')`, since
 * nothing else can reach elements in a closed root. Runs in the page.
 */
const mountInClosedRoot = ({ depth, by, mode }: { depth: number; by: 'element' | 'call'; mode: string }) => {
  let into: HTMLElement | ShadowRoot = document.body
  for (let level = 0; level < depth; level++) {
    const host: HTMLElement = into.appendChild(document.createElement('section'))
    if (!level) Object.assign(host, { id: 'outer', lang: 'de' })
    into = host.attachShadow({ mode: 'closed' })
  }
  into.innerHTML = '<button data-readiness-open>Where do we stand?</button><div></div>'
  const [opener, place] = into.children as unknown as [HTMLElement, HTMLElement]
  if (by === 'element') place.innerHTML = `<readiness-check mode="${mode}"></readiness-check>`
  else Reflect.get(window, 'readinessCheck').mount(place, { mode })
  Reflect.set(window, Symbol.for('held'), { check: place.querySelector('readiness-check'), opener, root: into })
}

/** Returns a handle to the check or the button in the closed root. */
const held = (check: CheckPage, name: 'check' | 'opener') =>
  check.page.evaluateHandle(name => Reflect.get(window, Symbol.for('held'))[name] as HTMLElement, name)

/** Takes the whole check in the closed root and returns the id of its band. */
const takeCheck = async (check: CheckPage) =>
  (await held(check, 'check')).evaluate(async (element, answers: Answers) => {
    const shadow = element.shadowRoot as ShadowRoot
    // The views render in a microtask, so that awaiting a resolved promise is enough.
    const press = async (selector: string) => shadow.querySelector<HTMLElement>(selector)?.click()
    await press('[data-action=start]')
    // The chunk of the check may have to load first.
    for (let turns = 0; turns < 2000 && shadow.querySelector('[data-screen=start]'); turns++)
      await new Promise(done => setTimeout(done))
    const shown = () => shadow.querySelector<HTMLInputElement>('[data-screen=question] input')
    for (let input = shown(); input; input = shown()) {
      for (const option of [answers[input.name] ?? 'unsure'].flat()) await press(`input[value="${option}"]`)
      await press('[data-action=next]')
    }
    return shadow.querySelector('[data-band]')?.getAttribute('data-band')
  }, sharedAnswers)

const scriptTagOnly = '<script src="/readiness-check.js" data-target="none"></script>'

describe('in', () => {
  for (const [name, { depth, by }] of Object.entries(ways)) {
    test(`${name}, the check can be completed, uses the host’s language, and its events are received outside`, async ({
      openCheckPage,
      runOnBarePage,
    }) => {
      const check = await openCheckPage({ body: scriptTagOnly, wait: false })
      await check.page.evaluate(mountInClosedRoot, { depth, by, mode: 'inline' })
      const element = await held(check, 'check')
      await expect
        .poll(() =>
          element.evaluate(({ shadowRoot }) => shadowRoot?.querySelector('[data-scheme]')?.getAttribute('lang')),
        )
        .toBe('de')
      const outside = await check.page.evaluateHandle(() => {
        const targets: string[] = []
        document.addEventListener('readiness-complete', event => targets.push((event.target as Element).id))
        return targets
      })
      expect(await takeCheck(check)).toBe((await runOnBarePage({})).shownResult.band[0])
      expect((await check.recordedEventTypes()).filter(type => type !== 'answer')).toEqual([
        'ready',
        'start',
        'complete',
      ])
      expect(await outside.jsonValue()).toEqual(['outer'])
      expect(await element.evaluate(one => Reflect.get(one, 'result').locale)).toBe('de')
      expect(check.consoleLines()).toEqual([])
    })

    test(`${name}, a dialog opens by a button in the root and by a call, and returns focus to the button`, async ({
      openCheckPage,
    }) => {
      const check = await openCheckPage({ body: scriptTagOnly, wait: false })
      await check.page.evaluate(mountInClosedRoot, { depth, by, mode: 'dialog' })
      const [element, opener] = [await held(check, 'check'), await held(check, 'opener')]
      const isOpen = () =>
        element.evaluate(({ shadowRoot }) => !!shadowRoot?.querySelector('dialog')?.matches(':modal'))
      const focusInside = () => element.evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.localName ?? null)
      const hasFocusReturned = () => opener.evaluate(one => (one.getRootNode() as ShadowRoot).activeElement === one)
      await expect.poll(() => check.recordedEventTypes()).toContain('ready')
      expect(await check.page.evaluate(() => document.activeElement === document.body)).toBe(true)

      await opener.evaluate(one => one.focus())
      for (const open of [
        () => opener.evaluate(one => Reflect.get(Reflect.get(window, Symbol.for('held')), 'check').open(one)),
        () => check.page.keyboard.press('Enter'),
      ]) {
        await open()
        await expect.poll(isOpen).toBe(true)
        expect(await focusInside()).toBe('h2')
        await check.page.keyboard.press('Escape')
        await expect.poll(isOpen).toBe(false)
        await expect.poll(hasFocusReturned).toBe(true)
      }
      expect(check.consoleLines()).toEqual([])
    })
  }
})
