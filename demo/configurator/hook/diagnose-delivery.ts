import type { WebhookFormat } from '../../../src/delivery/body'
import type { SendAttemptResult, WebhookReplyMode } from '../../../src/delivery/send-once'

/** One test delivery to the partner's webhook, and its outcome. */
export interface DeliveryTest {
  address: string
  format: WebhookFormat
  reply: WebhookReplyMode
  attempt: SendAttemptResult
  /** Duration of the attempt in milliseconds. */
  duration: number
  /** Whether a GET request with mode `no-cors` reached the webhook; `null` if none was made. */
  isReachable: boolean | null
  /** Address of the page that made the attempt. */
  pageAddress: string
}

/** What a test delivery means, as sentences for the partner. */
export interface DeliveryDiagnosis {
  outcome: 'delivered' | 'unconfirmed' | 'failed'
  /** What the widget would observe in the same case, in a sentence. */
  observed: string
  /** The likely cause. */
  cause: string
  /** What to do about it, a sentence each. */
  fixes: string[]
}

/** How long the widget waits for an answer, in milliseconds. */
const TIMEOUT = 10_000

/** HTTP status -> the likely cause, and what to do. */
const statusTexts: Record<number, [cause: string, ...fixes: string[]]> = {
  400: ['The hook does not understand the body.', 'Choose the format that it expects: many form services want “form”.'],
  401: [
    'The hook wants a key or a password.',
    'Take an address that needs none: whatever the widget sends, every visitor can read.',
  ],
  403: [
    'The hook does not let this page in: it may allow only some origins, or want a key. Or a firewall before it refuses plain text.',
    'Add your page’s origin to its list of allowed origins.',
    'Try the format “form”: firewalls that refuse plain text allow it (ModSecurity, rule 920420).',
    'Try from your own page too: its origin is another than this one.',
  ],
  404: ['There is nothing at this address.', 'Copy the address again from the service, to the last letter.'],
  405: ['The hook takes no POST.', 'Take the address that receives, not the one of a page.'],
  410: ['The hook was there, and is gone.', 'Make a new one, and put its address here.'],
  413: ['The body is too large for the hook.', 'Give less context, or leave “webhook-answers” out.'],
  415: ['The hook does not take this type of body.', 'Choose another format: most take “form”.'],
  422: [
    'The hook reads the body, and misses something in it.',
    'Map its fields to the names in the body below, or choose the format “form”.',
  ],
  429: ['The hook has had too many requests just now.', 'Wait a minute, and try again.'],
}

const originOf = (address: string) => new URL(address).origin

/** Explains a test delivery: what the widget would observe, the likely cause, and what to do. */
export function diagnoseDelivery(test: DeliveryTest): DeliveryDiagnosis {
  const { attempt, address, reply } = test
  const origin = originOf(address)
  if (attempt.outcome === 'delivered')
    return {
      outcome: 'delivered',
      observed: 'The widget would see “delivered”: the hook has it, and said so.',
      cause: 'The hook answered with success, and lets pages read its answer.',
      fixes: [`Look into ${new URL(address).host} whether the example is there. Its context says that it is a trial.`],
    }
  if (attempt.outcome === 'forbidden')
    return {
      outcome: 'failed',
      observed: 'The widget would see “failed”: the page’s own policy forbids the request, so nothing left.',
      cause: 'The Content-Security-Policy of the page that this stands on does not allow the address.',
      fixes: [`Add to the policy: connect-src ${origin}`],
    }
  if (attempt.outcome === 'offline')
    return {
      outcome: 'failed',
      observed: 'The widget would wait until the browser is online, and send then.',
      cause: 'This browser is offline.',
      fixes: ['Connect, and try again.'],
    }
  if ('status' in attempt) return diagnoseStatus(attempt, origin)
  return reply === 'blind' ? diagnoseBlind(test) : diagnoseUnread(test)
}

/** The webhook answered with an error status. */
function diagnoseStatus(
  { outcome: went, status }: Extract<SendAttemptResult, { status: number }>,
  origin: string,
): DeliveryDiagnosis {
  const [cause, ...fixes] = statusTexts[status] ?? [
    status >= 500 ? 'The hook itself has a fault, or is down.' : 'The hook refuses the request.',
    status >= 500
      ? 'Look into its log, or wait until it is up again.'
      : `Look into what ${origin} expects, and into its log.`,
  ]
  return {
    outcome: 'failed',
    observed:
      went === 'retry'
        ? `The widget would see ${status}, try up to five times more, each time later, and then say “failed”.`
        : `The widget would see “failed”: the hook answered ${status}.`,
    cause,
    fixes,
  }
}

/** The option `webhookReply` is “blind”: the answer cannot be read. */
function diagnoseBlind({
  isReachable: reachable,
  duration: took,
  address,
  pageAddress: page,
}: DeliveryTest): DeliveryDiagnosis {
  const observed = 'The widget would see “unconfirmed”: with “blind” it never learns more.'
  if (reachable === false || took >= TIMEOUT) return { ...diagnoseUnreachable(address, took, page), observed: observed }
  return {
    outcome: 'unconfirmed',
    observed: observed,
    cause: 'Something at that address answered. Whether it took the body, no page can know.',
    fixes: [
      `Look into ${new URL(address).host} whether the example is there.`,
      'Choose “read”: then a hook that allows it is heard.',
    ],
  }
}

/** No answer came, or the page may not read it (CORS); browsers do not tell pages which. */
function diagnoseUnread({
  address,
  format,
  isReachable: reachable,
  duration: took,
  pageAddress: page,
}: DeliveryTest): DeliveryDiagnosis {
  const observed = 'The widget would see “unconfirmed”: it cannot tell whether the hook has it.'
  if (reachable === false || took >= TIMEOUT) return { ...diagnoseUnreachable(address, took, page), observed: observed }
  if (format === 'json')
    return {
      outcome: 'unconfirmed',
      observed: observed,
      cause:
        'The hook answers, but not to the question (CORS preflight) that browsers ask before they send JSON. Most likely nothing arrived.',
      fixes: [
        'Choose “simple” or “form”: they are sent without that question.',
        'Or let the hook answer OPTIONS with Access-Control-Allow-Origin: * and Access-Control-Allow-Headers: content-type.',
      ],
    }
  return {
    outcome: 'unconfirmed',
    observed: observed,
    cause:
      'The hook can be reached, but does not allow pages to read its answer (CORS), or it leads on to another address, or a firewall before it has refused the request. Look before you rely on it.',
    fixes: [
      `Look into ${new URL(address).host} whether the example is there.`,
      ...(format === 'simple'
        ? [
            'If it is not, choose the format “form”: some firewalls refuse plain text, and no page can read that (ModSecurity, rule 920420).',
          ]
        : []),
      'If it is: all is well. Choose “blind” to spare your visitors’ consoles the line that the browser prints.',
      'To see “delivered”, let the hook send Access-Control-Allow-Origin: * with every answer.',
      'If it leads on to another address: take that one.',
    ],
  }
}

/** The webhook did not answer in time, or cannot be reached. */
function diagnoseUnreachable(address: string, took: number, page: string): Omit<DeliveryDiagnosis, 'observed'> {
  const { protocol, hostname, host } = new URL(address)
  if (took >= TIMEOUT)
    return {
      outcome: 'unconfirmed',
      cause: `${host} took the request, and did not answer within ten seconds.`,
      fixes: ['Let it answer at once, and do its work afterwards.', 'Look whether the example has arrived.'],
    }
  if (page.startsWith('https:') && protocol === 'http:')
    return {
      outcome: 'unconfirmed',
      cause: 'This page is https, and the hook is http: some browsers refuse that (mixed content).',
      fixes: ['Give the hook an https address.'],
    }
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  return {
    outcome: 'unconfirmed',
    cause: isLocal
      ? `Nothing answers at ${host}: the receiver does not run, or has another port.`
      : `${host} cannot be reached: the name may be misspelt (DNS), the server down, or its certificate not valid. An ad blocker may also be in the way.`,
    fixes: isLocal
      ? ['Start the receiver, and compare the port.']
      : ['Open the address in a tab of its own: the browser says what it lacks.', 'Try without extensions.'],
  }
}
