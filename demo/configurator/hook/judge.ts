import type { WebhookFormat } from '../../../src/delivery/body'
import type { Attempt, WebhookReply } from '../../../src/delivery/send-once'

/** What was tried, and what came of it. */
export interface Trial {
  address: string
  format: WebhookFormat
  reply: WebhookReply
  attempt: Attempt
  /** In milliseconds, that the attempt took. */
  took: number
  /** Whether a bare request, whose answer nobody reads, came through; null where none was made. */
  reachable: boolean | null
  /** The address of the page that tried. */
  page: string
}

/** What a trial tells. */
export interface Verdict {
  outcome: 'delivered' | 'unconfirmed' | 'failed'
  /** What the widget would see, in a sentence. */
  seen: string
  /** The likely cause. */
  cause: string
  /** What to do, a sentence each. */
  mends: string[]
}

/** The widget waits so long, in milliseconds. */
const LIMIT = 10_000

const said: Record<number, [cause: string, ...mends: string[]]> = {
  400: ['The hook does not understand the body.', 'Choose the format that it expects: many form services want “form”.'],
  401: [
    'The hook wants a key or a password.',
    'Take an address that needs none: whatever the widget sends, every visitor can read.',
  ],
  403: [
    'The hook does not let this page in: it may allow only some origins, or want a key.',
    'Add your page’s origin to its list of allowed origins.',
    'Try from your own page too: its origin is another than this one.',
  ],
  404: ['There is nothing at this address.', 'Copy the address again from the service, to the last letter.'],
  405: ['The hook takes no POST.', 'Take the address that receives, not the one of a page.'],
  410: ['The hook was there, and is gone.', 'Make a new one, and put its address here.'],
  413: ['The body is too large for the hook.', 'Give less context, or leave “webhook-answers” out.'],
  415: ['The hook does not take this type of body.', 'Choose another format.'],
  422: [
    'The hook reads the body, and misses something in it.',
    'Map its fields to the names in the body below, or choose the format “form”.',
  ],
  429: ['The hook has had too many requests just now.', 'Wait a minute, and try again.'],
}

const originOf = (address: string) => new URL(address).origin

/** Tells what a trial means for a partner: what the widget would see, why, and how to mend it. */
export function judge(trial: Trial): Verdict {
  const { attempt, address, reply } = trial
  const origin = originOf(address)
  if (attempt.went === 'delivered')
    return {
      outcome: 'delivered',
      seen: 'The widget would see “delivered”: the hook has it, and said so.',
      cause: 'The hook answered with success, and lets pages read its answer.',
      mends: [`Look into ${new URL(address).host} whether the example is there. Its context says that it is a trial.`],
    }
  if (attempt.went === 'forbidden')
    return {
      outcome: 'failed',
      seen: 'The widget would see “failed”: the page’s own policy forbids the request, so nothing left.',
      cause: 'The Content-Security-Policy of the page that this stands on does not allow the address.',
      mends: [`Add to the policy: connect-src ${origin}`],
    }
  if (attempt.went === 'offline')
    return {
      outcome: 'failed',
      seen: 'The widget would wait until the browser is online, and send then.',
      cause: 'This browser is offline.',
      mends: ['Connect, and try again.'],
    }
  if ('status' in attempt) return answered(attempt, origin)
  return reply === 'blind' ? unread(trial) : unknown(trial)
}

function answered({ went, status }: Extract<Attempt, { status: number }>, origin: string): Verdict {
  const [cause, ...mends] = said[status] ?? [
    status >= 500 ? 'The hook itself has a fault, or is down.' : 'The hook refuses the request.',
    status >= 500
      ? 'Look into its log, or wait until it is up again.'
      : `Look into what ${origin} expects, and into its log.`,
  ]
  return {
    outcome: 'failed',
    seen:
      went === 'retry'
        ? `The widget would see ${status}, try up to five times more, each time later, and then say “failed”.`
        : `The widget would see “failed”: the hook answered ${status}.`,
    cause,
    mends,
  }
}

/** Sent so that no answer can be read. */
function unread({ reachable, took, address, page }: Trial): Verdict {
  const seen = 'The widget would see “unconfirmed”: with “blind” it never learns more.'
  if (reachable === false || took >= LIMIT) return { ...unreachable(address, took, page), seen }
  return {
    outcome: 'unconfirmed',
    seen,
    cause: 'Something at that address answered. Whether it took the body, no page can know.',
    mends: [
      `Look into ${new URL(address).host} whether the example is there.`,
      'Choose “read”: then a hook that allows it is heard.',
    ],
  }
}

/** The answer did not come, or may not be read. A page is not told which. */
function unknown({ address, format, reachable, took, page }: Trial): Verdict {
  const seen = 'The widget would see “unconfirmed”: it cannot tell whether the hook has it.'
  if (reachable === false || took >= LIMIT) return { ...unreachable(address, took, page), seen }
  if (format === 'json')
    return {
      outcome: 'unconfirmed',
      seen,
      cause:
        'The hook answers, but not to the question (CORS preflight) that browsers ask before they send JSON. Most likely nothing arrived.',
      mends: [
        'Choose “simple” or “form”: they are sent without that question.',
        'Or let the hook answer OPTIONS with Access-Control-Allow-Origin: * and Access-Control-Allow-Headers: content-type.',
      ],
    }
  return {
    outcome: 'unconfirmed',
    seen,
    cause:
      'The hook can be reached, but does not allow pages to read its answer (CORS), or it leads on to another address. Most likely the example has arrived.',
    mends: [
      `Look into ${new URL(address).host} whether the example is there.`,
      'If it is: all is well. Choose “blind” to spare your visitors’ consoles the line that the browser prints.',
      'To see “delivered”, let the hook send Access-Control-Allow-Origin: * with every answer.',
      'If it is not there: take the address that the hook leads on to.',
    ],
  }
}

function unreachable(address: string, took: number, page: string): Omit<Verdict, 'seen'> {
  const { protocol, hostname, host } = new URL(address)
  if (took >= LIMIT)
    return {
      outcome: 'unconfirmed',
      cause: `${host} took the request, and did not answer within ten seconds.`,
      mends: ['Let it answer at once, and do its work afterwards.', 'Look whether the example has arrived.'],
    }
  if (page.startsWith('https:') && protocol === 'http:')
    return {
      outcome: 'unconfirmed',
      cause: 'This page is https, and the hook is http: some browsers refuse that (mixed content).',
      mends: ['Give the hook an https address.'],
    }
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  return {
    outcome: 'unconfirmed',
    cause: isLocal
      ? `Nothing answers at ${host}: the receiver does not run, or has another port.`
      : `${host} cannot be reached: the name may be misspelt (DNS), the server down, or its certificate not valid. An ad blocker may also be in the way.`,
    mends: isLocal
      ? ['Start the receiver, and compare the port.']
      : ['Open the address in a tab of its own: the browser says what it lacks.', 'Try without extensions.'],
  }
}
