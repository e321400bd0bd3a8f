import { computed, signal } from '@preact/signals-core'
import { act } from 'preact/test-utils'
import { onTestFinished, vi } from 'vitest'
import { frameTexts } from '../../../src/i18n/en'
import { startTexts } from '../../../src/i18n/en-start'
import type { Details } from '../../../src/instrument/details'
import type { Instrument } from '../../../src/instrument/schema'
import { createLazyResource, type LazyResource } from '../../../src/lib/lazy-resource'
import { advice, score } from '../../../src/scoring'
import { createSession } from '../../../src/session/create-session'
import type { Session, SessionEvent } from '../../../src/session/session'
import { App } from '../../../src/views/App'
import { catchSessionErrors } from '../../../src/views/catch-session-errors'
import { checkViews } from '../../../src/views/check-views'
import type { LazyViews, LoadedCheck, ResultExportFormat, ViewOptions } from '../../../src/views/props'
import { renderRoot } from '../../../src/views/render-root'
import { smallInstrument } from '../../support/small-instrument'

interface RenderAppOptions {
  instrument?: Instrument
  options?: Partial<ViewOptions>
  /** Loads the detailed texts. Default: `sampleDetails`. */
  details?: () => Promise<Details>
  /** Loads the chunk `pdf`. */
  pdf?: () => Promise<unknown>
  /** Saved answers of an earlier visit, as the text in the store. */
  saved?: string
  /** The shared result in the page's address. */
  resultLink?: string
  /** Views of the chunk `delivery`. */
  delivery?: LazyViews['delivery']
  /** Whether the chunk `check` is loaded. Default: true. */
  isLoaded?: boolean
  /** Replaces the session, for example with one that throws. */
  wrapSession?: (session: Session) => Session
}

/** Detailed texts of the small test instrument. */
export const sampleDetails: Details = {
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

/**
 * Renders the app with a real session into the document, with fake timers. Returns helpers to use the app like a
 * visitor.
 */
export function renderApp({
  instrument = smallInstrument,
  options,
  details,
  pdf,
  saved,
  resultLink,
  delivery,
  isLoaded = true,
  wrapSession,
}: RenderAppOptions = {}) {
  vi.useFakeTimers()
  let stored = saved ?? null
  const events: SessionEvent[] = []
  const problems: unknown[] = []
  const downloads: ResultExportFormat[] = []
  const viewOptions = signal<ViewOptions>({ headingLevel: 2, ...options })
  const link = signal(resultLink ?? null)
  const chunks: Record<keyof LazyViews, () => unknown> = {
    pdf: pdf ?? (() => import('../../../src/report/pdf')),
    'full-report': () => import('../../../src/chunks/full-report').then(chunk => chunk.default),
    delivery: () => delivery ?? {},
  }
  const texts = signal({
    text: startTexts,
    head: instrument,
    details: createLazyResource(details ?? (() => Promise.resolve(sampleDetails))),
  })
  const scoredAnswers = signal({})
  const isSendingDeclined = signal(false)
  const realSession = createSession({
    instrument: signal(instrument),
    score: (scoredInstrument, answers) => {
      scoredAnswers.value = answers
      return score(scoredInstrument, answers)
    },
    getStore: () => ({
      read: () => stored,
      write: text => {
        stored = text
      },
      erase: () => {
        stored = null
      },
    }),
    isSendingDeclined,
    onEvent: event => events.push(event),
  })
  const session = wrapSession ? wrapSession(realSession) : realSession
  const loadedCheck: LoadedCheck = {
    session,
    catchSessionErrors: onError => catchSessionErrors(session, onError),
    ...checkViews,
    hideTypingFromPage: () => {},
    dropResultLink: () => true,
    text: frameTexts,
    advice: computed(() => (session.result.value ? advice(instrument, scoredAnswers.value) : [])),
  }
  const checkState = signal<LoadedCheck | 'busy' | 'failed' | null>(isLoaded ? loadedCheck : null)
  const check: LazyResource<LoadedCheck> = {
    state: checkState,
    get loaded() {
      return typeof checkState.value === 'object' ? checkState.value : null
    },
    load() {
      checkState.value ??= 'busy'
    },
  }
  const root = document.createElement('div')
  document.body.append(root)
  let unmount = () => {}
  onTestFinished(() => {
    unmount()
    root.remove()
    vi.useRealTimers()
  })
  void act(() => {
    unmount = renderRoot(
      () => (
        <App
          check={check}
          isSendingDeclined={isSendingDeclined}
          options={viewOptions}
          texts={texts}
          loadViews={name => Promise.resolve(chunks[name]()) as Promise<never>}
          resultLink={link}
          onDownload={download => downloads.push(download)}
          onError={error => problems.push(error)}
        />
      ),
      root,
      error => problems.push(error),
    )
  })

  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
  const one = (selector: string) => {
    const [found, ...more] = all(selector)
    if (!found || more.length) throw new Error(`${selector} matches ${more.length + (found ? 1 : 0)} elements, not one`)
    return found
  }
  const option = (id: string) => one(`input[value="${id}"]`) as HTMLInputElement
  const actAndRender = (change: () => void) => void act(change)
  return {
    root,
    session,
    /** Sets the state of the chunk `check`: loaded, or failed. */
    setCheck: (state: 'loaded' | 'failed') =>
      actAndRender(() => {
        checkState.value = state === 'loaded' ? loadedCheck : state
      }),
    options: viewOptions,
    /** Events that the session has reported. */
    events,
    /** Errors that the views have reported. */
    problems,
    downloads,
    link,
    /** Returns all elements that match a selector. */
    all,
    /** Returns the only element that matches a selector. */
    one,
    /** Returns the input of an option. */
    option,
    /** Makes a change and renders its effect. */
    act: actAndRender,
    /** Returns the name of the current screen. */
    screen: () => one('[data-screen]').dataset.screen,
    /** Returns the id of the current question. */
    question: () => one('fieldset').querySelector('input')?.name,
    /** Returns the only button with this `data-action`. */
    action: (name: string) => one(`[data-action="${name}"]`),
    /** Clicks the only button with this `data-action`. */
    press: (name: string) => actAndRender(() => one(`[data-action="${name}"]`).click()),
    /** Clicks an option with the pointer. `count` is the number of the click in a multiple click. */
    tap: (id: string, count = 1) =>
      actAndRender(() => {
        const input = option(id)
        input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
        input.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: count }))
      }),
    /** Presses a key and holds it down. */
    key: (key: string, target: Element, more: KeyboardEventInit = {}) =>
      actAndRender(() => {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
      }),
    releaseKey: (key: string, target: Element) =>
      actAndRender(() => {
        target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }))
      }),
    advanceTime: (milliseconds: number) => actAndRender(() => void vi.advanceTimersByTime(milliseconds)),
    /** Lets pending promises settle and renders the effect. */
    settle: () => act(async () => void (await vi.advanceTimersByTimeAsync(0))),
    /**
     * Answers one question after the other until it reaches one without a given answer. Takes option ids by question
     * id.
     */
    answer: (optionIds: Record<string, string>) =>
      actAndRender(() => {
        if (session.screen.peek() === 'start') session.start()
        for (;;) {
          const id = session.question.peek()?.id
          const optionId = id && optionIds[id]
          if (!optionId) return
          session.answer(id, optionId)
          session.next()
        }
      }),
  }
}

/**
 * Returns answers for the whole route of an organisation that uses AI, in the small test instrument: every scored
 * question at the same level, except those in `overrides`.
 */
export const answersAtLevel = (level: string, overrides: Record<string, string> = {}): Record<string, string> => ({
  ways: 'use',
  policy: level,
  assessment: level,
  records: level,
  monitoring: level,
  ...overrides,
})
