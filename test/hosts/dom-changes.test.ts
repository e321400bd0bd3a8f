import { describe } from 'vitest'
import type { ReadinessCheckElement } from '../../src/element/public-types'
import type { CheckPage } from '../browser/support/check-page'
import { expect, test } from './support/test'

/** The elements that a DOM change gets: the check, its parent, the box around both, and a second box. */
interface TestElements {
  element: ReadinessCheckElement
  parent: HTMLElement
  box: HTMLElement
  beside: HTMLElement
  /** Waits several tasks, so that pending work of the check runs. */
  waitTasks(): Promise<void>
}

/** A change of the DOM by the host page, and its expected effect. */
interface DomChange {
  /** Makes the change. Runs in the page, passed as source text. */
  apply(elements: TestElements): unknown
  /** What the check shows afterwards: the same screen as before, the start screen, or nothing. */
  showsAfter: 'same' | 'start' | 'nothing'
  /** What a new element with the same id shows, after all others are removed. */
  newElementShows: 'same' | 'start'
  /** Whether an option chosen just before the change still moves on to the next question. */
  movesOn: boolean
  /** Events that the page receives, except `answer` and `error`. */
  events: string[]
}

const domChanges: Record<string, DomChange> = {
  'removes it': {
    apply: ({ element }) => element.remove(),
    showsAfter: 'nothing',
    newElementShows: 'same',
    movesOn: false,
    events: [],
  },
  'removes it and adds it again at once': {
    apply({ element, beside }) {
      element.remove()
      beside.append(element)
    },
    showsAfter: 'same',
    newElementShows: 'same',
    movesOn: true,
    events: [],
  },
  'removes it and adds it again later': {
    async apply({ element, box, waitTasks }) {
      element.remove()
      await waitTasks()
      box.append(element)
    },
    showsAfter: 'same',
    newElementShows: 'same',
    movesOn: false,
    events: ['ready'],
  },
  'moves it ten times': {
    apply({ element, box, beside }) {
      for (let time = 0; time < 10; time++) (time % 2 ? box : beside).prepend(element)
    },
    showsAfter: 'same',
    newElementShows: 'same',
    movesOn: true,
    events: [],
  },
  'replaces it with a clone': {
    apply: ({ element }) => element.replaceWith(element.cloneNode(true)),
    showsAfter: 'same',
    newElementShows: 'same',
    movesOn: false,
    events: ['ready'],
  },
  'adds a clone beside it and removes the clone': {
    async apply({ element, waitTasks }) {
      const clone = element.cloneNode(true) as Element
      element.after(clone)
      await waitTasks()
      clone.remove()
    },
    showsAfter: 'same',
    newElementShows: 'same',
    movesOn: true,
    events: [],
  },
  'empties its parent': {
    apply: ({ parent }) => parent.replaceChildren(),
    showsAfter: 'nothing',
    newElementShows: 'same',
    movesOn: false,
    events: [],
  },
  'empties its parent and writes the element again by innerHTML': {
    async apply({ element, parent, waitTasks }) {
      parent.innerHTML = ''
      await waitTasks()
      parent.innerHTML = `<readiness-check id="${element.id}" save="none"></readiness-check>`
    },
    showsAfter: 'same',
    newElementShows: 'same',
    movesOn: false,
    events: ['ready'],
  },
  'empties the element': {
    apply({ element }) {
      element.innerHTML = '<b>Other</b>'
    },
    showsAfter: 'same',
    newElementShows: 'same',
    movesOn: true,
    events: [],
  },
  'empties its shadow root': {
    apply: ({ element }) => element.shadowRoot?.replaceChildren(),
    showsAfter: 'nothing',
    newElementShows: 'same',
    movesOn: true,
    events: [],
  },
  'removes its parent and adds it again later': {
    async apply({ parent, box, waitTasks }) {
      parent.remove()
      await waitTasks()
      box.append(parent)
    },
    showsAfter: 'same',
    newElementShows: 'same',
    movesOn: false,
    events: ['ready'],
  },
  'moves it into the document of a frame': {
    async apply({ element, beside, waitTasks }) {
      const frame = document.createElement('iframe')
      beside.append(frame)
      frame.contentDocument?.body.append(element)
      await waitTasks()
      frame.remove()
    },
    showsAfter: 'nothing',
    newElementShows: 'same',
    movesOn: false,
    events: [],
  },
  'hides it and shows it': {
    async apply({ element, parent, waitTasks }) {
      element.hidden = true
      parent.style.display = 'none'
      await waitTasks()
      element.hidden = false
      parent.style.display = ''
    },
    showsAfter: 'same',
    newElementShows: 'same',
    movesOn: true,
    events: [],
  },
  'changes all of its attributes many times in a row': {
    apply({ element }) {
      for (let time = 0; time < 30; time++)
        for (const name of ['accent', 'font', 'locale', 'radius', 'heading-level', 'color-scheme', 'brand-name'])
          if (time % 3) element.setAttribute(name, ['1', 'de', 'system', '#0a5'][time % 4] ?? '')
          else element.removeAttribute(name)
    },
    showsAfter: 'same',
    newElementShows: 'same',
    movesOn: true,
    events: [],
  },
  'destroys it twice': {
    apply({ element }) {
      element.destroy()
      element.destroy()
    },
    showsAfter: 'nothing',
    newElementShows: 'start',
    movesOn: false,
    events: [],
  },
  'destroys it and adds it again': {
    apply({ element, parent }) {
      element.destroy()
      parent.append(element)
    },
    showsAfter: 'start',
    newElementShows: 'start',
    movesOn: false,
    events: ['ready'],
  },
  'destroys it in a listener of its own event': {
    apply({ element }) {
      element.addEventListener('readiness-reset', () => element.destroy())
      element.reset()
    },
    showsAfter: 'nothing',
    newElementShows: 'start',
    movesOn: false,
    events: ['reset'],
  },
  'resets it and removes it': {
    apply({ element }) {
      element.reset()
      element.remove()
    },
    showsAfter: 'nothing',
    newElementShows: 'start',
    movesOn: false,
    events: ['reset'],
  },
}

/** The moments at which the page changes the DOM, and what the check shows then: screen, question and chosen options. */
const moments: Record<string, string> = {
  start: 'start',
  question: 'question meets',
  chosen: 'question meets use',
  next: 'question existing',
  helping: 'question leadership',
  choosing: 'question leadership',
  result: 'result',
}

/** What is shown after an option was chosen at the moment `choosing`. */
const afterChoosing = (movesOn: boolean) => ({ choosing: movesOn ? 'question scope' : 'question leadership set' })

/** Expected console messages: invalid attribute values, and style sheets that cannot be shared with a frame's document. */
const expectedWarnings = /cannot be "(1|de|system|#0a5)"|Sharing constructed stylesheets in multiple documents/

/** State that the page keeps between the steps of a test, under `Symbol.for('kept')`. */
interface PageState {
  /** Test elements by moment. */
  elements: Record<string, TestElements>
  /** Types of the received events by moment. */
  events: Record<string, string[]>
  /** Describes what the check of a moment shows. */
  shown(moment: string): string
}

/** Adds a check for each moment and takes each to its moment. Returns what the checks show. Runs in the page. */
const prepare = async (moments: Record<string, string>) => {
  const waitTasks = async () => {
    for (let tasks = 0; tasks < 5; tasks++) await new Promise(done => setTimeout(done))
  }
  const kept: PageState = {
    elements: {},
    events: {},
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
    kept.elements[moment] = { element, parent: element.parentElement as HTMLElement, box, beside, waitTasks }
    await element.ready
    const press = async (selector: string) => {
      const before = kept.shown(moment)
      element.shadowRoot?.querySelector<HTMLElement>(selector)?.click()
      // The chunk of the check may have to load before the first question.
      const maxTasks = before === 'start' ? 1000 : 5
      for (let tasks = 0; tasks < maxTasks && kept.shown(moment) === before; tasks++)
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
      kept.events[instance] = [...(kept.events[instance] ?? []), type]
    })
  Reflect.set(window, Symbol.for('kept'), kept)
  return Object.fromEntries(Object.keys(moments).map(moment => [moment, kept.shown(moment)]))
}

/** Returns what each check shows now, and the events received since. Runs in the page. */
const readPageState = (moments: string[]) => {
  const { shown, events }: PageState = Reflect.get(window, Symbol.for('kept'))
  return {
    shown: Object.fromEntries(moments.map(moment => [moment, shown(moment)])),
    events: { ...events },
  }
}

/** Removes all test elements. Returns the number of remaining instances. Runs in the page. */
const clear = async () => {
  const { elements }: PageState = Reflect.get(window, Symbol.for('kept'))
  for (const { box, beside } of Object.values(elements)) {
    box.remove()
    beside.remove()
  }
  await elements.start?.waitTasks()
  return Reflect.get(window, 'readinessCheck').instances.length
}

/** Adds a new element with the id of each moment. Runs in the page. */
const addNewElements = async (moments: string[]) => {
  for (const moment of moments) {
    const element = document.createElement('readiness-check') as ReadinessCheckElement
    element.id = moment
    element.setAttribute('save', 'none')
    document.body.append(element)
    await element.ready
  }
}

/** Advances the fake clock by 500 ms, longer than any timer of the check. */
const advanceClock = (check: CheckPage) => check.page.clock.runFor(500)

describe('the check survives at any moment if a page', () => {
  test.for(Object.entries(domChanges))(
    '%s',
    async ([, { apply, showsAfter, newElementShows, movesOn, events }], { openCheckPage }) => {
      const check = await openCheckPage({
        body: '<main></main><script src="/readiness-check.js" data-target="none"></script>',
        wait: false,
        before: ({ page }) => page.clock.install(),
      })
      const names = Object.keys(moments)
      const allAt = (screen: string) => Object.fromEntries(names.map(moment => [moment, screen]))
      const all = (what: DomChange['showsAfter']) =>
        what === 'same' ? { ...moments, ...afterChoosing(movesOn) } : allAt(what)
      expect(await check.page.evaluate(prepare, moments)).toEqual(moments)
      await check.page.evaluate(`(async () => {
      const change = { ${/^(async )?apply\b/.test(`${apply}`) ? apply : `apply: ${apply}`} }
      const { elements } = window[Symbol.for('kept')]
      elements.choosing.element.shadowRoot.querySelector('input[value=set]').click()
      await Promise.all(Object.values(elements).map(each => change.apply(each)))
    })()`)
      await advanceClock(check)
      const after = await check.page.evaluate(readPageState, names)
      expect(after.shown).toEqual(all(showsAfter))
      expect(await check.page.evaluate(clear)).toBe(0)
      await check.page.evaluate(addNewElements, names)
      await advanceClock(check)
      expect((await check.page.evaluate(readPageState, names)).shown).toEqual(all(newElementShows))
      expect(check.consoleLines().filter(line => !expectedWarnings.test(line))).toEqual([])
      for (const moment of names) expect(after.events[moment] ?? [], moment).toEqual(events)
    },
  )
})

test('an attribute changed while the element is removed applies after it is added again, without messages', async ({
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
