import type { DoctorInputs } from './inputs'
import type { FactRow, Finding } from './sections'
import { doctorText } from './text'

/**
 * Returns a finding if the last delivery to the webhook failed or could not be confirmed. Never sends a test request.
 */
export function webhookFindings({ options, sent, problems, page }: DoctorInputs): Finding[] {
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
    ]
  const line = `${header}\nAccess-Control-Allow-Headers: content-type`
  return [
    {
      severity: 'fault',
      message: `${doctorText('unconfirmed')} ${doctorText('preflight')}`,
      fix: doctorText('preflightMend'),
      snippet: line,
    },
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
