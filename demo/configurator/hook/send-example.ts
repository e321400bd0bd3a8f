import { contentTypeByFormat, serializeBody, type WebhookFormat } from '../../../src/delivery/body'
import { browserEnvironment, type DeliveryEnvironment } from '../../../src/delivery/environment'
import { sendOnce, type WebhookReplyMode } from '../../../src/delivery/send-once'
import completed from '../../docs/examples/readiness.completed.json'
import contact from '../../docs/examples/readiness.contact.json'
import { type DeliveryDiagnosis, diagnoseDelivery } from './diagnose-delivery'

/** Which recorded event to send: a completed check, or a visitor's contact details. */
export type ExampleEvent = 'result' | 'contact'

/** A request with an example event that is ready to be sent. */
export interface ExampleRequest {
  id: string
  address: string
  format: WebhookFormat
  reply: WebhookReplyMode
  contentType: string
  body: string
}

/**
 * Creates a request that sends a recorded event as the widget would. The event gets a new id and timestamp, so that no
 * receiver takes it for a repeat, and the partner's context with an added `trial: 'configurator'`.
 */
export function createExampleRequest(
  example: ExampleEvent,
  to: { address: string; format: WebhookFormat; reply: WebhookReplyMode },
  settings: { context: Readonly<Record<string, string>>; answers: boolean },
  environment: Pick<DeliveryEnvironment, 'newId' | 'now'> = browserEnvironment,
): ExampleRequest {
  const recorded = example === 'result' ? completed : contact
  const id = environment.newId()
  const payload = {
    ...recorded,
    id,
    timestamp: new Date(environment.now()).toISOString(),
    data: {
      ...recorded.data,
      context: { ...settings.context, trial: 'configurator' },
      ...(settings.answers && example === 'result' && { answers }),
    },
  }
  return { ...to, id, contentType: contentTypeByFormat[to.format], body: serializeBody(payload, to.format) }
}

/** Example of the single answers, which are sent if the option `webhookAnswers` is set. */
const answers = { meets: ['use'], policy: 'set' }

/**
 * Sends the request once, exactly as the widget does, and explains the outcome. If the answer cannot be read, a GET
 * request with mode `no-cors` follows: it succeeds if the webhook can be reached at all.
 */
export async function sendExample(
  { address, format, reply, body }: ExampleRequest,
  environment: DeliveryEnvironment = browserEnvironment,
): Promise<DeliveryDiagnosis> {
  const startedAt = environment.now()
  const attempt = await sendOnce({ address, format, reply, body }, environment)
  const duration = environment.now() - startedAt
  const isReachable =
    attempt.outcome === 'unconfirmed' && duration < environment.timeout ? await canReach(address, environment) : null
  return diagnoseDelivery({ address, format, reply, attempt, duration, isReachable, pageAddress: location.href })
}

/** Whether a GET request with mode `no-cors` gets any answer. */
const canReach = async (address: string, environment: DeliveryEnvironment): Promise<boolean> => {
  try {
    await environment.fetch(address, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(environment.timeout),
    })
    return true
  } catch {
    return false
  }
}
