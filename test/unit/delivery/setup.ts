import { signal } from '@preact/signals-core'
import type { DeliveryLogEntry } from '../../../src/delivery/delivery-log'
import type { DeliveryTextName, SavedDeliveryText } from '../../../src/delivery/saved-delivery-text'
import { type DeliveryService, startDeliveryService } from '../../../src/delivery/start-delivery-service'
import type { Problem } from '../../../src/events/events'
import instrument from '../../../src/instrument/iso-42001'
import { layerFromObject, resolveOptions } from '../../../src/options/resolve'
import type { GivenOptions } from '../../../src/options/table'
import { type Answers, score } from '../../../src/scoring'
import { createTestEnvironment, type TestEnvironment } from './test-environment'

/** The webhook that `openDeliveryPage` configures. */
export const webhookUrl = 'https://hook.example/x'

/** The texts of the delivery in memory, which a test can pass to several pages. */
export interface MemoryStore {
  /** The stored texts by name. */
  texts: Map<DeliveryTextName, string>
  /** Number of writes and erasures so far. */
  changes: number
  open(name: DeliveryTextName): SavedDeliveryText
}

export const createMemoryStore = (): MemoryStore => {
  const store: MemoryStore = {
    texts: new Map(),
    changes: 0,
    open: name => ({
      read: () => store.texts.get(name) ?? null,
      write: text => {
        store.texts.set(name, text)
        store.changes++
      },
      erase: () => {
        store.texts.delete(name)
        store.changes++
      },
    }),
  }
  return store
}

/** Answers of an organisation that only uses AI and chose the level "begun" everywhere. */
export const sampleAnswers: Answers = {
  meets: ['use'],
  existing: ['neither'],
  ...Object.fromEntries(instrument.questions.filter(({ scoring }) => scoring).map(({ id }) => [id, 'begun'])),
}
/** The result of `sampleAnswers`. */
export const sampleResult = score(instrument, sampleAnswers)

/** The delivery of one check on one page, with everything that it sent, raised and reported. */
export interface DeliveryPage {
  delivery: DeliveryService
  environment: TestEnvironment
  store: MemoryStore
  /** Returns the entries of the delivery log. */
  entries(): readonly DeliveryLogEntry[]
  /** The raised events, in order: name and detail. */
  events: [name: string, detail: Record<string, unknown>][]
  /** Returns the outcomes of the `readiness-sent` events. */
  sentOutcomes(): unknown[]
  problems: Problem[]
}

/** Starts the delivery of one check on a fake page. */
export function openDeliveryPage({
  options = {},
  environment = createTestEnvironment(),
  store = createMemoryStore(),
  listen = () => true,
  isDeclined = () => false,
  hasSavedAnswers = () => true,
  instance = 'a',
}: {
  options?: GivenOptions
  environment?: TestEnvironment
  store?: MemoryStore
  /** Called by the listener of each event; returns `false` to call `preventDefault()`. */
  listen?: (name: string, detail: Record<string, unknown>) => boolean
  isDeclined?: () => boolean
  hasSavedAnswers?: () => boolean
  instance?: string
} = {}): DeliveryPage {
  const log = signal<readonly DeliveryLogEntry[]>([])
  const events: DeliveryPage['events'] = []
  const problems: Problem[] = []
  const element = new EventTarget()
  for (const name of ['readiness-before-send', 'readiness-contact', 'readiness-sent'])
    element.addEventListener(name, event => {
      const { detail } = event as CustomEvent
      events.push([name, detail])
      if (!listen(name, detail)) event.preventDefault()
    })
  const delivery = startDeliveryService({
    options: { peek: () => resolveOptions([layerFromObject({ webhook: webhookUrl, ...options })]).options },
    base: { v: 1, instance, instrument: { id: instrument.id, version: instrument.version } },
    target: () => element as Element,
    version: '1.0.0',
    answers: () => sampleAnswers,
    hasSavedAnswers,
    isDeclined,
    store: store.open,
    log,
    onProblem: problem => problems.push(problem),
    environment,
  })
  return {
    delivery,
    environment,
    store,
    events,
    problems,
    entries: () => log.peek(),
    sentOutcomes: () => events.filter(([name]) => name === 'readiness-sent').map(([, { outcome }]) => outcome),
  }
}
