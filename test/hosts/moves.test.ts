import { describe } from 'vitest'
import type { ReadinessCheckElement } from '../../src/element/types'
import { expect, test } from './support/test'

/** Where a check stands when the page does something to it. */
const moments = ['start', 'question', 'chosen', 'changed', 'helping', 'result'] as const

/** What a page does to it, and whether the check, or another of its name, is there afterwards. */
const deeds: Record<string, 'stays' | 'goes'> = {
  'removes it': 'goes',
  'removes it and puts it back at once': 'stays',
  'removes it and puts it back later': 'stays',
  'moves it ten times': 'stays',
  'puts a clone in its place': 'stays',
  'puts a clone beside it and takes that away': 'stays',
  'empties its parent': 'goes',
  'empties its parent by markup and writes the element anew': 'stays',
  'empties the element': 'stays',
  'empties its shadow root': 'goes',
  'takes its parent away and puts it back': 'stays',
  'moves it into the document of a frame': 'goes',
  'hides it and shows it': 'stays',
  'changes all of its attributes in a storm': 'stays',
  'destroys it twice': 'goes',
  'destroys it and puts it back': 'goes',
  'destroys it in the midst of its own event': 'goes',
  'resets it and removes it': 'goes',
}

/** What a partner is told: of values that cannot be, and of a document that the styles cannot follow into. */
const told = /cannot be "(1|de|system|#0a5)"|Sharing constructed stylesheets in multiple documents/

describe('at any moment, a page', () => {
  test.for(Object.entries(deeds))('%s', async ([deed, outcome], { visit }) => {
    const check = await visit({
      body: '<main></main><script src="/readiness-check.js" data-target="none"></script>',
      wait: false,
    })
    const after = await check.page.evaluate(
      async ({ moments, deed }) => {
        const wait = (time = 0) => new Promise(done => setTimeout(done, time))
        const states: Record<string, unknown> = {}
        const at = async (moment: string) => {
          const [app, other] = [document.createElement('div'), document.createElement('div')]
          document.body.append(app, other)
          app.innerHTML = `<div><readiness-check id="${moment}" save="none"></readiness-check></div>`
          const element = app.querySelector('readiness-check') as ReadinessCheckElement
          const parent = element.parentElement as HTMLElement
          const shadow = element.shadowRoot as ShadowRoot
          // The views render in a microtask.
          const press = async (selector: string) => shadow.querySelector<HTMLElement>(selector)?.click()
          await element.ready
          if (moment !== 'start') await press('[data-action=start]')
          if (/chosen|changed|helping|result/.test(moment)) await press('input')
          if (/changed|helping|result/.test(moment)) await press('[data-action=next]')
          if (moment === 'changed') await press('input')
          if (moment === 'helping') await press('[data-action=help]')
          if (moment === 'result')
            while (shadow.querySelector('[data-screen=question]')) {
              await press('input')
              await press('[data-action=next]')
            }
          if (deed === 'removes it') element.remove()
          if (deed === 'removes it and puts it back at once') {
            element.remove()
            other.append(element)
          }
          if (deed === 'removes it and puts it back later') {
            element.remove()
            await wait(20)
            app.append(element)
          }
          if (deed === 'moves it ten times')
            for (let time = 0; time < 10; time++) (time % 2 ? app : other).prepend(element)
          if (deed === 'puts a clone in its place') {
            element.replaceWith(element.cloneNode(true))
            await wait(20)
          }
          if (deed === 'puts a clone beside it and takes that away') {
            const clone = element.cloneNode(true) as Element
            element.after(clone)
            await wait()
            clone.remove()
          }
          if (deed === 'empties its parent') parent.replaceChildren()
          if (deed === 'empties its parent by markup and writes the element anew') {
            parent.innerHTML = ''
            await wait(20)
            parent.innerHTML = `<readiness-check id="${moment}" save="none"></readiness-check>`
          }
          if (deed === 'empties the element') element.innerHTML = '<b>Other</b>'
          if (deed === 'empties its shadow root') shadow.replaceChildren()
          if (deed === 'takes its parent away and puts it back') {
            parent.remove()
            await wait(20)
            app.append(parent)
          }
          if (deed === 'moves it into the document of a frame') {
            const frame = document.createElement('iframe')
            other.append(frame)
            frame.contentDocument?.body.append(element)
            await wait(20)
            frame.remove()
          }
          if (deed === 'hides it and shows it') {
            element.hidden = true
            parent.style.display = 'none'
            await wait(20)
            element.hidden = false
            parent.style.display = ''
          }
          if (deed === 'changes all of its attributes in a storm')
            for (let time = 0; time < 30; time++)
              for (const name of ['accent', 'font', 'locale', 'radius', 'heading-level', 'color-scheme', 'brand-name'])
                if (time % 3) element.setAttribute(name, ['1', 'de', 'system', '#0a5'][time % 4] ?? '')
                else element.removeAttribute(name)
          if (/destroys it (twice|and)/.test(deed)) element.destroy()
          if (deed === 'destroys it twice') element.destroy()
          if (deed === 'destroys it and puts it back') {
            parent.append(element)
            await wait()
            element.remove()
          }
          if (deed === 'destroys it in the midst of its own event') {
            element.addEventListener('readiness-reset', () => element.destroy())
            element.reset()
          }
          if (deed === 'resets it and removes it') {
            element.reset()
            element.remove()
          }
          // Beyond the time in which a choice moves on by itself, and in which folded things are made.
          await wait(300)
          const shown = document.getElementById(moment)?.shadowRoot
          states[moment] = shown
            ? `${shown.querySelector('[data-screen]')?.getAttribute('data-screen')} ${shown.querySelectorAll('fieldset input:checked').length}`
            : 'gone'
          app.remove()
          other.remove()
        }
        await Promise.all(moments.map(at))
        await wait(20)
        return { states, left: Reflect.get(window, 'readinessCheck').instances.length }
      },
      { moments, deed },
    )
    expect(after.left).toBe(0)
    expect(check.consoleLines().filter(line => !told.test(line))).toEqual([])
    if (outcome === 'stays')
      expect(after.states).toEqual({
        start: 'start 0',
        question: 'question 0',
        chosen: 'question 1',
        changed: expect.stringMatching(/^question [01]$/),
        helping: 'question 0',
        result: expect.stringMatching(/^(result|not-applicable) 0$/),
      })
  })
})

test('changed while it is out of the page, it says nothing, and is right once it is back', async ({ visit }) => {
  const check = await visit({
    body: '<main><readiness-check></readiness-check></main><script src="/readiness-check.js" data-target="none"></script>',
  })
  const fill = () =>
    check.root.evaluate(element => element.shadowRoot?.querySelector('div')?.style.getPropertyValue('--_fill'))
  const before = await fill()
  await check.root.evaluate(element => {
    element.remove()
    element.setAttribute('accent', '#0a5')
    document.querySelector('main')?.append(element)
  })
  await expect.poll(fill).not.toBe(before)
  expect(check.consoleLines()).toEqual([])
})
