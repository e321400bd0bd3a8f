/** Page script that runs delivery (sending to a webhook) without a check. The tests bundle it and call its globals. */

import { signal } from '@preact/signals-core'
import type { DeliveryLogEntry } from '../../../src/delivery/delivery-log'
import { browserEnvironment } from '../../../src/delivery/environment'
import { startDeliveryService } from '../../../src/delivery/start-delivery-service'
import { layerFromObject, resolveOptions } from '../../../src/options/resolve'
import type { GivenOptions } from '../../../src/options/table'
import type { Result } from '../../../src/scoring'
import { createSavedText } from '../../../src/session/saved-text'

/** Retry delays are divided by this factor so that the tests run faster. */
const WAIT_DIVISOR = 20

/** State of one instance's delivery, as the tests read it. */
export interface DeliveryState {
  entries: readonly DeliveryLogEntry[]
  /** `outcome` of each `readiness-sent` event so far. */
  outcomes: string[]
  problems: string[]
  /** Requested retry delays in milliseconds, before the division by `WAIT_DIVISOR`. */
  waits: number[]
}

/** Listeners of `readiness-before-send` that a host page might have, by what they do. */
const listeners: Record<string, (event: CustomEvent) => void> = {
  stops: event => event.preventDefault(),
  throws: () => {
    throw new Error('a mistake of the page')
  },
  'throws after a change': event => {
    event.detail.payload.data.context.half = 'done'
    throw new Error('a mistake of the page')
  },
  'throws after a stop': event => {
    event.preventDefault()
    throw new Error('a mistake of the page')
  },
  'adds a text': event => {
    event.detail.payload.data.context.plan = 'pro'
  },
  'leaves a cycle': event => {
    event.detail.payload.data.self = event.detail.payload
  },
  'leaves a function': event => {
    event.detail.payload = () => {}
  },
  'leaves 5 MB': event => {
    event.detail.payload.data.context.long = 'x'.repeat(5_000_000)
  },
  'leaves nothing': event => {
    event.detail.payload = undefined
  },
}

const deliveryState = new Map<string, () => DeliveryState>()
const deliveries = new Map<string, ReturnType<typeof startDeliveryService>>()

/** Starts the delivery of one instance. Messages that an earlier page stored under the same name are sent. */
function openDelivery(instance: string, given: GivenOptions, listener?: string) {
  const element = document.body.appendChild(document.createElement('div'))
  const { options } = resolveOptions([layerFromObject(given)])
  const ledger = signal<readonly DeliveryLogEntry[]>([])
  const outcomes: string[] = []
  const problems: string[] = []
  const waits: number[] = []
  const beforeSend = listeners[listener ?? '']
  if (beforeSend) element.addEventListener('readiness-before-send', event => beforeSend(event as CustomEvent))
  element.addEventListener('readiness-sent', event => outcomes.push((event as CustomEvent).detail.outcome))
  deliveryState.set(instance, () => ({ entries: ledger.peek(), outcomes, problems, waits }))
  const delivery = startDeliveryService({
    options: { peek: () => options },
    base: { v: 1, instance, instrument: { id: 'x', version: '1' } },
    target: () => element,
    version: '0.0.0',
    answers: () => ({}),
    hasSavedAnswers: () => true,
    isDeclined: () => false,
    store: name =>
      createSavedText(
        name === 'contact' && options.save === 'device' ? 'tab' : options.save,
        `readiness-check:${instance}:${name}`,
        () => {},
      ),
    log: ledger,
    onProblem: ({ message }) => problems.push(message),
    environment: {
      ...browserEnvironment,
      timeout: 1_000,
      setTimer(milliseconds, run) {
        waits.push(milliseconds)
        return browserEnvironment.setTimer(milliseconds / WAIT_DIVISOR, run)
      },
    },
  })
  deliveries.set(instance, delivery)
}

Object.assign(window, {
  openDelivery,
  complete: (instance: string, result: Result) => deliveries.get(instance)?.complete(result),
  resend: (instance: string, id: string) => deliveries.get(instance)?.resend(id),
  erase: (instance: string) => deliveries.get(instance)?.discard(),
  end: (instance: string) => deliveries.get(instance)?.end(),
  deliveryState: (instance: string) => deliveryState.get(instance)?.(),
})
