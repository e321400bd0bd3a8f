import type { Inputs } from './inputs'
import type { Finding, Row } from './sections'
import { text } from './text'

/** What came of the last sending, where something is to be done about it. Nothing is ever sent to find out. */
export function webhookFindings({ options, sent, problems, page }: Inputs): Finding[] {
  const last = sent.at(-1)
  if (!options.webhook || !last) return []
  // The fault says which answer it was.
  const isTold = problems.some(({ code }) => code === 'webhook')
  if (last.outcome === 'failed' && !isTold)
    return [{ severity: 'fault', message: text('failed'), fix: text('failedMend') }]
  if (last.outcome !== 'unconfirmed' || options.webhookReply === 'blind') return []
  const header = `Access-Control-Allow-Origin: ${page.origin}`
  if (options.webhookFormat !== 'json')
    return [{ severity: 'fault', message: text('unconfirmed'), fix: text('unconfirmedMend'), snippet: header }]
  const line = `${header}\nAccess-Control-Allow-Headers: content-type`
  return [
    {
      severity: 'fault',
      message: `${text('unconfirmed')} ${text('preflight')}`,
      fix: text('preflightMend'),
      snippet: line,
    },
  ]
}

export function webhookRows({ options, sent }: Inputs): Row[] {
  const { webhook, webhookFormat, webhookReply } = options
  if (!webhook) return [{ name: text('address'), value: text('none'), isQuiet: true }]
  return [
    { name: text('address'), value: webhook },
    { name: text('format'), value: webhookFormat },
    { name: text('reply'), value: webhookReply },
    ...(sent.length
      ? sent.map(({ outcome, id }): Row => ({ name: text('sending'), value: text('sent', { outcome, id }) }))
      : [{ name: text('sending'), value: text('nothingSent'), isQuiet: true }]),
  ]
}
