import { signal } from '@preact/signals-core'
import type { DeliveryLogEntry } from '../../../src/delivery/delivery-log'
import type { SavedQueueText } from '../../../src/delivery/queue'
import { type DeliveryService, startDeliveryService } from '../../../src/delivery/start-delivery-service'
import type { Problem } from '../../../src/events/events'
import instrument from '../../../src/instrument/iso-42001'
import { layerFromObject, resolveOptions } from '../../../src/options/resolve'
import type { GivenOptions } from '../../../src/options/table'
import { type Answers, score } from '../../../src/scoring'
import { createTestEnvironment, type TestEnvironment } from './test-environment'

/** The webhook that `openDeliveryPage` configures. */
export const webhookUrl = 'https://hook.example/x'

/** Creates an in-memory `SavedQueueText`, which a test can pass to several pages; `changes` counts writes and erasures. */
export const createMemoryStore = (): SavedQueueText & { text: string | null; changes: number } => {
  const store = {
    text: null as string | null,
    changes: 0,
    read: () => store.text,
    write: (text: string) => {
      store.text = text
      store.changes++
    },
    erase: () => {
      store.text = null
      store.changes++
    },
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
  store: ReturnType<typeof createMemoryStore>
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
}: {
  options?: GivenOptions
  environment?: TestEnvironment
  store?: ReturnType<typeof createMemoryStore>
  /** Called by the listener of each event; returns `false` to call `preventDefault()`. */
  listen?: (name: string, detail: Record<string, unknown>) => boolean
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
    base: { v: 1, instance: 'a', instrument: { id: instrument.id, version: instrument.version } },
    target: () => element as Element,
    version: '1.0.0',
    answers: () => sampleAnswers,
    store: () => store,
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
