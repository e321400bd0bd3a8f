import { describe } from 'vitest'
import type { ReadinessCheckElement } from '../../src/element/public-types'
import type { CheckPage } from '../browser/support/check-page'
import { expect, test } from './support/test'

/** What a deed gets: the check in its parent, in a box of the page, and a second box beside that. */
interface Place {
  element: ReadinessCheckElement
  parent: HTMLElement
  box: HTMLElement
  beside: HTMLElement
  /** Lets everything run that waits for a task. */
  later(): Promise<void>
}

interface Deed {
  /** Runs in the page, handed over as text. */
  does(place: Place): unknown
  /** What is shown under the check's name afterwards: the screen that was shown, the start screen, or nothing. */
  shows: 'same' | 'start' | 'nothing'
  /** What a new element of that name shows, once all else is removed. */
  anew: 'same' | 'start'
  /** Whether a choice that was made a moment before still leads on to the next question. */
  goesOn: boolean
  /** What the page hears, beside answers and faults. */
  hears: string[]
}

const deeds: Record<string, Deed> = {
  'removes it': {
    does: ({ element }) => element.remove(),
    shows: 'nothing',
    anew: 'same',
    goesOn: false,
    hears: [],
  },
  'removes it and puts it back at once': {
    does({ element, beside }) {
      element.remove()
      beside.append(element)
    },
    shows: 'same',
    anew: 'same',
    goesOn: true,
    hears: [],
  },
  'removes it and puts it back later': {
    async does({ element, box, later }) {
      element.remove()
      await later()
      box.append(element)
    },
    shows: 'same',
    anew: 'same',
    goesOn: false,
    hears: ['ready'],
  },
  'moves it ten times': {
    does({ element, box, beside }) {
      for (let time = 0; time < 10; time++) (time % 2 ? box : beside).prepend(element)
    },
    shows: 'same',
    anew: 'same',
    goesOn: true,
    hears: [],
  },
  'puts a clone in its place': {
    does: ({ element }) => element.replaceWith(element.cloneNode(true)),
    shows: 'same',
    anew: 'same',
    goesOn: false,
    hears: ['ready'],
  },
  'puts a clone beside it and takes that away': {
    async does({ element, later }) {
      const clone = element.cloneNode(true) as Element
      element.after(clone)
      await later()
      clone.remove()
    },
    shows: 'same',
    anew: 'same',
    goesOn: true,
    hears: [],
  },
  'empties its parent': {
    does: ({ parent }) => parent.replaceChildren(),
    shows: 'nothing',
    anew: 'same',
    goesOn: false,
    hears: [],
  },
  'empties its parent by markup and writes the element anew': {
    async does({ element, parent, later }) {
      parent.innerHTML = ''
      await later()
      parent.innerHTML = `<readiness-check id="${element.id}" save="none"></readiness-check>`
    },
    shows: 'same',
    anew: 'same',
    goesOn: false,
    hears: ['ready'],
  },
  'empties the element': {
    does({ element }) {
      element.innerHTML = '<b>Other</b>'
    },
    shows: 'same',
    anew: 'same',
    goesOn: true,
    hears: [],
  },
  'empties its shadow root': {
    does: ({ element }) => element.shadowRoot?.replaceChildren(),
    shows: 'nothing',
    anew: 'same',
    goesOn: true,
    hears: [],
  },
  'takes its parent away and puts it back': {
    async does({ parent, box, later }) {
      parent.remove()
      await later()
      box.append(parent)
    },
    shows: 'same',
    anew: 'same',
    goesOn: false,
    hears: ['ready'],
  },
  'moves it into the document of a frame': {
    async does({ element, beside, later }) {
      const frame = document.createElement('iframe')
      beside.append(frame)
      frame.contentDocument?.body.append(element)
      await later()
      frame.remove()
    },
    shows: 'nothing',
    anew: 'same',
    goesOn: false,
    hears: [],
  },
  'hides it and shows it': {
    async does({ element, parent, later }) {
      element.hidden = true
      parent.style.display = 'none'
      await later()
      element.hidden = false
      parent.style.display = ''
    },
    shows: 'same',
    anew: 'same',
    goesOn: true,
    hears: [],
  },
  'changes all of its attributes in a storm': {
    does({ element }) {
      for (let time = 0; time < 30; time++)
        for (const name of ['accent', 'font', 'locale', 'radius', 'heading-level', 'color-scheme', 'brand-name'])
          if (time % 3) element.setAttribute(name, ['1', 'de', 'system', '#0a5'][time % 4] ?? '')
          else element.removeAttribute(name)
    },
    shows: 'same',
    anew: 'same',
    goesOn: true,
    hears: [],
  },
  'destroys it twice': {
    does({ element }) {
      element.destroy()
      element.destroy()
    },
    shows: 'nothing',
    anew: 'start',
    goesOn: false,
    hears: [],
  },
  'destroys it and puts it back': {
    does({ element, parent }) {
      element.destroy()
      parent.append(element)
    },
    shows: 'start',
    anew: 'start',
    goesOn: false,
    hears: ['ready'],
  },
  'destroys it in the midst of its own event': {
    does({ element }) {
      element.addEventListener('readiness-reset', () => element.destroy())
      element.reset()
    },
    shows: 'nothing',
    anew: 'start',
    goesOn: false,
    hears: ['reset'],
  },
  'resets it and removes it': {
    does({ element }) {
      element.reset()
      element.remove()
    },
    shows: 'nothing',
    anew: 'start',
    goesOn: false,
    hears: ['reset'],
  },
}

/** The moments at which the page does it, and what is shown then: the screen and, of a question, its name and what is chosen. */
const moments: Record<string, string> = {
  start: 'start',
  question: 'question meets',
  chosen: 'question meets use',
  next: 'question existing',
  helping: 'question leadership',
  choosing: 'question leadership',
  result: 'result',
}

/** What is shown once an answer was chosen at the moment `choosing`. */
const chosen = (goesOn: boolean) => ({ choosing: goesOn ? 'question scope' : 'question leadership set' })

/** What a partner is told: of values that cannot be, and of a document that the styles cannot follow into. */
const warned = /cannot be "(1|de|system|#0a5)"|Sharing constructed stylesheets in multiple documents/

/** What the page keeps between the steps of a test. */
interface Kept {
  places: Record<string, Place>
  heard: Record<string, string[]>
  shown(moment: string): string
}

/** Puts a check for each moment on the page, each taken to its moment. Gives what they show. */
const prepare = async (moments: Record<string, string>) => {
  const later = async () => {
    for (let tasks = 0; tasks < 5; tasks++) await new Promise(done => setTimeout(done))
  }
  const kept: Kept = {
    places: {},
    heard: {},
    shown(moment) {
      const screen = document.getElementById(moment)?.shadowRoot?.querySelector('[data-screen]')
      if (!screen) return 'nothing'
      const inputs = [...screen.querySelectorAll<HTMLInputElement>('fieldset input')]
      const chosen = inputs.filter(input => input.checked).map(input => input.value)
      return [screen.getAttribute('data-screen'), inputs[0]?.name, ...chosen].filter(Boolean).join(' ')
    },
  }
  const answers: Record<string, string> = { meets: 'use', existing: 'neither' }
  const prepareOne = async ([moment, wanted]: [moment: string, wanted: string]) => {
    const [box, beside] = [document.createElement('div'), document.createElement('div')]
    document.body.append(box, beside)
    box.innerHTML = `<div><readiness-check id="${moment}" save="none"></readiness-check></div>`
    const element = box.querySelector('readiness-check') as ReadinessCheckElement
    kept.places[moment] = { element, parent: element.parentElement as HTMLElement, box, beside, later }
    await element.ready
    const press = async (selector: string) => {
      const before = kept.shown(moment)
      element.shadowRoot?.querySelector<HTMLElement>(selector)?.click()
      for (let tasks = 0; tasks < 5 && kept.shown(moment) === before; tasks++)
        await new Promise(done => setTimeout(done))
    }
    if (moment !== 'start') await press('[data-action=start]')
    if (moment === 'chosen') await press('input[value=use]')
    while (/next|helping|choosing|result/.test(moment) && kept.shown(moment) !== wanted) {
      const name = element.shadowRoot?.querySelector<HTMLInputElement>('fieldset input')?.name ?? ''
      await press(`input[value="${answers[name] ?? 'unsure'}"]`)
      await press('[data-action=next]')
    }
    if (moment === 'helping') await press('[data-action=help]')
  }
  await Promise.all(Object.entries(moments).map(prepareOne))
  for (const type of ['ready', 'start', 'complete', 'reset'])
    document.addEventListener(`readiness-${type}`, event => {
      const { instance } = (event as CustomEvent).detail
      kept.heard[instance] = [...(kept.heard[instance] ?? []), type]
    })
  Reflect.set(window, Symbol.for('kept'), kept)
  return Object.fromEntries(Object.keys(moments).map(moment => [moment, kept.shown(moment)]))
}

/** What is shown now for each moment, and what was heard since. */
const look = (moments: string[]) => {
  const { shown, heard }: Kept = Reflect.get(window, Symbol.for('kept'))
  return {
    shown: Object.fromEntries(moments.map(moment => [moment, shown(moment)])),
    heard: { ...heard },
  }
}

/** Takes everything away. Gives how many checks are left. */
const clear = async () => {
  const { places }: Kept = Reflect.get(window, Symbol.for('kept'))
  for (const { box, beside } of Object.values(places)) {
    box.remove()
    beside.remove()
  }
  await places.start?.later()
  return Reflect.get(window, 'readinessCheck').instances.length
}

/** Puts a new element of each name on the page. */
const putAnew = async (moments: string[]) => {
  for (const moment of moments) {
    const element = document.createElement('readiness-check') as ReadinessCheckElement
    element.id = moment
    element.setAttribute('save', 'none')
    document.body.append(element)
    await element.ready
  }
}

/** As much time as nothing of the check waits for, at once. */
const passTime = (check: CheckPage) => check.page.clock.runFor(500)

describe('at any moment, a page', () => {
  test.for(Object.entries(deeds))('%s', async ([, { does, shows, anew, goesOn, hears }], { openCheckPage }) => {
    const check = await openCheckPage({
      body: '<main></main><script src="/readiness-check.js" data-target="none"></script>',
      wait: false,
      before: ({ page }) => page.clock.install(),
    })
    const names = Object.keys(moments)
    const allAt = (screen: string) => Object.fromEntries(names.map(moment => [moment, screen]))
    const all = (what: Deed['shows']) => (what === 'same' ? { ...moments, ...chosen(goesOn) } : allAt(what))
    expect(await check.page.evaluate(prepare, moments)).toEqual(moments)
    await check.page.evaluate(`(async () => {
      const deed = { ${/^(async )?does\b/.test(`${does}`) ? does : `does: ${does}`} }
      const { places } = window[Symbol.for('kept')]
      places.choosing.element.shadowRoot.querySelector('input[value=set]').click()
      await Promise.all(Object.values(places).map(place => deed.does(place)))
    })()`)
    await passTime(check)
    const after = await check.page.evaluate(look, names)
    expect(after.shown).toEqual(all(shows))
    expect(await check.page.evaluate(clear)).toBe(0)
    await check.page.evaluate(putAnew, names)
    await passTime(check)
    expect((await check.page.evaluate(look, names)).shown).toEqual(all(anew))
    expect(check.consoleLines().filter(line => !warned.test(line))).toEqual([])
    for (const moment of names) expect(after.heard[moment] ?? [], moment).toEqual(hears)
  })
})

test('changed while it is out of the page, it says nothing, and is right once it is back', async ({
  openCheckPage,
}) => {
  const check = await openCheckPage({
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
