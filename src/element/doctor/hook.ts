import type { Inputs } from './inputs'
import { say } from './say'
import type { Finding, Row } from './sections'

/** What came of the last sending, where something is to be done about it. Nothing is ever sent to find out. */
export function hookFindings({ options, sent, faults, page }: Inputs): Finding[] {
  const last = sent.at(-1)
  if (!options.webhook || !last) return []
  // The fault says which answer it was.
  const isTold = faults.some(({ code }) => code === 'webhook')
  if (last.outcome === 'failed' && !isTold) return [{ weight: 'fault', what: say('failed'), mend: say('failedMend') }]
  if (last.outcome !== 'unconfirmed' || options.webhookReply === 'blind') return []
  const header = `Access-Control-Allow-Origin: ${page.origin}`
  if (options.webhookFormat !== 'json')
    return [{ weight: 'fault', what: say('unconfirmed'), mend: say('unconfirmedMend'), line: header }]
  const line = `${header}\nAccess-Control-Allow-Headers: content-type`
  return [{ weight: 'fault', what: `${say('unconfirmed')} ${say('preflight')}`, mend: say('preflightMend'), line }]
}

export function hookRows({ options, sent }: Inputs): Row[] {
  const { webhook, webhookFormat, webhookReply } = options
  if (!webhook) return [{ name: say('address'), value: say('none'), isQuiet: true }]
  return [
    { name: say('address'), value: webhook },
    { name: say('format'), value: webhookFormat },
    { name: say('reply'), value: webhookReply },
    ...(sent.length
      ? sent.map(({ outcome, id }): Row => ({ name: say('sending'), value: say('sent', { outcome, id }) }))
      : [{ name: say('sending'), value: say('nothingSent'), isQuiet: true }]),
  ]
}
