import { computed, signal } from '@preact/signals-core'
import { act } from 'preact/test-utils'
import { onTestFinished, vi } from 'vitest'
import { frameTexts } from '../../../src/i18n/en'
import type { Details } from '../../../src/instrument/details'
import type { Instrument } from '../../../src/instrument/schema'
import { advice, score } from '../../../src/scoring'
import { createSession } from '../../../src/session/create-session'
import type { Session, SessionEvent } from '../../../src/session/session'
import { App } from '../../../src/views/App'
import { createLazyResource } from '../../../src/views/lazy-resource'
import type { Download, LazyViews, ViewOptions } from '../../../src/views/props'
import { renderRoot } from '../../../src/views/render-root'
import { smallInstrument } from '../../support/small-instrument'

interface Setting {
  instrument?: Instrument
  options?: Partial<ViewOptions>
  details?: () => Promise<Details>
  pdf?: () => Promise<unknown>
  /** Text of an earlier visit, as storage gives it back. */
  saved?: string
  /** What the page's address says of a result. */
  opened?: string
  /** What shows what leaves. */
  delivery?: LazyViews['delivery']
  /** What becomes of the session before the views get it. */
  bend?: (session: Session) => Session
}

/** The long texts of the small instrument. */
export const longTexts: Details = {
  labels: {
    good: 'Good looks like',
    evidence: 'What shows it',
    why: 'Why it matters',
    effort: 'Effort',
    S: 'Days',
    M: 'Weeks',
    L: 'Months',
    owner: 'Usually done by',
    euAiAct: 'EU AI Act (related, not equivalent)',
    nistAiRmf: 'NIST AI RMF (related, not equivalent)',
  },
  questions: {
    policy: {
      good: 'People know it.',
      evidence: 'The policy, signed.',
      why: 'It sets the tone.',
      effort: 'S',
      owner: 'Top management',
      related: { euAiAct: ['Article 17'], nistAiRmf: ['GOVERN 1'] },
    },
  },
  method: ['Levels are weighed.'],
}

/** The views over a real session, in a document, with the clock in the test's hand. */
export function stage({
  instrument = smallInstrument,
  options,
  details,
  pdf,
  saved,
  opened,
  delivery,
  bend,
}: Setting = {}) {
  vi.useFakeTimers()
  let kept = saved ?? null
  const events: SessionEvent[] = []
  const problems: unknown[] = []
  const downloads: Download[] = []
  const shownOptions = signal<ViewOptions>({ headingLevel: 2, ...options })
  const link = signal(opened ?? null)
  const brought: Record<keyof LazyViews, () => unknown> = {
    pdf: pdf ?? (() => import('../../../src/report/pdf')),
    'full-report': () => import('../../../src/chunks/full-report').then(chunk => chunk.default),
    delivery: () => delivery ?? {},
  }
  const wording = signal({
    text: frameTexts,
    details: createLazyResource(details ?? (() => Promise.resolve(longTexts))),
  })
  const answers = signal({})
  const real = createSession({
    instrument: signal(instrument),
    judge: (judged, given) => {
      answers.value = given
      return score(judged, given)
    },
    store: () => ({
      read: () => kept,
      write: text => {
        kept = text
      },
      erase: () => {
        kept = null
      },
    }),
    listen: event => events.push(event),
  })
  const session = bend ? bend(real) : real
  const root = document.createElement('div')
  document.body.append(root)
  let end = () => {}
  onTestFinished(() => {
    end()
    root.remove()
    vi.useRealTimers()
  })
  void act(() => {
    end = renderRoot(
      <App
        session={session}
        options={shownOptions}
        texts={wording}
        loadViews={name => Promise.resolve(brought[name]()) as Promise<never>}
        link={link}
        advice={computed(() => (session.result.value ? advice(instrument, answers.value) : []))}
        onDownload={download => downloads.push(download)}
        onError={problem => problems.push(problem)}
      />,
      root,
      problem => problems.push(problem),
    )
  })

  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
  const one = (selector: string) => {
    const [found, ...more] = all(selector)
    if (!found || more.length) throw new Error(`${selector} is there ${more.length + (found ? 1 : 0)} times`)
    return found
  }
  const option = (id: string) => one(`input[value="${id}"]`) as HTMLInputElement
  const does = (what: () => void) => void act(what)
  return {
    root,
    session,
    options: shownOptions,
    events,
    problems,
    downloads,
    link,
    all,
    one,
    option,
    does,
    screen: () => one('[data-screen]').dataset.screen,
    question: () => one('fieldset').querySelector('input')?.name,
    action: (name: string) => one(`[data-action="${name}"]`),
    press: (name: string) => does(() => one(`[data-action="${name}"]`).click()),
    /** A click as a pointer makes it: the `count`th of a quick row. */
    tap: (id: string, count = 1) =>
      does(() => {
        const input = option(id)
        input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
        input.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: count }))
      }),
    key: (key: string, on: Element, more: KeyboardEventInit = {}) =>
      does(() => {
        on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
      }),
    letGo: (key: string, on: Element) =>
      does(() => {
        on.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }))
      }),
    pass: (milliseconds: number) => does(() => void vi.advanceTimersByTime(milliseconds)),
    /** Lets promises that stand settle, and shows what came of them. */
    settle: () => act(async () => void (await vi.advanceTimersByTimeAsync(0))),
    /** Answers by id and goes on, as far as the answers reach. */
    answer: (given: Record<string, string>) =>
      does(() => {
        if (session.screen.peek() === 'start') session.start()
        for (;;) {
          const id = session.question.peek()?.id
          const option = id && given[id]
          if (!option) return
          session.answer(id, option)
          session.next()
        }
      }),
  }
}

/** Every question of the small instrument's route for those who use AI, at one level. */
export const usersAt = (level: string, but: Record<string, string> = {}): Record<string, string> => ({
  ways: 'use',
  policy: level,
  assessment: level,
  records: level,
  monitoring: level,
  ...but,
})
