import { expect, test } from 'vitest'
import instrument from '../../../src/instrument/iso-42001'
import type { ViewOptions } from '../../../src/views/props'
import { renderApp } from '../views/render-app'

const webhook = 'https://hook.example/x'
const saved = (done: boolean) =>
  JSON.stringify({ v: 1, answers: { meets: ['use'], existing: ['neither'] }, at: 'scope', done })

/** One state of the start screen: options, stored answers and pressed buttons. */
interface Visit {
  options?: Partial<ViewOptions>
  saved?: string
  /** The `data-action` values of the buttons to press. */
  press?: string[]
}

/** Every state of the start screen, as the end of a sentence. */
const visits: Record<string, Visit> = {
  'on the first visit': {},
  'for a visitor who returns to a question': { saved: saved(false) },
  'for a visitor who returns to the result': { saved: saved(true) },
  'while it asks whether to erase the answers': { saved: saved(false), press: ['restart'] },
  'if the result is sent': { options: { webhook, privacyUrl: 'https://hook.example/privacy' } },
  'if the answers are sent too': { options: { webhook, webhookAnswers: true } },
  'if the visitor has declined': { options: { webhook, webhookAnswers: true }, press: ['decline'] },
  'if the page uses a data layer': { options: { dataLayer: 'dataLayer' } },
}

// Chromium lays out Latin-1 text faster, and every page view renders the start screen.
test.each(Object.entries(visits))(
  'the start screen contains only Latin-1 characters %s',
  (_, { options, saved, press = [] }) => {
    const view = renderApp({ instrument, ...(options && { options }), ...(saved && { saved }) })
    for (const action of press) view.press(action)
    for (const disclosure of view.all('[aria-expanded=false]')) view.act(() => disclosure.click())
    expect(view.screen()).toBe('start')
    const shown = `${view.root.textContent} ${view.all('[aria-label]').map(element => element.getAttribute('aria-label'))}`
    expect(shown).toContain(instrument.title)
    expect([...shown].filter(letter => letter > 'ÿ')).toEqual([])
  },
)
