import { signal } from '@preact/signals-core'
import { createDelivery, type Delivery } from '../../../src/delivery/create-delivery'
import type { LogEntry } from '../../../src/delivery/delivery-log'
import type { QueueStore } from '../../../src/delivery/queue'
import type { Problem } from '../../../src/events/events'
import instrument from '../../../src/instrument/iso-42001'
import { fromObject, resolve } from '../../../src/options/resolve'
import type { GivenOptions } from '../../../src/options/table'
import { type Answers, score } from '../../../src/scoring'
import { type TestWorld, testWorld } from './world'

export const hookAddress = 'https://hook.example/x'

/** A place that keeps its text as long as the test holds it, over any number of pages. */
export const openPlace = (): QueueStore & { text: string | null; changes: number } => {
  const place = {
    text: null as string | null,
    changes: 0,
    read: () => place.text,
    write: (text: string) => {
      place.text = text
      place.changes++
    },
    erase: () => {
      place.text = null
      place.changes++
    },
  }
  return place
}

/** A use-only organisation that has begun. */
export const answers: Answers = {
  meets: ['use'],
  existing: ['neither'],
  ...Object.fromEntries(instrument.questions.filter(({ scoring }) => scoring).map(({ id }) => [id, 'begun'])),
}
export const result = score(instrument, answers)

/** One page with one check, as far as what leaves it goes. */
export interface Page {
  delivery: Delivery
  world: TestWorld
  place: ReturnType<typeof openPlace>
  entries(): readonly LogEntry[]
  /** Events in order: name and detail. */
  raised: [name: string, detail: Record<string, unknown>][]
  sent(): unknown[]
  problems: Problem[]
}

export function openPage({
  options = {},
  world = testWorld(),
  place = openPlace(),
  listen = () => true,
}: {
  options?: GivenOptions
  world?: TestWorld
  place?: ReturnType<typeof openPlace>
  /** What a listener does with an event; false stops it. */
  listen?: (name: string, detail: Record<string, unknown>) => boolean
} = {}): Page {
  const ledger = signal<readonly LogEntry[]>([])
  const raised: Page['raised'] = []
  const problems: Problem[] = []
  const element = new EventTarget()
  for (const name of ['readiness-before-send', 'readiness-contact', 'readiness-sent'])
    element.addEventListener(name, event => {
      const { detail } = event as CustomEvent
      raised.push([name, detail])
      if (!listen(name, detail)) event.preventDefault()
    })
  const delivery = createDelivery({
    options: { peek: () => resolve([fromObject({ webhook: hookAddress, ...options })]).options },
    base: { v: 1, instance: 'a', instrument: { id: instrument.id, version: instrument.version } },
    target: () => element as Element,
    version: '1.0.0',
    answers: () => answers,
    store: () => place,
    log: ledger,
    onProblem: problem => problems.push(problem),
    environment: world,
  })
  return {
    delivery,
    world,
    place,
    raised,
    problems,
    entries: () => ledger.peek(),
    sent: () => raised.filter(([name]) => name === 'readiness-sent').map(([, { outcome }]) => outcome),
  }
}
