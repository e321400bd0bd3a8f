import { contentTypes, type WebhookFormat, writeBody } from '../../../src/delivery/body'
import { browserEnvironment, type DeliveryEnvironment } from '../../../src/delivery/environment'
import { sendOnce, type WebhookReply } from '../../../src/delivery/send-once'
import completed from '../../docs/examples/readiness.completed.json'
import contact from '../../docs/examples/readiness.contact.json'
import { judge, type Verdict } from './judge'

export type Example = 'result' | 'contact'

/** One request as it will be made: nothing has left yet. */
export interface Planned {
  id: string
  address: string
  format: WebhookFormat
  reply: WebhookReply
  contentType: string
  body: string
}

/**
 * The recorded example as the widget would send it: with an id and a time of its own, so that no receiver takes it for a
 * repeat, and the partner's context, which also says that it is a trial.
 */
export function plan(
  example: Example,
  to: { address: string; format: WebhookFormat; reply: WebhookReply },
  own: { context: Readonly<Record<string, string>>; answers: boolean },
  world: Pick<DeliveryEnvironment, 'newId' | 'now'> = browserEnvironment,
): Planned {
  const recorded = example === 'result' ? completed : contact
  const id = world.newId()
  const payload = {
    ...recorded,
    id,
    timestamp: new Date(world.now()).toISOString(),
    data: {
      ...recorded.data,
      context: { ...own.context, trial: 'configurator' },
      ...(own.answers && example === 'result' && { answers }),
    },
  }
  return { ...to, id, contentType: contentTypes[to.format], body: writeBody(payload, to.format) }
}

/** A few of the single answers, for who asks for them. */
const answers = { meets: ['use'], policy: 'set' }

/**
 * Sends it once, exactly as the widget does. Where no answer can be read, a bare GET without content follows, whose answer
 * is not read either: it tells a hook that is silent from one that is not there.
 */
export async function send(
  { address, format, reply, body }: Planned,
  world: DeliveryEnvironment = browserEnvironment,
): Promise<Verdict> {
  const began = world.now()
  const made = await sendOnce({ address, format, reply, body }, world)
  const took = world.now() - began
  const reachable = made.went === 'unconfirmed' && took < world.limit ? await reach(address, world) : null
  return judge({ address, format, reply, attempt: made, took, reachable, page: location.href })
}

const reach = async (address: string, world: DeliveryEnvironment): Promise<boolean> => {
  try {
    await world.fetch(address, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(world.limit),
    })
    return true
  } catch {
    return false
  }
}
