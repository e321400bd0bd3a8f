import { expect, test } from 'vitest'
import instrument from '../../../src/instrument/iso-42001'
import type { ViewOptions } from '../../../src/views/props'
import { stage } from '../views/stage'

const webhook = 'https://hook.example/x'
const saved = (done: boolean) =>
  JSON.stringify({ v: 1, answers: { meets: ['use'], existing: ['neither'] }, at: 'scope', done })

interface Visit {
  options?: Partial<ViewOptions>
  saved?: string
  /** Buttons that are pressed, by their action. */
  press?: string[]
}

/** Every state of the start screen. */
const visits: Record<string, Visit> = {
  'at the first visit': {},
  'to a visitor who comes back to a question': { saved: saved(false) },
  'to a visitor who comes back to the result': { saved: saved(true) },
  'to a visitor who is asked whether to erase': { saved: saved(false), press: ['restart'] },
  'where the result is sent': { options: { webhook, privacyUrl: 'https://hook.example/privacy' } },
  'where the answers are sent too': { options: { webhook, webhookAnswers: true } },
  'where the visitor has declined': { options: { webhook, webhookAnswers: true }, press: ['decline'] },
  'where the page counts': { options: { dataLayer: 'dataLayer' } },
}

/** Chromium lays out Latin-1 in a quicker way, and the start screen is what a page view waits for. */
test.each(Object.entries(visits))('the start screen keeps to Latin-1 %s', (_, { options, saved, press = [] }) => {
  const view = stage({ instrument, ...(options && { options }), ...(saved && { saved }) })
  for (const action of press) view.press(action)
  for (const fold of view.all('[aria-expanded=false]')) view.does(() => fold.click())
  expect(view.screen()).toBe('start')
  const shown = `${view.root.textContent} ${view.all('[aria-label]').map(named => named.getAttribute('aria-label'))}`
  expect(shown).toContain(instrument.title)
  expect([...shown].filter(letter => letter > 'ÿ')).toEqual([])
})
