import type { DoctorInputs } from './inputs'
import type { FactRow, Finding } from './sections'
import { doctorText } from './text'
import { parseUrl } from './urls'

/**
 * Returns findings about the webhook's address, and if the last delivery failed or could not be confirmed. Never sends a
 * test request.
 */
export const webhookFindings = (inputs: DoctorInputs): Finding[] => [
  ...localWebhookFindings(inputs),
  ...deliveryFindings(inputs),
]

/** Matches the host names of the browser's own computer. */
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * Returns a finding if the webhook is on the visitor's own computer and the page is not. WebKit 2.50 refuses such requests
 * from https pages as mixed content; Chromium asks for permission
 * (https://developer.chrome.com/blog/local-network-access).
 */
function localWebhookFindings({ options: { webhook }, page }: DoctorInputs): Finding[] {
  const [hook, own] = [webhook, page.origin].map(address => parseUrl(address ?? '')?.hostname ?? '')
  if (!hook || !own || !LOCAL_HOST.test(hook) || LOCAL_HOST.test(own)) return []
  return [{ severity: 'fault', message: doctorText('localHook', { host: hook }), fix: doctorText('localHookMend') }]
}

/**
 * Returns a note about the header `Connection-Allowlist` (https://wicg.github.io/connection-allowlists/, Chromium 152): a
 * request that it stops fails like one without CORS, without an event.
 */
export const connectionAllowlistNote = (address: string): Finding => ({
  severity: 'note',
  message: doctorText('allowlist'),
  fix: doctorText('allowlistMend'),
  snippet: `"${parseUrl(address)?.origin ?? address}/*"`,
})

function deliveryFindings({ options, sent, problems, page }: DoctorInputs): Finding[] {
  const last = sent.at(-1)
  if (!options.webhook || !last) return []
  // The reported problem already contains the response of the webhook.
  const isReported = problems.some(({ code }) => code === 'webhook')
  if (last.outcome === 'failed' && !isReported)
    return [{ severity: 'fault', message: doctorText('failed'), fix: doctorText('failedMend') }]
  if (last.outcome !== 'unconfirmed' || options.webhookReply === 'blind') return []
  const header = `Access-Control-Allow-Origin: ${page.origin}`
  if (options.webhookFormat !== 'json')
    return [
      { severity: 'fault', message: doctorText('unconfirmed'), fix: doctorText('unconfirmedMend'), snippet: header },
      connectionAllowlistNote(options.webhook),
    ]
  const line = `${header}\nAccess-Control-Allow-Headers: content-type`
  return [
    {
      severity: 'fault',
      message: `${doctorText('unconfirmed')} ${doctorText('preflight')}`,
      fix: doctorText('preflightMend'),
      snippet: line,
    },
    connectionAllowlistNote(options.webhook),
  ]
}

/** Returns the rows of the webhook section: address, format, reply mode and the outcome of each delivery. */
export function webhookRows({ options, sent }: DoctorInputs): FactRow[] {
  const { webhook, webhookFormat, webhookReply } = options
  if (!webhook) return [{ name: doctorText('address'), value: doctorText('none'), isDefault: true }]
  return [
    { name: doctorText('address'), value: webhook },
    { name: doctorText('format'), value: webhookFormat },
    { name: doctorText('reply'), value: webhookReply },
    ...(sent.length
      ? sent.map(
          ({ outcome, id }): FactRow => ({ name: doctorText('sending'), value: doctorText('sent', { outcome, id }) }),
        )
      : [{ name: doctorText('sending'), value: doctorText('nothingSent'), isDefault: true }]),
  ]
}
